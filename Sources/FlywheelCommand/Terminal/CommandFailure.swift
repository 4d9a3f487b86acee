// Why a command ends early: words for a person, and the exit code.

internal import Experiments
internal import Foundation
internal import Reports
internal import Scenarios
internal import Simulation

/// An end that is told on standard error.
struct CommandFailure: Error {
  /// One or more lines.
  var message: String
  /// 1 a check failed, 2 bad input, 130 interrupted.
  var exitCode: Int32 = 2

  /// All mistakes of a scenario, one a line, and how many there are.
  init(_ problems: ScenarioProblems) {
    let count = problems.problems.count
    message = problems.description + (count > 1 ? "\n\(count) problems" : "")
  }

  /// A plain sentence.
  init(_ message: String, exitCode: Int32 = 2) {
    self.message = message
    self.exitCode = exitCode
  }

  /// A KPI that cannot be solved, with the draws that make it so.
  init(_ trial: UnsolvableTrial, number: Int? = nil, in scenario: Scenario) {
    var place = trial.failure.entry?.place
    switch scenario.inputs[trial.failure.path]?.origin {
    case .given(let stated), .unknown(let stated): place = place ?? stated
    case .byDefault, nil: break
    }
    let problem = Problem(
      at: place, key: trial.failure.name, message: trial.failure.message, cure: trial.failure.cure)
    let draws = trial.draws.filter { Self.concerns($0.key, trial.failure.path) }
      .sorted { $0.key < $1.key }
      .map { "  \($0.key) = \(Self.describe($0.value, $0.key, scenario))" }
    let heading = number.map { "In future \($0 + 1) the uncertain values that matter are:" }
    message =
      ([problem.description] + (draws.isEmpty ? [] : [heading ?? "At the values:"] + draws))
      .joined(separator: "\n")
  }

  /// Whether the value drawn at `path` takes part in solving `failed`: values of its own section, of `engage` (who
  /// leaves cannot refer) and of `expert`; plan entries hold the path they change in theirs.
  static func concerns(_ path: String, _ failed: String) -> Bool {
    let sections: [Substring] = [failed.prefix { $0 != "." }, "engage", "expert"]
    return path.split(separator: ".").contains { sections.contains($0) }
  }

  /// A run that failed.
  init(_ failure: RunFailure, in scenario: Scenario) {
    switch failure {
    case .unsolvable(let number, let trial):
      self.init(trial, number: number, in: scenario)
    case .exploded(_, .tooManyAgents(month: 0, let limit)):
      self.init(
        """
        start.customers: there are more than \(limit) customers at the start. Give fewer (a customer \
        may stand for ten of them), or raise simulation: { max_agents: … }.
        """)
    case .exploded(let number, .immeasurable(let name)):
      self.init(
        """
        \(name): in future \(number + 1) it is too large to be a number. Look for huge values that \
        multiply each other: prices, uplifts, budgets, factors of the plan.
        """)
    case .exploded(let number, .tooManyAgents(let month, let limit)):
      self.init(
        """
        Future \(number + 1) has more than \(limit) customers and prospects in month \(month): it \
        grows without bound. Lower referral_rate or referral_conversion, give market: { size: … }, \
        shorten the horizon, or raise simulation: { max_agents: … }.
        """)
    }
  }

  private static func describe(_ value: Double, _ path: String, _ scenario: Scenario) -> String {
    guard let definition = KeyCatalogue.inputDefinition(for: path) else { return "\(value)" }
    return QuantityFormat.describe(value, definition.dimension, currency: scenario.currency)
  }
}
