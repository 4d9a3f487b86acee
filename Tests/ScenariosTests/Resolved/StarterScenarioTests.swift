// A first scenario from eight questions.

internal import Testing

@testable internal import Scenarios

@Suite("First scenarios")
struct StarterScenarioChecks {
  @Test("there are eight questions, each about a key of its own")
  func questions() {
    #expect(StarterScenario.questions.count == 8)
    #expect(Set(StarterScenario.questions.map(\.key)).count == 8)
  }

  @Test("the commented starter is sound, raises no doubt, and ties CAC to the conversion")
  func starter() throws {
    let scenario = try ReaderExamples.scenario(StarterScenario.text(name: "My firm: 1"))
    #expect(scenario.name == "My firm: 1")
    #expect(scenario.inputs["start.cash"]?.quantity.value(at: 0.5) == 600_000)
    #expect(ScenarioDoubts.of(scenario).isEmpty)
    #expect(scenario.correlations.map(\.rank) == [-0.5])
  }

  @Test("a certain CAC has no correlation to state")
  func certainCAC() throws {
    let text = try StarterScenario.text(
      name: "x", answers: ["attract.channels.*.cac": "900 EUR"])
    #expect(try ReaderExamples.scenario(text).correlations.isEmpty)
  }

  @Test("with every answer unknown it is sound too, in any currency")
  func unknown() throws {
    let answers = Dictionary(
      uniqueKeysWithValues: StarterScenario.questions.map { ($0.key, "Unknown") })
    let text = try StarterScenario.text(name: "x", answers: answers, currency: "CHF")
    let scenario = try ReaderExamples.scenario(text)
    #expect(scenario.currency == "CHF")
    #expect(scenario.inputs["start.cash"] == nil)
    #expect(scenario.costLines.isEmpty)
    #expect(scenario.inputs["engage.churn"]?.origin.isOurs == true)
    #expect(scenario.inputs["engage.price"]?.quantity.isUncertain == true)
  }

  @Test("answers reach the scenario")
  func answers() throws {
    let text = try StarterScenario.text(
      name: "x", answers: ["engage.churn": " 3%  per month ", "start.customers": "12"])
    let scenario = try ReaderExamples.scenario(text)
    #expect(scenario.inputs["engage.churn"]?.quantity.text == "3% per month")
    #expect(scenario.inputs["start.customers"]?.quantity.value(at: 0.5) == 12)
  }

  @Test("an answer that cannot be read is refused")
  func wrongAnswer() {
    #expect(throws: QuantityProblem.self) {
      try StarterScenario.text(name: "x", answers: ["engage.churn": "130% per month"])
    }
  }
}
