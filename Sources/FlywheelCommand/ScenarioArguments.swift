// The arguments that name a scenario and change it.

internal import ArgumentParser
internal import Foundation
internal import Scenarios

/// FILE, --variant and --set.
struct ScenarioArguments: ParsableArguments {
  @Argument(help: "The scenario file.", completion: .file(extensions: ["yaml", "yml"]))
  var file: String

  @Option(help: "Use this variant of the file.")
  var variant: String?

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "Change a value: --set \"engage.churn=3% per month\". May be repeated.",
      valueName: "path=value"))
  var settings: [Setting] = []

  /// Reads the scenario.
  ///
  /// - Throws: `CommandFailure` with all mistakes.
  func read() throws(CommandFailure) -> Scenario {
    try Self.read(file, variant: variant, settings: settings)
  }

  /// Reads a file with a variant and changes.
  static func read(
    _ file: String, variant: String?, settings: [Setting]
  ) throws(CommandFailure) -> Scenario {
    do {
      return try ScenarioReader.read(
        ScenarioRequest(
          file: file, variant: variant, settings: settings.map { ($0.path, $0.value) }))
    } catch {
      throw CommandFailure(error)
    }
  }
}

/// One `PATH=VALUE`.
struct Setting: ExpressibleByArgument {
  var path: String
  var value: String

  init?(argument: String) {
    guard let equals = argument.firstIndex(of: "=") else { return nil }
    path = argument[..<equals].trimmingCharacters(in: .whitespaces)
    value = argument[argument.index(after: equals)...].trimmingCharacters(in: .whitespaces)
    if path.isEmpty || value.isEmpty { return nil }
  }
}
