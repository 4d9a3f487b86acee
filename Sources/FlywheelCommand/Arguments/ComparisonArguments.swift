// What every command that sets scenarios side by side is told alike: variants, changes, and what to rank by.

internal import ArgumentParser

/// --variants, --set and --rank.
struct ComparisonArguments: ParsableArguments {
  @Flag(help: "Compare with all variants of the first file.")
  var variants = false

  @Option(
    name: .customLong("set"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "Change a value of all scenarios: --set \"engage.churn=3% per month\". May be repeated.",
      valueName: "path=value"),
    transform: Setting.init)
  var settings: [Setting] = []

  @Option(
    help: ArgumentHelp("Rank more than two scenarios by this metric.", valueName: "metric"))
  var rank: String?

  /// Whether any was asked for.
  var isStated: Bool { variants || !settings.isEmpty || rank != nil }
}
