// A comparison from scenarios to numbers: prepared, simulated, explained, with progress and Ctrl-C.

internal import Experiments
internal import Scenarios
internal import Simulation

/// Runs the comparison of scenarios that were read.
struct ComparisonRunning {
  private let compared: ComparedScenarios
  private let request: RunRequest

  /// A comparison of scenarios as a request says.
  init(_ compared: ComparedScenarios, _ request: RunRequest) {
    self.compared = compared
    self.request = request
  }

  /// Simulates all scenarios and, where there are two, the hybrids between them.
  ///
  /// - Throws: `CommandFailure`; with exit code 130 when it was stopped, as half a comparison is none.
  func run() throws(CommandFailure) -> ScenarioComparison {
    for doubt in compared.doubts { Output.error("doubt: --set: \(doubt)") }
    var models: [ScenarioModel] = []
    for scenario in compared.scenarios { models.append(try Preparation.model(scenario)) }
    guard var comparison = try simulate(models) else { throw stopped }
    if models.count == 2 {
      guard let why = split(comparison) else { throw stopped }
      comparison.why = why
    }
    return comparison
  }

  private var stopped: CommandFailure {
    CommandFailure("Stopped before the comparison was finished; nothing is kept.", exitCode: 130)
  }

  private func simulate(_ models: [ScenarioModel]) throws(CommandFailure) -> ScenarioComparison? {
    let progress = Progress(total: request.trials * models.count, label: "comparing")
    defer { progress.finish() }
    do throws(ComparisonFailure) {
      return try ComparisonRunner.run(
        models, request, progress: { progress.update($0) },
        shouldStop: { Interruption.hasCome })
    } catch {
      let failure = CommandFailure(error.failure, in: compared.scenarios[error.side])
      throw CommandFailure("\(compared.labels[error.side]): \(failure.message)")
    }
  }

  private func split(_ comparison: ScenarioComparison) -> WhySplit? {
    let analysis = WhyAnalysis(
      from: compared.scenarios[0], to: compared.scenarios[1], comparison, request)
    let progress = Progress(total: analysis.work, label: "why")
    defer { progress.finish() }
    return analysis.split(
      progress: { progress.update($0) }, shouldStop: { Interruption.hasCome })
  }
}
