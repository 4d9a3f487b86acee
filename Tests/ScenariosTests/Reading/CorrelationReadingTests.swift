// Correlations and their mistakes.

internal import Foundation
internal import Testing

@testable internal import Scenarios

@Suite("Reading correlations")
struct CorrelationReadingChecks {
  private let base =
    ReaderExamples.small.replacing("15% per year", with: "10% to 20% per year")
      + """
      delight: { referral_rate: unknown, nps: 30 to 40 }
      correlations:

      """

  private func told(_ entries: String...) -> [String] {
    ReaderExamples.problems(base + entries.map { "  - \($0)\n" }.joined()).map(\.message)
  }

  @Test("pairs of uncertain keys are read, defaults among them")
  func read() throws {
    let scenario = try ReaderExamples.scenario(
      base + "  - { between: [engage.churn, attract.lead_to_customer], rank: −0.5 }\n")
    #expect(
      scenario.correlations == [Correlation("engage.churn", "attract.lead_to_customer", rank: -0.5)]
    )
  }

  @Test("unknown keys, certain keys and keys with themselves are refused")
  func keys() {
    #expect(
      told("{ between: [engage.chrun, delight.nps], rank: 0.1 }") == [
        "\"engage.chrun\" is not a key of this scenario"
      ])
    #expect(
      told("{ between: [engage.price, delight.nps], rank: 0.1 }") == [
        "engage.price is not uncertain (250 EUR per month)"
      ])
    #expect(told("{ between: [delight.nps, delight.nps], rank: 0.1 }").count == 1)
    #expect(told("{ between: [delight.nps], rank: 0.1 }") == ["between needs two keys"])
    #expect(told("{ between: delight.nps, rank: 0.1 }") == ["between needs two keys"])
    #expect(
      told("{ between: [[a], delight.nps], rank: 0.1 }") == ["between needs keys, got a list"])
    #expect(told("5") == ["needs keys, got \"5\""])
  }

  @Test("a key made certain on the command line or in a variant loses its correlations")
  func settled() throws {
    let text =
      base + "  - { between: [engage.churn, delight.nps], rank: 0.1 }\n"
      + "variants: { v: { engage.churn: 5% per year } }\n"
    let nps = [("delight.nps", "30")]
    #expect(try ReaderExamples.scenario(text).correlations.count == 1)
    #expect(try ReaderExamples.scenario(text, settings: nps).correlations.isEmpty)
    #expect(try ReaderExamples.scenario(text, variant: "v").correlations.isEmpty)
  }

  @Test("a rank lies strictly between -1 and 1")
  func ranks() {
    for rank in ["1", "-1", "2", ".nan", "high", ""] {
      #expect(told("{ between: [engage.churn, delight.nps], rank: \(rank) }").count == 1, "\(rank)")
    }
    #expect(told("{ between: [engage.churn, delight.nps] }") == ["has no rank"])
    #expect(told("{ rank: 0.1, x: 2 }").count == 2)
  }

  @Test("a pair stated twice is refused, in either order")
  func twice() {
    #expect(
      told(
        "{ between: [engage.churn, delight.nps], rank: 0.1 }",
        "{ between: [delight.nps, engage.churn], rank: 0.1 }"
      ) == ["delight.nps and engage.churn are correlated twice"])
  }

  @Test("ranks that contradict each other are refused")
  func contradiction() {
    func three(_ a: Double, _ b: Double, _ c: Double) -> [Correlation] {
      [
        Correlation("x", "y", rank: a), Correlation("y", "z", rank: b),
        Correlation("x", "z", rank: c),
      ]
    }
    #expect(!CorrelationReading.isPositiveDefinite(three(0.9, 0.9, -0.9)))
    #expect(CorrelationReading.isPositiveDefinite(three(0.9, 0.9, 0.9)))
    #expect(CorrelationReading.isPositiveDefinite([]))
    #expect(
      told(
        "{ between: [engage.churn, delight.nps], rank: 0.9 }",
        "{ between: [delight.nps, delight.referral_rate], rank: 0.9 }",
        "{ between: [engage.churn, delight.referral_rate], rank: -0.9 }"
      ) == ["the ranks contradict each other (their matrix is not positive definite)"])
  }

  @Test(
    "three equal negative ranks are possible exactly while the normal correlation is above -1/2")
  func equicorrelation() {
    // An equicorrelation matrix of three is positive definite iff r > -1/2; ρ = 6 asin(r/2)/π.
    let edge = 6 * asin(-0.25) / .pi
    func holds(_ rank: Double) -> Bool {
      CorrelationReading.isPositiveDefinite([
        Correlation("x", "y", rank: rank), Correlation("y", "z", rank: rank),
        Correlation("x", "z", rank: rank),
      ])
    }
    #expect(holds(edge + 1e-6))
    #expect(!holds(edge - 1e-6))
  }

  @Test("a mistyped key of a pair is told once, with the right one")
  func mistyped() throws {
    let problem = try ReaderExamples.onlyProblem(
      ReaderExamples.full.replacing("rank: -0.4", with: "rnak: -0.4"))
    #expect(problem.message == "has no key \"rnak\"")
    #expect(problem.cure == "did you mean rank?")
  }
}
