// Attract's hidden parameters from what a file states, and where a file's anchors stay.

import Foundation
import RandomStreams
import Scenarios
import Testing

@testable import Simulation

@Suite("Attract's hidden parameters")
struct JourneyBuilderTests {
  func builder(_ scenario: Scenario) -> JourneyBuilder {
    JourneyBuilder(
      inputs: ScenarioFixture.inputs(scenario), stepsPerMonth: scenario.settings.stepsPerMonth)
  }

  /// A scenario with one channel.
  func text(_ ads: String, leadToCustomer: String = "5%") -> String {
    ScenarioFixture.text(
      attract: "{ channels: { ads: \(ads) }, lead_to_customer: \(leadToCustomer) }")
  }

  func costPerLead(_ scenario: Scenario) throws -> Double {
    try #require(try builder(scenario).channels().first).costPerLead
  }

  @Test("a cost per lead without saturation is the cost at any spend")
  func plainCost() throws {
    let scenario = try ScenarioFixture.read(
      text("{ budget: 9000 EUR per month, cost_per_lead: 24 EUR }"))
    let channel = try #require(try builder(scenario).channels().first)
    #expect(channel.costPerLead == 24 && channel.budget == 9000)
    #expect(channel.doublesAt == .infinity && channel.carryOver == 0)
    #expect(channel.source == StableHash.text("attract.channels.ads"))
  }

  @Test("a stated cost holds at a stated spend, else at the budget: κ = cost/(1 + spend/S)")
  func saturation() throws {
    let cases: [(String, Double)] = [
      ("cost_per_lead: 24 EUR at 8000 EUR per month, doubles_at: 10000 EUR per month", 24 / 1.8),
      ("cost_per_lead: 24 EUR, doubles_at: 10000 EUR per month", 24 / 2.2),
      ("cost_per_lead: 24 EUR at 8000 EUR per month", 24),
      // A customer for 800 at one lead in twenty: 40 a lead.
      ("cac: 800 EUR", 40), ("cac: 800 EUR, doubles_at: 10000 EUR per month", 40 / 2.2),
    ]
    for (words, kappa) in cases {
      let scenario = try ScenarioFixture.read(text("{ budget: 12000 EUR per month, \(words) }"))
      #expect(agree(try costPerLead(scenario), kappa, within: 1e-12), "\(words)")
    }
  }

  @Test("at the spend it was stated for, the law gives the stated cost per lead back")
  func stated() throws {
    let scenario = try ScenarioFixture.read(
      text(
        "{ budget: 12000 EUR per month, cost_per_lead: 24 EUR at 8000 EUR per month, doubles_at: 10000 EUR per month }"
      ))
    let kappa = try costPerLead(scenario)
    func leads(_ spend: Double) -> Double { (spend / kappa) / (1 + spend / 10_000) }
    #expect(agree(8000 / leads(8000), 24, within: 1e-12))
    // At S the cost per lead is twice that of the first euro.
    #expect(agree(10_000 / leads(10_000), 2 * kappa, within: 1e-12))
  }

  @Test("extending a file changes budgets and conversions without moving its cost per lead")
  func anchorInExtends() throws {
    let before = text(
      "{ budget: 8000 EUR per month, cac: 800 EUR, doubles_at: 16000 EUR per month }")
    let kappa = 40 / 1.5
    for change in [
      "attract: { lead_to_customer: 10% }",
      "attract: { channels: { ads: { budget: 20000 EUR per month } } }",
      "attract: { channels: { ads: { budget: 20000 EUR per month } }, lead_to_customer: 10% }",
    ] {
      let scenario = try ScenarioFixture.read(
        "extends: before.yaml\n\(change)\n", including: ["before.yaml": before])
      #expect(agree(try costPerLead(scenario), kappa, within: 1e-12), "\(change)")
    }
    // Restating the key anchors it anew: 800 EUR at one lead in ten and a spend of 8,000.
    let restated = try ScenarioFixture.read(
      "extends: before.yaml\nattract: { channels: { ads: { cac: 800 EUR } }, lead_to_customer: 10% }\n",
      including: ["before.yaml": before])
    #expect(agree(try costPerLead(restated), 80 / 1.5, within: 1e-12))
  }

  @Test("variants and settings keep the anchor too, unless they restate the key")
  func anchorInVariants() throws {
    let text =
      text("{ budget: 8000 EUR per month, cac: 800 EUR }") + """
        variants:
          better: { attract.lead_to_customer: 10% }
          dearer: { attract.channels.ads.cac: 1000 EUR, attract.lead_to_customer: 10% }

        """
    #expect(try costPerLead(ScenarioFixture.read(text)) == 40)
    #expect(try costPerLead(ScenarioFixture.read(text, variant: "better")) == 40)
    #expect(try costPerLead(ScenarioFixture.read(text, variant: "dearer")) == 100)
    let set = try ScenarioFixture.read(
      text, settings: [("attract.lead_to_customer", "20%")])
    #expect(try costPerLead(set) == 40)
    let restated = try ScenarioFixture.read(
      text,
      settings: [("attract.lead_to_customer", "20%"), ("attract.channels.ads.cac", "500 EUR")]
    )
    #expect(agree(try costPerLead(restated), 100, within: 1e-12))
  }

  @Test("leads that cost nothing are refused, with where to put them")
  func free() throws {
    let scenario = try ScenarioFixture.read(
      text("{ budget: 8000 EUR per month, cac: 800 EUR }", leadToCustomer: "0%"))
    let failure = ScenarioFixture.failure { _ = try builder(scenario).channels() }
    #expect(failure?.path == "attract.channels.ads.cac")
    #expect(failure?.cure.contains("attract.organic_leads") == true)
  }

  @Test("carry-over and content fade by half in a half-life")
  func retention() throws {
    let scenario = try ScenarioFixture.read(
      ScenarioFixture.text(
        attract: """
          { channels: { ads: { budget: 1000 EUR per month, cost_per_lead: 10 EUR, carry_over: 2 months } }, \
          content: { articles: 4 per month, leads_per_article: 8 per month, half_life: 6 months, \
          cost_per_article: 150 EUR }, lead_to_customer: 5% }
          """))
    let channel = try #require(try builder(scenario).channels().first)
    #expect(agree(pow(channel.carryOver, 8), 0.5, within: 1e-12))
    let content = try #require(builder(scenario).content())
    #expect(agree(pow(content.retention, 24), 0.5, within: 1e-12))
    // In balance: what a step adds is what a step takes.
    #expect(agree(content.stock * (1 - content.retention), 1, within: 1e-12))
    #expect(content.articles == 4 && content.leadsPerArticle == 8 && content.costPerArticle == 150)
    #expect(JourneyBuilder.retention(halfLife: 0, stepsPerMonth: 4) == 0)
  }

  @Test("a stated stock of content is taken, and without content there is none")
  func stock() throws {
    let scenario = try ScenarioFixture.read(
      ScenarioFixture.text(
        attract: """
          { content: { articles: 4 per month, leads_per_article: 8 per month, half_life: 6 months, stock: 12 }, \
          lead_to_customer: 5% }
          """))
    #expect(builder(scenario).content()?.stock == 12)
    #expect(builder(try ScenarioFixture.read(ScenarioFixture.text())).content() == nil)
  }

  @Test(
    "the journey carries the solved shifts, the stays as hazards and three times their sum of burn-in"
  )
  func journey() throws {
    let journey = try builder(ScenarioFixture.read(ScenarioFixture.text())).journey()
    // Independent program: shifts 0.258645093658 (7.5 %) and 0.202978968239 (25 %) on 45 %, 35 %,
    // 20 %.
    let odds = [0.45 / 0.55, 0.35 / 0.65, 0.20 / 0.80]
    for (found, odds) in zip(journey.logits, odds) {
      #expect(abs(found - (log(odds) + 0.258_645_093_658)) < 1e-9)
    }
    #expect(abs(journey.referredLogit - (log(0.25) + 0.202_978_968_239)) < 1e-9)
    // One, two and three weeks: 0.92, 1.84 and 2.76 steps; three times 5.52 is 16.56.
    for (hazard, days) in zip(journey.leaveHazards, [7.0, 14, 21]) {
      #expect(agree(1 / hazard, ScenarioFixture.steps(days: days), within: 1e-12))
    }
    #expect(journey.burnIn == 17)
    #expect(journey.qualityWeight == 0.6)
  }

  @Test("a stay of more than ten years in a stage is refused by its key")
  func endless() throws {
    for stage in ["aware", "interested", "considering"] {
      func scenario(_ stay: String) throws -> Scenario {
        try ScenarioFixture.read(
          ScenarioFixture.text(more: "expert: { journey: { \(stage): { stay: \(stay) } } }"))
      }
      let failure = ScenarioFixture.failure { _ = try builder(scenario("121 months")).journey() }
      #expect(failure?.path == "expert.journey.\(stage).stay")
      #expect(failure?.cure.contains("at most 10 years") == true)
      _ = try builder(scenario("10 years")).journey()
    }
  }

  @Test("content that never fades and never grows is nothing, not no number")
  func stillContent() throws {
    let text = ScenarioFixture.text(
      attract: """
        { content: { articles: 0 per month, leads_per_article: 5 per month, half_life: 1e15 years }, \
        lead_to_customer: 5% }
        """)
    let content = try #require(builder(ScenarioFixture.read(text)).content())
    #expect(content.stock == 0)
    #expect(content.retention == 1)
  }

  @Test("an empty pipeline needs no burn-in")
  func empty() throws {
    let scenario = try ScenarioFixture.read(
      ScenarioFixture.text(start: "{ customers: 100, pipeline: empty }"))
    #expect(try builder(scenario).journey().burnIn == 0)
  }

  @Test(
    "stages and conversions of 0 % and 100 % are never and always, and contradictions are refused")
  func ends() throws {
    func scenario(_ target: String, aware: String, considering: String) throws -> Scenario {
      try ScenarioFixture.read(
        ScenarioFixture.text(
          attract: "{ organic_leads: 10 per month, lead_to_customer: \(target) }",
          more: """
            expert: { journey: { aware: { advance: \(aware) }, interested: { advance: 100% }, \
            considering: { advance: \(considering) } } }
            """))
    }
    let open = try builder(scenario("20%", aware: "100%", considering: "30%")).journey()
    #expect(open.logits[0] == .infinity && open.logits[1] == .infinity)
    #expect(open.logits[2].isFinite)
    let always = try builder(scenario("100%", aware: "50%", considering: "30%")).journey()
    #expect(always.logits == [.infinity, .infinity, .infinity])
    let never = try builder(scenario("0%", aware: "50%", considering: "30%")).journey()
    #expect(never.logits == [-.infinity, .infinity, -.infinity])
    for (target, aware, considering) in [
      ("20%", "100%", "100%"), ("0%", "100%", "100%"), ("20%", "0%", "30%"), ("100%", "0%", "30%"),
    ] {
      let builder = try builder(scenario(target, aware: aware, considering: considering))
      let failure = ScenarioFixture.failure { _ = try builder.journey() }
      #expect(failure?.path == "attract.lead_to_customer", "\(target) of \(aware)")
    }
  }

  @Test("a mean stay of more than ten years is refused")
  func endlessStay() throws {
    let scenario = try ScenarioFixture.read(
      ScenarioFixture.text(more: "expert: { journey: { interested: { stay: 11 years } } }"))
    let failure = ScenarioFixture.failure { _ = try builder(scenario).journey() }
    #expect(failure?.path == "expert.journey.interested.stay")
    #expect(failure?.message == "is more than 10 years")
  }
}
