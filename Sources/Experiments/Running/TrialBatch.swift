// Many trials at once: workers with memory of their own take trials in turn and put results where they belong.
//
// A result depends on (seed, trial number) alone and is stored by its number, so the number of threads, who ran what
// and in which order leave no trace.

internal import Dispatch
internal import RandomStreams
internal import Simulation
internal import Synchronization

/// What one trial leaves.
struct FinishedTrial: Sendable {
  /// The values of the uncertain inputs, in the order of the model's paths.
  var inputs: [Double]
  /// What happened.
  var outcome: TrialOutcome
  /// The metrics of a second future with the same parameters and other chance, where one was asked for.
  var replicate: [Double?]?
}

/// Workers that keep their memory from batch to batch.
struct TrialCrew: ~Copyable {
  private let model: ScenarioModel
  private let seed: UInt64
  /// Trials numbered below this are repeated with other chance.
  var replicates: Int
  private let workers: [TrialWorker]

  /// A crew of as many workers as the request has threads.
  init(_ model: ScenarioModel, _ request: RunRequest, replicates: Int = 0) {
    self.model = model
    seed = request.seed
    self.replicates = replicates
    workers = (0..<request.threads).map { _ in TrialWorker(request.instructions) }
  }

  /// Runs the trials numbered `range` and returns them in order, up to the first that was not run because
  /// `shouldStop` said so.
  ///
  /// - Parameters:
  ///   - range: numbers of trials.
  ///   - shouldStop: asked before each trial, from any thread.
  ///   - finished: called after each trial, from any thread.
  /// - Returns: the finished trials, in order.
  /// - Throws: the failure of the first trial that fails, in the order of numbers.
  func run(
    _ range: Range<Int>, shouldStop: @Sendable () -> Bool, finished: @Sendable () -> Void
  ) throws(RunFailure) -> [FinishedTrial] {
    var results = [Result<FinishedTrial, RunFailure>?](repeating: nil, count: range.count)
    let next = Atomic<Int>(0)
    // Trials are taken in the order of their numbers: when one fails, all before it are under way or done, so the
    // first failure is the same on any number of threads.
    let hasFailed = Atomic<Bool>(false)
    results.withUnsafeMutableBufferPointer { buffer in
      // Each index is written by the one worker that took it; workers are used by one iteration each.
      nonisolated(unsafe) let slots = buffer
      nonisolated(unsafe) let workers = workers
      let (model, seed, replicates) = (model, seed, replicates)
      withoutActuallyEscaping(shouldStop) { shouldStop in
        withoutActuallyEscaping(finished) { finished in
          DispatchQueue.concurrentPerform(iterations: min(workers.count, range.count)) { index in
            while !shouldStop() && !hasFailed.load(ordering: .relaxed) {
              let (slot, _) = next.add(1, ordering: .relaxed)
              if slot >= slots.count { return }
              let number = range.lowerBound + slot
              let result = Self.trial(
                number, model, seed: seed, isRepeated: number < replicates, workers[index])
              slots[slot] = result
              if case .failure = result { hasFailed.store(true, ordering: .relaxed) }
              finished()
            }
          }
        }
      }
    }
    var trials: [FinishedTrial] = []
    trials.reserveCapacity(range.count)
    for case let result? in results.prefix(while: { $0 != nil }) { trials.append(try result.get()) }
    return trials
  }

  private static func trial(
    _ number: Int, _ model: ScenarioModel, seed: UInt64, isRepeated: Bool, _ worker: TrialWorker
  ) -> Result<FinishedTrial, RunFailure> {
    do throws(UnsolvableTrial) {
      let (solved, inputs) = try model.trial(seed: seed, number: number)
      do throws(TrialFailure) {
        let outcome = try worker.run(solved, stream: RandomStream(seed: seed, trial: number))
        let replicate =
          isRepeated
          ? try worker.run(solved, stream: RandomStream(seed: seed, trial: number, replica: 1))
            .metrics : nil
        return .success(
          FinishedTrial(inputs: inputs, outcome: outcome, replicate: replicate))
      } catch {
        return .failure(.exploded(trial: number, error))
      }
    } catch {
      return .failure(.unsolvable(trial: number, error))
    }
  }
}
