// Claims as a report.

@testable import Experiments
@testable import Scenarios
import Testing

@testable import Reports

@Suite("An audit as a report")
struct AuditDocumentSuite {
  private let place = SourcePlace(file: "claims.yaml", line: 1, column: 1)

  private func judged(
    _ id: String, _ verdict: ClaimVerdict = .holds, source: String? = nil,
    expected: ClaimVerdict? = nil
  ) -> JudgedClaim {
    var claim = Claim(id: id, statement: "Something is claimed.", place: place)
    claim.source = source
    claim.expected = expected
    return JudgedClaim(
      claim: claim, verdict: verdict, why: "It comes to 5.", findings: [], readings: [], shows: [])
  }

  private func document(_ claims: [JudgedClaim]) -> ReportDocument {
    var file = ClaimsFile(file: "my claims.yaml", title: "The claims")
    file.sources = [("S0", "the first article"), ("S1", "the second")]
    (file.trials, file.seed) = (900, 7)
    var audit = ClaimsAudit()
    audit.claims = claims
    return AuditDocument(audit, of: file).document()
  }

  private func simulation(_ seed: UInt64) -> SimulationEvidence {
    SimulationEvidence(
      seed: seed, trials: 900, month: 36, successes: 5, counted: 900, interval: 0...0.1,
      commands: ["flywheel run a.yaml --seed \(seed)"])
  }

  @Test("the answer says how many hold, in every number")
  func meaning() {
    func answer(_ verdicts: [ClaimVerdict]) -> String? {
      document(verdicts.enumerated().map { judged("A\($0)", $1) }).answer.last
    }
    let rest = "what the others need, or why they cannot be told, stands beside each."
    #expect(answer([]) == "There is no claim to judge.")
    #expect(answer([.holds]) == "The claim holds as it stands.")
    #expect(answer([.inconsistent]) == "The claim: inconsistent.")
    #expect(answer([.holds, .holds]) == "All 2 claims hold as they stand.")
    #expect(answer([.holds, .unitMissing]) == "1 of 2 claims holds as it stands; \(rest)")
    #expect(
      answer([.holds, .holds, .unitMissing]) == "2 of 3 claims hold as they stand; \(rest)")
    #expect(
      answer([.unitMissing, .inconsistent])
        == "None of 2 claims holds as it stands; what they need, or why they cannot be told, stands "
        + "beside each.")
  }

  @Test("claims stand in a table an article, with an unexpected verdict marked")
  func articles() throws {
    let document = document([
      judged("A1", source: "S1 L5"), judged("A2", .unitMissing, source: "S0", expected: .holds),
      judged("A3", source: "S1 L9"), judged("A4", expected: .holds),
    ])
    #expect(
      document.sections.map(\.heading) == [
        "Verdicts", "S1: the second", "S0: the first article", "Claims", "How to repeat it",
      ])
    #expect(document.sections[1].tables[0].rows.map { $0[0] } == ["A1", "A3"])
    #expect(
      document.sections[2].tables[0].rows
        == [
          ["A2", "unit-missing (expected holds)", "Something is claimed.", "It comes to 5."]
        ])
    #expect(document.sections[3].tables[0].rows[0][1] == "holds")
    let counts = try #require(document.section("counts")).tables[0].rows
    #expect(counts.sorted { $0[0] < $1[0] } == [["holds", "3"], ["unit-missing", "1"]])
  }

  @Test("readings, reasons, figures and commands stand once each")
  func details() throws {
    var claim = judged("B2", .holdsOnlyIf)
    claim.readings = [JudgedReading(reading: "once", verdict: .holds, why: "It is so.")]
    var finding = ClaimFinding(check: "simulate", verdict: .holds, why: "w")
    finding.because = "As the article says."
    finding.numbers = [EvidenceNumber("customers", Measure(362))]
    finding.simulation = simulation(7)
    claim.findings = [finding, finding]
    claim.shows = [EvidenceNumber("customers", Measure(362)), EvidenceNumber("K", .share(0.35))]
    let section = try #require(document([claim]).section("figures"))
    #expect(section.items == ["Read as \"once\": holds. It is so.", "As the article says."])
    #expect(section.tables[0].rows == [["customers", "362"], ["K", "35%"]])
    #expect(section.commands == ["flywheel run a.yaml --seed 7"])
  }

  @Test("many claims with details are folded")
  func folded() throws {
    let claims = (0..<5).map { index in
      var claim = judged("C\(index)")
      claim.shows = [EvidenceNumber("K", .share(0.1))]
      return claim
    }
    let section = try #require(document(claims).section("figures"))
    #expect(section.blocks.allSatisfy { if case .folded = $0 { true } else { false } })
    #expect(section.blocks.count == 5 && section.tables.count == 5)
  }

  @Test("what repeats it names the file, and futures and seed where something was simulated")
  func repetition() {
    #expect(
      document([judged("A")]).section("repeat")?.commands
        == ["flywheel claims 'my claims.yaml'"])
    var claim = judged("A")
    claim.findings = [
      ClaimFinding(check: "simulate", verdict: .holds, why: "w", simulation: simulation(7))
    ]
    #expect(
      document([claim]).section("repeat")?.commands
        == ["flywheel claims 'my claims.yaml' --trials 900 --seed 7"])
  }

  @Test("a slide's answer stands first and its questions last but for the command")
  func slide() throws {
    var slide = SlideClaim(file: "slide.yaml", title: "A slide")
    slide.currency = "SEK"
    var claim = judged("cac", .holdsOnlyIf)
    claim.findings = [
      ClaimFinding(check: "simulate", verdict: .holdsOnlyIf, why: "w", simulation: simulation(4))
    ]
    var audit = ClaimsAudit()
    audit.claims = [claim]
    let questions = [VendorQuestion(text: "First?", effect: "moves much", size: 0.5)]
    let document = AuditDocument(
      SlideVerdict(slide: slide, audit: audit, questions: questions, answer: "It depends."),
      businesses: 90
    ).document()
    #expect(document.answer == ["It depends."])
    #expect(document.sections.map(\.id).suffix(2) == ["ask", "repeat"])
    let ask = try #require(document.section("ask"))
    #expect(ask.items == ["First? moves much"])
    #expect(ask.sentences[0].hasPrefix("Simulated over 90 businesses"))
    #expect(
      document.section("repeat")?.commands
        == ["flywheel claims slide.yaml --trials 90 --seed 4"])
  }
}
