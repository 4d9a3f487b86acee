// The options that change a scenario file.

internal import ArgumentParser
internal import Foundation
internal import Scenarios

/// --variant and --set.
struct ScenarioChanges: ParsableArguments {
  @Option(help: "Use this variant of the file.")
  var variant: String?

  @Option(
    name: .customLong("set"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "Change a value: --set \"engage.churn=3% per month\". May be repeated.",
      valueName: "path=value"),
    transform: Setting.init)
  var settings: [Setting] = []

  /// What is changed, in the words that were typed.
  var words: [String] { (variant.map { [$0] } ?? []) + settings.map(\.argument) }

  /// Reads a file with the variant and the changes.
  ///
  /// - Throws: `CommandFailure` with all mistakes.
  func read(_ file: String) throws(CommandFailure) -> Scenario {
    try Self.read(file, variant: variant, settings: settings)
  }

  /// Reads a file with a variant and changes.
  static func read(
    _ file: String, variant: String? = nil, settings: [Setting] = []
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
