// From merged layers to the resolved scenario: values read, defaults filled in, everything checked.

/// Builds a scenario and collects everything that is wrong with it.
struct ScenarioBuilder {
  /// What was built; only to be used when `problems` is empty.
  private(set) var scenario = Scenario()
  /// What is wrong.
  private(set) var problems: [Problem] = []

  private let merged: LayerMerging
  private var reading: QuantityReading

  /// Builds from `merged` layers; `file` is named where something is missing.
  init(_ merged: LayerMerging, file: String, name: String, variantNames: [String]) {
    self.merged = merged
    scenario.name = name
    scenario.variantNames = variantNames
    var structure = StructureReading(merged.statements)
    structure.read(into: &scenario)
    reading = QuantityReading(currency: scenario.currency)
    scenario.channels = merged.names(under: "attract.channels")
    scenario.segments = merged.names(under: "engage.segments")
    scenario.costLines = merged.names(under: "costs")
    readInputs()
    fillDefaults()
    readAnchors()
    var plan = PlanReading(
      scenario, reading: QuantityReading(currency: scenario.currency),
      isSuspected: merged.isSuspected)
    if let tree = merged.plan { plan.read(tree) }
    scenario.plan = plan.entries
    var correlations = CorrelationReading(
      scenario.inputs,
      isTold: { [merged] in merged.statements[$0] != nil || merged.isSuspected($0) },
      restated: merged.restated)
    if let tree = merged.correlations { correlations.read(tree) }
    scenario.correlations = correlations.correlations
    problems +=
      merged.problems + structure.problems + reading.problems + plan.problems
      + correlations.problems
    problems += ScenarioRequirements(scenario, merged: merged, file: file).problems
  }

  /// Reads every stated quantity, in the order of the paths.
  private mutating func readInputs() {
    for path in merged.statements.keys.sorted() {
      guard let statement = merged.statements[path],
        let definition = KnownPath.definition(for: path)
      else { continue }
      scenario.inputs.merge(reading.inputs(statement, at: path, as: definition)) { $1 }
    }
  }

  /// Fills in the documented defaults. Content, segments, cost lines and seasons get none unless
  /// they are there: their absence means off, not average.
  private mutating func fillDefaults() {
    let hasContent = merged.statements.keys.contains { $0.hasPrefix("attract.content.") }
    for definition in KeyCatalogue.all {
      let pattern = definition.pattern
      if definition.isPlanOnly || definition.isSegmentOverride || pattern.hasPrefix("plan.") {
        continue
      }
      if pattern.hasPrefix("attract.content."), !hasContent { continue }
      if pattern.hasPrefix("season.") || pattern.hasPrefix("costs.") { continue }
      for path in paths(of: pattern) where merged.statements[path] == nil {
        scenario.inputs.merge(reading.defaultInputs(at: path, as: definition)) { old, _ in old }
      }
    }
  }

  /// The paths of a pattern for the names of this scenario.
  private func paths(of pattern: String) -> [String] {
    if !pattern.contains("*") { return [pattern] }
    let names =
      pattern.hasPrefix("attract.channels.")
      ? scenario.channels
      : pattern.hasPrefix("engage.segments.") ? scenario.segments : []
    return names.map { pattern.replacing("*", with: $0) }
  }

  /// Keeps the values that held where an anchored key was stated, if any of them has changed since.
  private mutating func readAnchors() {
    for (path, snapshot) in merged.anchors.sorted(by: { $0.key < $1.key }) {
      guard let key = AnchoredKey(path), scenario.inputs[path] != nil else { continue }
      var held: [String: Input] = [:]
      let neighbours = Set(snapshot.keys).union(key.neighbours(segments: scenario.segments))
      for neighbour in neighbours.sorted() {
        guard let definition = KnownPath.definition(for: neighbour) else { continue }
        if let statement = snapshot[neighbour] {
          held.merge(reading.inputs(statement, at: neighbour, as: definition)) { $1 }
        } else if !definition.isSegmentOverride {
          held.merge(reading.defaultInputs(at: neighbour, as: definition)) { $1 }
        }
      }
      let hasChanged = neighbours.contains {
        held[$0]?.quantity.number != scenario.inputs[$0]?.quantity.number
      }
      guard hasChanged else { continue }
      let spend = path + ".at"
      if let stated = scenario.inputs[spend] { held[spend] = stated }
      scenario.anchors[path] = held
    }
  }
}
