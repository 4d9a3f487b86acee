// A run: many trials of one scenario, summarised. The door of this room.

internal import Scenarios
package import Simulation
internal import Synchronization

/// What a run is asked to do.
package struct RunRequest: Sendable {
  /// Futures to simulate, ≥ 1.
  package var trials: Int
  /// The seed of all randomness.
  package var seed: UInt64
  /// Threads, ≥ 1; the result does not depend on them.
  package var threads: Int
  /// What the kernels are made of: one of `InstructionSet.available`; the result does not depend on it.
  package var instructions: InstructionSet
  /// Futures after which the run is stopped, 1 to `trials`: repeats a run that was stopped there.
  package var stopsAfter: Int

  /// A request; without `stopsAfter` for all futures.
  package init(
    trials: Int, seed: UInt64, threads: Int, instructions: InstructionSet = .widest,
    stopsAfter: Int? = nil
  ) {
    precondition(trials >= 1 && threads >= 1, "\(trials) trials on \(threads) threads")
    let last = stopsAfter ?? trials
    precondition(last >= 1 && last <= trials, "\(trials) trials, stopped after \(last)")
    self.stopsAfter = last
    self.trials = trials
    self.seed = seed
    self.threads = threads
    self.instructions = instructions
  }
}

/// The result of a run.
package struct RunResult: Sendable {
  /// What is told and kept.
  package var record: RunRecord
  /// The single futures, the first 100,000 of them.
  package var table: TrialTable

  /// A result.
  package init(record: RunRecord, table: TrialTable) {
    self.record = record
    self.table = table
  }
}

/// Runs scenarios.
package enum Runner {
  /// The most trials that share parameters with a repetition, to tell chance from ignorance: a tenth of the run, at most
  /// 200.
  static func mostReplicates(of trials: Int) -> Int { min(200, max(firstReplicates, trials / 10)) }
  /// Pairs that are made in any case; they tell how many more it takes.
  static let firstReplicates = 20
  /// How far the interval of chance's share of customers and cash may reach on either side.
  static let shareHalfWidth = 0.1
  /// Trials between two looks at the whole; fewer in long runs, because a batch holds the cohorts of each.
  static func batch(months: Int) -> Int {
    max(32, min(512, 2_000_000 / max(1, CohortTally.places(months))))
  }

  /// Simulates a prepared scenario.
  ///
  /// - Parameters:
  ///   - model: the scenario, made ready.
  ///   - request: trials, seed, threads.
  ///   - progress: called with the number of futures finished, from any thread, after each.
  ///   - shouldStop: asked before each trial, from any thread; when it says yes, what is finished is summarised.
  /// - Returns: `nil` when it was stopped before the first future was finished.
  /// - Throws: the failure of the first trial that fails.
  package static func run(
    _ model: ScenarioModel, _ request: RunRequest,
    progress: @Sendable (Int) -> Void = { _ in }, shouldStop: @Sendable () -> Bool = { false }
  ) throws(RunFailure) -> RunResult? {
    let scenario = model.scenario
    let isAllChance = model.inputPaths.isEmpty
    // The first pairs are looked at before the next trial begins: their number is the same on any number of threads.
    let pilot = isAllChance ? 0 : firstReplicates
    var crew = TrialCrew(model, request, replicates: pilot)
    var sum = RunAccumulator(inputPaths: model.inputPaths, months: scenario.horizonMonths)
    let batch = batch(months: scenario.horizonMonths)
    let done = Atomic<Int>(0)
    while sum.trials < request.stopsAfter {
      let end = min(request.stopsAfter, sum.trials < pilot ? pilot : sum.trials + batch)
      let finished = try crew.run(sum.trials..<end, shouldStop: shouldStop) {
        progress(done.add(1, ordering: .relaxed).newValue)
      }
      let expected = end - sum.trials
      for trial in finished { sum.add(trial) }
      if finished.count < expected { break }
      if sum.trials == pilot {
        let told: [Metric] =
          scenario.inputs["start.cash"] == nil ? [.customers] : [.customers, .cash]
        let needed = told.compactMap { sum.pairsNeeded(of: $0, halfWidth: shareHalfWidth) }
        crew.replicates = min(mostReplicates(of: request.trials), max(pilot, needed.max() ?? 0))
      }
    }
    if sum.trials == 0 { return nil }
    let record = sum.record(
      of: scenario, request, isAllChance: isAllChance,
      drivers: DriverAnalysis.drivers(of: sum.table) { path in
        scenario.inputs[path]?.origin.isOurs ?? false
      })
    return RunResult(record: record, table: sum.table)
  }
}
