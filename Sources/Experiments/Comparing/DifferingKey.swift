// What differs between two scenarios, cut into keys that can be changed one by one.
//
// A key is a value of the file with what cannot be changed without it: the second half of a compound value, the
// other way of stating a lead's cost, all keys of a channel that only one side has, all shares of the segments.
// Trials, seed, steps, names, sources and comments are no difference.

package import Scenarios

/// One difference between two scenarios.
package struct DifferingKey: Sendable, Hashable {
  /// Its path: `engage.churn`, `attract.channels.ads` (only one side has it), `engage.segments`, `plan`, `funnel`.
  package let path: String
  /// The inputs that move with it.
  package let inputs: Set<String>

  /// A key.
  package init(_ path: String, inputs: Set<String> = []) {
    self.path = path
    self.inputs = inputs
  }

  /// The plan as one key.
  static let plan = "plan"
  /// Rank correlations that follow no other key.
  static let correlations = "correlations"

  /// The keys in which `second` differs from `first`, by path.
  ///
  /// Both must have one horizon, currency and number of steps a month.
  package static func all(from first: Scenario, to second: Scenario) -> [DifferingKey] {
    let differences = Differences(first, second)
    var groups: [String: Set<String>] = [:]
    for path in differences.inputs { groups[differences.owner(of: path), default: []].insert(path) }
    for path in differences.structure { groups[path, default: []].formUnion([]) }
    let keys = groups.map { DifferingKey($0.key, inputs: $0.value) }.sorted { $0.path < $1.path }
    let loose = Set(first.correlations).symmetricDifference(second.correlations)
      .contains { DifferingKey.owner(of: $0, among: keys) == nil }
    return loose ? keys + [DifferingKey(correlations)] : keys
  }

  /// The key a correlation moves with: the first that holds one of its inputs.
  static func owner(of correlation: Correlation, among keys: [DifferingKey]) -> DifferingKey? {
    keys.first { key in correlation.paths.contains { key.inputs.contains($0) } }
  }
}

/// Two scenarios, side by side.
private struct Differences {
  let first: Scenario
  let second: Scenario

  init(_ first: Scenario, _ second: Scenario) {
    self.first = first
    self.second = second
  }

  /// Inputs whose number differs, that only one side has, or that are anchored at other values.
  var inputs: [String] {
    Set(first.inputs.keys).union(second.inputs.keys).filter { path in
      let (mine, theirs) = (first.inputs[path]?.quantity, second.inputs[path]?.quantity)
      return mine?.number != theirs?.number || isRestated(path)
    }.sorted()
  }

  /// Whether an anchored key that says the same on both sides holds to other values on one of them.
  private func isRestated(_ path: String) -> Bool {
    guard let key = AnchoredKey(path), first.anchors[path] != nil || second.anchors[path] != nil
    else { return false }
    return !Anchor(key, in: first).agrees(with: Anchor(key, in: second).held)
  }

  /// Differences that are no inputs.
  var structure: [String] {
    var paths: [String] = []
    if first.isFunnel != second.isFunnel { paths.append("funnel") }
    if first.startsWithPipeline != second.startsWithPipeline { paths.append("start.pipeline") }
    if first.startMonth != second.startMonth { paths.append("start.month") }
    if first.plan.map(\.essence) != second.plan.map(\.essence) { paths.append(DifferingKey.plan) }
    return paths
  }

  /// The key an input moves with.
  func owner(of path: String) -> String {
    let parts = path.split(separator: ".").map(String.init)
    if parts.count > 3, parts[1] == "channels" { return channelOwner(parts, path) }
    if path.hasPrefix("attract.content."), isOneSided("attract.content.articles") {
      return isPlanned("attract.content.") ? DifferingKey.plan : "attract.content"
    }
    if parts[0] == "costs", isOneSided(path), isPlanned(path) { return DifferingKey.plan }
    if let owner = segmentOwner(parts, path) { return owner }
    if path.hasPrefix("engage.come_back.") && !path.hasSuffix(".share") {
      return "engage.come_back.earliest"
    }
    return withoutCompanion(path)
  }

  /// A channel of one side moves whole; of both, a lead's cost is one key however it is stated.
  private func channelOwner(_ parts: [String], _ path: String) -> String {
    let channel = parts.prefix(3).joined(separator: ".")
    if isOneSided(channel + ".budget") {
      return isPlanned(channel + ".") ? DifferingKey.plan : channel
    }
    return parts[3] == "cost_per_lead" && isOneSided(channel + ".cac")
      ? channel + ".cac" : withoutCompanion(path)
  }

  /// Other segments are one key, with what only their absence makes necessary; so are the shares of the same
  /// segments, and a price or churn that one side states for all and the other for each.
  private func segmentOwner(_ parts: [String], _ path: String) -> String? {
    let isSegment = path.hasPrefix("engage.segments.")
    if first.segments != second.segments {
      return isSegment || parts[0] == "engage" && isOneSided(path) ? "engage.segments" : nil
    }
    guard isSegment else { return nil }
    if parts.last == "share" { return "engage.segments.share" }
    let common = "engage." + parts.dropFirst(3).joined(separator: ".")
    return ["engage.price", "engage.churn"].contains(common) && isOneSided(common) ? common : nil
  }

  private func isOneSided(_ path: String) -> Bool {
    (first.inputs[path] == nil) != (second.inputs[path] == nil)
  }

  /// Whether a plan acts on a path that begins so.
  private func isPlanned(_ start: String) -> Bool {
    (first.plan + second.plan).flatMap(\.changes).contains { $0.path.hasPrefix(start) }
  }

  /// `engage.early_loss.within` → `engage.early_loss`.
  private func withoutCompanion(_ path: String) -> String {
    guard KeyCatalogue.definition(for: path) == nil, KeyCatalogue.inputDefinition(for: path) != nil,
      let dot = path.lastIndex(of: ".")
    else { return path }
    return String(path[..<dot])
  }
}

extension PlanEntry {
  /// The entry without places and sources, its words in place of its quantities.
  fileprivate var essence: PlanEntry {
    func bare(_ quantity: Quantity) -> Quantity {
      var result = quantity
      (result.text, result.source) = ("", nil)
      return result
    }
    var entry = self
    entry.place = nil
    entry.chance = chance.map(bare)
    entry.cost = cost.map(bare)
    entry.costPerMonth = costPerMonth.map(bare)
    entry.changes = changes.map { PlanChange($0.path, $0.operation, bare($0.operand)) }
    return entry
  }
}
