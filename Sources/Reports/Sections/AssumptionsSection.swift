// What was assumed: every input with its value and who says so, the plan, and what moves together.

internal import Charts
internal import Scenarios

/// The inputs of a scenario as tables.
struct AssumptionsSection {
  /// Whose inputs.
  let scenario: Scenario
  /// What was solved for a key, in words, by its path.
  let solved: [String: String]

  /// The section: the user's numbers first, our defaults after, each with its source.
  var section: ReportSection {
    var blocks: [ReportBlock] = [.paragraph(DefaultsInUse(in: scenario).text)]
    let given = paths { !$0.origin.isOurs }
    let ranges = paths { $0.origin.isOurs && $0.quantity.isUncertain }
    let points = paths { $0.origin.isOurs && !$0.quantity.isUncertain }
    if !given.isEmpty { blocks.append(.table(table("Given", given))) }
    if !ranges.isEmpty {
      blocks.append(.table(table("Our ranges, because nothing was stated", ranges)))
    }
    if !scenario.plan.isEmpty { blocks.append(.table(plan)) }
    if !scenario.correlations.isEmpty { blocks.append(.table(correlations)) }
    if !points.isEmpty {
      let count = NumberText.count(points.count, "single value of ours", "single values of ours")
      blocks.append(.folded("\(count) that the scenario leaves alone", [.table(table("", points))]))
    }
    return ReportSection(id: "assumed", heading: "What was assumed", blocks: blocks)
  }

  /// The paths of some inputs, in the order of the catalogue of keys.
  private func paths(_ isWanted: (Input) -> Bool) -> [String] {
    let order = Dictionary(
      KeyCatalogue.all.enumerated().map { ($1.pattern, $0) }, uniquingKeysWith: min)
    /// The place of a key, or of the key that a companion such as `.within` belongs to.
    func place(_ path: String) -> Int {
      let owner = path.lastIndex(of: ".").map { String(path[..<$0]) } ?? path
      return [path, owner].lazy.compactMap { KeyCatalogue.definition(for: $0) }.first
        .flatMap { order[$0.pattern] } ?? order.count
    }
    return scenario.inputs.filter { isWanted($0.value) }.keys
      .map { (place($0), $0) }.sorted { $0 < $1 }.map(\.1)
  }

  private func table(_ title: String, _ paths: [String]) -> ReportTable {
    ReportTable(
      title: title, headings: ["input", "value", "who says so"],
      rows: paths.compactMap { path in
        scenario.inputs[path].map { [path, value(path, $0), says($0)] }
      }, wordColumns: [1, 2])
  }

  /// The value as stated, where 9 in 10 of its draws lie if its words do not say so, and what was solved from it.
  private func value(_ path: String, _ input: Input) -> String {
    let quantity = input.quantity
    var parts = [quantity.text]
    if quantity.isUncertain, !quantity.text.contains(" to ") {
      let words = InputWords(scenario: scenario)
      let ends = [0.05, 0.95].map { words.value(quantity.value(at: $0), of: path) }
      parts.append("9 in 10: \(ends[0]) to \(ends[1])")
    }
    if let solved = solved[path] { parts.append(solved) }
    return parts.joined(separator: "; ")
  }

  private func says(_ input: Input) -> String {
    switch input.origin {
    case .given: "given" + (input.quantity.source.map { ": \($0)" } ?? "")
    case .unknown: "unknown: our range"
    case .byDefault: "our default"
    }
  }

  /// The dated changes.
  private var plan: ReportTable {
    ReportTable(
      title: "The plan", headings: ["entry", "when", "what changes", "cost"],
      rows: scenario.plan.map { entry in
        var when = "from month \(NumberText.plain(entry.from))"
        if entry.over > 0 { when += ", over \(NumberText.plain(entry.over)) months" }
        if let until = entry.until { when += ", until month \(NumberText.plain(until))" }
        if let chance = entry.chance { when += ", with a chance of \(chance.text)" }
        let changes = entry.changes.map { "\($0.path): \($0.operand.text)" }
        if entry.reachesEveryone { when += ", for everyone" }
        var costs =
          [entry.cost.map { "\($0.text) once" }, entry.costPerMonth?.text].compactMap { $0 }
        if !costs.isEmpty, entry.isAcquisition { costs.append("counted in the CAC") }
        return [
          entry.name, when, changes.joined(separator: "; "), costs.joined(separator: "; "),
        ]
      }, wordColumns: [1, 2, 3])
  }

  private var correlations: ReportTable {
    ReportTable(
      title: "What moves together", headings: ["inputs", "rank correlation"],
      rows: scenario.correlations.map {
        [$0.paths.joined(separator: " and "), NumberText.plain($0.rank)]
      })
  }
}
