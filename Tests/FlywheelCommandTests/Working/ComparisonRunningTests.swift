// From scenarios to a comparison.

import Experiments
import Testing

@testable import FlywheelCommand

@Suite("Running a comparison")
struct ComparisonRunningSuite {
  private func run(_ names: [String], _ settings: [String] = []) throws -> ScenarioComparison {
    var result: ScenarioComparison?
    try TinyScenario.inFolder { folder in
      let compared = try ComparedScenarios(
        [folder + "/tiny.yaml"] + names, variants: false, settings: settings.map(Setting.init))
      result = try ComparisonRunning(compared, RunRequest(trials: 3, seed: 1, threads: 1)).run()
    }
    return try #require(result)
  }

  @Test("two scenarios are split, more are not")
  func why() throws {
    #expect(try run(["dear"]).why?.keys.map(\.path) == ["engage.price"])
    #expect(try run(["dear", "leaky"]).why == nil)
  }

  @Test("a scenario that cannot be run is named")
  func failure() {
    let failure = #expect(throws: CommandFailure.self) {
      try run(["dear"], ["simulation.max_agents=3"])
    }
    #expect(failure?.message.hasPrefix("Tiny: start.customers: ") == true)
  }
}
