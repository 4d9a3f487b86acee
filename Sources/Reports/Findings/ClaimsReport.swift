// An audit of claims as a person reads it: a table by article, counts, or one claim in all its detail.

internal import Charts
package import Experiments
internal import Foundation
package import Scenarios

/// Words for an audit.
package struct ClaimsReport {
  /// What was judged.
  package let audit: ClaimsAudit
  /// The file it came from.
  package let file: ClaimsFile

  /// A report on an audit of a file.
  package init(_ audit: ClaimsAudit, of file: ClaimsFile) {
    self.audit = audit
    self.file = file
  }

  /// From how many claims on they are listed in a table instead of being told one by one.
  static let mostTold = 4
  private static let width = 80

  /// The page: every claim in detail when there are few or `isDetailed` is asked for, else a table.
  package func text(isDetailed: Bool = false) -> String {
    let isTold = isDetailed || audit.claims.count < Self.mostTold
    var lines = TextLines.wrap(file.title, width: Self.width)
    if !isTold { lines += TextLines.wrap(counts, width: Self.width) }
    for (heading, claims) in byArticle {
      lines.append("")
      if let heading { lines += TextLines.wrap(heading, width: Self.width) }
      for (index, judged) in claims.enumerated() {
        if isTold && index > 0 { lines.append("") }
        lines += isTold ? told(judged) : [row(judged)]
      }
    }
    lines.append("")
    if isTold {
      lines += TextLines.wrap(counts, width: Self.width)
    } else {
      lines += TextLines.wrap(
        "One claim in detail: flywheel claims \(file.file) --id \(audit.claims.first?.claim.id ?? "")",
        width: Self.width, indent: 2)
      lines.append("What the verdicts mean: flywheel explain verdict")
    }
    return lines.joined(separator: "\n")
  }

  /// The page as Markdown: a table an article, then every claim in detail.
  package func markdown() -> String {
    var lines = ["# \(Self.escaped(file.title))", "", counts]
    for (heading, claims) in byArticle {
      lines.append("")
      if let heading { lines += ["## \(Self.escaped(heading))", ""] }
      lines += ["| claim | verdict | what is claimed | why |", "|---|---|---|---|"]
      for judged in claims {
        let cells = [
          judged.claim.id, "**\(judged.verdict.rawValue)**", judged.claim.statement, judged.why,
        ]
        lines.append("| " + cells.map(Self.escaped).joined(separator: " | ") + " |")
      }
    }
    let detailed = audit.claims.filter { !$0.readings.isEmpty || !$0.shows.isEmpty }
    if !detailed.isEmpty { lines += ["", "## Figures and readings"] }
    for judged in detailed {
      lines += ["", "### \(judged.claim.id)", ""]
      for reading in judged.readings {
        lines.append(
          "- *\(Self.escaped(reading.reading))*: **\(reading.verdict.rawValue)**. "
            + Self.escaped(reading.why))
      }
      for figure in judged.shows {
        lines.append(
          "- \(Self.escaped(figure.name)): \(figure.value.text(currency: file.currency))")
      }
    }
    return lines.joined(separator: "\n")
  }

  private static func escaped(_ text: String) -> String { text.replacing("|", with: "\\|") }

  // MARK: parts

  /// How many claims have which verdict: `97 claims: 31 hold, …`.
  var counts: String {
    let parts = audit.counts.map { "\($0.count) \($0.verdict.rawValue)" }
    let all = NumberText.count(audit.claims.count, "claim", "claims")
    return parts.isEmpty ? all + "." : "\(all): \(parts.joined(separator: ", "))."
  }

  /// The claims by the first source they name, in file order; one group without a heading when none does.
  var byArticle: [(heading: String?, claims: [JudgedClaim])] {
    var groups: [(heading: String?, claims: [JudgedClaim])] = []
    for judged in audit.claims {
      let heading = heading(of: judged.claim)
      if let index = groups.firstIndex(where: { $0.heading == heading }) {
        groups[index].claims.append(judged)
      } else {
        groups.append((heading, [judged]))
      }
    }
    return groups
  }

  private func heading(of claim: Claim) -> String? {
    guard let first = claim.source?.split(separator: " ").first.map(String.init),
      let source = file.sources.first(where: { $0.name == first })
    else { return nil }
    return "\(source.name): \(source.words)"
  }

  /// One line of the table: id, verdict, and as much of the claim as there is room for.
  private func row(_ judged: JudgedClaim) -> String {
    let mark = judged.isAsExpected ? "" : " (expected \(judged.claim.expected?.rawValue ?? ""))"
    let opening =
      TextLines.left(judged.claim.id, idWidth) + TextLines.left(judged.verdict.rawValue, 18)
    let room = Self.width - opening.count - mark.count
    return TextLines.trimmed(opening + TextLines.clip(judged.claim.statement, to: room) + mark)
  }

  /// The column of the ids: as wide as the longest, up to 20.
  private var idWidth: Int {
    min(20, max(6, 1 + (audit.claims.map(\.claim.id.count).max() ?? 0)))
  }

  /// A claim in detail.
  func told(_ judged: JudgedClaim) -> [String] {
    let claim = judged.claim
    func wrapped(_ text: String, indent: Int = 2) -> [String] {
      TextLines.wrap(text, width: Self.width, indent: indent, first: indent)
    }
    var lines = TextLines.wrap(
      "\(claim.id): \(judged.verdict.rawValue.uppercased())", width: Self.width)
    lines += wrapped("Claim: \(claim.statement)" + (claim.source.map { " (\($0))" } ?? ""))
    if !judged.isAsExpected, let expected = claim.expected {
      lines += wrapped("The file expects: \(expected.rawValue).")
    }
    if judged.readings.isEmpty {
      lines += wrapped("Why: \(judged.why)")
    } else {
      for reading in judged.readings {
        lines += wrapped("Read as \"\(reading.reading)\": \(reading.verdict.rawValue)")
        lines += wrapped(reading.why, indent: 4)
        lines += reasons(judged) { $0 == reading.reading }.flatMap { wrapped($0, indent: 4) }
      }
    }
    let isApart = !judged.readings.isEmpty
    lines += reasons(judged) { $0 == nil || !isApart }.flatMap { wrapped($0) }
    lines += figures(judged)
    lines += simulated(judged.findings.compactMap(\.simulation))
    if !claim.links.isEmpty { lines += wrapped("See also: \(claim.links.joined(separator: ", "))") }
    return lines
  }

  /// What the file says about the checks of some readings, each sentence once.
  private func reasons(
    _ judged: JudgedClaim, of isWanted: (String?) -> Bool
  ) -> [String] {
    var told: [String] = []
    for finding in judged.findings where isWanted(finding.reading) {
      if let because = finding.because, !told.contains(because) { told.append(because) }
    }
    return told
  }

  /// The figures behind a verdict, one a line, each once.
  private func figures(_ judged: JudgedClaim) -> [String] {
    let all = judged.shows + judged.findings.flatMap(\.numbers)
    var seen: Set<EvidenceNumber> = []
    let figures = all.filter { seen.insert($0).inserted }
    if figures.isEmpty { return [] }
    let width = min(52, figures.map(\.name.count).max() ?? 0)
    return ["  Figures:"]
      + figures.flatMap { figure in
        let value = figure.value.text(currency: file.currency)
        return figure.name.count <= width && width + value.count + 6 <= Self.width
          ? ["    " + TextLines.left(figure.name, width) + "  " + value]
          : TextLines.wrap("\(figure.name): \(value)", width: Self.width, indent: 6, first: 4)
      }
  }

  /// What was simulated and how to repeat it, each run once.
  private func simulated(_ all: [SimulationEvidence]) -> [String] {
    guard let evidence = all.first else { return [] }
    var commands: [String] = []
    for command in all.flatMap(\.commands) where !commands.contains(command) {
      commands.append(command)
    }
    let what =
      "Simulated: \(NumberText.count(evidence.trials, "future", "futures")), seed \(evidence.seed)"
    return TextLines.wrap(what + ". To repeat:", width: Self.width, indent: 4, first: 2)
      + commands.flatMap { Self.pasteable($0) }
  }

  /// A command in lines that a shell takes for one: broken before options only, each line but the last ending in "\\".
  static func pasteable(_ command: String) -> [String] {
    var lines: [String] = []
    var line = "    "
    for (index, part) in command.components(separatedBy: " --").enumerated() {
      let piece = index == 0 ? part : "--" + part
      if index > 0, line.count + piece.count + 3 > width {
        lines.append(line + " \\")
        line = "      " + piece
      } else {
        line += (index == 0 ? "" : " ") + piece
      }
    }
    return lines + [line]
  }
}
