// A group of keys of which all are known: its values by key, its mistakes with place and cure.

/// Reads the keys of one group of a claims file.
struct GroupReading {
  /// What is wrong.
  private(set) var problems: [Problem] = []
  /// Where the group begins.
  let place: SourcePlace
  /// How messages name the group: `B2`, `B2.simulate`; empty at the top of the file.
  let path: String
  /// The currency of its figures.
  var currency = "EUR"

  private var entries: [String: YAMLEntry] = [:]
  /// The keys in file order.
  private(set) var keys: [String] = []

  /// Reads a group that may hold `known` keys; any key when there are none.
  init(_ tree: YAMLTree, path: String, known: [String], currency: String = "EUR") {
    place = tree.place
    self.path = path
    self.currency = currency
    guard case .mapping(let found) = tree.content else {
      report(tree.place, "", "needs a group of keys, got \(tree.kind)", Self.list(known))
      return
    }
    for entry in found {
      guard known.isEmpty || known.contains(entry.key) else {
        let near = NearestName.nearest(to: entry.key, among: known)
        report(
          entry.place, entry.key, "is not a key here",
          near.map { "did you mean \($0)?" } ?? Self.list(known))
        continue
      }
      entries[entry.key] = entry
      keys.append(entry.key)
    }
  }

  private static func list(_ known: [String]) -> String {
    known.isEmpty ? "write name: value" : "keys here: " + known.joined(separator: ", ")
  }

  /// Tells a mistake.
  mutating func report(_ place: SourcePlace, _ key: String, _ message: String, _ cure: String) {
    let whole = [path, key].filter { !$0.isEmpty }.joined(separator: ".")
    problems.append(Problem(at: place, key: whole, message: message, cure: cure))
  }

  /// Takes over the mistakes of a part.
  mutating func adopt(_ part: GroupReading) { problems += part.problems }

  /// Whether a key is stated.
  func has(_ key: String) -> Bool { entries[key] != nil }

  /// Where a key stands; the group's beginning when it is not stated.
  func place(of key: String) -> SourcePlace { entries[key]?.place ?? place }

  /// The node of a key.
  func tree(_ key: String) -> YAMLTree? { entries[key]?.value }

  /// The words of a key; told when it holds something else, `nil` when it is not stated.
  mutating func words(_ key: String) -> PlacedText? {
    guard let entry = entries[key] else { return nil }
    guard let statement = Statement(entry) else {
      report(entry.value.place, key, "needs words, got \(entry.value.kind)", "write one value")
      return nil
    }
    return statement.scalar.isBroken ? nil : PlacedText(statement)
  }

  /// The words of a key that must be there.
  mutating func required(_ key: String, _ example: String) -> PlacedText? {
    if !has(key) { report(place, "", "has no \"\(key)\"", "write e.g. \(key): \(example)") }
    return words(key)
  }

  /// The words of every item of a list, or of a single value.
  mutating func list(_ key: String) -> [PlacedText] {
    guard let tree = tree(key) else { return [] }
    guard case .sequence(let items) = tree.content else { return words(key).map { [$0] } ?? [] }
    return items.compactMap { item in
      guard case .scalar(let scalar) = item.content, !scalar.text.isEmpty else {
        report(item.place, key, "needs words, got \(item.kind)", "write one value an item")
        return nil
      }
      return PlacedText(Statement(scalar: scalar, place: item.place, keyPlace: item.place))
    }
  }

  /// The expression of a key.
  mutating func expression(_ key: String) -> PlacedExpression? {
    words(key).flatMap { expression($0, key) }
  }

  /// The expression that words hold.
  mutating func expression(_ words: PlacedText, _ key: String) -> PlacedExpression? {
    do {
      let expression = try ExpressionParser.expression(words.text, currency: currency)
      return PlacedExpression(words: words, expression: expression)
    } catch {
      report(words.place(at: error.offset), key, error.message, error.cure)
      return nil
    }
  }

  /// The condition of a key.
  mutating func condition(_ key: String) -> PlacedCondition? {
    words(key).flatMap { condition($0, key) }
  }

  /// The condition that words hold.
  mutating func condition(_ words: PlacedText, _ key: String) -> PlacedCondition? {
    do {
      let condition = try ExpressionParser.condition(words.text, currency: currency)
      return PlacedCondition(words: words, condition: condition)
    } catch {
      report(words.place(at: error.offset), key, error.message, error.cure)
      return nil
    }
  }

  /// A value that `read` understands; told with `example` otherwise.
  mutating func value<Value>(
    _ key: String, example: String, read: (String) -> Value?
  ) -> Value? {
    guard let words = words(key) else { return nil }
    if let value = read(words.text) { return value }
    report(words.start, key, "\"\(words.text)\" is not understood", "write e.g. \(key): \(example)")
    return nil
  }

  /// A whole number from 1 on.
  mutating func count(_ key: String, example: String) -> Int? {
    value(key, example: example) { text in
      StructuralValues.wholeNumber(text).flatMap { $0 >= 1 ? Int(exactly: $0) : nil }
    }
  }

  /// Named expressions: every key of the group at `key`.
  mutating func named(_ key: String, mustBeNames: Bool) -> [NamedExpression] {
    guard let tree = tree(key) else { return [] }
    var group = GroupReading(
      tree, path: path.isEmpty ? key : "\(path).\(key)", known: [], currency: currency)
    var result: [NamedExpression] = []
    for name in group.keys {
      if mustBeNames && !ExpressionParser.isName(name) {
        group.report(
          group.place(of: name), name, ExpressionParser.whyNoName(name),
          "use letters, digits and _, and no unit or word of the language")
        continue
      }
      if let value = group.expression(name) {
        result.append(NamedExpression(name: name, value: value))
      }
    }
    adopt(group)
    return result
  }
}

extension PlacedText {
  /// The words of a statement.
  init(_ statement: Statement) {
    self.init(statement.text, at: statement.place(at: 0))
    countsColumns = statement.scalar.countsColumns
  }
}
