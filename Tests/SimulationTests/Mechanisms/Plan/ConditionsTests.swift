// What holds in a step under the plan.

import Foundation
import Scenarios
import Testing

@testable import Simulation

@Suite("Conditions under the plan")
struct ConditionsTests {
  /// The parameters of a quick scenario with a plan.
  func parameters(
    _ entries: String..., attract: String? = nil, engage: String = ScenarioFixture.simpleEngage,
    delight: String = ScenarioFixture.simpleDelight, more: String = ""
  ) throws -> TrialParameters {
    try ScenarioFixture.parameters(
      ScenarioFixture.planned(
        entries, attract: attract, engage: engage, delight: delight, more: more))
  }

  static let channel =
    "{ channels: { ads: { budget: 1000 EUR per month, cost_per_lead: 10 EUR } }, organic_leads: 100 per month, lead_to_customer: 5% }"

  @Test("without a plan everything is as stated")
  func plain() throws {
    let p = try ScenarioFixture.parameters(
      ScenarioFixture.read(
        ScenarioFixture.text(
          attract: Self.channel, engage: ScenarioFixture.simpleEngage,
          delight: ScenarioFixture.simpleDelight, more: "costs: { team: 5000 EUR per month }")))
    let c = Conditions(p, step: 17)
    #expect(c.budgets == [1000] && c.costsPerLead == [10] && c.organicLeads == 100)
    #expect(c.leadMultiplier == 1 && c.leadShift == 0 && c.everyShift == 0 && c.engagement == 0)
    #expect(c.churn == [0] && c.referral == [0] && c.price == [120] && c.priceFactor == [1])
    #expect(c.costs == [5000] && c.cashIn == 0 && c.planCosts == 0 && c.acquisitionCosts == 0)
  }

  @Test("entries on one path act in the order of the file")
  func order() throws {
    let multiplyThenAdd = try parameters(
      "{ from: month 1, attract.organic_leads: x 2 }",
      "{ from: month 1, attract.organic_leads: + 30 per month }")
    #expect(Conditions(multiplyThenAdd, step: 4).organicLeads == 230)
    let addThenMultiply = try parameters(
      "{ from: month 1, attract.organic_leads: + 30 per month }",
      "{ from: month 1, attract.organic_leads: x 2 }")
    #expect(Conditions(addThenMultiply, step: 4).organicLeads == 260)
    let last = try parameters(
      "{ from: month 1, attract.organic_leads: x 2 }",
      "{ from: month 1, attract.organic_leads: 70 per month }",
      "{ from: month 2, attract.organic_leads: +10% }")
    #expect(Conditions(last, step: 4).organicLeads == 70)
    #expect(agree(Conditions(last, step: 8).organicLeads, 77, within: 1e-12))
  }

  @Test("an effect begins with its month, grows along its ramp and ends with its end")
  func time() throws {
    let p = try parameters(
      "{ from: month 2, over: 1 month, until: month 4, attract.leads: x 3 }")
    let seen = [7, 8, 9, 10, 12, 15, 16].map { Conditions(p, step: $0).leadMultiplier }
    #expect(seen == [1, 1, 1.5, 2, 3, 3, 1])
  }

  @Test("attract: budget, cost per lead, articles, leads and shifts of the log odds")
  func attract() throws {
    let p = try parameters(
      """
      { from: month 0, attract.channels.ads.budget: +50%, attract.channels.ads.cost_per_lead: x 0.8, \
      attract.content.articles: 7 per month, attract.leads: x 0.5, attract.conversion: +0.4 logit }
      """,
      attract: """
        { channels: { ads: { budget: 1000 EUR per month, cost_per_lead: 10 EUR } }, \
        content: { articles: 2 per month, leads_per_article: 5 per month, half_life: 6 months }, \
        lead_to_customer: 5% }
        """)
    let c = Conditions(p, step: 0)
    #expect(c.budgets == [1500] && c.costsPerLead == [8] && c.articles == 7)
    #expect(c.leadMultiplier == 0.5 && c.everyShift == 0.4 && c.leadShift == 0)
  }

  @Test(
    "engage: hazards are multiplied as they are, engagement is shifted, time to value is in steps")
  func engage() throws {
    let p = try parameters(
      "{ from: month 0, engage.expansion.rate: x 1.5, engage.engagement: +0.3 sd, engage.time_to_value: 3 months }",
      "{ from: month 0, engage.contraction.rate: 19% per year, engage.gross_margin: 60% }",
      engage: """
        { price: 120 EUR per month, churn: 0% per year, expansion: { rate: 10% per year, uplift: 20% }, \
        contraction: { rate: 3% per year, cut: 15% }, gross_margin: 80% }
        """)
    let c = Conditions(p, step: 0)
    #expect(agree(c.expansion[0], -1.5 * log(0.9), within: 1e-12))
    #expect(agree(c.contraction[0], -log(0.81), within: 1e-12))
    #expect(c.engagement == 0.3 && c.timeToValue == [12] && c.grossMargin == [0.6])
  }

  @Test("a price for new customers leaves the old ones' alone; one for everyone is a factor")
  func prices() throws {
    let p = try parameters(
      "{ from: month 1, engage.price: +10% }",
      "{ from: month 2, for: everyone, engage.price: 198 EUR per month }",
      "{ from: month 3, over: 2 months, for: everyone, engage.price: x 1.5 }")
    #expect(agree(Conditions(p, step: 4).price[0], 132, within: 1e-12))
    #expect(Conditions(p, step: 4).priceFactor == [1])
    #expect(Conditions(p, step: 8).price == [198])
    #expect(agree(Conditions(p, step: 8).priceFactor[0], 1.5, within: 1e-12))
    // Half way of the ramp: 1 + ½·½.
    #expect(agree(Conditions(p, step: 16).price[0], 198 * 1.25, within: 1e-12))
    #expect(agree(Conditions(p, step: 16).priceFactor[0], 1.5 * 1.25, within: 1e-12))
  }

  @Test("a new price is the same for all segments, a relative one keeps their differences")
  func segmentPrices() throws {
    let engage = """
      { price: 100 EUR per month, churn: 0% per year, \
      segments: { small: { share: 70% }, large: { share: 30%, price: 600 EUR per month } } }
      """
    let relative = try parameters("{ from: month 0, engage.price: x 1.5 }", engage: engage)
    #expect(Set(Conditions(relative, step: 0).price) == [150, 900])
    let absolute = try parameters(
      "{ from: month 0, engage.price: 200 EUR per month }", engage: engage)
    #expect(Conditions(absolute, step: 0).price == [200, 200])
  }

  @Test("a cost is paid once, a monthly one by the step until its end; neither follows the ramp")
  func costs() throws {
    let p = try parameters(
      "{ from: month 1, over: 6 months, until: month 3, cost: 800 EUR, cost_per_month: 400 EUR, attract.leads: x 2 }",
      "{ from: month 2, cost: 50 EUR, counts_as: acquisition, attract.leads: x 2 }")
    let paid = [3, 4, 5, 8, 11, 12].map { Conditions(p, step: $0).planCosts }
    #expect(paid == [0, 900, 100, 150, 100, 0])
    #expect(Conditions(p, step: 8).acquisitionCosts == 50)
    let total = (0..<48).reduce(0.0) { $0 + Conditions(p, step: $1).planCosts }
    #expect(total == 1650, "800 once, 400 in each of two months, and 50")
  }

  @Test("cash comes in once, in full, also along a ramp; an end takes nothing back")
  func cash() throws {
    let p = try parameters(
      "{ from: month 0, cash: + 1000 EUR }",
      "{ from: month 1, over: 2 months, until: month 9, cash: + 400000 EUR }")
    #expect(Conditions(p, step: 0).cashIn == 1000)
    #expect(agree(Conditions(p, step: 5).cashIn, 50_000, within: 1e-12))
    let total = (0..<48).reduce(0.0) { $0 + Conditions(p, step: $1).cashIn }
    #expect(agree(total, 401_000))
  }

  @Test("cost lines are named: each changes its own")
  func costLines() throws {
    let p = try parameters(
      "{ from: month 0, costs.team: + 500 EUR per month, costs.office: x 2 }",
      more: "costs: { office: 1000 EUR per month, team: 5000 EUR per month }\n")
    #expect(Conditions(p, step: 0).costs == [2000, 5500])
  }

  @Test("a churn of 100 % that the plan brings down over time is at once until it is there")
  func fromAlways() throws {
    let p = try parameters(
      "{ from: month 1, over: 2 months, engage.expansion.rate: 10% per year }",
      engage:
        "{ price: 1 EUR per month, churn: 0% per year, expansion: { rate: 100% per year, uplift: 1% } }"
    )
    #expect(Conditions(p, step: 6).expansion == [.infinity])
    #expect(agree(Conditions(p, step: 12).expansion[0], -log(0.9), within: 1e-12))
  }
}
