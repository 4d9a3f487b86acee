// An audit as a person reads it.

@testable import Experiments
import Scenarios
import Testing

@testable import Reports

@Suite("The page of an audit")
struct ClaimsReportSuite {
  private let place = SourcePlace(file: "claims.yaml", line: 1, column: 1)

  private func judged(
    _ id: String, _ verdict: ClaimVerdict = .holds, source: String? = nil,
    expected: ClaimVerdict? = nil, statement: String = "Something is claimed."
  ) -> JudgedClaim {
    var claim = Claim(id: id, statement: statement, place: place)
    claim.source = source
    claim.expected = expected
    return JudgedClaim(
      claim: claim, verdict: verdict, why: "It comes to 5.", findings: [], readings: [], shows: [])
  }

  private func report(_ claims: [JudgedClaim]) -> ClaimsReport {
    var file = ClaimsFile(file: "claims.yaml", title: "The claims | all")
    file.sources = [("S0", "the first article"), ("S1", "the second")]
    var audit = ClaimsAudit()
    audit.claims = claims
    return ClaimsReport(audit, of: file)
  }

  @Test("many claims stand in a table by article, in the order of the file, with counts")
  func table() {
    let page = report([
      judged("A1", source: "S1 L5"), judged("A2", .unitMissing, source: "S0 L7"),
      judged("A3", source: "S1 L9; S0"), judged("A4", source: "elsewhere"),
    ]).text()
    #expect(
      page == """
        The claims | all
        4 claims: 3 holds, 1 unit-missing.

        S1: the second
        A1    holds             Something is claimed.
        A3    holds             Something is claimed.

        S0: the first article
        A2    unit-missing      Something is claimed.

        A4    holds             Something is claimed.

        One claim in detail: flywheel claims claims.yaml --id A1
        What the verdicts mean: flywheel explain verdict
        """)
  }

  @Test("no line is wider than 80, whatever the file holds")
  func width() {
    let long = String(repeating: "word ", count: 40) + String(repeating: "x", count: 200)
    var first = judged("a-very-long-identifier-of-a-claim", statement: long)
    first.claim.links = [long]
    first.shows = [
      EvidenceNumber(String(repeating: "n", count: 52), Measure(-.infinity, .infinity)),
      EvidenceNumber(long, Measure(5)),
    ]
    let few = report([first])
    let many = report(
      [first]
        + (0..<5).map { judged("B\($0)", .arithmeticWrong, expected: .holds, statement: long) })
    for page in [few.text(), many.text(), many.text(isDetailed: true)] {
      for line in page.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    }
  }

  @Test("a long id keeps a space to the verdict, and an unexpected verdict is never clipped away")
  func rows() {
    let long = String(repeating: "word ", count: 40)
    let page = report(
      [judged("X-long-id", statement: long)]
        + (0..<4).map { judged("B\($0)", .arithmeticWrong, expected: .holds, statement: long) }
    ).text()
    #expect(page.contains("X-long-id holds  "))
    #expect(page.contains("… (expected holds)"))
  }

  @Test("few claims are told one by one: verdict, source, why, readings, figures, what to repeat")
  func detail() {
    var claim = judged("B2", .holdsOnlyIf, source: "S0 L5", expected: .holds)
    claim.readings = [
      JudgedReading(reading: "once", verdict: .holds, why: "It is so."),
      JudgedReading(reading: "yearly", verdict: .inconsistent, why: "It is not."),
    ]
    var finding = ClaimFinding(check: "simulate", verdict: .holds, why: "w")
    finding.because = "As the article says."
    finding.numbers = [
      EvidenceNumber("customers", Measure(362)), EvidenceNumber("K", .share(0.35)),
    ]
    finding.simulation = SimulationEvidence(
      seed: 7, trials: 900, month: 36, successes: 5, counted: 1000, interval: 0...0.1,
      commands: ["flywheel run a.yaml --seed 7"])
    claim.findings = [finding, finding]
    claim.claim.links = ["X-1", "B3"]
    let page = report([claim]).text()
    #expect(
      page == """
        The claims | all

        S0: the first article
        B2: HOLDS-ONLY-IF
          Claim: Something is claimed. (S0 L5)
          The file expects: holds.
          Read as "once": holds
            It is so.
          Read as "yearly": inconsistent
            It is not.
          As the article says.
          Figures:
            customers  362
            K          35%
          Simulated: 900 futures, seed 7. To repeat:
            flywheel run a.yaml --seed 7
          See also: X-1, B3

        1 claim: 1 holds-only-if.
        """)
  }

  @Test("Markdown is a table an article, bars and line ends escaped, then figures and readings")
  func markdown() {
    var claim = judged("B2", source: "S0 L5", statement: "a | b")
    claim.shows = [EvidenceNumber("x | y", Measure(800, .money))]
    let page = report([claim, judged("B3")]).markdown()
    #expect(
      page.hasPrefix("# The claims \\| all\n\n2 claims: 2 holds.\n\n## S0: the first article\n"))
    #expect(page.contains("| B2 | **holds** | a \\| b | It comes to 5. |"))
    #expect(page.hasSuffix("## Figures and readings\n\n### B2\n\n- x \\| y: 800 EUR"))
  }

  @Test("a long command is broken before options, so that it can be pasted")
  func commands() {
    let command =
      "flywheel run a/long/path/to/scenario.yaml --variant \"a long name of a variant\" --set \"x=1 a\" --seed 1"
    let lines = ClaimsReport.pasteable(command)
    #expect(lines.count > 1 && lines.allSatisfy { $0.count <= 80 })
    #expect(lines.dropLast().allSatisfy { $0.hasSuffix(" \\") })
    let pasted = lines.map { $0.hasSuffix(" \\") ? String($0.dropLast(2)) : $0 }
      .joined(separator: " ").split(separator: " ").joined(separator: " ")
    #expect(pasted == command)
  }

  @Test("no claims are counted as none")
  func none() {
    #expect(report([]).text().contains("0 claims.\n") || report([]).text().hasSuffix("0 claims."))
  }
}
