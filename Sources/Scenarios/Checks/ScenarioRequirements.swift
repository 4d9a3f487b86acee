// What a scenario must have, and what must fit together.

/// The checks on a scenario as a whole.
struct ScenarioRequirements {
  /// What is missing or does not fit.
  private(set) var problems: [Problem] = []

  private let scenario: Scenario
  private let merged: LayerMerging
  private let file: String

  /// Checks `scenario`, built from `merged`; `file` is named where something is missing.
  init(_ scenario: Scenario, merged: LayerMerging, file: String) {
    self.scenario = scenario
    self.merged = merged
    self.file = file
    require("horizon", "how long to simulate: horizon: 24 months")
    require("start.customers", "the customers at the start: start: { customers: 240 }")
    requirePerSegment("engage.price", "a price: engage.price: 50 EUR per month")
    requirePerSegment("engage.churn", "a churn: engage.churn: 2% to 5% per month, or unknown")
    requireLeads()
    checkChannels()
    checkContent()
    checkSegments()
  }

  /// Whether a path is stated, well or badly: what is only wrong must not be called missing too.
  private func isStated(_ path: String) -> Bool {
    merged.statements[path] != nil || merged.isSuspected(path)
  }

  /// Where the first key of a group stands, or the top of the file.
  private func place(of group: String) -> SourcePlace {
    let statements = merged.statements.filter { $0.key.hasPrefix(group + ".") }.values
    let first = statements.map(\.keyPlace).min { ($0.line, $0.column) < ($1.line, $1.column) }
    return first ?? SourcePlace(file: file, line: 1, column: 1)
  }

  private mutating func report(
    _ path: String, at place: SourcePlace, _ message: String, _ cure: String
  ) {
    problems.append(Problem(at: place, key: path, message: message, cure: cure))
  }

  /// Tells a key that is missing at the top of the file, where there is no better place.
  private mutating func require(_ path: String, _ cure: String) {
    guard !isStated(path) else { return }
    let place = SourcePlace(file: file, line: 1, column: 1)
    report(path, at: place, "is missing", "state \(cure)")
  }

  /// A price or churn may stand at the top or in every segment: the top-level value is the default
  /// of segments that do not override it (MODEL §4).
  private mutating func requirePerSegment(_ path: String, _ cure: String) {
    let key = path.dropFirst("engage.".count)
    let segments = scenario.segments
    if !segments.isEmpty, segments.allSatisfy({ isStated("engage.segments.\($0).\(key)") }) {
      return
    }
    require(path, cure)
  }

  /// Without leads nothing would happen; an explicit zero is as good as none where nobody is there at the start to
  /// refer anybody. Whoever misspelt a source of leads is not told twice.
  private mutating func requireLeads() {
    let sources = ["attract.channels", "attract.content", "attract.organic_leads"]
    let isSuspected =
      merged.isSuspected("attract.channels")
      || merged.suspected.contains { path in sources.contains { path.hasPrefix($0) } }
    if !scenario.channels.isEmpty || isSuspected { return }
    if merged.statements.keys.contains(where: { $0.hasPrefix("attract.content.") }) { return }
    let organic = scenario.inputs["attract.organic_leads"]?.quantity
    if let organic, organic.isUncertain || organic.value(at: 0.5) > 0 { return }
    let first = scenario.inputs["start.customers"]?.quantity
    let hasFirst = first.map { $0.isUncertain || $0.value(at: 0.5) > 0 } ?? false
    if merged.statements["attract.organic_leads"] != nil, organic == nil || hasFirst { return }
    report(
      "attract", at: place(of: "attract"), "has no source of leads",
      "state a channel, content or organic_leads: attract.organic_leads: 100 per month"
        + (hasFirst ? "; 0 per month where customers come by referral alone" : ""))
  }

  /// A channel turns a budget into leads at a cost: either per lead, or per customer (MODEL §3).
  private mutating func checkChannels() {
    for name in scenario.channels {
      let channel = "attract.channels.\(name)"
      if !isStated(channel + ".budget") {
        report(
          channel, at: place(of: channel), "has no budget", "state e.g. budget: 8000 EUR per month")
      }
      if !isStated(channel + ".cac"), !isStated(channel + ".cost_per_lead") {
        report(
          channel, at: place(of: channel), "has neither cac nor cost_per_lead",
          "state one of the two, e.g. cac: 700 to 1200 EUR")
      }
    }
  }

  /// Content is a stock that grows by articles and decays: it needs all three numbers (MODEL §3).
  private mutating func checkContent() {
    let content = "attract.content"
    guard merged.statements.keys.contains(where: { $0.hasPrefix(content + ".") }) else { return }
    for (key, example) in [
      ("articles", "4 per month"), ("leads_per_article", "50 to 80 per month"),
      ("half_life", "6 months"),
    ] where !isStated("\(content).\(key)") {
      report(
        content, at: place(of: content), "has no \(key)", "state e.g. \(key): \(example)")
    }
  }

  /// A customer belongs to exactly one segment, so the shares are certain and sum to one, to within
  /// 1e-9 for thirds written in decimals.
  private mutating func checkSegments() {
    guard !scenario.segments.isEmpty else { return }
    var sum = 0.0
    var isWhole = !merged.suspected.contains { $0.hasPrefix("engage.segments.") }
    for name in scenario.segments {
      let path = "engage.segments.\(name).share"
      guard let share = scenario.inputs[path]?.quantity else {
        isWhole = false
        if !isStated(path) {
          let segment = "engage.segments.\(name)"
          report(segment, at: place(of: segment), "has no share", "state e.g. share: 20%")
        }
        continue
      }
      if share.isUncertain {
        isWhole = false
        report(
          path, at: merged.statements[path]?.place ?? place(of: "engage.segments"),
          "\"\(share.text)\" is uncertain", "give one number: the shares must sum to 100%")
      }
      sum += share.value(at: 0.5)
    }
    if isWhole, abs(sum - 1) > 1e-9 {
      let percent = (sum * 1e8).rounded() / 1e6
      report(
        "engage.segments", at: place(of: "engage.segments"), "the shares sum to \(percent)%",
        "make them sum to 100%")
    }
  }
}
