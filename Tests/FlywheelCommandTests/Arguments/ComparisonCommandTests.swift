// What `compare` and `report` share of a comparison: its limits, its ranking, its commands.

import ArgumentParser
import Experiments
import Scenarios
import Simulation
import Testing

@testable import FlywheelCommand

@Suite("The arguments of a comparison")
struct ComparisonCommandSuite {
  private func command(
    _ names: [String] = ["tiny.yaml"], settings: [String] = [], rank: String? = nil,
    variants: Bool = true
  ) throws -> ComparisonCommand {
    let words =
      (variants ? ["--variants"] : []) + settings.flatMap { ["--set", $0] }
      + (rank.map { ["--rank", $0] } ?? [])
    return ComparisonCommand(names: names, arguments: try ComparisonArguments.parse(words))
  }

  /// Runs `body` with the tiny scenario and its variants.
  private func compared(_ body: (ComparedScenarios) throws -> Void) throws {
    try TinyScenario.inFolder { (folder: String) throws in
      try body(ComparedScenarios([folder + "/tiny.yaml"], variants: true, settings: []))
    }
  }

  private func message(_ body: () throws(CommandFailure) -> Void) -> String {
    do {
      try body()
      return ""
    } catch {
      return error.message
    }
  }

  @Test("more than two are ranked by cash where it is stated, or by what is asked for")
  func metrics() throws {
    try compared { (compared: ComparedScenarios) throws in
      #expect(try command().rankMetric(compared) == .cash)
      #expect(try command(rank: "mrr").rankMetric(compared) == .mrr)
      var poor = compared
      poor.scenarios[1].inputs["start.cash"] = nil
      #expect(try command().rankMetric(poor) == .customers)
      var two = compared
      two.scenarios.removeLast()
      #expect(try command().rankMetric(two) == nil)
    }
  }

  @Test("a metric that nobody wants more or less of cannot rank")
  func unrankable() throws {
    try compared { (compared: ComparedScenarios) throws in
      let command = try command(rank: "agent_steps")
      #expect(
        message { () throws(CommandFailure) in _ = try command.rankMetric(compared) }
          == "--rank: neither more nor less agent_steps is better")
    }
  }

  @Test("one future compares nothing, and too many are refused with the most there may be")
  func futures() throws {
    let command = try command()
    func message(_ trials: Int) -> String {
      self.message { () throws(CommandFailure) in
        try command.checkFutures(RunRequest(trials: trials, seed: 1, threads: 1), scenarios: 4)
      }
    }
    let most = min(ComparisonRunner.futuresLimit, ComparisonRunner.allFuturesLimit / 4)
    #expect(message(1).hasPrefix("tiny.yaml asks for 1 future, which compares nothing"))
    #expect(message(2) == "" && message(most) == "")
    #expect(message(most + 1).contains("give at most \(most): "))
  }

  @Test("the command that repeats it has every change, and is quoted for a shell")
  func repeated() throws {
    let request = RunRequest(trials: 9, seed: 7, threads: 2)
    #expect(
      try command(
        ["my file.yaml", "b.yaml"], settings: ["engage.churn=3% per month"], rank: "mrr",
        variants: false
      ).text(request)
        == "flywheel compare 'my file.yaml' b.yaml --set 'engage.churn=3% per month' --rank mrr "
        + "--trials 9 --seed 7")
    #expect(
      try command().text(request)
        == "flywheel compare tiny.yaml --variants --trials 9 --seed 7")
  }

  @Test("the command that tells why compares the base with the best other, changed alike")
  func why() throws {
    try compared { (compared: ComparedScenarios) throws in
      let request = RunRequest(trials: 8, seed: 1, threads: 1)
      let comparison = try ComparisonRunning(compared, request).run()
      let command = try command(["a b.yaml"], settings: ["start.customers=30"])
      // The dearer price earns more, with the same luck.
      let ranking = try command.ranking(comparison, by: .mrr)
      #expect(
        command.why(compared, ranking)
          == "flywheel compare 'a b.yaml' dear --set start.customers=30")
      #expect(command.why(compared, nil) == nil)
    }
  }

  @Test("a metric without values cannot rank, and another is asked for")
  func missing() throws {
    try compared { (compared: ComparedScenarios) throws in
      let comparison = try ComparisonRunning(
        compared, RunRequest(trials: 2, seed: 1, threads: 1)
      ).run()
      let command = try command()
      // Nobody has been a customer for a year after three months.
      #expect(
        message { () throws(CommandFailure) in _ = try command.ranking(comparison, by: .nrr) }
          == "--rank: no two futures have a value of nrr in all scenarios; rank by another metric")
    }
  }
}
