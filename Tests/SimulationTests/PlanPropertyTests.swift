// What a plan must and must not do, on generated scenarios. Everything is compared bit for bit: no false alarms.

import GeneratedScenarios
import RandomStreams
import Scenarios
import Testing

@testable import Simulation

@Suite("Plans on any scenario") struct PlanPropertyTests {
  private typealias Entry = [(key: String, words: String)]

  /// Every change this scenario allows, each of zero effect: times 1 and +0% in turn, plus nothing.
  private func idle(_ scenario: GeneratedScenario) -> Entry {
    var changes: Entry = []
    for (path, words) in scenario.changes() where !changes.contains(where: { $0.key == path }) {
      let addends = ["logit", "sd", "points"].filter { words.hasSuffix($0) }
      let isSum = words.hasPrefix("+ ") || words.hasPrefix("- ") || !addends.isEmpty
      let unit = addends.first ?? words.split(separator: " ").dropFirst(2).joined(separator: " ")
      changes.append(
        (path, isSum ? "+ 0 \(unit)" : changes.count.isMultiple(of: 2) ? "x 1" : "+0%"))
    }
    return changes
  }

  /// The parameters of a scenario in whose plan everything happens or not as in trial 0.
  private func solve(_ generated: GeneratedScenario) throws -> TrialParameters {
    try TrialFixture.parameters(generated.text())
  }

  /// Expects one life of two plans, and one outcome where `isWhole`.
  private func expectSame(
    _ first: TrialParameters, _ second: TrialParameters, isWhole: Bool, _ number: Int,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    #expect(
      try SolvedScenarios.life(first) == SolvedScenarios.life(second), "scenario \(number)",
      sourceLocation: sourceLocation)
    guard isWhole else { return }
    let outcomes = try [first, second].map {
      try TrialWorker().run(SolvedTrial($0), stream: RandomStream(seed: 1, trial: 0))
    }
    #expect(outcomes[0] == outcomes[1], "scenario \(number)", sourceLocation: sourceLocation)
  }

  @Test func `an entry of zero effect changes no bit but its cost`() throws {
    for (number, plain) in try SolvedScenarios.parameters().enumerated().prefix(20) {
      var planned = GeneratedScenario(number, without: [.uncertainty])
      let idle = idle(planned)
      // Times 1 before all changes and behind them, times 1 of a price for everyone, in ramps and for a while.
      planned.plan.insert([("name", "idle"), ("from", "month 0.25")] + idle, at: 0)
      planned.plan.append(
        [("name", "idle too"), ("from", "month 0"), ("over", "2 months"), ("until", "month 3")]
          + [("for", "everyone")] + idle)
      let idling = try solve(planned)
      #expect(idling.plan.count == plain.plan.count + 2)
      try expectSame(plain, idling, isWhole: number < 3, number)

      var dear = idling
      dear.plan[dear.plan.count - 1].cost = 1024
      let (paid, free) = (try SolvedScenarios.life(dear), try SolvedScenarios.life(idling))
      for (with, without) in zip(paid.months, free.months) {
        #expect(abs(without.cash - with.cash - 1024) < 1e-9 * max(1024, abs(without.cash)))
        var refunded = with
        refunded.cash = without.cash
        #expect(refunded == without, "scenario \(number)")
      }
    }
  }

  @Test func `an entry that never happens changes no bit`() throws {
    for (number, plain) in try SolvedScenarios.parameters().enumerated().prefix(10) {
      var planned = GeneratedScenario(number, without: [.uncertainty])
      for (index, change) in planned.changes().enumerated() where index.isMultiple(of: 3) {
        planned.plan.append(
          [("name", "never \(index)"), ("from", "month 0"), ("chance", "0%")]
            + [("cost", "9 \(planned.currency)"), (change.path, change.words)])
      }
      try expectSame(plain, try solve(planned), isWhole: number < 3, number)
    }
  }

  @Test func `the order of entries on different paths does not matter`() throws {
    for number in 0..<10 {
      var forwards = GeneratedScenario(number, without: [.uncertainty])
      forwards.plan = []
      let changes = forwards.changes()
      for (index, change) in changes.enumerated()
      where index == changes.firstIndex(where: { $0.path == change.path }) {
        forwards.plan.append(
          [("name", change.path), ("from", "month \(index % 3)"), (change.path, change.words)])
      }
      var backwards = forwards
      backwards.plan.reverse()
      try expectSame(try solve(forwards), try solve(backwards), isWhole: number < 3, number)
    }
  }

  @Test func `the order of entries on one path does: twice 100 set to 150 is 150, and not 300`()
    throws
  {
    func price(_ entries: String...) throws -> Double {
      let scenario = try ScenarioFixture.planned(entries)
      return Conditions(try ScenarioFixture.parameters(scenario), step: 9).price[0]
    }
    let twice = "{ from: month 1, name: a, engage.price: x 2 }"
    let set = "{ from: month 1, name: b, engage.price: 150 EUR per month }"
    #expect(try price(twice, set) == 150)
    #expect(try price(set, twice) == 300)
    // The order of the file, not of the dates.
    #expect(try price("{ from: month 2, name: a, engage.price: x 2 }", set) == 150)
  }
}
