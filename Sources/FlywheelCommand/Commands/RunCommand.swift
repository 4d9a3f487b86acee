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
    usage: "flywheel run <file> [options]\nflywheel run --repeat <run>",
    discussion: """
      The same seed gives the same numbers on any machine and any number of threads. Results are kept \
      under results/. Ctrl-C summarises and keeps what is finished. --repeat makes a kept run anew and \
      says whether it is the same to the bit, or what moved it (exit code 1).

      Examples:
        flywheel run scenarios/first.yaml
        flywheel run shop.yaml --trials 10000 --seed 7
        flywheel run shop.yaml --set "engage.churn=3% per month" --about ltv_to_cac
        flywheel run shop.yaml --variant "more ads" --full
        flywheel run shop.yaml --against plan-b.yaml
        flywheel run shop.yaml --against "more ads"       a variant of the same file
        flywheel run shop.yaml --json > shop.json
        flywheel run --repeat results/shop/1f3a5b7c9d2e-1-1000
      """)

  @Argument(help: "The scenario file.", completion: .file(extensions: ["yaml", "yml"]))
  var file: String?

  @OptionGroup var changes: ScenarioChanges

  @Option(
    parsing: .unconditional, help: "Futures to simulate (default: the file's, or 1000).",
    transform: WholeNumber.futures)
  var trials: Int?

  @OptionGroup var luck: SeedAndThreads
  @OptionGroup var machine: InstructionOption

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

  @Option(
    name: .customLong("repeat"),
    help: ArgumentHelp(
      "Make this kept run anew and say whether it is the same; writes nothing.",
      valueName: "run"),
    completion: .directory)
  var kept: String?

  @Flag(help: "List all metrics with their errors.")
  var full = false

  @Flag(help: "Print JSON and nothing else.")
  var json = false

  @Flag(help: "Print the answer in one line.")
  var quiet = false

  func validate() throws {
    if kept != nil { return try validateRepeating() }
    if file == nil {
      throw ValidationError("give a scenario file, or a kept run: --repeat RUN")
    }
    if out?.isEmpty == true { throw ValidationError("--out is empty; give a folder") }
    if json && (quiet || full) {
      throw ValidationError("--json stands alone: leave out --quiet and --full")
    }
    if quiet && full { throw ValidationError("give --quiet or --full, not both") }
  }

  /// A kept run says itself what it was made of.
  private func validateRepeating() throws {
    if kept?.isEmpty == true {
      throw ValidationError("--repeat is empty; give the folder of a kept run")
    }
    let others: [(name: String, isGiven: Bool)] = [
      ("the file", file != nil), ("--variant", changes.variant != nil),
      ("--set", !changes.settings.isEmpty), ("--trials", trials != nil),
      ("--seed", luck.seed != nil), ("--against", against != nil), ("--about", about != nil),
      ("--out", out != nil), ("--full", full), ("--json", json), ("--quiet", quiet),
    ]
    let given = others.filter(\.isGiven).map(\.name)
    if !given.isEmpty {
      throw ValidationError(
        "--repeat takes everything from the kept run: leave out \(given.joined(separator: ", "))")
    }
  }

  func run() throws {
    Interruption.listen()
    if let kept {
      if try !RunRepeating(kept, threads: luck.cores, instructions: machine.instructions).run() {
        throw ExitCode(1)
      }
      return
    }
    guard let file else { preconditionFailure("a run of no file was let through") }
    try run(file)
  }

  /// Runs the scenario in `file`.
  private func run(_ file: String) throws {
    let metric = try about.map { try MetricName.metric($0) }
    let mine = try changes.read(file)
    let others = try against.map { try other($0, than: file) }
    let model = try Preparation.model(mine)
    let otherModel = try others.map { try Preparation.model($0) }
    let request = RunRequest(
      trials: trials ?? mine.settings.trials, seed: luck.seed ?? mine.settings.seed,
      threads: luck.cores, instructions: machine.instructions)
    try checkDestination(mine, request)
    let start = ContinuousClock.now
    guard let result = try ScenarioRunning.run(model, request, label: against == nil ? "" : "this")
    else {
      throw CommandFailure(
        "Stopped before the first future was finished; nothing is kept.", exitCode: 130)
    }
    let comparison = try otherModel.flatMap { try compare(result, with: $0, request) }
    let elapsed = ContinuousClock.now - start
    try tell(
      result, mine, comparison, with: others, seconds: elapsed / .seconds(1), about: metric)
    if Interruption.hasCome { throw ExitCode(130) }
  }

  /// The other side with the same luck, future by future; `nil` when it was stopped: half a comparison is none.
  private func compare(
    _ mine: RunResult, with model: ScenarioModel, _ request: RunRequest
  ) throws -> RunComparison? {
    let other =
      mine.record.isComplete
      ? try ScenarioRunning.run(model, request, label: "the other") : nil
    guard let other, other.record.isComplete else {
      Output.error("Stopped before the comparison was finished: it is left out.")
      return nil
    }
    return RunComparison(
      otherName: against ?? model.scenario.name, otherDigest: other.record.digest,
      metrics: PairedMetric.all(mine.table, minus: other.table))
  }

  /// The other side of the comparison: a variant of this file, or another file.
  private func other(
    _ name: String, than file: String
  ) throws(CommandFailure) -> Scenario {
    let settings = changes.settings
    let plain = try ScenarioChanges.read(file, settings: settings)
    if plain.variantNames.contains(name) {
      return try ScenarioChanges.read(file, variant: name, settings: settings)
    }
    guard FileManager.default.fileExists(atPath: name) else {
      let near = KeyCatalogue.nearest(to: name, among: plain.variantNames)
      let variants = plain.variantNames.joined(separator: ", ")
      throw CommandFailure(
        "--against: \(name) is neither a file nor a variant of \(file)"
          + (near.map { "; did you mean \"\($0)\"?" }
            ?? (variants.isEmpty ? "" : "; its variants: \(variants)")))
    }
    return try ScenarioChanges.read(name)
  }

  private var destination: RunFolder.Destination { out.map { .folder($0) } ?? .root("results") }

  /// Refuses at once what could not be kept an hour later.
  private func checkDestination(
    _ scenario: Scenario, _ request: RunRequest
  ) throws(CommandFailure) {
    do {
      try RunFolder.check(
        destination, digest: scenario.digest, seed: request.seed, trials: request.trials)
    } catch {
      throw CommandFailure("The run could not be kept: \(error)")
    }
  }

  /// Keeps the run and tells it; a run that cannot be kept is told all the same, then the reason.
  private func tell(
    _ result: RunResult, _ mine: Scenario, _ comparison: RunComparison?, with other: Scenario?,
    seconds: Double, about metric: Metric?
  ) throws {
    var saved: SavedRun?
    var problem: RunFolderProblem?
    do throws(RunFolderProblem) {
      saved = try RunFolder.save(
        record: result.record, table: result.table,
        resolvedYAML: ResolvedYAML.text(mine), against: comparison,
        otherYAML: comparison == nil ? nil : other.map { ResolvedYAML.text($0) },
        into: destination)
    } catch {
      problem = error
    }
    if let saved { try KeptNote.add(saved.path) }
    if json {
      Output.text(SummaryJSON.value(of: result.record, against: comparison).text(.compact))
    } else {
      let report = TerminalReport(
        record: result.record, scenario: mine, savedAt: saved?.path,
        changes: changes.words, about: metric, isFull: full,
        against: comparison.map { ($0.otherName, $0.metrics) }, elapsed: seconds,
        file: file ?? "FILE")
      Output.text(quiet ? report.quiet() : report.text())
    }
    if let problem { throw CommandFailure("The run was not kept: \(problem)") }
  }
}
