// A scenario that has some keys of one scenario and the rest of another.
//
// Anchors stay (MODEL §3). An anchored key holds to the values of the file that states it, so in a hybrid it holds to
// those of the side it is taken from. One that says the same on both sides and was never left behind by its
// neighbours on either is taken as restated with them: it is anchored at the hybrid's own values. With no key taken
// the hybrid is the first scenario, with all it is the second.

package import Scenarios

/// Makes hybrids of two scenarios.
package struct HybridScenario: Sendable {
  /// The scenario that keys not taken come from.
  package let first: Scenario
  /// The scenario that keys are taken from.
  package let second: Scenario
  /// What differs.
  package let keys: [DifferingKey]

  /// Hybrids of two scenarios of one horizon, currency and number of steps a month.
  package init(from first: Scenario, to second: Scenario) {
    self.first = first
    self.second = second
    keys = DifferingKey.all(from: first, to: second)
  }

  /// The first scenario with the keys of the second at these positions in `keys`.
  package func taking(_ positions: Set<Int>) -> Scenario {
    let taken = positions.sorted().map { keys[$0] }
    let paths = taken.reduce(into: Set<String>()) { $0.formUnion($1.inputs) }
    let structure = Set(taken.map(\.path))
    var result = first
    for path in paths { result.inputs[path] = second.inputs[path] }
    result.channels = Self.names(in: result, at: 2, under: "attract.channels.")
    result.segments = Self.names(in: result, at: 2, under: "engage.segments.")
    result.costLines = Self.names(in: result, at: 1, under: "costs.")
    if structure.contains("funnel") { result.isFunnel = second.isFunnel }
    if structure.contains("start.month") { result.startMonth = second.startMonth }
    if structure.contains("start.pipeline") {
      result.startsWithPipeline = second.startsWithPipeline
    }
    if structure.contains(DifferingKey.plan) { result.plan = second.plan }
    result.correlations = correlations(structure)
    result.anchors = anchors(result, taken: paths)
    return result
  }

  /// What both say, and of the rest that of the side whose key it moves with.
  private func correlations(_ taken: Set<String>) -> [Correlation] {
    func isTaken(_ correlation: Correlation) -> Bool {
      let owner = DifferingKey.owner(of: correlation, among: keys)?.path
      return taken.contains(owner ?? DifferingKey.correlations)
    }
    let (mine, theirs) = (Set(first.correlations), Set(second.correlations))
    return first.correlations.filter { theirs.contains($0) || !isTaken($0) }
      + second.correlations.filter { !mine.contains($0) && isTaken($0) }
  }

  private func anchors(_ hybrid: Scenario, taken: Set<String>) -> [String: [String: Input]] {
    let differing = keys.reduce(into: Set<String>()) { $0.formUnion($1.inputs) }
    var result: [String: [String: Input]] = [:]
    for path in hybrid.inputs.keys {
      guard let key = AnchoredKey(path) else { continue }
      let isLeftBehind = first.anchors[path] != nil || second.anchors[path] != nil
      if !differing.contains(path) && !isLeftBehind { continue }
      let anchor = Anchor(key, in: taken.contains(path) ? second : first)
      if !anchor.agrees(with: hybrid.inputs) { result[path] = anchor.held }
    }
    return result
  }

  /// The names at one place of the paths that begin so, ascending.
  private static func names(
    in scenario: Scenario, at place: Int, under prefix: String
  ) -> [String] {
    let names = scenario.inputs.keys.filter { $0.hasPrefix(prefix) }
      .map { String($0.split(separator: ".")[place]) }
    return Set(names).sorted()
  }
}

/// The values that an anchored key holds to in a scenario.
struct Anchor {
  /// They, by path; with the spend behind `at`.
  let held: [String: Input]
  private let neighbours: Set<String>

  /// Those kept when the key was left behind, else those of the scenario itself.
  init(_ key: AnchoredKey, in scenario: Scenario) {
    neighbours = Set(key.neighbours(segments: scenario.segments))
    if let kept = scenario.anchors[key.path] {
      held = kept
    } else {
      let paths = neighbours.union([key.path + ".at"])
      held = scenario.inputs.filter { paths.contains($0.key) }
    }
  }

  /// Whether these inputs have the same values.
  func agrees(with inputs: [String: Input]) -> Bool {
    neighbours.union(held.keys).allSatisfy {
      held[$0]?.quantity.number == inputs[$0]?.quantity.number
    }
  }
}
