// Models known to be solvable.

import Scenarios
import Simulation
import Testing

@testable import FlywheelCommand

@Suite("Preparing a scenario")
struct PreparationSuite {
  @Test("a sound scenario has a model and no doubts")
  func sound() throws {
    let scenario = try TinyScenario.read()
    let prepared = try Preparation.prepare(scenario)
    #expect(prepared.model.scenario.digest == scenario.digest)
    #expect(prepared.doubts.isEmpty)
  }

  // Activated customers alone lose more than 0.1 % in 30 days at 5 % a month.
  @Test("an early loss below what churn alone takes is refused with the reachable range")
  func unsolvable() throws {
    let scenario = try TinyScenario.read("engage.early_loss=0.1% within 30 days")
    let failure = #expect(throws: CommandFailure.self) { try Preparation.prepare(scenario) }
    #expect(failure?.message.contains("engage.early_loss: 0.1% cannot be reached") == true)
    #expect(failure?.message.contains("give a share between") == true)
  }

  @Test("what fails only at the extremes is a doubt with the values")
  func doubt() throws {
    let scenario = try TinyScenario.read(
      "engage.churn=2% to 8% per month", "engage.early_loss=9% within 30 days")
    let doubts = try Preparation.prepare(scenario).doubts
    #expect(doubts.count == 1)
    #expect(doubts.first?.contains("engage.early_loss: 9% cannot be reached") == true)
    #expect(doubts.first?.contains("\n  engage.churn = ") == true)
  }
}
