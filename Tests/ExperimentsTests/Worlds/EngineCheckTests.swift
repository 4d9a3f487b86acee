// The check itself: it finds what it should, and does not cry wolf.

import Scenarios
import Simulation
import Testing

@testable import Experiments

@Suite("The check of the engine")
struct EngineCheckTests {
  /// 50 customers of whom 10 % leave in each of two months.
  private func world(expecting customers: Double?) -> KnownWorld {
    KnownWorld(
      title: "Small", source: "0.9²",
      text: """
        name: Small
        horizon: 2 months
        start: { customers: 50 }
        \(KnownWorlds.noBuyers)
        engage: { price: 1 EUR per month, churn: 10% per month }
        \(KnownWorlds.noReferrals)
        expert:
          \(KnownWorlds.alike)
        simulation: { steps_per_month: 1 }
        """,
      trials: 50,
      questions: [
        KnownQuestion("customers", .mean(.customers), customers),
        KnownQuestion("variance", .variance(.customers), 50 * 0.81 * 0.19),
      ])
  }

  @Test("a sound engine holds, beside the mean field")
  func holds() throws {
    let result = try #require(
      try EngineCheck.ask(world(expecting: 40.5), seed: 1, threads: 2))
    #expect(result.answers.allSatisfy { $0.holds && !$0.isSecondLook })
    #expect(abs((result.answers[0].meanField ?? 0) - 40.5) < 1e-9)
    #expect(result.answers[1].meanField == nil)
    let field = try #require(try EngineCheck.ask(world(expecting: nil), seed: 1, threads: 1))
    #expect(field.answers[0].holds && field.answers[0].engine == result.answers[0].engine)
  }

  @Test("a wrong number is off in two looks, the second four times as long")
  func off() throws {
    let result = try #require(
      try EngineCheck.ask(world(expecting: 43), seed: 1, threads: 2))
    let (wrong, right) = (result.answers[0], result.answers[1])
    #expect(!wrong.holds && wrong.isSecondLook && wrong.deviation < -4)
    #expect(right.holds && !right.isSecondLook)
    // Standard deviation √(50·0.81·0.19) = 2.8 over 200 futures.
    #expect(abs(wrong.engine.standardError - 2.774 / 200.0.squareRoot()) < 0.04)
  }

  @Test("a check that is stopped has no answers")
  func stopped() throws {
    #expect(
      try EngineCheck.ask(
        world(expecting: 40.5), seed: 1, threads: 1, shouldStop: { true }) == nil)
  }

  @Test("every world is a scenario without doubts of ours, and every title fits its column")
  func worlds() throws {
    for world in EngineCheck.worlds {
      let scenario = try ScenarioReader.read(text: world.text, file: world.title)
      _ = try ScenarioModel(scenario).trial(seed: 1, number: 0)
      #expect(!scenario.inputs.contains { $0.value.quantity.isUncertain }, "\(world.title)")
      #expect(world.title.count <= 80 && world.questions.allSatisfy { $0.title.count <= 30 })
    }
    #expect(Set(EngineCheck.worlds.map(\.title)).count == EngineCheck.worlds.count)
  }
}
