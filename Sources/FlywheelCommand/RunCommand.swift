// Simulate a scenario, tell what was found, keep it.

internal import ArgumentParser
internal import Experiments
internal import Foundation
internal import Reports
internal import Results
internal import Scenarios
internal import Simulation

/// `flywheel run`
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Simulate a scenario in many futures and tell what was found.",
    discussion: """
      The same seed gives the same numbers on any number of threads. Results are kept under \
      results/. Ctrl-C summarises and keeps what is finished.

      Examples:
        flywheel run scenarios/first.yaml
        flywheel run shop.yaml --trials 10000 --seed 7
        flywheel run shop.yaml --set "engage.churn=3% per month" --about ltv_to_cac
        flywheel run shop.yaml --variant "more ads" --full
        flywheel run shop.yaml --against plan-b.yaml
        flywheel run shop.yaml --against "more ads"       a variant of the same file
        flywheel run shop.yaml --json > shop.json
      """)

  @OptionGroup var scenario: ScenarioArguments

  @Option(help: "Futures to simulate (default: the file's, or 1000).")
  var trials: Int?

  @Option(help: "The seed of all randomness (default: the file's, or 1).")
  var seed: UInt64?

  @Option(help: "Threads (default: all cores). They change the time, never the numbers.")
  var threads: Int?

  @Option(
    help: ArgumentHelp(
      "Compare, future by future, with another file or a variant of this one.",
      valueName: "file or variant"))
  var against: String?

  @Option(help: ArgumentHelp("Tell what decides this metric.", valueName: "metric"))
  var about: String?

  @Option(
    help: ArgumentHelp("Keep the run in this folder instead of under results/.", valueName: "dir"),
    completion: .directory)
  var out: String?

  @Flag(help: "List all metrics with their errors.")
  var full = false

  @Flag(help: "Print JSON and nothing else.")
  var json = false

  @Flag(help: "Print the answer in one line.")
  var quiet = false

  func validate() throws {
    if let trials, trials < 1 {
      throw ValidationError("--trials is \(trials); give 1 or more, for example --trials 1000")
    }
    if let threads, !(1...1024).contains(threads) {
      throw ValidationError("--threads is \(threads); give 1 to 1024")
    }
    if json && (quiet || full) {
      throw ValidationError("--json stands alone: leave out --quiet and --full")
    }
    if quiet && full { throw ValidationError("give --quiet or --full, not both") }
  }

  func run() throws {
    Interruption.listen()
    let metric = try about.map(MetricName.metric)
    let mine = try scenario.read()
    let others = try against.map { try other($0) }
    let start = ContinuousClock.now
    let result = try simulate(mine, request: request(mine), label: "")
    var comparison: RunComparison?
    if let other = others {
      // The same luck on both sides: this scenario's futures and seed.
      var request = request(mine)
      request.trials = result.record.trials
      let label = "the other"
      let otherResult = try simulate(other, request: request, label: label)
      comparison = RunComparison(
        otherName: against ?? other.name, otherDigest: otherResult.record.digest,
        metrics: Runner.compare(result.table, otherResult.table))
    }
    let elapsed = ContinuousClock.now - start
    try tell(result, mine, comparison, seconds: elapsed / .seconds(1), about: metric)
    if Interruption.hasCome { throw ExitCode(130) }
  }

  /// What is asked of the runner: the command line's wishes before the file's.
  private func request(_ scenario: Scenario) -> RunRequest {
    RunRequest(
      trials: trials ?? scenario.settings.trials, seed: seed ?? scenario.settings.seed,
      threads: threads ?? ProcessInfo.processInfo.activeProcessorCount)
  }

  /// The other side of the comparison: a variant of this file, or another file.
  private func other(_ name: String) throws(CommandFailure) -> Scenario {
    let plain = try ScenarioArguments.read(
      scenario.file, variant: nil, settings: scenario.settings)
    if plain.variantNames.contains(name) {
      return try ScenarioArguments.read(
        scenario.file, variant: name, settings: scenario.settings)
    }
    guard FileManager.default.fileExists(atPath: name) else {
      let near = KeyCatalogue.nearest(to: name, among: plain.variantNames)
      let variants = plain.variantNames.joined(separator: ", ")
      throw CommandFailure(
        "--against: \(name) is neither a file nor a variant of \(scenario.file)"
          + (near.map { "; did you mean \"\($0)\"?" }
            ?? (variants.isEmpty ? "" : "; its variants: \(variants)")))
    }
    return try ScenarioArguments.read(name, variant: nil, settings: [])
  }

  private func simulate(
    _ scenario: Scenario, request: RunRequest, label: String
  ) throws -> RunResult {
    let model = try Preparation.model(scenario)
    let progress = Progress(total: request.trials, label: label)
    defer { progress.finish() }
    let result: RunResult?
    do throws(RunFailure) {
      result = try Runner.run(
        model, request, progress: { progress.update($0) }, shouldStop: { Interruption.hasCome })
    } catch {
      throw CommandFailure(error, in: scenario)
    }
    guard let result else {
      throw CommandFailure("Stopped before the first future was finished.", exitCode: 130)
    }
    return result
  }

  /// Keeps the run and tells it; a run that cannot be kept is told all the same, then the reason.
  private func tell(
    _ result: RunResult, _ mine: Scenario, _ comparison: RunComparison?, seconds: Double,
    about metric: Metric?
  ) throws {
    var saved: SavedRun?
    var problem: RunFolderProblem?
    do throws(RunFolderProblem) {
      saved = try RunFolder.save(
        record: result.record, table: result.table,
        resolvedYAML: ResolvedYAML.text(mine), against: comparison,
        into: out.map { .folder($0) } ?? .root("results"))
    } catch {
      problem = error
    }
    if json {
      Output.text(SummaryJSON.value(of: result.record, against: comparison).text(.compact))
    } else {
      let report = TerminalReport(
        record: result.record, scenario: mine, savedAt: saved?.path, about: metric, isFull: full,
        against: comparison.map { ($0.otherName, $0.metrics) }, elapsed: seconds,
        file: scenario.file)
      Output.text(quiet ? report.quiet() : report.text())
    }
    if let problem { throw CommandFailure("The run was not kept: \(problem)") }
  }
}

/// Metrics by the name a user types.
enum MetricName {
  /// The metric called `name`, "-" and " " standing for "_".
  static func metric(_ name: String) throws(CommandFailure) -> Metric {
    let id = name.lowercased().replacing("-", with: "_").replacing(" ", with: "_")
    if let metric = Metric(rawValue: id) { return metric }
    let all = Metric.allCases.map(\.rawValue)
    let near = KeyCatalogue.nearest(to: id, among: all).map { "did you mean \($0)? " } ?? ""
    throw CommandFailure(
      "--about: there is no metric \(name); \(near)The metrics: \(all.joined(separator: ", "))")
  }
}
