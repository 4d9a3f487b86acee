// The numbers seen first, and what they do not claim.

import Experiments
import Simulation
import Testing

@testable import Reports

@Suite("The headline numbers")
struct HeadlineFiguresSuite {
  private func figure(_ name: String, _ record: RunRecord) throws -> HeadlineFigure {
    try #require(HeadlineFigures(record: record).figures.first { $0.name.hasPrefix(name) })
  }

  @Test("the chance of running out of cash stands first, with its interval")
  func chance() throws {
    let figures = HeadlineFigures(record: RecordSamples.record(outOfCash: 460)).figures
    #expect(
      figures[0]
        == HeadlineFigure(
          name: "Out of cash before month 24", value: "46 %",
          range: "42–50 % with the error of 1 000 futures"))
  }

  @Test("none and all of the futures are told as a bound, a handful as nothing")
  func ends() throws {
    let none = try figure("Out of cash", RecordSamples.record(outOfCash: 0))
    #expect(none.value == "less than 1 in 200" && none.range == "in none of 1 000 futures")
    let all = try figure("Out of cash", RecordSamples.record(futures: 30, outOfCash: 30))
    // 0.025^(1/30) = 0.8843.
    #expect(all.value == "over 88 %" && all.range == "in all of 30 futures")
    let few = try figure("Out of cash", RecordSamples.record(futures: 2, outOfCash: 0))
    #expect(few.value == "unknown" && few.range == "in none of 2 futures, too few to tell")
  }

  @Test("without stated cash no figure speaks of it")
  func noCash() {
    let names = HeadlineFigures(record: RecordSamples.record(tellsCash: false)).figures.map(\.name)
    #expect(names.allSatisfy { !$0.lowercased().contains("cash") })
    #expect(names.first == "Customers, month 24")
  }

  @Test("a figure has the digits its error allows, its range, and the futures without a value")
  func range() throws {
    // 0.64 · (440 / √1000) = 8.9: the last digit told is that of the ones.
    let record = RecordSamples.record {
      $0[.customers] = RecordSamples.even(.customers, 260.4, 700.4)
      var ratio = RecordSamples.even(.ltvToCAC, 2.04, 4.02, 900)
      ratio.missing = 100
      $0[.ltvToCAC] = ratio
      $0[.churnAnnual] = RecordSamples.even(.churnAnnual, 0.1, 0.3)
      $0[.paybackMonth] = RecordSamples.absent(.paybackMonth)
    }
    let customers = try figure("Customers, month 24", record)
    #expect(customers.value == "480" && customers.range == "9 in 10: 260 to 700")
    #expect(
      try figure("CLV:CAC", record).range
        == "9 in 10: 2.04 to 4.02; no value in 100 of 1 000")
    #expect(try figure("Churn", record).range == "9 in 10: 10.0 to 30.0 %")
    #expect(!HeadlineFigures(record: record).figures.contains { $0.name.hasPrefix("Payback") })
  }

  @Test("what hardly differs is said to be the same in nearly all futures")
  func same() throws {
    #expect(try figure("MRR", RecordSamples.record()).range == "in nearly all futures")
  }
}
