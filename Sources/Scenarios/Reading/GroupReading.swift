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
  /// Whether it is a group of keys at all.
  private(set) var isGroup = true
  /// Whether something in it cannot be used although nothing is told here: it has been told already.
  private(set) var isBroken = false
  /// Known keys that a mistyped one probably means.
  private var misspelt: Set<String> = []

  /// Reads a group that may hold `known` keys; any key when there are none.
  init(_ tree: YAMLTree, path: String, known: [String], currency: String = "EUR") {
    place = tree.place
    self.path = path
    self.currency = currency
    guard case .mapping(let found) = tree.content else {
      report(tree.place, "", "needs a group of keys, got \(Self.kind(tree))", Self.list(known))
      isGroup = false
      return
    }
    for entry in found {
      guard known.isEmpty || known.contains(entry.key) else {
        let near = NearestName.nearest(to: entry.key, among: known)
        if let near { misspelt.insert(near) }
        report(
          entry.place, QuantityProblem.shortened(entry.key), "is not a key here",
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
  mutating func adopt(_ part: GroupReading) {
    problems += part.problems
    isBroken = isBroken || part.isBroken
  }

  /// What a user would call a node, however long it is.
  private static func kind(_ tree: YAMLTree) -> String {
    if case .scalar(let scalar) = tree.content, !scalar.text.isEmpty {
      return QuantityProblem.quoted(scalar.text)
    }
    return tree.kind
  }

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
      report(
        entry.value.place, key, "needs words, got \(Self.kind(entry.value))", "write one value")
      return nil
    }
    return placed(statement)
  }

  /// Words with their place; `nil` when a mistake in them has been told.
  private mutating func placed(_ statement: Statement) -> PlacedText? {
    guard statement.scalar.isBroken else { return PlacedText(statement) }
    isBroken = true
    return nil
  }

  /// Whether a mistyped key has been told that is probably this one.
  func isMisspelt(_ key: String) -> Bool { misspelt.contains(key) }

  /// Whether a key is neither stated nor mistyped; told in that case.
  mutating func lacks(_ key: String, _ example: String) -> Bool {
    if has(key) || misspelt.contains(key) { return false }
    report(place, "", "has no \"\(key)\"", "write e.g. \(key): \(example)")
    return true
  }

  /// The words of a key that must be there.
  mutating func required(_ key: String, _ example: String) -> PlacedText? {
    lacks(key, example) ? nil : words(key)
  }

  /// The words of every item of a list, or of a single value.
  mutating func list(_ key: String) -> [PlacedText] {
    guard let tree = tree(key) else { return [] }
    guard case .sequence(let items) = tree.content else { return words(key).map { [$0] } ?? [] }
    return items.compactMap { item in
      guard case .scalar(let scalar) = item.content, !scalar.text.isEmpty else {
        report(item.place, key, "needs words, got \(Self.kind(item))", "write one value an item")
        return nil
      }
      return placed(Statement(scalar: scalar, place: item.place, keyPlace: item.place))
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
    report(
      words.start, key, "\(QuantityProblem.quoted(words.text)) is not understood",
      "write e.g. \(key): \(example)")
    return nil
  }

  /// A number of futures, 1 to a thousand million.
  mutating func futures(_ key: String) -> Int? {
    value(key, example: "1000") { text in
      StructuralValues.wholeNumber(text).flatMap {
        (1...1_000_000_000).contains($0) ? Int(exactly: $0) : nil
      }
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
          group.place(of: name), QuantityProblem.shortened(name), ExpressionParser.whyNoName(name),
          "use letters, digits and _, and no unit or word of the language")
        continue
      }
      if let value = group.expression(name) {
        result.append(NamedExpression(name: name.onOneLine, value: value))
      }
    }
    adopt(group)
    return result
  }
}

extension PlacedText {
  /// The words of a statement, fit for one line of a terminal.
  init(_ statement: Statement) {
    self.init(statement.text.onOneLine, at: statement.place(at: 0))
    countsColumns = statement.scalar.countsColumns
  }
}
