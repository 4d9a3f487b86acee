// Two or more scenarios under the same luck: what changed, by how much, how surely and why.

internal import ArgumentParser
internal import Experiments
internal import Foundation
internal import Reports
internal import Results
internal import Scenarios
internal import Simulation

/// `flywheel compare`
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Tell what changed between scenarios, by how much, how surely and why.",
    usage: "flywheel compare <file> <file or variant> ... [options]",
    discussion: """
      Every customer has the same luck in all scenarios, so that what differs is the change and not \
      chance. Horizon, futures and seed are the first file's. Of two scenarios it also tells why: \
      what each changed key adds. More than two are ranked.

      Examples:
        flywheel compare scenarios/before.yaml scenarios/after.yaml
        flywheel compare shop.yaml "more ads"            a variant of the same file
        flywheel compare shop.yaml --variants --rank customers
        flywheel compare base.yaml team-1.yaml team-2.yaml team-3.yaml --rank cash
        flywheel compare shop.yaml plan-b.yaml --about ltv_to_cac --trials 4000
        flywheel compare shop.yaml plan-b.yaml --json > difference.json
      """)

  @Argument(
    help: ArgumentHelp(
      "The base's file, then other files or variants of it.", valueName: "scenarios"),
    completion: .file(extensions: ["yaml", "yml"]))
  var names: [String]

  @OptionGroup var asked: ComparisonArguments

  @Option(
    parsing: .unconditional, help: "Futures of each scenario (default: the first file's, or 1000).",
    transform: WholeNumber.comparedFutures)
  var trials: Int?

  @OptionGroup var luck: SeedAndThreads

  @Option(
    help: ArgumentHelp("Tell this metric first, and why it changed.", valueName: "metric"))
  var about: String?

  @Option(
    help: ArgumentHelp(
      "Keep the comparison in this folder instead of under results/.", valueName: "dir"),
    completion: .directory)
  var out: String?

  @Flag(help: "List all metrics with both distributions.")
  var full = false

  @Flag(help: "Print JSON and nothing else.")
  var json = false

  @Flag(help: "Print the answer in one line.")
  var quiet = false

  func validate() throws {
    if out?.isEmpty == true { throw ValidationError("--out is empty; give a folder") }
    if json && (quiet || full || about != nil) {
      throw ValidationError("--json stands alone: leave out --quiet, --full and --about")
    }
    if quiet && full { throw ValidationError("give --quiet or --full, not both") }
  }

  func run() throws {
    Interruption.listen()
    let start = ContinuousClock.now
    let metric = try about.map { try MetricName.metric($0, of: "--about") }
    let compared = try ComparedScenarios(
      names, variants: asked.variants, settings: asked.settings)
    let order = try command.rankMetric(compared)
    if metric != nil && compared.scenarios.count > 2 {
      throw CommandFailure(
        "--about tells of two scenarios; of \(compared.scenarios.count) give --rank METRIC")
    }
    let base = compared.scenarios[0]
    let request = RunRequest(
      trials: trials ?? base.settings.trials, seed: luck.seed ?? base.settings.seed,
      threads: luck.cores)
    try command.checkFutures(request, scenarios: compared.scenarios.count)
    try checkDestination()
    let comparison = try ComparisonRunning(compared, request).run()
    let ranking = try order.map { try command.ranking(comparison, by: $0) }
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    try tell(comparison, compared, request, ranking, about: metric, seconds: seconds)
  }

  private var command: ComparisonCommand {
    ComparisonCommand(names: names, arguments: asked)
  }

  private var destination: RunFolder.Destination { out.map { .folder($0) } ?? .root("results") }

  private func checkDestination() throws(CommandFailure) {
    do {
      try ComparisonFolder.check(destination)
    } catch {
      throw CommandFailure("The comparison could not be kept: \(error)")
    }
  }

  /// Keeps the comparison and tells it; one that cannot be kept is told all the same, then the reason.
  private func tell(
    _ comparison: ScenarioComparison, _ compared: ComparedScenarios, _ request: RunRequest,
    _ ranking: Ranking?, about metric: Metric?, seconds: Double
  ) throws {
    let named = NamedComparison(comparison, labels: compared.labels, ranking: ranking)
    var saved: SavedRun?
    var problem: RunFolderProblem?
    do throws(RunFolderProblem) {
      saved = try ComparisonFolder.save(
        named, resolvedYAML: compared.scenarios.map { ResolvedYAML.text($0) }, into: destination)
    } catch {
      problem = error
    }
    if let saved { try KeptNote.add(saved.path) }
    if json {
      Output.text(ComparisonJSON.value(of: named).text(.compact))
    } else {
      var context = ComparisonReport.Context(
        labels: compared.labels, scenarios: compared.scenarios, command: command.text(request))
      context.ranking = ranking
      context.next = command.why(compared, ranking)
      context.about = metric
      context.isFull = full
      context.savedAt = saved?.path
      context.elapsed = seconds
      let report = ComparisonReport(comparison, context)
      Output.text(quiet ? report.quiet() : report.text())
    }
    if let problem { throw CommandFailure("The comparison was not kept: \(problem)") }
  }
}
