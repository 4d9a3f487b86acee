// Whether a scenario is sound, and what is doubtful.

internal import Charts
internal import ArgumentParser
internal import Experiments
internal import Foundation
internal import Reports
internal import Scenarios
internal import Simulation

/// `flywheel check`
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Say whether a scenario is sound and what is doubtful.",
    usage: "flywheel check <file> [options]\nflywheel check --schema\nflywheel check --engine",
    discussion: """
      Reads the file, solves its hidden parameters at the extremes of what is uncertain, and names \
      doubts. All mistakes are listed at once; exit code 2 if there is one. With --engine: simulates \
      worlds whose outcome is known, from publications or with pencil and paper, and shows both; exit \
      code 1 if the engine is off.

      Examples:
        flywheel check shop.yaml
        flywheel check shop.yaml --show > resolved.yaml
        flywheel check --schema > scenario.schema.json
        flywheel check --engine
      """)

  @Argument(help: "The scenario file.", completion: .file(extensions: ["yaml", "yml"]))
  var file: String?

  @OptionGroup var changes: ScenarioChanges

  @Flag(help: "Print the resolved scenario as YAML: given, default and solved values.")
  var show = false

  @Flag(help: "Print the JSON Schema of scenario files.")
  var schema = false

  @Flag(help: "Check the engine against known answers (half a minute).")
  var engine = false

  @Option(
    parsing: .unconditional, help: "With --engine: the seed of all randomness (default: 1).",
    transform: WholeNumber.seed)
  var seed: UInt64?

  @OptionGroup var machine: InstructionOption

  func validate() throws {
    let isChanged = changes.variant != nil || !changes.settings.isEmpty
    let alone = [schema, engine].count { $0 }
    if alone > 1 || (alone == 1) == (file != nil) || alone == 1 && (show || isChanged) {
      throw ValidationError("give a scenario file, or --schema or --engine alone")
    }
    if seed != nil && !engine {
      throw ValidationError("--seed goes with --engine; checking a file draws nothing")
    }
    if machine.stated != nil && !engine {
      throw ValidationError(
        "--instruction-set goes with --engine; checking a file simulates nothing")
    }
  }

  func run() throws {
    if engine {
      Interruption.listen()
      return try EngineProof(instructions: machine.instructions).run(seed: seed ?? 1)
    }
    guard let file else {
      Output.text(ScenarioSchema.json())
      return
    }
    let scenario = try changes.read(file)
    let prepared = try Preparation.prepare(scenario)
    if show {
      Output.text(try ResolvedScenario(prepared.model).text())
      return
    }
    let doubts =
      ScenarioDoubts.of(scenario).map(\.description)
      + prepared.doubts.map { "at the extremes, " + $0 }
    for doubt in doubts { Output.text("doubt: \(doubt)") }
    let count = doubts.count
    Output.text(
      "\(file) is sound"
        + (count == 0 ? "." : ", with \(NumberText.count(count, "doubt", "doubts"))."))
  }
}
