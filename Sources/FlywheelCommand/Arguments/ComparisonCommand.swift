// What a comparison is asked for, as far as `compare` and `report` share it: its limits, its ranking, and the command
// that gives the same numbers again.

internal import Experiments
internal import Reports
internal import Scenarios
internal import Simulation

/// The arguments of a comparison.
struct ComparisonCommand {
  /// The base's file, then other files or variants of it.
  var names: [String]
  /// Variants, changes that all get, and the metric to rank by as typed.
  var arguments: ComparisonArguments

  /// What more than two scenarios are ranked by; `nil` for two unless asked for.
  func rankMetric(_ compared: ComparedScenarios) throws(CommandFailure) -> Metric? {
    let tellsCash = compared.scenarios.allSatisfy { $0.inputs["start.cash"] != nil }
    guard let rank = arguments.rank else {
      return compared.scenarios.count == 2 ? nil : tellsCash ? .cash : .customers
    }
    let metric = try MetricName.metric(rank, of: "--rank")
    if metric.betterWay == .neither {
      throw CommandFailure("--rank: neither more nor less \(metric.rawValue) is better")
    }
    return metric
  }

  /// The scenarios in the order of a metric.
  func ranking(
    _ comparison: ScenarioComparison, by metric: Metric
  ) throws(CommandFailure) -> Ranking {
    guard let ranking = Ranking(comparison, by: metric) else {
      throw CommandFailure(
        "--rank: no two futures have a value of \(metric.rawValue) in all scenarios; "
          + "rank by another metric")
    }
    return ranking
  }

  /// One future has no error; and every one is kept to be paired, so that their number has a limit.
  func checkFutures(_ request: RunRequest, scenarios: Int) throws(CommandFailure) {
    if request.trials < 2 {
      throw CommandFailure(
        "\(names[0]) asks for \(request.trials) future, which compares nothing; "
          + "give two or more: --trials 1000")
    }
    let most = min(
      ComparisonRunner.futuresLimit, ComparisonRunner.allFuturesLimit / scenarios)
    guard request.trials > most else { return }
    throw CommandFailure(
      "--trials: \(request.trials) futures of \(scenarios) scenarios are too many to be compared; "
        + "give at most \(most): with the same luck on all sides fewer futures are enough")
  }

  /// The command that tells why the best of several differs from the base.
  func why(_ compared: ComparedScenarios, _ ranking: Ranking?) -> String? {
    guard compared.scenarios.count > 2, let best = ranking?.rows.first(where: { $0.side > 0 })?.side
    else { return nil }
    let sides = [names[0], compared.arguments[best]].map(ShellWord.quoted)
    return (["flywheel", "compare"] + sides + changes).joined(separator: " ")
  }

  /// The changes as words of a command.
  private var changes: [String] {
    arguments.settings.flatMap { ["--set", ShellWord.quoted($0.argument)] }
  }

  /// The command that gives the same numbers again.
  func text(_ request: RunRequest) -> String {
    var words = ["flywheel", "compare"] + names.map(ShellWord.quoted)
    if arguments.variants { words.append("--variants") }
    words += changes
    if let rank = arguments.rank { words += ["--rank", ShellWord.quoted(rank)] }
    return (words + ["--trials", "\(request.trials)", "--seed", "\(request.seed)"])
      .joined(separator: " ")
  }
}
