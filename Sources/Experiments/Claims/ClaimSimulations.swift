// Scenarios run for claims: each once, whatever the number of claims that ask for it.

internal import Scenarios
internal import Simulation

/// Why a check has no answer.
enum ClaimFailure: Error {
  /// The user has stopped the audit.
  case stopped
  /// A mistake in the file, or in a scenario that it names.
  case problem(Problem)
  /// A figure lacks the unit that the other side has: that is a verdict, with this reason.
  case missingUnit(String)
}

/// Which run a claim asks for.
struct ClaimRun: Hashable {
  /// The scenario.
  var scenario: ClaimScenario
  /// The month at whose end it is looked at, within the scenario's horizon; `nil`: the horizon.
  var month: Int?
  /// Futures.
  var trials: Int
  /// The seed.
  var seed: UInt64
}

/// A run of a claim's scenario.
struct ClaimRunResult {
  /// The single futures.
  var table: TrialTable
  /// Months simulated.
  var months: Int
}

/// Reads and runs the scenarios of a claims file, keeping what was done.
struct ClaimSimulations {
  /// Threads to run on.
  let threads: Int
  /// Asked before each future; yes stops the audit.
  let shouldStop: @Sendable () -> Bool
  /// Reads a scenario: from disc, unless a test says otherwise.
  let read: (ClaimScenario) -> Result<Scenario, ScenarioProblems>

  private var scenarios: [ClaimScenario: Result<Scenario, ScenarioProblems>] = [:]
  private var results: [ClaimRun: ClaimRunResult] = [:]

  /// Simulations on so many threads.
  init(
    threads: Int, shouldStop: @escaping @Sendable () -> Bool,
    read: @escaping (ClaimScenario) -> Result<Scenario, ScenarioProblems>
  ) {
    self.threads = threads
    self.shouldStop = shouldStop
    self.read = read
  }

  /// The scenario itself.
  mutating func scenario(_ named: ClaimScenario) throws(ClaimFailure) -> Scenario {
    let found = scenarios[named] ?? read(named)
    scenarios[named] = found
    switch found {
    case .success(let scenario): return scenario
    case .failure(let problems):
      // Where the file is named is what the owner of the claims can change; the first mistake tells the rest.
      let first = problems.problems[0]
      throw .problem(
        Problem(
          at: named.place, key: "scenarios.\(named.alias)",
          message: "cannot be used: \(first.description)", cure: ""))
    }
  }

  /// The futures of a run.
  mutating func run(_ run: ClaimRun) throws(ClaimFailure) -> ClaimRunResult {
    if let done = results[run] { return done }
    var scenario = try scenario(run.scenario)
    if let month = run.month {
      precondition(month <= scenario.horizonMonths, "month \(month) is past the horizon")
      scenario.horizonMonths = month
    }
    func refuse(_ message: String, _ cure: String) -> ClaimFailure {
      .problem(
        Problem(
          at: run.scenario.place, key: "scenarios.\(run.scenario.alias)", message: message,
          cure: cure))
    }
    let model: ScenarioModel
    do throws(SolveFailure) {
      model = try ScenarioModel(scenario)
    } catch {
      throw refuse("\(error.name): \(error.message)", error.cure)
    }
    let request = RunRequest(trials: run.trials, seed: run.seed, threads: threads)
    let finished: RunResult?
    do throws(RunFailure) {
      finished = try Runner.run(model, request, shouldStop: shouldStop)
    } catch {
      switch error {
      case .unsolvable(let trial, let unsolvable):
        throw refuse(
          "in future \(trial + 1), \(unsolvable.failure.name): \(unsolvable.failure.message)",
          unsolvable.failure.cure)
      case .exploded(let trial, .tooManyAgents(let month, let limit)):
        throw refuse(
          "future \(trial + 1) has more than \(limit) customers in month \(month)",
          "give it a market: { size: … }, or look at an earlier month")
      case .exploded(let trial, .immeasurable(let name)):
        throw refuse("in future \(trial + 1), \(name) is too large to be a number", "")
      }
    }
    guard let finished, finished.record.isComplete else { throw .stopped }
    let result = ClaimRunResult(table: finished.table, months: scenario.horizonMonths)
    results[run] = result
    return result
  }

  /// The command that repeats a run.
  static func command(_ run: ClaimRun) -> String {
    var words = ["flywheel run \(quoted(run.scenario.file))"]
    if let variant = run.scenario.variant { words.append("--variant \(quoted(variant))") }
    for setting in run.scenario.settings {
      words.append("--set \(quoted("\(setting.path)=\(setting.value)"))")
    }
    if let month = run.month { words.append("--set \(quoted("horizon=\(month) months"))") }
    words.append("--trials \(run.trials) --seed \(run.seed)")
    return words.joined(separator: " ")
  }

  private static func quoted(_ word: String) -> String {
    if word.allSatisfy({ $0.isLetter || $0.isNumber || "._-/=".contains($0) }) { return word }
    // What a shell would obey inside double quotation marks is put into single ones.
    return word.contains { "$`\\\"!".contains($0) }
      ? "'" + word.replacing("'", with: "'\\''") + "'" : "\"\(word)\""
  }
}
