// What counts as one difference.

import Scenarios
import Testing

@testable import Experiments

@Suite("What differs between two scenarios")
struct DifferingKeyTests {
  private func paths(_ patch: String) throws -> [String] {
    try DifferingKey.all(from: TwoScenarios.read(), to: TwoScenarios.extending(patch)).map(\.path)
  }

  @Test("the same numbers in other words, other sources, names and settings are no difference")
  func none() throws {
    let first = try TwoScenarios.read()
    let second = try TwoScenarios.read([
      ("name: Base", "name: Other"), ("900 EUR per month", "0.9k EUR per month (invoices)"),
      ("steps_per_month: 2", "steps_per_month: 2, trials: 7, seed: 9"),
    ])
    #expect(DifferingKey.all(from: first, to: second).isEmpty)
  }

  @Test("every changed value is a key by its path")
  func values() throws {
    #expect(
      try paths("engage: { churn: 1% per month, price: 90 EUR per month }\nfunnel: true")
        == ["engage.churn", "engage.price", "funnel"])
    #expect(
      try paths("season: { may: 20% }\nmarket: { size: 900 }") == ["market.size", "season.may"])
  }

  @Test("what cannot be changed alone moves together")
  func together() throws {
    let early = try DifferingKey.all(
      from: TwoScenarios.read(),
      to: TwoScenarios.extending("engage: { early_loss: 9% within 2 months }"))
    #expect(
      early == [
        DifferingKey(
          "engage.early_loss", inputs: ["engage.early_loss", "engage.early_loss.within"])
      ])
    // Stated another way, a lead's cost is still one key.
    let cost = try DifferingKey.all(
      from: TwoScenarios.read(), to: TwoScenarios.extending(TwoScenarios.patches[4]))
    let ads = "attract.channels.ads"
    #expect(
      cost == [
        DifferingKey(
          ads + ".cac", inputs: [ads + ".cac", ads + ".cost_per_lead", ads + ".cost_per_lead.at"])
      ])
    // A new channel is one key; where the plan acts on it, it is the plan's.
    #expect(
      try paths("attract: { channels: { fairs: { budget: 9 EUR per month, cac: 9 EUR } } }")
        == ["attract.channels.fairs"])
    #expect(try paths(TwoScenarios.patches[5]) == ["plan"])
    #expect(try paths(TwoScenarios.patches[6]) == ["attract.content"])
    #expect(try paths(TwoScenarios.patches[7]) == ["engage.segments"])
  }

  @Test("an anchored key that says the same but was restated elsewhere is a difference")
  func restated() throws {
    // The variant changes the conversion and leaves the CAC; the second file states the same CAC at that conversion.
    let left = try TwoScenarios.extending("attract: { lead_to_customer: 30% }")
    let anew = try TwoScenarios.extending(
      "attract: { lead_to_customer: 30%, channels: { ads: { cac: 100 to 140 EUR } } }")
    #expect(DifferingKey.all(from: left, to: anew).map(\.path) == ["attract.channels.ads.cac"])
    #expect(DifferingKey.all(from: left, to: left).isEmpty)
  }

  @Test("a correlation moves with a key that differs, or is a key of its own")
  func correlations() throws {
    #expect(try paths(TwoScenarios.patches[11]) == ["correlations"])
    #expect(
      try paths("engage: { churn: 1% per month }\n" + TwoScenarios.patches[11])
        == ["engage.churn", "correlations"])
    let leads = TwoScenarios.patches[11] + "\nattract: { organic_leads: 5 to 9 per month }"
    #expect(try paths(leads) == ["attract.organic_leads"])
  }
}
