// The door of the room: any trial of a scenario, its inputs, and what cannot be solved.

import RandomStreams
import Scenarios
import Testing

@testable import Simulation

@Suite("A scenario made ready")
struct ScenarioModelTests {
  static let text = ScenarioFixture.text(
    attract: "{ organic_leads: 80 to 120 per month, lead_to_customer: 5% }",
    engage: "{ price: 100 to 140 EUR per month, churn: 0% per year }",
    delight: ScenarioFixture.simpleDelight, stepsPerMonth: 1,
    more: """
      plan:
        - { from: month 2, name: zebra, chance: 50%, engage.price: x 1.1 to 1.3 }
        - { from: month 1, name: ape, chance: 100%, attract.leads: x 2 }
        - { from: month 1, name: sure, attract.leads: x 2 }
      """)

  @Test(
    "the columns of the inputs are uncertain paths, ascending, then the entries that may not happen"
  )
  func columns() throws {
    let model = try ScenarioModel(ScenarioFixture.read(Self.text))
    #expect(
      model.inputPaths == [
        "attract.organic_leads", "engage.price", "plan.zebra.engage.price", "plan.zebra",
        "plan.ape",
      ])
  }

  @Test("a trial tells its inputs: quantiles at its draws, and 1 or 0 for what happened")
  func inputs() throws {
    let scenario = try ScenarioFixture.read(Self.text)
    let model = try ScenarioModel(scenario)
    for number in 0..<8 {
      let trial = try model.trial(seed: 7, number: number)
      let stream = RandomStream(seed: 7, trial: number)
      let probabilities = try InputSampler(scenario).probabilities(stream)
      let price = try #require(scenario.inputs["engage.price"]).quantity
      let expected = price.value(at: try #require(probabilities["engage.price"]))
      #expect(trial.inputs[1] == expected)
      #expect(trial.solved.parameters.segments[0].price == expected)
      let happened = trial.solved.parameters.plan.count == 3
      #expect(trial.inputs[3] == (happened ? 1 : 0) && trial.inputs[4] == 1)
    }
  }

  @Test("a trial is the same whenever it is asked for, and differs from seed to seed")
  func repeatable() throws {
    let model = try ScenarioModel(ScenarioFixture.read(Self.text))
    let first = try model.trial(seed: 7, number: 3).inputs
    _ = try model.trial(seed: 7, number: 4)
    #expect(try model.trial(seed: 7, number: 3).inputs == first)
    #expect(try model.trial(seed: 8, number: 3).inputs != first)
    #expect(try model.trial(seed: 7, number: 4).inputs != first)
  }

  @Test("where nothing is uncertain there are no columns and all trials are alike")
  func certain() throws {
    let scenario = try ScenarioFixture.read(
      ScenarioFixture.text(
        engage: ScenarioFixture.simpleEngage, delight: ScenarioFixture.simpleDelight))
    let model = try ScenarioModel(scenario)
    #expect(model.inputPaths.isEmpty)
    let (one, two) = (
      try model.trial(seed: 1, number: 0), try model.trial(seed: 2, number: 9)
    )
    #expect(one.inputs.isEmpty)
    #expect(one.solved.parameters.segments == two.solved.parameters.segments)
  }

  @Test("a trial that cannot be solved names what, and the values drawn")
  func unsolvable() throws {
    let scenario = try ScenarioFixture.planned([
      "{ from: month 1, name: lift, attract.lead_to_customer: x 50 to 90 }"
    ])
    let model = try ScenarioModel(scenario)
    do {
      _ = try model.trial(seed: 1, number: 0)
      Issue.record("it was solved")
    } catch {
      #expect(error.failure.path == "attract.lead_to_customer")
      #expect(error.draws.keys.sorted() == ["plan.lift.attract.lead_to_customer"])
      #expect(error.draws.values.allSatisfy { $0 > 30 && $0 < 150 })
    }
  }

  @Test("a certain scenario that cannot be solved says so at its first trial")
  func certainFailure() throws {
    let model = try ScenarioModel(
      ScenarioFixture.planned(["{ from: month 1, attract.lead_to_customer: x 50 }"]))
    let failure = ScenarioFixture.failure { _ = try model.trial(seed: 1, number: 0) }
    #expect(failure?.path == "attract.lead_to_customer")
  }

  @Test("contradictory correlations are refused before any trial")
  func correlations() throws {
    var scenario = try ScenarioFixture.read(InputSamplerTests.uncertain)
    scenario.correlations = InputSamplerTests.contradictory
    #expect(ScenarioFixture.failure { _ = try ScenarioModel(scenario) }?.path == "correlations")
  }
}
