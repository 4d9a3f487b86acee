// Whole runs: the same bits on any number of threads, prefixes when stopped, drivers that were planted.

import RandomStreams
import Scenarios
import Simulation
import Statistics
import Synchronization
import Testing

@testable import Experiments

@Suite("A run of many trials")
struct RunnerTests {
  private func run(
    _ text: String = RunFixture.uncertainText, trials: Int, threads: Int = 2, seed: UInt64 = 1
  ) throws -> RunResult {
    let model = try RunFixture.model(text)
    return try #require(
      try Runner.run(model, RunRequest(trials: trials, seed: seed, threads: threads)))
  }

  private func isSame(_ a: TrialTable, _ b: TrialTable) -> Bool {
    a.inputPaths == b.inputPaths && a.inputs == b.inputs && a.metrics == b.metrics
  }

  @Test("1 and 8 threads give the same bits; another seed gives others")
  func threads() throws {
    let one = try run(trials: 12, threads: 1)
    let eight = try run(trials: 12, threads: 8)
    #expect(one.record == eight.record)
    #expect(isSame(one.table, eight.table))
    let other = try run(trials: 12, threads: 1, seed: 2)
    #expect(!isSame(one.table, other.table))
  }

  @Test("a batch holds few trials of long runs, and never less than keeps all threads at work")
  func batches() {
    #expect(Runner.batch(months: 1) == 512 && Runner.batch(months: 60) == 512)
    // 120 months make 7,260 places: 275 of them are two millions.
    #expect(Runner.batch(months: 120) == 275)
    #expect(Runner.batch(months: 600) == 32)
  }

  @Test(
    "chance's share comes of as many pairs as the first twenty say it needs, a tenth of the run at most"
  )
  func pairs() throws {
    for trials in [150, 400] {
      let model = try RunFixture.model(RunFixture.uncertainText)
      let worker = TrialWorker()
      let told: [Metric] =
        model.scenario.inputs["start.cash"] == nil ? [.customers] : [.customers, .cash]
      var pairs: [Metric: [(Double, Double)]] = [:]
      func make(_ numbers: Range<Int>) throws {
        for number in numbers {
          let solved = try model.trial(seed: 1, number: number).solved
          let both = try (0...1).map {
            try worker.run(solved, stream: RandomStream(seed: 1, trial: number, replica: $0))
          }
          for metric in told {
            pairs[metric, default: []].append(
              (try #require(both[0][metric]), try #require(both[1][metric])))
          }
        }
      }
      try make(0..<20)
      let needed = try told.map {
        try #require(ReplicatePairs(pairs[$0] ?? [])).count(forHalfWidth: 0.1)
      }
      let count = min(max(20, trials / 10), max(20, needed.max() ?? 0))
      try make(20..<max(20, count))
      let record = try run(trials: trials).record
      for metric in told {
        let analysis = try #require(ReplicatePairs(pairs[metric] ?? []))
        let share = try #require(record.summary(metric).chanceShare)
        #expect(share.estimate == analysis.share, "\(metric), \(trials) futures, \(count) pairs")
        #expect(share.low...share.high == analysis.interval)
      }
      if trials == 400 { #expect(count > 20, "or else nothing is tested") }
    }
  }

  @Test("a shorter run is the beginning of a longer one, beyond a batch too")
  func prefix() throws {
    let long = try run(RunFixture.certainText, trials: 530)
    let short = try run(RunFixture.certainText, trials: 20)
    #expect(long.table.rows == 530 && short.table.rows == 20)
    for (column, beginning) in zip(long.table.metrics, short.table.metrics) {
      #expect(Array(column.prefix(20)) == beginning)
    }
  }

  @Test("a run asked to stop early is the run that was stopped there, pairs for chance included")
  func stopsAfter() throws {
    let model = try RunFixture.model(RunFixture.uncertainText)
    let done = Atomic<Int>(0)
    let stopped = try #require(
      try Runner.run(
        model, RunRequest(trials: 400, seed: 1, threads: 2),
        progress: { _ in done.add(1, ordering: .relaxed) },
        shouldStop: { done.load(ordering: .relaxed) >= 30 }))
    let request = RunRequest(
      trials: 400, seed: 1, threads: 1, stopsAfter: stopped.record.trials)
    let again = try #require(try Runner.run(model, request))
    #expect(again.record == stopped.record && !again.record.isComplete)
    #expect(again.record.metrics.contains { $0.chanceShare != nil })
    #expect(isSame(again.table, stopped.table))
  }

  @Test("a stopped run summarises the beginning of the full one and says that it is not complete")
  func stopped() throws {
    let full = try run(RunFixture.certainText, trials: 60)
    let model = try RunFixture.model(RunFixture.certainText)
    let done = Atomic<Int>(0)
    let stopped = try #require(
      try Runner.run(
        model, RunRequest(trials: 60, seed: 1, threads: 2),
        progress: { _ in done.add(1, ordering: .relaxed) },
        shouldStop: { done.load(ordering: .relaxed) >= 15 }))
    let rows = stopped.record.trials
    #expect(rows >= 15 && rows <= 16)
    #expect(!stopped.record.isComplete && stopped.record.requestedTrials == 60)
    #expect(full.record.isComplete)
    for (column, beginning) in zip(full.table.metrics, stopped.table.metrics) {
      #expect(Array(column.prefix(rows)) == beginning)
    }
    // Its summary is that of a run that asked for no more.
    var short = try run(RunFixture.certainText, trials: rows).record
    short.requestedTrials = 60
    #expect(stopped.record == short)
    let nothing = try Runner.run(
      model, RunRequest(trials: 60, seed: 1, threads: 2), shouldStop: { true })
    #expect(nothing == nil)
  }

  @Test("progress counts every future once")
  func progress() throws {
    // 30 calls that leave 30 different bits: each count once. (The thread sanitizer does not see the locks of the
    // standard library's Mutex on Linux; it sees atomics.)
    let calls = Atomic<Int>(0)
    let counts = Atomic<UInt64>(0)
    _ = try Runner.run(
      RunFixture.model(RunFixture.certainText), RunRequest(trials: 30, seed: 1, threads: 3),
      progress: { count in
        calls.add(1, ordering: .relaxed)
        counts.bitwiseOr(1 << UInt64(count), ordering: .relaxed)
      })
    #expect(calls.load(ordering: .relaxed) == 30)
    #expect(counts.load(ordering: .relaxed) == (1 << 30 - 1) << 1)
  }

  @Test("the record says what was run")
  func record() throws {
    let scenario = try ScenarioReader.read(text: RunFixture.uncertainText, file: "small.yaml")
    let record = try run(trials: 3, seed: 77).record
    #expect(record.scenarioName == "Small" && record.currency == "EUR")
    #expect(record.digest == scenario.digest && record.modelVersion == ModelVersion.current)
    #expect(record.seed == 77 && record.trials == 3 && record.horizonMonths == 3)
    #expect(record.tellsCash && record.quantileError == 0)
    #expect(record.metrics.map(\.metric) == Metric.allCases)
    #expect(record.fan(.customers).months.count == 3)
    #expect(record.metrics.allSatisfy { $0.count + $0.missing == 3 })
    let certain = try run(RunFixture.certainText, trials: 2).record
    #expect(!certain.tellsCash)
    #expect(certain.summary(.outOfCash).missing == 2)
  }

  @Test("with nothing uncertain all variance is chance's and nothing drives it")
  func chanceAlone() throws {
    let record = try run(RunFixture.certainText, trials: 60).record
    #expect(record.drivers.isEmpty)
    let whole = ChanceShare(estimate: 1, low: 1, high: 1)
    #expect(record.summary(.leads).chanceShare == whole)
    // Leads are Poisson with mean 3·40: within 4 standard errors, false-alarm rate 6e-5.
    let leads = record.summary(.leads)
    #expect(abs((leads.mean ?? 0) - 120) < 4 * (120.0 / 60).squareRoot())
  }

  @Test("planted drivers are found, and chance's share is what they leave")
  func planted() throws {
    let result = try run(trials: 60)
    let record = result.record
    #expect(
      result.table.inputPaths == [
        "attract.channels.ads.budget", "attract.organic_leads", "engage.price", "plan.windfall",
      ])
    let leads = record.drivers.filter { $0.metric == .leads }
    #expect(leads.first?.path == "attract.organic_leads")
    #expect((leads.first?.rankCorrelation ?? 0) > 0.8)
    #expect((leads.first?.meanWhenHigh ?? 0) > 3 * (leads.first?.meanWhenLow ?? .infinity))
    let cash = record.drivers.filter { $0.metric == .cash }
    #expect(cash.first?.path == "plan.windfall" && (cash.first?.rankCorrelation ?? 0) > 0.8)
    #expect(cash.first { $0.path.hasSuffix("budget") }.map { $0.rankCorrelation < 0 } ?? false)
    #expect(record.drivers.allSatisfy { !$0.isOurDefault })
    // Organic leads between 1 and 100 a month: sd 86 of three months' leads; budgets (lognormal, 5 to 45 leads a
    // month) add some; Poisson chance has a variance of about 200 on 8000: share a few per cent.
    let share = try #require(record.summary(.leads).chanceShare)
    #expect(share.estimate > 0.005 && share.estimate < 0.1, "\(share)")
    // Nothing moves the cash out of the windfall's reach but little chance; no input at all moves the loop gain.
    #expect(record.summary(.loopGain).chanceShare == nil)
  }

  @Test("a comparison pairs futures with equal luck")
  func comparison() throws {
    let dearer = RunFixture.certainText.replacing("price: 100 EUR", with: "price: 110 EUR")
    let first = try run(dearer, trials: 25)
    let second = try run(RunFixture.certainText, trials: 30)
    let paired = PairedMetric.all(first.table, minus: second.table)
    let leads = try #require(paired.first { $0.metric == .leads })
    #expect(leads.pairs == 25 && leads.difference == 0 && leads.standardError == 0)
    let mrr = try #require(paired.first { $0.metric == .mrr })
    #expect(abs(mrr.mean - 1.1 * mrr.otherMean) < 1e-9 && mrr.shareLarger == 1)
    #expect(!paired.contains { $0.metric == .outOfCash }, "cash was not stated")
  }

  @Test("a run whose trial fails throws with the trial's number")
  func failure() throws {
    // Five customers at the start, about forty leads in the first month.
    for (limit, month) in [(4, 0), (5, 1)] {
      let text = RunFixture.certainText.replacing(
        "steps_per_month: 1", with: "steps_per_month: 1, max_agents: \(limit)")
      #expect(throws: RunFailure.exploded(trial: 0, .tooManyAgents(month: month, limit: limit))) {
        _ = try run(text, trials: 5)
      }
    }
  }
}
