// What a run is sure of, in words that its numbers allow.

import Experiments
import RandomStreams
import Scenarios
import Simulation
import Testing

@testable import Reports

@Suite("How sure a run is")
struct CertaintySectionSuite {
  private func section(_ record: RunRecord, _ scenario: Scenario = RecordSamples.scenario)
    -> ReportSection
  {
    CertaintySection(record: record, scenario: scenario).section
  }

  /// The scenario without its one range.
  private var certain: Scenario {
    var scenario = RecordSamples.scenario
    scenario.inputs["engage.churn"] = RecordSamples.given(.point(0.03), "3% per month")
    return scenario
  }

  @Test("the chance of running out of cash is told by its interval")
  func chance() {
    let text = section(RecordSamples.record(outOfCash: 460)).sentences[0]
    #expect(
      text.hasPrefix(
        "With 1 000 futures the chance of running out of cash is known to lie in 42–50 % (95 %)."))
  }

  @Test("a handful of futures knows hardly anything")
  func handful() {
    let text = section(RecordSamples.record(futures: 2, outOfCash: 2)).sentences[0]
    #expect(text.hasPrefix("With 2 futures the chance of running out of cash is hardly known."))
  }

  @Test("without cash the digits are spoken of")
  func digits() {
    let text = section(RecordSamples.record(tellsCash: false)).sentences[0]
    #expect(text.hasPrefix("Every figure has the digits that 1 000 futures allow"))
  }

  @Test("uncertain inputs are counted, ours among them")
  func ignorance() {
    #expect(section(RecordSamples.record()).sentences[1].hasPrefix("1 input is uncertain. A"))
    var scenario = RecordSamples.scenario
    scenario.inputs["delight.referral_rate"] = Input(
      Quantity(.logitNormal(middleNinety: 0.01, 0.2), text: "1% to 20% per year"),
      origin: .byDefault
    )
    #expect(
      section(RecordSamples.record(), scenario).sentences[1].hasPrefix(
        "2 inputs are uncertain, 1 of them because we were told nothing and put in a wide range."))
  }

  @Test("without uncertain inputs chance alone makes the futures differ")
  func certainInputs() {
    let text = section(RecordSamples.record(), certain).sentences[1]
    #expect(text.hasPrefix("No input is uncertain, so the futures differ by chance alone."))
  }

  @Test("an uncertain value of the plan is an uncertain input too")
  func plan() {
    var scenario = certain
    var entry = PlanEntry(name: "onboarding")
    entry.changes = [
      PlanChange(
        "engage.churn", .multiply, Quantity(.uniform(low: 0.7, high: 1), text: "x 0.7 to 1"))
    ]
    scenario.plan = [entry]
    #expect(
      section(RecordSamples.record(), scenario).sentences[1].hasPrefix("1 input is uncertain"))
  }

  @Test("a stopped run, correlations and rough quantiles are admitted")
  func limits() {
    let whole = section(RecordSamples.record()).items
    #expect(whole.count == 3 && whole[1].contains("independently of each other"))
    var record = RecordSamples.record(requested: 5000)
    record.quantileError = 0.01
    var scenario = RecordSamples.scenario
    scenario.correlations = [Correlation("engage.churn", "engage.price", rank: 0.4)]
    let items = section(record, scenario).items
    #expect(items.first == "The run was stopped before all futures were finished.")
    #expect(items.contains("Inputs move together only where the scenario says so."))
    #expect(items.last == "Quantiles are within 1 % of their value.")
  }

  @Test("chance's share is drawn where it is known")
  func chart() {
    #expect(section(RecordSamples.record()).charts.isEmpty)
    let record = RecordSamples.record {
      $0[.cash] = RecordSamples.even(
        .cash, 0, 1, chance: ChanceShare(estimate: 0.3, low: 0.2, high: 0.4))
    }
    #expect(section(record).charts.count == 1)
  }
}
