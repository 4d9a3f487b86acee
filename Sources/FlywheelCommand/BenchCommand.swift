// How fast the engine is here, in agent-steps per second.

internal import ArgumentParser
internal import Experiments
internal import Foundation
internal import Scenarios
internal import Simulation

/// `flywheel bench`
struct BenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench",
    abstract: "Measure the engine's speed.",
    discussion: """
      Runs scenarios/bench.yaml (10 000 customers, 36 months) after a short warm-up. An agent-step \
      is one customer or prospect living through one step. Solving and reading are not timed.

      Examples:
        flywheel bench
        flywheel bench --threads 1 --json
      """)

  @Argument(help: "The scenario to time.")
  var file = "scenarios/bench.yaml"

  @Option(
    parsing: .unconditional, help: "Threads (default: all cores).",
    transform: WholeNumber.threads)
  var threads: Int?

  @Option(
    parsing: .unconditional, help: "Futures (default: those of the file).",
    transform: WholeNumber.futures)
  var trials: Int?

  @Flag(help: "Print JSON and nothing else.")
  var json = false

  func run() throws {
    let scenario = try ScenarioChanges.read(file)
    let model = try Preparation.model(scenario)
    let threads = threads ?? ProcessInfo.processInfo.activeProcessorCount
    let trials = trials ?? scenario.settings.trials
    _ = try measure(model, scenario, trials: threads, threads: threads)
    let start = ContinuousClock.now
    let result = try measure(model, scenario, trials: trials, threads: threads)
    let time = ContinuousClock.now - start
    let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18
    let steps = (result.record.summary(.agentSteps).mean ?? 0) * Double(result.record.trials)
    let report = BenchReport(
      agentSteps: Int(steps.rounded()), seconds: seconds, threads: threads,
      peakMemoryBytes: Self.peakMemory())
    Output.text(json ? report.json : report.text)
  }

  private func measure(
    _ model: ScenarioModel, _ scenario: Scenario, trials: Int, threads: Int
  ) throws -> RunResult {
    do throws(RunFailure) {
      let request = RunRequest(trials: trials, seed: scenario.settings.seed, threads: threads)
      guard let result = try Runner.run(model, request) else {
        preconditionFailure("a run that nothing stops has a result")
      }
      return result
    } catch {
      throw CommandFailure(error, in: scenario)
    }
  }

  /// The largest resident set of this process so far, bytes.
  private static func peakMemory() -> Int {
    var usage = rusage()
    #if os(Linux)
      getrusage(RUSAGE_SELF.rawValue, &usage)
      return usage.ru_maxrss * 1024
    #else
      getrusage(RUSAGE_SELF, &usage)
      return usage.ru_maxrss
    #endif
  }
}
