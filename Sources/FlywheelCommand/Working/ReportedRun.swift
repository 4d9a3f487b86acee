// The run that a report is about: read back from its folder, or simulated and kept.

internal import Experiments
internal import Foundation
internal import Reports
internal import Results
internal import Scenarios
internal import Simulation

/// A run with all that its report tells.
struct ReportedRun {
  /// What was found.
  let record: RunRecord
  /// What was asked.
  let scenario: Scenario
  /// What commands that repeat it are given.
  let file: String
  /// Where it is kept; `nil` where it could not be.
  let path: String?
  /// What was solved, in words, by path.
  let solved: [String: String]
  /// The other side of a comparison kept with it.
  let against: RunComparison?

  /// The run kept in a folder.
  init(folder: String) throws {
    let opened: OpenedRun
    do {
      opened = try KeptRunReader.read(folder)
    } catch {
      throw CommandFailure("\(error)")
    }
    record = opened.record
    scenario = opened.scenario
    file = "\(folder.hasSuffix("/") ? folder : folder + "/")scenario.yaml"
    path = folder
    try KeptNote.add(opened.path)
    against = opened.against
    solved = try Self.solved(Preparation.solvable(scenario))
  }

  /// The run of a scenario: the kept one where there is one, else it is simulated and kept under results/.
  init(scenario: Scenario, file: String, trials: Int?, _ luck: SeedAndThreads) throws {
    self.scenario = scenario
    self.file = file
    against = nil
    let model = try Preparation.model(scenario)
    solved = try Self.solved(model)
    let request = RunRequest(
      trials: trials ?? scenario.settings.trials, seed: luck.seed ?? scenario.settings.seed,
      threads: luck.cores)
    if let kept = Self.kept(scenario, request) {
      record = kept.record
      path = kept.path
      try KeptNote.add(kept.path)
      return
    }
    guard let result = try ScenarioRunning.run(model, request) else {
      throw CommandFailure(
        "Stopped before the first future was finished; nothing is kept.", exitCode: 130)
    }
    record = result.record
    var saved: SavedRun?
    do throws(RunFolderProblem) {
      saved = try RunFolder.save(
        record: result.record, table: result.table, resolvedYAML: ResolvedYAML.text(scenario),
        into: .root("results"))
    } catch {
      Output.error("The run was not kept: \(error)")
    }
    path = saved?.path
    if let saved { try KeptNote.add(saved.path) }
  }

  /// The hidden parameters behind the stated figures, in words.
  private static func solved(_ model: ScenarioModel) throws(CommandFailure) -> [String: String] {
    do {
      return try model.structure().notes
    } catch {
      throw CommandFailure(error, in: model.scenario)
    }
  }

  /// The same run of an earlier day, where it is whole and of this engine.
  private static func kept(_ scenario: Scenario, _ request: RunRequest) -> OpenedRun? {
    let path = RunFolder.path(
      of: scenario.name, digest: scenario.digest, seed: request.seed, trials: request.trials,
      under: "results")
    guard let opened = try? KeptRunReader.read(path),
      opened.record.modelVersion == ModelVersion.current, opened.record.isComplete
    else { return nil }
    return opened
  }

  /// The run drawn in characters.
  func terminal(width: Int, isPlain: Bool) -> String {
    RunDrawing(record: record, scenario: scenario, width: width, isPlain: isPlain).text()
  }
}
