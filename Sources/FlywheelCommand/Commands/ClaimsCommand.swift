// Judge claims: a vendor's slide, a list of claims, or one's own data.

internal import Charts
internal import ArgumentParser
internal import Experiments
internal import Foundation
internal import Reports
internal import Results
internal import Scenarios

/// `flywheel claims`
struct ClaimsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "claims",
    abstract: "Judge before/after claims: arithmetic, units, consistency, probability.",
    usage: "flywheel claims <file> [options]",
    discussion: """
      Every verdict is worked out from the stated figures, from closed forms or from simulated \
      futures; none is typed in. Exit code 1 when a claim marked "expect:" has another verdict, 2 on \
      a mistake in the file (the other claims are judged all the same).

      Examples:
        flywheel claims scenarios/claims/literature.yaml
        flywheel claims scenarios/claims/literature.yaml --id F16 --id X-1
        flywheel claims scenarios/claims/literature.yaml --markdown > audit.md
        flywheel claims slide.yaml --json
        flywheel claims scenarios/claims/churn-counts.csv             your own counts
        flywheel claims scenarios/claims/signups.csv --since 2025-07  your own months
      """)

  @Argument(
    help: "The claims file (YAML), or your own data (CSV).",
    completion: .file(extensions: ["yaml", "yml", "csv", "tsv"]))
  var file: String

  @Option(
    name: .customLong("id"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp("Judge this claim alone, in detail. May be repeated.", valueName: "id"))
  var ids: [String] = []

  @Option(
    parsing: .unconditional,
    help: "Futures to simulate a scenario in (default: the file's, or 1000).",
    transform: WholeNumber.futures)
  var trials: Int?

  @OptionGroup var luck: SeedAndThreads

  @Option(
    help: ArgumentHelp(
      "With months in CSV: the first month of the change, e.g. 2025-07.", valueName: "month"))
  var since: String?

  @Option(help: ArgumentHelp("With CSV: the column to judge.", valueName: "column"))
  var outcome: String?

  @Flag(help: "Tell every claim in detail.")
  var full = false

  @Flag(help: "Print JSON and nothing else.")
  var json = false

  @Flag(help: "Print Markdown.")
  var markdown = false

  func validate() throws {
    if json && (markdown || full) || markdown && full {
      throw ValidationError("give one of --json, --markdown and --full")
    }
    let isData = OwnDataAudit.isData(file)
    if isData && (!ids.isEmpty || trials != nil || luck.isStated || full) {
      throw ValidationError(
        "a CSV file takes --since, --outcome, --json and --markdown; leave out the others")
    }
    if !isData && (since != nil || outcome != nil) {
      throw ValidationError("--since and --outcome go with your own data in a .csv or .tsv file")
    }
  }

  func run() throws {
    if OwnDataAudit.isData(file) {
      return try OwnDataAudit(
        file: file, since: since, outcome: outcome, json: json, markdown: markdown
      ).run()
    }
    Interruption.listen()
    let reading = ClaimsReader.read(file)
    switch reading.document {
    case .list(let claims)?: try judge(claims, reading.problems)
    case .slide(let slide)?: try judge(slide)
    case nil: throw CommandFailure(ScenarioProblems(reading.problems))
    }
  }

  private var judging: ClaimsJudging { ClaimsJudging(trials: trials, luck: luck) }

  /// Judges a list of claims.
  private func judge(_ stated: ClaimsFile, _ problems: [Problem]) throws {
    try checkIDs(stated, problems)
    let (audit, claims) = judging.judge(stated, problems, only: ids)
    tell(audit, claims)
    try end(audit)
  }

  /// Judges the short form.
  private func judge(_ slide: SlideClaim) throws {
    if !ids.isEmpty {
      throw CommandFailure("--id: \(file) is the short form of one claim; leave --id out")
    }
    let (verdict, businesses) = judging.judge(slide)
    let report = SlideReport(verdict, businesses: businesses)
    if json {
      Output.text(SlideJSON.value(of: verdict).text(.compact))
    } else {
      Output.text(markdown ? report.markdown() : report.text())
    }
    try end(verdict.audit)
  }

  /// The exit code: 130 stopped, 2 a mistake, 1 a verdict that was not expected.
  private func end(_ audit: ClaimsAudit) throws {
    try judging.refuseUnfinished(audit)
    let unexpected = audit.claims.filter { !$0.isAsExpected }
    if !unexpected.isEmpty {
      let words = unexpected.map {
        "\($0.claim.id): expected \($0.claim.expected?.rawValue ?? ""), is \($0.verdict.rawValue)"
      }
      throw CommandFailure(words.joined(separator: "\n"), exitCode: 1)
    }
  }

  private func tell(_ audit: ClaimsAudit, _ claims: ClaimsFile) {
    if json {
      Output.text(ClaimsJSON.value(of: audit, file: claims).text(.compact))
      return
    }
    if audit.claims.isEmpty { return }
    let report = ClaimsReport(audit, of: claims)
    Output.text(markdown ? report.markdown() : report.text(isDetailed: full || !ids.isEmpty))
  }

  /// Refuses ids that no claim has; one whose claim has a mistake is told with it.
  private func checkIDs(
    _ claims: ClaimsFile, _ problems: [Problem]
  ) throws(CommandFailure) {
    let known = claims.claims.map(\.id)
    for id in ids where !known.contains(id) {
      let own = problems.filter { $0.key == id || $0.key.hasPrefix(id + ".") }
      if !own.isEmpty { throw CommandFailure(ScenarioProblems(own)) }
      let near = KeyCatalogue.nearest(to: id, among: known)
      throw CommandFailure(
        "--id: there is no claim \"\(id)\" in \(file)"
          + (near.map { "; did you mean \($0)?" } ?? "; it has: \(known.joined(separator: ", "))"))
    }
  }
}
