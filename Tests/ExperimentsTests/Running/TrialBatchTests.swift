// A crew's results depend on (seed, trial number) alone.

import Simulation
import Synchronization
import Testing

@testable import Experiments

@Suite("A crew of workers")
struct TrialBatchTests {
  /// What a crew finds for a range of trials.
  private func run(
    _ ranges: Range<Int>..., threads: Int, seed: UInt64 = 1, text: String = RunFixture.certainText,
    replicates: Int = 0
  ) throws -> [FinishedTrial] {
    let crew = TrialCrew(
      try RunFixture.model(text), RunRequest(trials: 1, seed: seed, threads: threads),
      replicates: replicates)
    return try ranges.flatMap { try crew.run($0, shouldStop: { false }, finished: {}) }
  }

  @Test("threads, batches and their order leave no trace")
  func noTrace() throws {
    let expected = try run(0..<24, threads: 1).map(\.outcome)
    #expect(Set(expected).count == 24)
    #expect(try run(0..<24, threads: 8).map(\.outcome) == expected)
    #expect(try run(0..<5, 5..<6, 6..<24, threads: 3).map(\.outcome) == expected)
    #expect(
      try run(12..<24, 0..<12, threads: 2).map(\.outcome)
        == Array(expected[12...] + expected[..<12]))
    #expect(try run(7..<7, threads: 2).isEmpty)
  }

  @Test("another seed is another chance")
  func seeds() throws {
    let first = Set(try run(0..<8, threads: 1).map(\.outcome))
    let second = Set(try run(0..<8, threads: 1, seed: 2).map(\.outcome))
    #expect(first.isDisjoint(with: second))
  }

  @Test("only the first trials are repeated, with equal inputs and other chance")
  func replicates() throws {
    let trials = try run(
      0..<4, threads: 2, text: RunFixture.uncertainText, replicates: 2)
    #expect(trials.map { $0.replicate != nil } == [true, true, false, false])
    for trial in trials {
      // Budget, organic leads, price; and whether the windfall comes.
      #expect(trial.inputs.count == 4)
      #expect(trial.inputs.last == 0 || trial.inputs.last == 1)
      if let twin = trial.replicate { #expect(twin != trial.outcome.metrics) }
    }
    let plain = try run(0..<4, threads: 1, text: RunFixture.uncertainText)
    #expect(plain.map(\.outcome) == trials.map(\.outcome))
    #expect(plain.map(\.inputs) == trials.map(\.inputs))
  }

  @Test("what was finished before a stop is returned, without gaps")
  func stop() throws {
    let expected = try run(0..<40, threads: 1).map(\.outcome)
    for threads in [1, 4] {
      let crew = TrialCrew(
        try RunFixture.model(RunFixture.certainText),
        RunRequest(trials: 1, seed: 1, threads: threads))
      let finished = Atomic<Int>(0)
      let found = try crew.run(
        0..<40, shouldStop: { finished.load(ordering: .relaxed) >= 10 },
        finished: { finished.add(1, ordering: .relaxed) })
      // Those under way when the tenth is finished are finished too.
      #expect(found.count >= 10 && found.count < 10 + threads)
      #expect(found.map(\.outcome) == Array(expected.prefix(found.count)))
    }
    let crew = TrialCrew(
      try RunFixture.model(RunFixture.certainText),
      RunRequest(trials: 1, seed: 1, threads: 2))
    #expect(try crew.run(0..<9, shouldStop: { true }, finished: {}).isEmpty)
  }

  @Test("the first failure by number is told, on any number of threads")
  func failure() throws {
    // A lead in two months and 6 agents at most: trials in which two leads are under way explode.
    let text = RunFixture.certainText.replacing("40 per month", with: "0.5 per month")
      .replacing("steps_per_month: 1", with: "steps_per_month: 1, max_agents: 6")
    let crew = TrialCrew(try RunFixture.model(text), RunRequest(trials: 1, seed: 1, threads: 1))
    var first: Int?
    for number in 0..<60 where first == nil {
      do { _ = try crew.run(number..<(number + 1), shouldStop: { false }, finished: {}) } catch {
        first = number
      }
    }
    let number = try #require(first)
    #expect(number > 0, "some trials before it succeed")
    for threads in [1, 2, 8] {
      do {
        _ = try run(0..<60, threads: threads, text: text)
        Issue.record("nothing was thrown")
      } catch let failure as RunFailure {
        guard case .exploded(let trial, .tooManyAgents(let month, let limit)) = failure else {
          Issue.record("\(failure)")
          continue
        }
        #expect(trial == number && (1...3).contains(month) && limit == 6)
      }
    }
  }

  @Test("a future whose draws have no solution stops the run and is named with its draws")
  func unsolvable() throws {
    // Where nobody buys, a cost per customer makes leads free: half of the futures.
    let text = RunFixture.certainText.replacing(
      "organic_leads: 40 per month, lead_to_customer: 50%",
      with: "channels: { ads: { budget: 100 EUR per month, cac: 800 EUR } }, "
        + "lead_to_customer: \"choice(0%, 50%)\"")
    let path = "attract.lead_to_customer"
    let model = try RunFixture.model(text)
    let number = try #require(
      (0..<60).first { (try? model.trial(seed: 1, number: $0)) == nil }, "2⁻⁶⁰ otherwise")
    for threads in [1, 4] {
      let failure = #expect(throws: RunFailure.self) {
        _ = try run(0..<60, threads: threads, text: text)
      }
      guard case .unsolvable(let trial, let found)? = failure else {
        Issue.record("\(failure as Any)")
        continue
      }
      #expect(trial == number && found.draws[path] == 0)
      #expect(found.failure.path == "attract.channels.ads.cac")
    }
  }
}
