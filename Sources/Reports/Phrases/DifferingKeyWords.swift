// What differs between two scenarios, in words: `CAC of paid: 800 EUR → 200 EUR`.

internal import Charts
internal import Experiments
internal import Scenarios

/// Names and values of the keys in which two scenarios differ.
struct DifferingKeyWords {
  /// The scenario that keys are taken into.
  let first: Scenario
  /// The scenario they are taken from.
  let second: Scenario

  /// What a key is called: the words of its input, or of the part of the file it stands for.
  func name(_ path: String) -> String {
    if let words = Self.parts[path] { return words }
    let parts = path.split(separator: ".").map(String.init)
    if parts.count == 3, path.hasPrefix("attract.channels.") { return "channel \(parts[2])" }
    let owner = first.inputs[path] == nil ? second : first
    return InputWords(scenario: owner).name(path)
  }

  /// Keys that are no single input, or whose last word alone says too little.
  private static let parts = [
    "start.customers": "customers at the start", "start.cash": "cash at the start",
    "market.size": "market size", "plan": "plan", "funnel": "loops",
    "start.month": "month at the start",
    "start.pipeline": "prospects at the start", "engage.segments": "segments",
    "engage.segments.share": "shares of segments", "engage.come_back.earliest": "time to come back",
    "attract.content": "content", "correlations": "correlations",
  ]

  /// The name with what it is on both sides, in the words of the files.
  func change(_ key: DifferingKey) -> String {
    let (before, after) = (value(key.path, in: first), value(key.path, in: second))
    let name = name(key.path)
    guard before != after else {
      return name + (key.path == "plan" ? " (other entries)" : " (restated)")
    }
    return "\(name) \(before) → \(after)"
  }

  /// What a plan changes, where that fits a line; else how many entries it has.
  private func plan(of scenario: Scenario) -> String {
    if scenario.plan.isEmpty { return "none" }
    let words = scenario.plan.flatMap(\.changes).map {
      InputWords(scenario: scenario).name($0.path)
    }
    return words.isEmpty || words.count > 3
      ? NumberText.count(scenario.plan.count, "entry", "entries") : words.joined(separator: "+")
  }

  /// The value of a key in one scenario, as stated.
  func value(_ path: String, in scenario: Scenario) -> String {
    if let quantity = scenario.inputs[path]?.quantity { return quantity.text }
    switch path {
    case "plan":
      return plan(of: scenario)
    case "funnel": return scenario.isFunnel ? "cut" : "closed"
    case "start.pipeline": return scenario.startsWithPipeline ? "steady" : "empty"
    case "start.month":
      return scenario.startMonth.map { "\($0.year)-\($0.month < 10 ? "0" : "")\($0.month)" }
        ?? "none"
    case "engage.segments":
      return scenario.segments.isEmpty ? "none" : scenario.segments.joined(separator: "+")
    case "engage.segments.share":
      return scenario.segments.compactMap { name in
        scenario.inputs["engage.segments.\(name).share"].map { "\(name) \($0.quantity.text)" }
      }.joined(separator: ", ")
    case "correlations": return "\(scenario.correlations.count)"
    default:
      let hasAny = scenario.inputs.keys.contains { $0.hasPrefix(path + ".") }
      return hasAny ? "there" : "none"
    }
  }
}
