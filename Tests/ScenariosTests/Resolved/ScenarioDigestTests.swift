// The digest tells scenarios apart by what decides their numbers.

internal import Testing

@testable internal import Scenarios

@Suite("The digest of a scenario")
struct ScenarioDigestChecks {
  private func digest(_ text: String, settings: [(path: String, value: String)] = []) throws
    -> String
  {
    try ReaderExamples.scenario(text, settings: settings).digest
  }

  @Test("it is twelve hexadecimal digits")
  func form() throws {
    let digest = try digest(ReaderExamples.small)
    #expect(digest.count == 12)
    #expect(digest.allSatisfy { $0.isHexDigit })
  }

  @Test("comments, places, sources, trials and seed do not change it")
  func ignored() throws {
    let plain = try digest(ReaderExamples.small)
    #expect(try digest("# hello\n\n" + ReaderExamples.small) == plain)
    let sourced = ReaderExamples.small.replacing("15% per year", with: "15% per year (Stripe)")
    #expect(try digest(sourced) == plain)
    let settings = [("simulation.trials", "5"), ("simulation.seed", "9")]
    #expect(try digest(ReaderExamples.small, settings: settings) == plain)
    let dotted = ReaderExamples.small.replacing(
      "start: { customers: 240 }", with: "start.customers: 240")
    #expect(try digest(dotted) == plain)
  }

  @Test("values, plan, steps and horizon change it")
  func noticed() throws {
    let plain = try digest(ReaderExamples.small)
    var digests: Set = [plain]
    for (path, value) in [
      ("engage.churn", "16% per year"), ("simulation.steps_per_month", "5"), ("funnel", "true"),
      ("horizon", "25 months"), ("engage.gross_margin", "81%"),
    ] {
      digests.insert(try digest(ReaderExamples.small, settings: [(path, value)]))
    }
    let planned = ReaderExamples.small + "plan: [ { from: month 3, engage.price: +10% } ]\n"
    digests.insert(try digest(planned))
    digests.insert(try digest(planned.replacing("month 3", with: "month 4")))
    #expect(digests.count == 8)
  }
}
