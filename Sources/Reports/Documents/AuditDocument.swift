// Judged claims as a report: how many hold, and for each the verdict, why, and the figures behind it.

package import Experiments
package import Scenarios
internal import Charts

/// The report of an audit, or of a slide.
package struct AuditDocument {
  private let report: ClaimsReport
  private let slide: SlideReport?

  /// A report on an audit of a file.
  package init(_ audit: ClaimsAudit, of file: ClaimsFile) {
    report = ClaimsReport(audit, of: file)
    slide = nil
  }

  /// A report on a slide's verdict over so many businesses.
  package init(_ verdict: SlideVerdict, businesses: Int) {
    let slide = SlideReport(verdict, businesses: businesses)
    report = slide.claims
    self.slide = slide
  }

  /// The report.
  package func document() -> ReportDocument {
    ReportDocument(
      title: report.file.title,
      facts: slide == nil
        ? report.file.file.split(separator: "/").last.map(String.init) ?? "" : report.counts,
      answer: slide.map { [$0.verdict.answer] } ?? [report.counts, meaning],
      sections: [counts] + articles + [details, questions, repetition])
  }

  /// How many hold, in a sentence; how many have which verdict stands above it.
  var meaning: String {
    let count = report.audit.claims.count
    let holding = report.audit.claims.count { $0.verdict == .holds }
    if count == 0 { return "There is no claim to judge." }
    if count == 1 {
      let verdict = report.audit.claims[0].verdict.rawValue
      return holding == 1 ? "The claim holds as it stands." : "The claim: \(verdict)."
    }
    if holding == count { return "All \(count) claims hold as they stand." }
    let rest = "what the others need, or why they cannot be told, stands beside each."
    if holding == 0 {
      return "None of \(count) claims holds as it stands; "
        + rest.replacing("the others need", with: "they need")
    }
    return
      "\(holding) of \(count) claims \(holding == 1 ? "holds as it stands" : "hold as they stand"); "
      + rest
  }

  private var counts: ReportSection {
    guard report.audit.claims.count > 1 else {
      return ReportSection(id: "counts", heading: "Verdicts", blocks: [])
    }
    return ReportSection(
      id: "counts", heading: "Verdicts",
      blocks: [
        .table(
          ReportTable(
            title: "", headings: ["verdict", "claims"],
            rows: report.audit.counts.filter { $0.count > 0 }
              .map { [$0.verdict.rawValue, "\($0.count)"] }))
      ])
  }

  private var articles: [ReportSection] {
    report.byArticle.enumerated().map { index, group in
      ReportSection(
        id: "claims-\(index + 1)", heading: group.heading ?? "Claims",
        blocks: [
          .table(
            ReportTable(
              title: "", headings: ["claim", "verdict", "what is claimed", "why"],
              rows: group.claims.map { judged in
                let mark =
                  judged.isAsExpected ? "" : " (expected \(judged.claim.expected?.rawValue ?? ""))"
                return [
                  judged.claim.id, judged.verdict.rawValue + mark, judged.claim.statement,
                  judged.why,
                ]
              }, wordColumns: [1, 2, 3]))
        ])
    }
  }

  /// Figures and readings, folded where there are many.
  private var details: ReportSection {
    let told = report.audit.claims.compactMap { judged -> (String, [ReportBlock])? in
      let blocks = detail(judged)
      return blocks.isEmpty ? nil : ("\(judged.claim.id): \(judged.claim.statement)", blocks)
    }
    let isFolded = told.count > 4
    return ReportSection(
      id: "figures", heading: "Figures and readings",
      blocks: told.flatMap { name, blocks in
        isFolded ? [ReportBlock.folded(name, blocks)] : [.heading(name)] + blocks
      })
  }

  private func detail(_ judged: JudgedClaim) -> [ReportBlock] {
    var blocks: [ReportBlock] = []
    if !judged.readings.isEmpty {
      blocks.append(
        .list(
          judged.readings.map { "Read as \"\($0.reading)\": \($0.verdict.rawValue). \($0.why)" }))
    }
    var reasons: [String] = []
    for reason in judged.findings.compactMap(\.because) where !reasons.contains(reason) {
      reasons.append(reason)
    }
    if !reasons.isEmpty { blocks.append(.list(reasons)) }
    var seen: Set<EvidenceNumber> = []
    let figures = (judged.shows + judged.findings.flatMap(\.numbers))
      .filter { seen.insert($0).inserted }
    if !figures.isEmpty {
      blocks.append(
        .table(
          ReportTable(
            title: "", headings: ["figure", "value"],
            rows: figures.map { [$0.name, $0.value.text(currency: report.file.currency)] })))
    }
    let commands = judged.findings.compactMap(\.simulation).flatMap(\.commands)
    var told: [String] = []
    for command in commands where !told.contains(command) { told.append(command) }
    if !told.isEmpty { blocks.append(.commands(told)) }
    return blocks
  }

  private var questions: ReportSection {
    let asked = slide?.verdict.questions ?? []
    let ranges = slide.flatMap { $0.isSimulated ? [ReportBlock.remark($0.ranges)] : nil } ?? []
    return ReportSection(
      id: "ask", heading: "Ask the vendor",
      blocks: asked.isEmpty ? [] : [.list(asked.map { "\($0.text) \($0.effect)" })] + ranges)
  }

  private var repetition: ReportSection {
    var command = "flywheel claims \(ShellWord.quoted(report.file.file))"
    let simulated = report.audit.claims.flatMap(\.findings).lazy.compactMap(\.simulation).first
    if let simulated {
      let seed = slide == nil ? report.file.seed : simulated.seed
      command += " --trials \(slide?.businesses ?? report.file.trials) --seed \(seed)"
    }
    return ReportSection(
      id: "repeat", heading: "How to repeat it", blocks: [.commands([command])])
  }
}
