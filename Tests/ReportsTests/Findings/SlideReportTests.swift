@testable import Experiments
@testable import Scenarios
import Testing

@testable import Reports

@Suite struct PageOfASlide {
  private func report() -> SlideReport {
    var slide = SlideClaim(file: "slide.yaml", title: "A slide with | in it")
    slide.currency = "SEK"
    let place = SourcePlace(file: "slide.yaml", line: 1, column: 1)
    let claim = Claim(id: "cac", statement: "CAC falls.", place: place)
    let finding = ClaimFinding(
      check: "simulate", verdict: .holdsOnlyIf, why: "In some businesses.",
      simulation: SimulationEvidence(
        seed: 7, trials: 90, month: 36, successes: 1, counted: 90, interval: 0...0.1,
        commands: ["flywheel claims slide.yaml --seed 7"]))
    var audit = ClaimsAudit()
    audit.claims = [
      JudgedClaim(
        claim: claim, verdict: .holdsOnlyIf, why: "In some businesses.", findings: [finding],
        readings: [], shows: [])
    ]
    let questions = [
      VendorQuestion(text: "First?", effect: "moves much", size: 0.5),
      VendorQuestion(text: "Last?", effect: "cannot be known", size: nil),
    ]
    return SlideReport(
      SlideVerdict(slide: slide, audit: audit, questions: questions, answer: "It depends."),
      businesses: 90)
  }

  @Test func `the answer comes first and the questions last`() throws {
    let lines = report().text().split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[1] == "It depends.")
    #expect(lines.allSatisfy { $0.count <= 80 })
    let ask = try #require(lines.firstIndex(of: "Ask the vendor:"))
    #expect(lines[ask + 1] == "  1. First?")
    #expect(lines.last == "     cannot be known")
  }

  @Test func `the ranges of what is not told are in the slide's currency`() {
    let text = report().text().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(text.contains("Simulated over 90 businesses"))
    #expect(text.contains("500 to 20000 SEK per month"))
  }

  @Test func `Markdown keeps tables whole`() {
    let text = report().markdown()
    #expect(text.hasPrefix("# A slide with \\| in it"))
    #expect(text.contains("1. **First?** moves much"))
  }
}
