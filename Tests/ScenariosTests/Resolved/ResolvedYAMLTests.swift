// The resolved scenario reads back to the same bits.

internal import Testing

@testable internal import Scenarios

@Suite("Writing the resolved scenario")
struct ResolvedYAMLChecks {
  /// The quantities alone: places differ.
  private func quantities(_ inputs: [String: Input]) -> [String: Quantity] {
    inputs.mapValues(\.quantity)
  }

  /// The plan without its places.
  private func placeless(_ plan: [PlanEntry]) -> [PlanEntry] {
    plan.map { entry in
      var entry = entry
      entry.place = nil
      return entry
    }
  }

  private func expectSame(
    _ scenario: Scenario, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let text = ResolvedYAML.text(scenario)
    let again = try ReaderExamples.scenario(text)
    #expect(
      quantities(again.inputs) == quantities(scenario.inputs), sourceLocation: sourceLocation)
    #expect(placeless(again.plan) == placeless(scenario.plan), sourceLocation: sourceLocation)
    #expect(again.correlations == scenario.correlations, sourceLocation: sourceLocation)
    #expect(again.settings == scenario.settings, sourceLocation: sourceLocation)
    #expect(
      again.anchors.mapValues(quantities) == scenario.anchors.mapValues(quantities),
      sourceLocation: sourceLocation)
    #expect(again.horizonMonths == scenario.horizonMonths, sourceLocation: sourceLocation)
    #expect(again.startMonth == scenario.startMonth, sourceLocation: sourceLocation)
    #expect(again.isFunnel == scenario.isFunnel, sourceLocation: sourceLocation)
    #expect(again.startsWithPipeline == scenario.startsWithPipeline, sourceLocation: sourceLocation)
    #expect(again.name == scenario.name, sourceLocation: sourceLocation)
    #expect(again.digest == scenario.digest, sourceLocation: sourceLocation)
    #expect(
      again.inputs.mapValues(\.origin.isOurs) == scenario.inputs.mapValues(\.origin.isOurs),
      sourceLocation: sourceLocation)
    #expect(
      ScenarioDoubts.of(again).map(\.key).sorted()
        == ScenarioDoubts.of(scenario).map(\.key).sorted(),
      "a default is no statement", sourceLocation: sourceLocation)
  }

  @Test("the full example, its variants and the smallest one come back to the same bits")
  func roundTrip() throws {
    try expectSame(try ReaderExamples.scenario(ReaderExamples.full))
    try expectSame(try ReaderExamples.scenario(ReaderExamples.full, variant: "more ads"))
    try expectSame(try ReaderExamples.scenario(ReaderExamples.full, variant: "funnel"))
    try expectSame(try ReaderExamples.scenario(ReaderExamples.small))
  }

  @Test("anchors, odd names and odd lengths come back too")
  func oddities() throws {
    let text = """
      name: "yes: #1 \\"quoted\\""
      horizon: 2 years
      start: { customers: 5, pipeline: empty, month: 0999-12 }
      attract:
        channels:
          "social: #media": { budget: 100 EUR per month, cost_per_lead: 4 EUR }
      engage: { price: 5 EUR per month, churn: "beta(2, 20) per year (my source, 2026)" }
      plan:
        - { from: month 1.5, until: month 7, over: 5 weeks, name: "- [x]", for: everyone, \
      counts_as: acquisition, cost_per_month: 3 EUR per month, engage.price: +10%, \
      attract.conversion: +0.4 logit (guess) }
      variants:
        v: { "attract.channels.social: #media.budget": 200 EUR per month }
      simulation: { trials: 7, seed: 18446744073709551615, steps_per_month: 3, max_agents: 5k }
      """
    let scenario = try ReaderExamples.scenario(text, variant: "v")
    #expect(scenario.anchors.count == 1)
    try expectSame(scenario)
  }

  @Test("each value says in a comment where it comes from, and notes are added")
  func comments() throws {
    let scenario = try ReaderExamples.scenario(
      ReaderExamples.full, settings: [("start.cash", "5 EUR")])
    let text = ResolvedYAML.text(
      scenario, notes: ["engage.churn": "fresh cohort 15%", "somewhere.else": "solved"])
    let lines = text.split(separator: "\n").map { $0.trimmingPrefix { $0 == " " } }
    #expect(lines.contains("price_spread: 30%  # given (f.yaml:14)"))
    #expect(lines.contains("cash: 5 EUR  # given (--set)"))
    #expect(
      lines.contains(
        "churn: 22 of 236 in 3 months (Stripe)  # given (f.yaml:16); fresh cohort 15%"))
    #expect(
      lines.contains(
        "referral_rate: unknown  # unknown (f.yaml:24), our range: 2% to 30% per year"))
    #expect(lines.contains("# somewhere.else: solved"))
    let small = ResolvedYAML.text(try ReaderExamples.scenario(ReaderExamples.small))
    #expect(small.contains("  gross_margin: 80% (our default)\n"))
  }
}
