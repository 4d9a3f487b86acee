// What `check` warns of.

internal import Testing

@testable internal import Scenarios

@Suite("Doubts about sound scenarios")
struct ScenarioDoubtsChecks {
  private let sound =
    ReaderExamples.small + "start.cash: 5 EUR\ncosts.team: 5 EUR per month\n"

  private func keys(_ more: String, variant: String? = nil) throws -> [String] {
    ScenarioDoubts.of(try ReaderExamples.scenario(sound + more, variant: variant)).map(\.key)
  }

  @Test("a scenario with cash and costs and nothing odd raises no doubt")
  func none() throws {
    #expect(try keys("").isEmpty)
  }

  @Test("cash or costs left out")
  func money() throws {
    let doubts = ScenarioDoubts.of(try ReaderExamples.scenario(ReaderExamples.small))
    #expect(doubts.map(\.key) == ["start.cash"])
    let costs = ReaderExamples.small + "start.cash: 5 EUR\n"
    #expect(ScenarioDoubts.of(try ReaderExamples.scenario(costs)).map(\.key) == ["costs"])
  }

  @Test("a time to value without an early loss acts on nothing")
  func timeToValue() throws {
    #expect(try keys("engage.time_to_value: 3 weeks\n") == ["engage.time_to_value"])
    let loss = "engage.early_loss: 5% within 30 days\n"
    #expect(try keys("engage.time_to_value: 3 weeks\n" + loss).isEmpty)
    let segments = "engage.segments: { a: { share: 50%, early_loss: 5% within 30 days }, "
    #expect(
      try keys(segments + "b: { share: 50%, time_to_value: 1 week } }\n") == [
        "engage.segments.b.time_to_value"
      ])
  }

  @Test("a cac and a conversion that are both uncertain but independent")
  func cac() throws {
    let ads = "attract.channels.ads: { budget: 5 EUR per month, cac: 3 to 4 EUR }\n"
    #expect(try keys(ads) == ["attract.channels.ads.cac"])
    #expect(try keys(ads + "attract.lead_to_customer: 3%\n").isEmpty)
    let pair = "attract.channels.ads.cac, attract.lead_to_customer"
    #expect(try keys(ads + "correlations: [ { between: [\(pair)], rank: -0.5 } ]\n").isEmpty)
  }

  @Test("a plan entry after the end")
  func late() throws {
    #expect(try keys("plan: [ { from: month 24, engage.churn: x 2 } ]\n") == ["plan"])
    #expect(try keys("plan: [ { from: month 23.5, engage.churn: x 2 } ]\n").isEmpty)
  }

  @Test("a price changed without an answer of the customers")
  func price() throws {
    #expect(try keys("plan: [ { from: month 2, engage.price: +10% } ]\n") == ["engage.price"])
    #expect(
      try keys("plan: [ { from: month 2, engage.price: +10%, engage.churn: x 1.1 } ]\n").isEmpty)
    #expect(
      try keys(
        "plan: [ { from: month 2, engage.price: +10% }, { from: month 2, engage.churn: x 1.1 } ]\n"
      ).isEmpty)
  }

  @Test("loops stated in a funnel")
  func funnel() throws {
    #expect(
      try keys("funnel: true\ndelight.referral_rate: unknown\n") == ["delight.referral_rate"])
    #expect(try keys("funnel: true\n").isEmpty)
  }

  @Test("an ask beside a referral rate that is left out, whose range would come on top unseen")
  func silentReferrals() throws {
    let key = "delight.referral_when_asked"
    let rate = "delight.referral_rate: 0% per year\n"
    #expect(try keys("\(key): 35%\n") == [key])
    #expect(try keys("\(key): 35%\n" + rate).isEmpty)
    #expect(try keys("\(key): 35%\ndelight.referral_rate: unknown\n").isEmpty)
    // Nothing is asked at 0 %; a segment's ask or the plan's is one.
    #expect(try keys("\(key): 0%\n").isEmpty)
    let segments =
      "engage.segments: { a: { share: 50%, referral_when_asked: 9% }, b: { share: 50% } }\n"
    #expect(try keys(segments) == ["engage.segments.a.referral_when_asked"])
    let plan = "plan: [ { from: month 3, \(key): 20% } ]\n"
    #expect(try keys(plan) == [key])
    #expect(try keys(plan + rate).isEmpty)
  }

  @Test("an ask that comes after the end of the run")
  func nobodyAsked() throws {
    let key = "delight.referral_when_asked"
    let ask = "delight: { referral_rate: 0% per year, referral_when_asked: 9%, asks_after: "
    #expect(try keys(ask + "24 months }\n") == [key])
    #expect(try keys(ask + "23 months }\n").isEmpty)
    let segments =
      "engage.segments: { a: { share: 50%, referral_when_asked: 9%, asks_after: 3 years }"
    #expect(
      try keys(segments + ", b: { share: 50% } }\ndelight.referral_rate: 0% per year\n") == [
        "engage.segments.a.referral_when_asked"
      ])
  }

  @Test("several doubts are told in the order of the file")
  func order() throws {
    let late = "plan: [ { from: month 24, engage.churn: x 2 } ]\n"
    let inert = "engage.time_to_value: 3 weeks\n"
    #expect(try keys(late + inert) == ["plan", "engage.time_to_value"])
    #expect(try keys(inert + late) == ["engage.time_to_value", "plan"])
  }
}
