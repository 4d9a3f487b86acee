// Before a run: what cannot be solved at the extremes of the uncertain inputs is found and named.

import Scenarios
import Testing

@testable import Simulation

@Suite("The corners of the uncertain inputs")
struct CornerCheckTests {
  func unsolvable(
    _ scenario: Scenario, _ place: SourceLocation = #_sourceLocation
  ) throws -> UnsolvableTrial? {
    let model = try ScenarioModel(scenario)
    do {
      try model.checkCorners()
      Issue.record("every corner was solved", sourceLocation: place)
      return nil
    } catch { return error }
  }

  func onboarding(_ earlyLoss: String) throws -> Scenario {
    try ScenarioFixture.read(
      ScenarioFixture.text(
        engage:
          "{ price: 90 EUR per month, churn: 25% per year, time_to_value: 4 weeks, early_loss: \(earlyLoss) within 30 days }",
        delight: ScenarioFixture.simpleDelight, stepsPerMonth: 1))
  }

  @Test("a scenario that can be solved everywhere passes")
  func sound() throws {
    try ScenarioModel(onboarding("12% to 20%")).checkCorners()
    try ScenarioModel(ScenarioFixture.read(ScenarioFixture.text(stepsPerMonth: 1))).checkCorners()
  }

  @Test(
    "an early loss that only its extremes put out of reach is reported with the range and the draw")
  func earlyLoss() throws {
    // Churn alone loses about 2.5 % in a month of the year that loses 25 %; at 0.1 % the range says less.
    let error = try #require(try unsolvable(onboarding("3% to 20%")))
    #expect(error.failure.path == "engage.early_loss")
    #expect(error.failure.message.contains("beside a churn of 25% a year"))
    #expect(error.failure.cure.hasPrefix("give a share between 2."))
    let drawn = try #require(error.draws["engage.early_loss"])
    #expect(drawn < 0.025, "the median, 8 %, can be solved: the corner cannot")
  }

  @Test("a certain value that cannot be solved is found at the medians")
  func certain() throws {
    let error = try #require(try unsolvable(onboarding("0.5%")))
    #expect(error.failure.path == "engage.early_loss" && error.draws.isEmpty)
  }

  @Test("of the plan's uncertain values the extremes are solved too")
  func plan() throws {
    // The median of 2 to 12 is 4.9: 37 %; at 99.9 % it is beyond 13, and the target beyond 100 %.
    let scenario = try ScenarioFixture.planned([
      "{ from: month 1, name: lift, attract.lead_to_customer: x 2 to 12 }"
    ])
    let error = try #require(try unsolvable(scenario))
    #expect(error.failure.path == "attract.lead_to_customer")
    #expect(try #require(error.draws["plan.lift.attract.lead_to_customer"]) > 13)
  }

  @Test("an entry that may happen is checked as happening and as not happening")
  func chance() throws {
    for name in ["a", "b", "c", "d"] {
      let happening = try ScenarioFixture.planned([
        "{ from: month 1, name: \(name), chance: 50%, attract.lead_to_customer: x 20 }"
      ])
      #expect(try unsolvable(happening)?.failure.path == "attract.lead_to_customer")
      // Only together with the first is the second possible: 7.5 % → 1 % → 20 %, but not 7.5 % → 150 %.
      let notHappening = try ScenarioFixture.planned([
        "{ from: month 1, name: \(name), chance: 50%, attract.lead_to_customer: 1% }",
        "{ from: month 2, name: then, attract.lead_to_customer: x 20 }",
      ])
      #expect(try unsolvable(notHappening)?.failure.path == "attract.lead_to_customer")
    }
  }

  @Test("with more than seven inputs every pair is taken, the rest at their medians")
  func pairs() throws {
    // Eight conversions and costs; the contradiction needs two at once: 300 % only when both are high.
    let channels = (1...7).map {
      "c\($0): { budget: 100 EUR per month, cost_per_lead: 10 to 20 EUR }"
    }.joined(separator: ", ")
    let scenario = try ScenarioFixture.planned(
      ["{ from: month 1, name: lift, attract.lead_to_customer: x 2 to 4 }"],
      attract: "{ channels: { \(channels) }, lead_to_customer: 10% to 25% }")
    let model = try ScenarioModel(scenario)
    #expect(model.uncertainPaths.count == 9)
    let error = try #require(try unsolvable(scenario))
    #expect(error.failure.path == "attract.lead_to_customer")
    let (target, factor) = (
      try #require(error.draws["attract.lead_to_customer"]),
      try #require(error.draws["plan.lift.attract.lead_to_customer"])
    )
    #expect(target * factor >= 1)
    // Neither alone does it: medians are about 16 % and 2.8, extremes 32 % and 5.4.
    for path in ["attract.lead_to_customer", "plan.lift.attract.lead_to_customer"] {
      _ = try model.solve(at: [path: 0.999])
    }
  }
}
