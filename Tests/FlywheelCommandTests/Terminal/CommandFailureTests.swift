// Ends in words.

import Experiments
import Foundation
import Scenarios
import Testing

@testable import FlywheelCommand
@testable import Simulation

@Suite("Why a command ends early")
struct CommandFailureSuite {
  @Test("one mistake stands alone, several are counted")
  func problems() {
    let place = SourcePlace(file: "a.yaml", line: 3, column: 5)
    let problem = Problem(at: place, key: "engage.churn", message: "is 130%", cure: "give less")
    #expect(
      CommandFailure(ScenarioProblems([problem])).message
        == "a.yaml:3:5: engage.churn: is 130%; give less")
    let both = CommandFailure(ScenarioProblems([problem, problem]))
    #expect(both.message.hasSuffix("give less\n2 problems"))
    #expect(both.exitCode == 2)
  }

  @Test("what cannot be solved is told with its place, the future and the draws that matter")
  func unsolvable() throws {
    let failure = SolveFailure("engage.churn", "cannot be solved", cure: "state less")
    let trial = UnsolvableTrial(
      failure: failure,
      draws: ["engage.churn": 0.4, "costs.team": 900, "plan.onboarding.engage.churn": 0.75])
    let message = CommandFailure(.unsolvable(trial: 6, trial), in: try TinyScenario.read()).message
    let lines = message.split(separator: "\n")
    #expect(lines[0].hasSuffix("tiny.yaml:5:43: engage.churn: cannot be solved; state less"))
    #expect(lines[1] == "In future 7 the uncertain values that matter are:")
    #expect(lines[2] == "  engage.churn = 40% per year")
    #expect(lines[3].hasPrefix("  plan.onboarding.engage.churn = "))
    #expect(lines.count == 4)
  }

  @Test("without draws that matter none are told")
  func certain() throws {
    let trial = UnsolvableTrial(
      failure: SolveFailure("engage.churn", "is out of reach", cure: "state less"),
      draws: ["costs.team": 900])
    let message = CommandFailure(trial, in: try TinyScenario.read()).message
    #expect(message.hasSuffix("is out of reach; state less"))
  }

  @Test("values of the failed section, of engage and of expert take part in solving")
  func concerns() {
    #expect(CommandFailure.concerns("delight.referral_rate", "delight.referral_rate"))
    #expect(CommandFailure.concerns("engage.churn", "delight.referral_rate"))
    #expect(CommandFailure.concerns("expert.engagement.memory", "engage.churn"))
    #expect(!CommandFailure.concerns("attract.organic_leads", "engage.churn"))
    #expect(!CommandFailure.concerns("engagement", "engage.churn"))
  }

  @Test("growth without bound names the month and the cures")
  func exploded() throws {
    let failure = RunFailure.exploded(trial: 0, .tooManyAgents(month: 9, limit: 500))
    let message = CommandFailure(failure, in: try TinyScenario.read()).message
    #expect(message.hasPrefix("Future 1 has more than 500 customers and prospects in month 9"))
    #expect(message.contains("market: { size: … }"))
  }

  @Test("a figure beyond all numbers is named, with what to look for")
  func immeasurable() throws {
    let failure = RunFailure.exploded(trial: 1, .immeasurable(name: "mrr"))
    let message = CommandFailure(failure, in: try TinyScenario.read()).message
    #expect(message.hasPrefix("mrr: in future 2 it is too large to be a number. Look for"))
  }

  @Test("more customers at the start than are allowed are told by both keys")
  func crowded() throws {
    try TinyScenario.inFolder { folder in
      let ended = try BuiltProgram.run(
        "run", "tiny.yaml", "--set", "simulation.max_agents=19", in: folder)
      #expect(ended.status == 2)
      #expect(ended.errors.contains("start.customers: there are more than 19 customers"))
      #expect(ended.errors.contains("max_agents"))
    }
  }

  @Test("what a plan's entry asks for in vain is told where the entry stands")
  func planned() throws {
    try TinyScenario.inFolder { folder in
      let text =
        TinyScenario.text
        + "plan:\n  - { name: leap, from: month 1, attract.lead_to_customer: x 20 }\n"
      try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/leap.yaml"))
      let ended = try BuiltProgram.run("check", "leap.yaml", in: folder)
      #expect(ended.status == 2)
      #expect(
        ended.errors.hasPrefix(
          "leap.yaml:13:5: plan.leap.attract.lead_to_customer: the plan brings it to 200%; keep"))
    }
  }
}
