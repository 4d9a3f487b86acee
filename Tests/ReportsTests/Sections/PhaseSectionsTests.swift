// The phases of a run: which charts and which rows stand where.

import Charts
import Experiments
import Scenarios
import Simulation
import Testing

@testable import Reports

@Suite("The phases of a run")
struct PhaseSectionsSuite {
  private func sections(
    _ record: RunRecord = RecordSamples.record(), funnel: Bool = false
  ) -> PhaseSections {
    var scenario = RecordSamples.scenario
    scenario.isFunnel = funnel
    return PhaseSections(record: record, scenario: scenario)
  }

  private func row(_ name: String, _ section: ReportSection) -> [String]? {
    section.tables[0].rows.first { $0[0].hasPrefix(name) }
  }

  @Test("every metric that means something stands in one phase, once")
  func complete() {
    let phases = sections()
    let all = [phases.attract, phases.engage, phases.delight, phases.money]
    #expect(all.map(\.id) == ["attract", "engage", "delight", "money"])
    let rows = all.flatMap { $0.tables[0].rows.map { $0[0] } }
    #expect(Set(rows).count == rows.count)
    // All but the steps of agents, and an NPS that nobody stated.
    #expect(rows.count == Metric.allCases.count - 2)
  }

  @Test("without stated cash the money says nothing of it")
  func noCash() {
    let money = sections(RecordSamples.record(tellsCash: false)).money
    #expect(money.tables[0].rows.allSatisfy { !$0[0].lowercased().contains("cash") })
    #expect(!money.charts.contains { $0 is CashFanChart })
    #expect(sections().money.charts.contains { $0 is CashFanChart })
  }

  @Test("a chance is told by its interval, never as 0 ± 0")
  func outOfCash() throws {
    let none = try #require(row("Out of cash", sections().money))
    #expect(none == ["Out of cash", "", "", "less than 1 in 200"])
    let some = sections(RecordSamples.record(outOfCash: 460)).money
    #expect(try #require(row("Out of cash", some))[3] == "46 % (42–50 %)")
  }

  @Test("a row tells the middle, 9 in 10 futures, and the mean with its error")
  func row() throws {
    let record = RecordSamples.record {
      $0[.mrr] = RecordSamples.even(.mrr, 1000, 10_000)
      $0[.nrr] = RecordSamples.absent(.nrr)
    }
    let money = sections(record).money
    // The error of the ends: 0.64 · 9 000/√1000 = 182, so hundreds; that of the mean is
    // 9 000/0.9/√12/√1000 = 91, so tens.
    #expect(
      try #require(row("MRR", money))
        == ["MRR, EUR/m", "5 500", "1 000 to 10 000", "5 500 ± 90"])
    #expect(
      try #require(row("Net revenue", money))
        == ["Net revenue retention, % (no value in 1 000 of 1 000 futures)", "–", "–", "–"])
  }

  @Test("what is the same in all futures has no error to tell")
  func certain() throws {
    #expect(try #require(row("ARR", sections().money))[3] == "1")
  }

  @Test("a funnel has no charts of a loop")
  func funnel() {
    let record = RecordSamples.record { $0[.loopGain] = RecordSamples.even(.loopGain, 0.1, 0.3) }
    #expect(sections(record, funnel: true).delight.charts.isEmpty)
    #expect(sections(record).delight.charts.count == 2)
  }
}
