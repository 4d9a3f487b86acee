// What people see of the hidden parameters.

import Foundation
import Scenarios
import Testing

@testable import Simulation

@Suite("The solved structure, told")
struct SolvedStructureTests {
  func structure(_ text: String) throws -> SolvedStructure {
    try ScenarioModel(ScenarioFixture.read(text)).structure()
  }

  @Test("a fresh cohort shows the stated KPIs")
  func fresh() throws {
    let kpis = try structure(ScenarioFixture.text()).kpis
    let stated = Dictionary(uniqueKeysWithValues: kpis.map { ($0.path, $0.stated) })
    #expect(
      stated == [
        "engage.churn": 0.15, "delight.referral_rate": 0.35, "attract.lead_to_customer": 0.075,
        "delight.referral_conversion": 0.25,
      ])
    for kpi in kpis { #expect(agree(kpi.fresh, kpi.stated, within: 1e-9), "\(kpi)") }
  }

  @Test("the notes tell the hidden parameters to four digits")
  func notes() throws {
    // Independent program: 0.16981, 0.43572, 0.25865, 0.20298; early loss 13.497 in
    // `EarlyLossSolverTests`.
    let notes = try structure(ScenarioFixture.text()).notes
    #expect(notes["engage.churn"] == "solved: hazard 0.1698 a year at average engagement")
    #expect(notes["delight.referral_rate"] == "solved: hazard 0.4357 a year")
    #expect(notes["attract.lead_to_customer"] == "solved: shift of the log odds 0.2586")
    #expect(notes["delight.referral_conversion"] == "solved: shift of the log odds 0.203")
    #expect(notes["delight.nps"] == "solved: centre of the answers 7.5")
    #expect(notes["engage.early_loss"] == nil)
    let onboarding = try structure(
      ScenarioFixture.text(
        engage: SegmentBuilderTests.onboarding, delight: ScenarioFixture.simpleDelight)
    ).notes
    #expect(onboarding["engage.early_loss"] == "solved: churn times 13.5 until the first value")
  }

  @Test("channels tell their cost per lead at low spend, at the key that states it")
  func channels() throws {
    let notes = try structure(
      ScenarioFixture.text(
        attract: """
          { channels: { ads: { budget: 9000 EUR per month, cac: 800 EUR }, fairs: { budget: 9000 EUR per month, \
          cost_per_lead: 24 EUR, doubles_at: 6000 EUR per month } }, lead_to_customer: 5% }
          """, engage: ScenarioFixture.simpleEngage, delight: ScenarioFixture.simpleDelight)
    ).notes
    #expect(notes["attract.channels.ads.cac"] == "solved: 40 EUR a lead at low spend")
    #expect(notes["attract.channels.fairs.cost_per_lead"] == "solved: 9.6 EUR a lead at low spend")
  }

  @Test("segments are told where they state values of their own, common values once")
  func segments() throws {
    let kpis = try structure(
      ScenarioFixture.text(
        engage: """
          { price: 100 EUR per month, churn: 20% per year, segments: { small: { share: 60% }, \
          middle: { share: 30% }, large: { share: 10%, churn: 5% per year } } }
          """, stepsPerMonth: 1)
    ).kpis
    let churn = kpis.filter { $0.path.hasSuffix("churn") }
    #expect(churn.map(\.path).sorted() == ["engage.churn", "engage.segments.large.churn"])
    for kpi in churn { #expect(agree(kpi.fresh, kpi.stated, within: 1e-9)) }
    // The referral rate is stated once for all; each segment's is solved beside its own churn.
    #expect(kpis.filter { $0.path == "delight.referral_rate" }.count == 1)
  }

  @Test("0 % and 100 % are told as never and without bound, not as numbers")
  func ends() throws {
    let told = try structure(
      ScenarioFixture.text(
        attract: "{ organic_leads: 1 per month, lead_to_customer: 100% }",
        engage: ScenarioFixture.simpleEngage,
        delight: "{ referral_rate: 100% per year, referral_conversion: 0% }"))
    let fresh = Dictionary(uniqueKeysWithValues: told.kpis.map { ($0.path, $0.fresh) })
    #expect(
      fresh == [
        "engage.churn": 0, "delight.referral_rate": 1, "attract.lead_to_customer": 1,
        "delight.referral_conversion": 0,
      ])
    #expect(told.notes["engage.churn"] == "solved: hazard 0 a year at average engagement")
    #expect(told.notes["delight.referral_rate"] == "solved: hazard without bound a year")
  }
}
