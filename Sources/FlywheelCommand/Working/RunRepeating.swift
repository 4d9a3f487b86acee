// A kept run made anew, to see whether it is the same.

internal import Experiments
internal import Foundation
internal import Reports
internal import Results
internal import Scenarios
internal import Simulation

/// `flywheel run --repeat`: reads a run's folder, simulates, compares; nothing is written.
struct RunRepeating {
  private let kept: OpenedRun
  private let threads: Int
  private let instructions: InstructionSet

  /// Reads the run that is to be repeated.
  ///
  /// - Parameters:
  ///   - folder: the run's folder.
  ///   - threads: threads to run on.
  ///   - instructions: what the kernels are made of.
  /// - Throws: `CommandFailure` when it is no run, or damaged.
  init(
    _ folder: String, threads: Int, instructions: InstructionSet = .widest
  ) throws(CommandFailure) {
    do throws(KeptRunProblem) {
      kept = try KeptRunReader.read(folder)
    } catch {
      throw CommandFailure("\(error)")
    }
    try KeptNote.add(kept.path)
    self.threads = threads
    self.instructions = instructions
  }

  /// Repeats the run and tells whether it is the same.
  ///
  /// - Returns: whether it is.
  /// - Throws: `CommandFailure` when it cannot be simulated any more, is stopped, or the folder is damaged.
  func run() throws(CommandFailure) -> Bool {
    let result = try simulate(kept.scenario, label: kept.against == nil ? "" : "this")
    let comparison = try compare(result)
    let repetition: RunRepetition
    do throws(KeptRunProblem) {
      repetition = try RunRepetition(of: kept, with: result, against: comparison)
    } catch {
      throw CommandFailure("\(error)")
    }
    let header = kept.header
    let report = RepetitionReport(
      futures: header.trials, requested: header.requestedTrials, seed: header.seed,
      keptVersion: header.modelVersion, metrics: repetition.metrics,
      parts: repetition.parts.map(Self.words))
    Output.text(report.text())
    return repetition.isSame
  }

  /// The comparison made anew, where the kept run has one.
  private func compare(_ mine: RunResult) throws(CommandFailure) -> RunComparison? {
    guard let against = kept.against, let scenario = kept.otherScenario else { return nil }
    let other = try simulate(scenario, label: "the other")
    return RunComparison(
      otherName: against.otherName, otherDigest: other.record.digest,
      metrics: PairedMetric.all(mine.table, minus: other.table))
  }

  /// As many futures as were finished, of those asked for then.
  private func simulate(
    _ scenario: Scenario, label: String
  ) throws(CommandFailure) -> RunResult {
    let model = try Preparation.model(scenario)
    let header = kept.header
    let request = RunRequest(
      trials: header.requestedTrials, seed: header.seed, threads: threads,
      instructions: instructions, stopsAfter: header.trials)
    let progress = Progress(total: header.trials, label: label)
    defer { progress.finish() }
    let result: RunResult?
    do throws(RunFailure) {
      result = try Runner.run(
        model, request, progress: { progress.update($0) }, shouldStop: { Interruption.hasCome })
    } catch {
      throw CommandFailure(error, in: model.scenario)
    }
    guard let result, result.record.trials == header.trials else {
      throw CommandFailure(
        "Stopped before the run was repeated: whether it is the same is not known.",
        exitCode: 130)
    }
    return result
  }

  private static func words(_ part: RunRepetition.Part) -> String {
    switch part {
    case .head: "what the summary says of the scenario"
    case .series: "the months"
    case .drivers: "what decides"
    case .cohorts: "cohorts and payback"
    case .against: "the comparison"
    case .futures: "single futures"
    }
  }
}
