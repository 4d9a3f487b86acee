// Changes that all scenarios of a comparison get.

internal import Testing

@testable internal import Scenarios

@Suite("Doubts about changes that all scenarios get")
struct SharedChangeDoubtsChecks {
  private let cac = "attract.channels.ads.cac"

  /// Scenarios of the small business with ads, each with its own lines and the same last ones.
  private func doubts(_ own: [String], all: String, paths: [String]) throws -> [Problem] {
    let scenarios = try own.map { try ReaderExamples.scenario(ReaderExamples.small + $0 + all) }
    return SharedChangeDoubts.of(paths, in: scenarios)
  }

  private func budget(_ amount: Int) -> String {
    "attract.channels.ads.budget: \(amount) EUR per month\n"
  }

  @Test("a CAC stated anew hides what unlike budgets do to it, and both budgets are named")
  func unlikeBudgets() throws {
    let found = try doubts(
      [budget(500), budget(500), budget(900)], all: "\(cac): 40 EUR\n", paths: ["name", cac])
    #expect(found.map(\.key) == [cac])
    #expect(
      found.first?.message.contains("own attract.channels.ads.budget (500 EUR per month; 900 EUR")
        == true)
  }

  @Test("like budgets, a spend that is named, and other keys leave no doubt")
  func none() throws {
    let like = [budget(500), budget(500) + "engage.time_to_value: 1 week\n"]
    #expect(try doubts(like, all: "\(cac): 40 EUR\n", paths: [cac, "engage.churn"]).isEmpty)
    let lead = "attract.channels.ads.cost_per_lead"
    let unlike = [budget(500), budget(900)]
    #expect(
      try doubts(unlike, all: "\(lead): 4 EUR at 500 EUR per month\n", paths: [lead]).isEmpty)
    #expect(try doubts(unlike, all: "\(lead): 4 EUR\n", paths: [lead]).count == 1)
  }

  @Test("an early loss is solved with each scenario's own time to value")
  func earlyLoss() throws {
    let found = try doubts(
      ["engage.time_to_value: 1 week\n", "engage.time_to_value: 3 weeks\n"],
      all: "engage.early_loss: 5% within 30 days\n", paths: ["engage.early_loss"])
    #expect(found.first?.message.contains("own engage.time_to_value (1 week; 3 weeks") == true)
  }
}
