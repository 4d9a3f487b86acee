// Before a run: what cannot be solved at the extremes of the uncertain inputs is found and named.

import Scenarios
import Testing

@testable import Simulation

@Suite("The corners of the uncertain inputs")
struct CornerCheckTests {
  func onboarding(_ earlyLoss: String) throws -> Scenario {
    try ScenarioFixture.read(
      ScenarioFixture.text(
        engage:
          "{ price: 90 EUR per month, churn: 25% per year, time_to_value: 4 weeks, early_loss: \(earlyLoss) within 30 days }",
        delight: ScenarioFixture.simpleDelight, stepsPerMonth: 1))
  }

  @Test("a scenario that can be solved everywhere raises no doubt")
  func sound() throws {
    #expect(try ScenarioModel(onboarding("12% to 20%")).unsolvableCorners().isEmpty)
    let certain = try ScenarioFixture.read(ScenarioFixture.text(stepsPerMonth: 1))
    #expect(try ScenarioModel(certain).unsolvableCorners().isEmpty)
  }

  @Test("an early loss that only its extremes put out of reach is told with the range and the draw")
  func earlyLoss() throws {
    // Churn alone loses about 2.5 % in 30 days of the year that loses 25 %; at 0.1 % the range says
    // less.
    let doubts = try ScenarioModel(onboarding("3% to 20%")).unsolvableCorners()
    #expect(doubts.count == 1)
    let doubt = try #require(doubts.first)
    #expect(doubt.failure.path == "engage.early_loss")
    #expect(doubt.failure.message.contains("beside a churn of 25% a year"))
    #expect(doubt.failure.cure.hasPrefix("give a share between 2."))
    let drawn = try #require(doubt.draws["engage.early_loss"])
    #expect(drawn < 0.025, "the median, 8 %, can be solved: the corner cannot")
  }

  @Test("extremes are taken together: a low early loss beside a high churn")
  func together() throws {
    // Median churn 40 % loses 4.7 % in 30 days, its 99.9 % (50 %) 6.1 %; early loss reaches from
    // 5.2 % to 9 % around 6.9 %. Either extreme can be had alone.
    let scenario = try ScenarioFixture.read(
      ScenarioFixture.text(
        engage: """
          { price: 90 EUR per month, churn: 35% to 45% per year, time_to_value: 4 weeks, \
          early_loss: 6% to 8% within 30 days }
          """, delight: ScenarioFixture.simpleDelight, stepsPerMonth: 1))
    let model = try ScenarioModel(scenario)
    _ = try model.solve(at: ["engage.churn": 0.999])
    _ = try model.solve(at: ["engage.early_loss": 0.001])
    let doubts = try model.unsolvableCorners()
    #expect(doubts.map(\.failure.path) == ["engage.early_loss"])
    #expect(doubts.first?.draws.keys.sorted() == ["engage.churn", "engage.early_loss"])
    #expect(try #require(doubts.first?.draws["engage.churn"]) > 0.49)
  }

  @Test("a scenario whose medians cannot be solved is refused")
  func medians() throws {
    let model = try ScenarioModel(onboarding("0.5%"))
    let failure = ScenarioFixture.failure { _ = try model.unsolvableCorners() }
    #expect(failure?.path == "engage.early_loss")
  }

  @Test("what is solved on its own is tried at its own extremes")
  func single() throws {
    // Leads are free where nobody ever buys: a customer costs 800 EUR, but none comes.
    let scenario = try ScenarioFixture.read(
      ScenarioFixture.text(
        attract: """
          { channels: { ads: { budget: 100 EUR per month, cac: 800 EUR } }, \
          lead_to_customer: "choice(0%, 5%, 6%)" }
          """, engage: ScenarioFixture.simpleEngage, delight: ScenarioFixture.simpleDelight))
    let doubts = try ScenarioModel(scenario).unsolvableCorners()
    #expect(doubts.map(\.failure.path) == ["attract.channels.ads.cac"])
    #expect(doubts.first?.draws == ["attract.lead_to_customer": 0])
  }

  @Test("of more than five inputs the extremes of every pair are tried")
  func pairs() throws {
    // The scenario above with four more uncertain inputs: all its 64 corners are not, the bad pair is.
    let rates = ["a", "b", "c", "d"].map {
      "\($0): { share: 25%, referral_rate: 1% to 2% per year }"
    }
    let scenario = try ScenarioFixture.read(
      ScenarioFixture.text(
        engage: """
          { price: 90 EUR per month, churn: 35% to 45% per year, time_to_value: 4 weeks, \
          early_loss: 6% to 8% within 30 days, segments: { \(rates.joined(separator: ", ")) } }
          """, delight: ScenarioFixture.simpleDelight, stepsPerMonth: 1))
    let doubts = try ScenarioModel(scenario).unsolvableCorners()
    #expect(doubts.map(\.failure.path) == ["engage.early_loss"])
    #expect(try #require(doubts.first?.draws["engage.churn"]) > 0.49)
    #expect(try #require(doubts.first?.draws["engage.early_loss"]) < 0.06)
  }
}
