import RandomStreams
import Scenarios
import Testing

@testable import Reports

@Suite("Inputs in the user's words")
struct InputWordsSuite {
  private let words = InputWords(scenario: Self.sample)

  private static var sample: Scenario {
    var scenario = RecordSamples.scenario
    scenario.inputs["engage.time_to_value"] = RecordSamples.given(
      .point(4), "4 weeks", conversion: .affine(offset: 0, factor: 12 * 7 / 365.25))
    scenario.inputs["delight.asks_after"] = RecordSamples.given(.point(3), "3 months")
    var entry = PlanEntry(name: "price rise")
    entry.changes = [
      PlanChange("engage.price", .multiply, Quantity(.point(1.1), text: "+10%")),
      PlanChange("attract.conversion", .add, Quantity(.point(0.4), text: "+0.4 logit")),
      PlanChange(
        "engage.churn", .set,
        Quantity(.point(0.02), conversion: .compound(periodInMonths: 1), text: "2% per month")),
    ]
    entry.chance = Quantity(.point(0.6), text: "60%")
    scenario.plan = [entry]
    return scenario
  }

  @Test("names are the key's words, with the channel or segment they belong to")
  func names() {
    #expect(words.name("engage.churn") == "churn")
    #expect(words.name("attract.channels.ads.cac") == "CAC of ads")
    #expect(words.name("attract.channels.ads.cost_per_lead") == "cost per lead of ads")
    #expect(words.name("engage.segments.large.churn") == "churn of large customers")
    #expect(words.name("engage.expansion.rate") == "expansion rate")
    #expect(words.name("delight.social_proof.half_at") == "social proof half at")
    #expect(words.name("expert.engagement.memory") == "memory")
    #expect(words.name("plan.price rise.engage.price") == "price rise: price")
    #expect(words.name("plan.price rise.chance") == "price rise: chance")
  }

  @Test("a yearly share is told in the period it was stated in")
  func shares() {
    #expect(words.value(RecordSamples.yearly(0.025), of: "engage.churn") == "2.5 % a month")
    let path = "plan.price rise.engage.churn"
    #expect(words.value(RecordSamples.yearly(0.02), of: path) == "2 % a month")
  }

  @Test("a time is told in the unit it was stated in")
  func times() {
    let fourWeeks = 28.0 / (365.25 / 12)
    #expect(words.value(fourWeeks, of: "engage.time_to_value") == "4 weeks")
    #expect(words.value(3, of: "delight.asks_after") == "3 months")
  }

  @Test("amounts carry the currency, shares a percent sign, percentages too")
  func amounts() {
    #expect(words.value(800, of: "attract.channels.ads.cac") == "800 EUR")
    #expect(words.value(8000, of: "attract.channels.ads.budget") == "8 000 EUR a month")
    #expect(words.value(0.03, of: "attract.lead_to_customer") == "3 %")
    #expect(words.value(0.3, of: "engage.price_spread") == "30 %")
    #expect(words.value(60, of: "attract.content.leads_per_article") == "60 a month")
    #expect(words.value(0.6, of: "expert.journey.quality_weight") == "0.6")
    #expect(words.value(0.7, of: "season.december") == "70 %")
  }

  @Test("what the plan does is told as a factor, an addend or a value")
  func plan() {
    #expect(words.value(1.1, of: "plan.price rise.engage.price") == "x 1.1")
    #expect(words.value(0.4, of: "plan.price rise.attract.conversion") == "+0.4 logit")
    #expect(words.value(0.6, of: "plan.price rise.chance") == "60 %")
  }

  @Test("a path nobody knows is a plain number")
  func unknown() { #expect(words.value(3.25, of: "nothing.like.this") == "3.25") }
}
