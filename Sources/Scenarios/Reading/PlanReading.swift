// Reading the plan: dated entries, each with its changes.

/// Reads plan entries and collects what is wrong with them.
struct PlanReading {
  /// The entries, in file order.
  private(set) var entries: [PlanEntry] = []
  /// What is wrong.
  var problems: [Problem] { structural + reading.problems }

  private let scenario: Scenario
  private let isSuspected: (String) -> Bool
  private var reading: QuantityReading
  private var structural: [Problem] = []

  /// Reads entries against the names and keys of `scenario`; a path that only a mistyped key hides
  /// (`isSuspected`) is not called missing.
  init(
    _ scenario: Scenario, reading: QuantityReading,
    isSuspected: @escaping (String) -> Bool = { _ in false }
  ) {
    self.scenario = scenario
    self.isSuspected = isSuspected
    self.reading = reading
  }

  /// The keys of an entry that are no changes.
  static let fields = [
    "from", "until", "over", "name", "cost", "cost_per_month", "chance", "for", "counts_as",
  ]

  /// Reads the list under `plan:`.
  mutating func read(_ tree: YAMLTree) {
    guard case .sequence(let items) = tree.content else { return }
    for (index, item) in items.enumerated() {
      guard case .mapping(let keys) = item.content else {
        report(
          item.place, "plan", "needs keys, got \(item.kind)",
          "write e.g. - { from: month 4, engage.price: +10% }")
        continue
      }
      read(keys, number: index + 1, place: item.place)
    }
  }

  /// Reads one entry. Its name is looked up first, so that every message about it can use it;
  /// changes keep their order, since entries on one path act in file order (MODEL §6).
  private mutating func read(_ keys: [YAMLEntry], number: Int, place: SourcePlace) {
    var entry = PlanEntry(name: "entry \(number)")
    entry.place = place
    for key in keys where key.key == "name" {
      if let name = Statement(key) { entry.name = name.text }
    }
    if entries.contains(where: { $0.name == entry.name }) {
      report(
        place, "plan", "has two entries named \"\(entry.name)\"", "give each a name of its own")
    }
    if !keys.contains(where: { $0.key == "from" || isMistyped($0.key, for: "from") }) {
      report(place, "plan", "the entry \"\(entry.name)\" has no from", "add e.g. from: month 4")
    }
    for key in keys {
      if Self.fields.contains(key.key) {
        readField(key, into: &entry)
      } else {
        readChange(key, path: key.key, into: &entry)
      }
    }
    if let until = entry.until, until <= entry.from {
      let place = keys.first { $0.key == "until" }?.value.place ?? place
      report(
        place, "until", "is not after from (month \(entry.from.formatted))",
        "let it end after it begins")
    }
    entries.append(entry)
  }

  /// Reads one of the `fields`. Only its form is judged here; whether the dates fit together is
  /// judged once the whole entry is known.
  private mutating func readField(_ key: YAMLEntry, into entry: inout PlanEntry) {
    guard let statement = Statement(key) else {
      report(key.place, key.key, "needs a value, got \(key.value.kind)", "write it after the colon")
      return
    }
    if statement.scalar.isBroken { return }
    switch key.key {
    case "from": instant(statement, "from").map { entry.from = $0 }
    case "until": entry.until = instant(statement, "until")
    case "over":
      guard let over = quantity(statement, "over") else { return }
      if over.isUncertain {
        report(statement.place, "over", "\"\(over.text)\" is uncertain", "give one length")
      }
      entry.over = over.value(at: 0.5)
    case "cost": entry.cost = quantity(statement, "cost")
    case "cost_per_month": entry.costPerMonth = quantity(statement, "cost_per_month")
    case "chance": entry.chance = quantity(statement, "chance")
    case "for":
      entry.reachesEveryone = statement.text == "everyone"
      if !entry.reachesEveryone {
        report(
          statement.place, "for", "\"\(statement.text)\" is not understood",
          "write \"for: everyone\", or leave it out (new purchases only)")
      }
    case "counts_as":
      entry.isAcquisition = statement.text == "acquisition"
      if !entry.isAcquisition {
        report(
          statement.place, "counts_as", "\"\(statement.text)\" is not understood",
          "write \"counts_as: acquisition\", or leave it out")
      }
    default: break
    }
  }

  /// An instant such as `month 4`; told and `nil` otherwise. A bare number is refused, because
  /// `from: 4` could be a month, a step or a quarter.
  private mutating func instant(_ statement: Statement, _ field: String) -> Double? {
    if let instant = StructuralValues.instant(statement.text) { return instant }
    report(
      statement.place, field, "\"\(statement.text)\" is not an instant",
      "write e.g. \(field): month 4 (4 months after the start)")
    return nil
  }

  /// A cost, chance or length, read like any other quantity by its definition in the catalogue.
  private mutating func quantity(_ statement: Statement, _ field: String) -> Quantity? {
    guard let definition = KeyCatalogue.definition(for: "plan.\(field)") else {
      preconditionFailure("the catalogue has no plan.\(field)")
    }
    return reading.quantity(statement, at: field, as: definition)
  }

  /// Reads a change, or the group of changes, at `path`. Only paths that the model knows how to
  /// change (MODEL §6) and that act on something that is there pass.
  private mutating func readChange(_ key: YAMLEntry, path: String, into entry: inout PlanEntry) {
    if case .mapping(let inner) = key.value.content {
      for child in inner { readChange(child, path: "\(path).\(child.key)", into: &entry) }
      return
    }
    guard let definition = changeable(path), !path.hasPrefix("plan.") else {
      report(key.place, path, "is not a key the plan can change", cure(path))
      return
    }
    guard exists(path) else {
      if isSuspected(path) { return }
      report(
        key.place, path, "does not exist in this scenario",
        "state it outside the plan first, with the value it starts with")
      return
    }
    guard let statement = Statement(key) else {
      report(
        key.place, path, "needs a change, got \(key.value.kind)",
        "write \(QuantityReading.forms(definition.planOperations))")
      return
    }
    if entry.changes.contains(where: { $0.path == path }) {
      report(key.place, path, "is changed twice in one entry", "keep one change")
    }
    if let change = reading.change(statement, at: path, as: definition) {
      entry.changes.append(change)
    }
  }

  /// The definition of a path that the plan may change; `nil` for all others.
  private func changeable(_ path: String) -> KeyDefinition? {
    KeyCatalogue.definition(for: path).flatMap { $0.planOperations.isEmpty ? nil : $0 }
  }

  /// What to write instead of a path that cannot be changed: the nearest path when it is mistyped,
  /// the list of all changeable ones when it is a true key that has no place in a plan.
  private func cure(_ path: String) -> String {
    if KnownPath.definition(for: path) == nil,
      let nearest = KeyCatalogue.nearest(to: path, among: changeable + Self.fields)
    {
      return "did you mean \(nearest)?"
    }
    return
      "it can change \(changeable.filter { $0.contains(".") || $0 == "cash" }.joined(separator: ", "))"
  }

  /// Whether an entry's `key` is none and was probably meant to be `field`.
  private func isMistyped(_ key: String, for field: String) -> Bool {
    !Self.fields.contains(key) && changeable(key) == nil
      && KeyCatalogue.nearest(to: key, among: changeable + Self.fields) == field
  }

  /// The paths that the plan of this scenario can change.
  private var changeable: [String] {
    KeyCatalogue.all.filter { !$0.planOperations.isEmpty && !$0.pattern.contains("*") }
      .map(\.pattern) + scenario.channels.map { "attract.channels.\($0).budget" }
      + scenario.costLines.map { "costs.\($0)" }
  }

  /// Whether the thing a change acts on is there.
  private func exists(_ path: String) -> Bool {
    let parts = path.split(separator: ".").map(String.init)
    if parts.count > 2, parts[1] == "channels" { return scenario.channels.contains(parts[2]) }
    if parts[0] == "costs" { return parts.count > 1 && scenario.costLines.contains(parts[1]) }
    if path.hasPrefix("attract.content.") {
      return scenario.inputs.keys.contains { $0.hasPrefix("attract.content.") }
    }
    return true
  }

  private mutating func report(
    _ place: SourcePlace, _ key: String, _ message: String, _ cure: String
  ) {
    structural.append(Problem(at: place, key: key, message: message, cure: cure))
  }
}

extension Double {
  /// The number in the fewest digits that read back to the same bits, without ".0".
  var formatted: String { hasSuffixlessWhole ?? "\(self)" }

  private var hasSuffixlessWhole: String? {
    self == rounded() && magnitude < 1e15 ? "\(Int(self))" : nil
  }
}
