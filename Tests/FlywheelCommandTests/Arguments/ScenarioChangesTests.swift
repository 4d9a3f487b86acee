// A file with its changes.

import ArgumentParser
import Scenarios
import Testing

@testable import FlywheelCommand

@Suite("--variant and --set")
struct ScenarioChangesSuite {
  @Test("the arguments arrive in order")
  func parsed() throws {
    let command = try Flywheel.parseAsRoot([
      "run", "a.yaml", "--variant", "more ads", "--set", "engage.churn=3% per month", "--set",
      "cash=-5 EUR",
    ])
    let run = try #require(command as? RunCommand)
    #expect(run.file == "a.yaml")
    #expect(run.changes.variant == "more ads")
    #expect(run.changes.settings.map(\.path) == ["engage.churn", "cash"])
    #expect(run.changes.words == ["more ads", "engage.churn=3% per month", "cash=-5 EUR"])
  }

  @Test("a change replaces what the file states")
  func changed() throws {
    let scenario = try TinyScenario.read("engage.churn = 7% per month")
    #expect(scenario.inputs["engage.churn"]?.quantity.text == "7% per month")
    #expect(scenario.digest != (try TinyScenario.read().digest))
  }

  @Test("mistakes of the file and of all changes come together")
  func mistakes() throws {
    let failure = #expect(throws: CommandFailure.self) {
      try TinyScenario.read("engage.churn=3%", "engage.price=5")
    }
    #expect(failure?.message.contains("--set:1:") == true)
    #expect(failure?.message.contains("--set:2:") == true)
    #expect(failure?.message.hasSuffix("2 problems") == true)
  }

  @Test("a variant the file does not have is refused")
  func noVariant() throws {
    try TinyScenario.inFolder { folder in
      let failure = #expect(throws: CommandFailure.self) {
        try ScenarioChanges.read(folder + "/tiny.yaml", variant: "deer")
      }
      #expect(failure?.message.contains("did you mean \"dear\"?") == true)
    }
  }
}
