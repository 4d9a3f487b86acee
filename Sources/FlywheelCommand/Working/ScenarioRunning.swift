// A scenario from a model to numbers, with progress and Ctrl-C.

internal import Experiments
internal import Scenarios
internal import Simulation

/// Runs one scenario as a command does.
enum ScenarioRunning {
  /// Simulates a prepared scenario.
  ///
  /// - Parameters:
  ///   - model: the scenario, made ready.
  ///   - request: futures, seed, threads.
  ///   - label: what the progress calls it; "" where there is only one.
  /// - Returns: `nil` when it was stopped before the first future was finished.
  /// - Throws: what cannot be simulated, with its place in the file.
  static func run(
    _ model: ScenarioModel, _ request: RunRequest, label: String = ""
  ) throws(CommandFailure) -> RunResult? {
    let progress = Progress(total: request.trials, label: label)
    defer { progress.finish() }
    do throws(RunFailure) {
      return try Runner.run(
        model, request, progress: { progress.update($0) }, shouldStop: { Interruption.hasCome })
    } catch {
      throw CommandFailure(error, in: model.scenario)
    }
  }
}
