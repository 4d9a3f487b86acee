// Defaults and anchors of the resolved scenario.

internal import Testing

@testable internal import Scenarios

@Suite("Building the scenario")
struct ScenarioBuilderChecks {
  private let base = """
    horizon: 12 months
    start.customers: 100
    attract:
      lead_to_customer: 2%
      channels:
        ads: { budget: 8000 EUR per month, cac: 800 EUR, doubles_at: 40000 EUR per month }
        tv: { budget: 100 EUR per month, cost_per_lead: 24 EUR at 8000 EUR per month }
    engage:
      price: 50 EUR per month
      churn: 15% per year
      time_to_value: 4 weeks
      early_loss: 12% within 30 days

    """
  private let cac = "attract.channels.ads.cac"
  private let perLead = "attract.channels.tv.cost_per_lead"

  private func point(_ input: Input?) -> Double? { input?.quantity.value(at: 0.5) }

  private func child(_ text: String) throws -> Scenario {
    try ReaderExamples.scenario("extends: base.yaml\n" + text, including: { _ in base })
  }

  @Test("a single file has no anchors: they are its own values")
  func alone() throws {
    #expect(try ReaderExamples.scenario(base).anchors.isEmpty)
    #expect(try child("engage.price: 60 EUR per month\n").anchors.isEmpty)
  }

  @Test("a changed conversion leaves the cac anchored where it was stated")
  func conversion() throws {
    let scenario = try child("attract.lead_to_customer: 4%\n")
    #expect(Set(scenario.anchors.keys) == [cac])
    let held = scenario.anchors[cac]
    #expect(point(held?["attract.lead_to_customer"]) == 0.02)
    #expect(point(held?["attract.channels.ads.budget"]) == 8000)
    #expect(point(held?["attract.channels.ads.doubles_at"]) == 40_000)
    #expect(held?["attract.channels.tv.budget"] == nil)
    #expect(point(scenario.inputs["attract.lead_to_customer"]) == 0.04)
  }

  @Test("restating the cac anchors it anew")
  func restated() throws {
    let scenario = try child("attract: { lead_to_customer: 4%, channels.ads.cac: 800 EUR }\n")
    #expect(scenario.anchors.isEmpty)
  }

  @Test(
    "a variant and the command line keep anchors too; a conversion that was our default is kept")
  func variantAndSettings() throws {
    let text =
      base.replacing("  lead_to_customer: 2%\n", with: "")
      + "variants: { v: { attract.channels.ads.budget: 1 EUR per month } }\n"
    let scenario = try ReaderExamples.scenario(
      text, variant: "v", settings: [("attract.lead_to_customer", "5%")])
    let held = try #require(scenario.anchors[cac])
    #expect(held["attract.lead_to_customer"]?.origin == .byDefault)
    #expect(point(held["attract.channels.ads.budget"]) == 8000)
  }

  @Test("a cost per lead keeps its spend, with the one it is stated at")
  func costPerLead() throws {
    let scenario = try child("attract.channels.tv.budget: 200 EUR per month\n")
    let held = try #require(scenario.anchors[perLead])
    #expect(point(held["attract.channels.tv.budget"]) == 100)
    #expect(point(held[perLead + ".at"]) == 8000)
    #expect(held["attract.lead_to_customer"] == nil)
    #expect(scenario.anchors[cac] == nil)
  }

  @Test("an early loss keeps churn and time to value; a new segment's churn is no part of it")
  func earlyLoss() throws {
    let scenario = try child(
      "engage: { time_to_value: 1 week, segments: { a: { share: 100%, churn: 3% per year } } }\n")
    let held = try #require(scenario.anchors["engage.early_loss"])
    #expect(Set(held.keys) == ["engage.churn", "engage.time_to_value"])
    let weeks = try #require(point(held["engage.time_to_value"]))
    #expect(abs(weeks - 28 / 365.25 * 12) < 1e-12)
  }

  @Test("the same number in other words is no change")
  func otherWords() throws {
    #expect(try child("attract.lead_to_customer: 2.0% (again)\n").anchors.isEmpty)
  }

  @Test("a chain of three files anchors at the one that states the key")
  func chain() throws {
    let middle =
      "extends: base.yaml\nattract: { lead_to_customer: 4%, channels.ads.cac: 200 EUR }\n"
    let scenario = try ReaderExamples.scenario(
      "extends: middle.yaml\nattract.lead_to_customer: 6%\n",
      including: { $0 == "middle.yaml" ? middle : base })
    #expect(point(scenario.anchors[cac]?["attract.lead_to_customer"]) == 0.04)
    #expect(point(scenario.inputs[cac]) == 200)
  }

  @Test("defaults are filled in for what is there, and only for that")
  func defaults() throws {
    let scenario = try ReaderExamples.scenario(base)
    #expect(point(scenario.inputs["engage.gross_margin"]) == 0.8)
    #expect(scenario.inputs["attract.channels.ads.carry_over"]?.origin == .byDefault)
    #expect(scenario.inputs["attract.channels.tv.doubles_at"] == nil)
    #expect(scenario.inputs["market.size"] == nil)
    #expect(!scenario.inputs.keys.contains { $0.hasPrefix("attract.content.") })
    #expect(!scenario.inputs.keys.contains { $0.hasPrefix("season.") })
    #expect(!scenario.inputs.keys.contains { $0.contains("*") || $0.hasPrefix("plan.") })
    let content = try child(
      "attract.content: { articles: 1 per month, leads_per_article: 2 per month, "
        + "half_life: 1 month }\n"
    )
    #expect(content.inputs["attract.content.cost_per_article"]?.origin == .byDefault)
  }
}
