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
      is one customer or prospect living through one step. Solving and reading are not timed. With \
      --scale: a table of how time and memory grow, on one thread unless you ask for more (10 million \
      customers take half a gigabyte).

      Examples:
        flywheel bench
        flywheel bench --threads 1 --json
        flywheel bench --instruction-set base
        flywheel bench --scale customers
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

  @OptionGroup var machine: InstructionOption

  @Option(help: "Let this grow: customers, months or trials.")
  var scale: BenchScale?

  @Flag(help: "Print JSON and nothing else.")
  var json = false

  func validate() throws {
    if scale != nil && trials != nil {
      throw ValidationError("--scale chooses the futures itself: leave out --trials")
    }
  }

  func run() throws {
    if let scale { return try run(scale) }
    let report = try measure(
      ScenarioChanges.read(file), trials: trials,
      threads: threads ?? ProcessInfo.processInfo.activeProcessorCount)
    Output.text(json ? report.json : report.text)
  }

  /// A row a size, as they come.
  private func run(_ scale: BenchScale) throws {
    if !json { Output.text(BenchReport.head(scale)) }
    var rows: [String] = []
    for size in scale.sizes {
      let scenario = try ScenarioChanges.read(file, settings: scale.settings(size))
      let report = try measure(scenario, trials: scale.futures(size), threads: threads ?? 1)
      if json { rows.append(report.json(of: size)) } else { Output.text(report.row(size)) }
    }
    if json {
      Output.text("{\"scale\":\"\(scale.rawValue)\",\"rows\":[\(rows.joined(separator: ","))]}")
    }
  }

  /// Times a scenario after a future a thread to warm up.
  private func measure(
    _ scenario: Scenario, trials: Int?, threads: Int
  ) throws -> BenchReport {
    let model = try Preparation.model(scenario)
    let trials = trials ?? scenario.settings.trials
    // A future of a size that is timed once is too long to be run twice.
    if trials > 1 { _ = try simulate(model, trials: threads, threads: threads) }
    let start = ContinuousClock.now
    let result = try simulate(model, trials: trials, threads: threads)
    let time = ContinuousClock.now - start
    let steps = (result.record.summary(.agentSteps).mean ?? 0) * Double(result.record.trials)
    return BenchReport(
      agentSteps: Int(steps.rounded()), futures: trials, seconds: time / .seconds(1),
      threads: threads, instructions: machine.instructions, peakMemoryBytes: Self.peakMemory())
  }

  private func simulate(
    _ model: ScenarioModel, trials: Int, threads: Int
  ) throws -> RunResult {
    do throws(RunFailure) {
      let request = RunRequest(
        trials: trials, seed: model.scenario.settings.seed, threads: threads,
        instructions: machine.instructions)
      guard let result = try Runner.run(model, request) else {
        preconditionFailure("a run that nothing stops has a result")
      }
      return result
    } catch {
      throw CommandFailure(error, in: model.scenario)
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
