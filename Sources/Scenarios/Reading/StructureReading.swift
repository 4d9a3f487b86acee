// The structural part of a scenario: name, horizon, dates, switches, settings.

/// Reads the structural statements into a scenario and collects what is wrong with them.
struct StructureReading {
  /// What is wrong.
  private(set) var problems: [Problem] = []

  private let statements: [String: Statement]

  /// Reads from `statements` by path.
  init(_ statements: [String: Statement]) { self.statements = statements }

  /// Puts every stated structural value into `scenario`; the rest keeps its default.
  mutating func read(into scenario: inout Scenario) {
    if let name = statements[StructuralKey.name.rawValue]?.text { scenario.name = name }
    value(.currency, "is no currency", "write its three-letter code, e.g. EUR") {
      StructuralValues.currency($0)
    }.map { scenario.currency = $0 }
    value(.horizon, "is not a length from 1 to 600 months", "write e.g. 24 months or 2 years") {
      StructuralValues.months($0).flatMap { (1...600).contains($0) ? $0 : nil }
    }.map { scenario.horizonMonths = $0 }
    value(.startMonth, "is no calendar month", "write year and month, e.g. 2026-03") {
      StructuralValues.calendarMonth($0)
    }.map { scenario.startMonth = $0 }
    value(.startPipeline, "is no way to start", "write steady or empty") {
      ["steady": true, "empty": false][$0]
    }.map { scenario.startsWithPipeline = $0 }
    value(.funnel, "is neither true nor false", "write true to cut all loops, or false") {
      StructuralValues.truth($0)
    }.map { scenario.isFunnel = $0 }
    readSettings(&scenario.settings)
  }

  /// Trials, seed, steps and the limit of agents. The upper limits keep later arithmetic in range.
  private mutating func readSettings(_ settings: inout SimulationSettings) {
    whole(.trials, 1...100_000_000).map { settings.trials = Int($0) }
    whole(.seed, 0...UInt64.max).map { settings.seed = $0 }
    whole(.stepsPerMonth, 1...30).map { settings.stepsPerMonth = Int($0) }
    whole(.maximumAgents, 1...2_000_000_000).map { settings.maximumAgents = Int($0) }
  }

  /// A whole number within `range`; told and `nil` otherwise.
  private mutating func whole(_ key: StructuralKey, _ range: ClosedRange<UInt64>) -> UInt64? {
    value(
      key, "is not a whole number from \(range.lowerBound) to \(range.upperBound)",
      "write e.g. \(key.example)"
    ) { StructuralValues.wholeNumber($0).flatMap { range.contains($0) ? $0 : nil } }
  }

  /// The value at `key` as `read` understands it; `nil` when it is not stated or, having been told,
  /// not understood.
  private mutating func value<Value>(
    _ key: StructuralKey, _ message: String, _ cure: String, read: (String) -> Value?
  ) -> Value? {
    guard let statement = statements[key.rawValue], !statement.scalar.isBroken else { return nil }
    if let value = read(statement.text) { return value }
    problems.append(
      Problem(
        at: statement.place, key: key.rawValue, message: "\"\(statement.text)\" \(message)",
        cure: cure))
    return nil
  }
}
