// A YAML file as a tree in which everything knows its place.
//
// YAML guesses types (`010` is 8, `1:30` is 90, `yes` is true); here a scalar is only the words
// that stand in the file, and what they mean is decided by the key.

/// A scalar of a YAML file: the raw words, and how they were written.
struct YAMLScalar: Hashable, Sendable {
  /// The words, without quotes.
  var text: String
  /// Whether it is written without quotes.
  var isPlain = true
  /// Whether a column can be found inside the words by counting (not in folded or literal blocks).
  var countsColumns = true
  /// Whether a mistake in it has been told already, so that no second one should be.
  var isBroken = false
}

/// A node of a YAML file with the place where it begins.
struct YAMLTree: Hashable, Sendable {
  /// What the node holds.
  enum Content: Hashable, Sendable {
    /// Words.
    case scalar(YAMLScalar)
    /// Keys with their values, in file order, each key once.
    case mapping([YAMLEntry])
    /// A list.
    case sequence([YAMLTree])
  }

  /// What it holds.
  var content: Content
  /// Where it begins.
  var place: SourcePlace

  /// What a user would call this kind of node.
  var kind: String {
    switch content {
    case .scalar(let scalar): scalar.text.isEmpty ? "nothing" : "\"\(scalar.text)\""
    case .mapping: "a group of keys"
    case .sequence: "a list"
    }
  }
}

/// A key of a mapping with its value.
struct YAMLEntry: Hashable, Sendable {
  /// The key as written.
  var key: String
  /// Where the key begins.
  var place: SourcePlace
  /// What it says.
  var value: YAMLTree
}

/// A value stated for a path, with the words and the place.
struct Statement: Hashable, Sendable {
  /// The words.
  var scalar: YAMLScalar
  /// Where the value begins.
  var place: SourcePlace
  /// Where its key begins.
  var keyPlace: SourcePlace

  /// The words.
  var text: String { scalar.text }

  /// A value with its places.
  init(scalar: YAMLScalar, place: SourcePlace, keyPlace: SourcePlace) {
    self.scalar = scalar
    self.place = place
    self.keyPlace = keyPlace
  }

  /// The value of an entry; `nil` when it is a group, a list or nothing.
  init?(_ entry: YAMLEntry) {
    guard case .scalar(let scalar) = entry.value.content, !scalar.text.isEmpty else { return nil }
    self.init(scalar: scalar, place: entry.value.place, keyPlace: entry.place)
  }

  /// The place of the character `offset` characters into the words.
  func place(at offset: Int) -> SourcePlace {
    guard scalar.countsColumns else { return place }
    var result = place
    result.column += offset + (scalar.isPlain ? 0 : 1)
    return result
  }
}
