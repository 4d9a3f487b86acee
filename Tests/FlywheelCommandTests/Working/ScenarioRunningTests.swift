// One scenario simulated as commands do.

import Experiments
import Simulation
import Testing

@testable import FlywheelCommand

@Suite("A scenario that is run")
struct ScenarioRunningSuite {
  @Test("the futures asked for come back, the same on any number of threads")
  func futures() throws {
    let model = try Preparation.model(try TinyScenario.read())
    let runs = try [1, 2].map { threads in
      try #require(
        try ScenarioRunning.run(model, RunRequest(trials: 5, seed: 3, threads: threads)))
    }
    #expect(runs[0].record.trials == 5 && runs[0].record.isComplete)
    #expect(runs[0].record == runs[1].record)
  }

  @Test("a future that cannot be simulated names the file's place")
  func failure() throws {
    let model = try Preparation.model(
      try TinyScenario.read("simulation.max_agents=1"))
    let failure = #expect(throws: CommandFailure.self) {
      try ScenarioRunning.run(model, RunRequest(trials: 2, seed: 1, threads: 1))
    }
    #expect(failure?.exitCode == 2 && failure?.message.contains("max_agents") == true)
  }
}
