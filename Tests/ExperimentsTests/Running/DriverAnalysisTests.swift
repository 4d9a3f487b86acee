// Drivers of planted effects.

import Simulation
import Testing

@testable import Experiments

@Suite("What decides a metric")
struct DriverAnalysisTests {
  private func drivers(
    _ table: TrialTable, ours: Set<String> = []
  ) -> [Driver] {
    DriverAnalysis.drivers(of: table) { ours.contains($0) }
  }

  @Test("a planted line is found with its sign, its ends and the means there")
  func plantedLine() throws {
    // Inputs 0, 1 … 99 in scattered order; customers rise by 3 an input, cash falls by 2.
    let values = (0..<100).map { Double($0 * 37 % 100) }
    let found = drivers(
      RunFixture.table(
        [("engage.price", values)],
        [.customers: values.map { 7 + 3 * $0 }, .cash: values.map { -2 * $0 }]))
    #expect(found.map(\.metric) == [.customers, .cash])
    let customers = try #require(found.first)
    #expect(customers.path == "engage.price" && !customers.isOurDefault)
    #expect(abs(customers.rankCorrelation - 1) < 1e-12)
    // The lowest tenth is 0 … 9, mean 4.5; the highest 90 … 99, mean 94.5. Quantiles of type 7: 9.9 and 89.1.
    #expect(abs(customers.meanWhenLow - (7 + 3 * 4.5)) < 1e-9)
    #expect(abs(customers.meanWhenHigh - (7 + 3 * 94.5)) < 1e-9)
    #expect(abs(customers.lowValue - 9.9) < 1e-9 && abs(customers.highValue - 89.1) < 1e-9)
    // Variance of ten neighbours: 9·(82.5/9) = 82.5/9, times 3²; two means of ten.
    #expect(abs(customers.differenceError - (2 * 9 * 82.5 / 9 / 10).squareRoot()) < 1e-9)
    let cash = try #require(found.last)
    #expect(abs(cash.rankCorrelation + 1) < 1e-12)
    #expect(abs(cash.meanWhenLow + 9) < 1e-9 && abs(cash.meanWhenHigh + 189) < 1e-9)
  }

  @Test("the strongest comes first, whatever its sign, and a default of ours is told")
  func order() {
    let (a, b, c) = (
      RunFixture.scattered(400), RunFixture.scattered(400, from: 7919),
      (0..<400).map { Double($0 * 149 % 400) / 400 }
    )
    let values = (0..<400).map { a[$0] - 4 * b[$0] + 0.1 * c[$0] }
    let found = drivers(
      RunFixture.table([("a", a), ("b", b), ("c", c)], [.cash: values]), ours: ["b"])
    #expect(found.map(\.path) == ["b", "a", "c"])
    #expect(found[0].rankCorrelation < -0.9)
    #expect(found[1].rankCorrelation > 0.1 && found[1].rankCorrelation < 0.5)
    #expect(found.map(\.isOurDefault) == [true, false, false])
  }

  @Test("futures without a value are left out, with their inputs")
  func missing() throws {
    let values = (0..<200).map { Double($0 * 37 % 200) }
    let found = drivers(
      RunFixture.table(
        [("x", values)], [.paybackMonth: values.map { $0 < 100 ? nil : $0 }]))
    let driver = try #require(found.first)
    #expect(found.count == 1)
    #expect(abs(driver.rankCorrelation - 1) < 1e-12)
    // Of 100 … 199 the lowest tenth.
    #expect(abs(driver.meanWhenLow - 104.5) < 1e-9)
    #expect(abs(driver.lowValue - 109.9) < 1e-9)
  }

  @Test("what does not vary, or has too few futures, has no drivers")
  func silent() {
    let values = RunFixture.scattered(60)
    let constant = RunFixture.table([("x", values)], [.cash: values.map { _ in 5 }])
    #expect(drivers(constant).isEmpty)
    let sameInput = RunFixture.table([("x", values.map { _ in 1 })], [.cash: values])
    #expect(drivers(sameInput).isEmpty)
    let few = RunFixture.scattered(49)
    #expect(drivers(RunFixture.table([("x", few)], [.cash: few])).isEmpty)
    let enough = RunFixture.scattered(50)
    #expect(drivers(RunFixture.table([("x", enough)], [.cash: enough])).count == 1)
    let fewValues = values.enumerated().map { $0.offset < 49 ? $0.element : nil }
    #expect(drivers(RunFixture.table([("x", values)], [.cash: fewValues])).isEmpty)
    #expect(drivers(RunFixture.table([], [.cash: values])).isEmpty)
  }

  @Test("only the order of the values matters to the rank correlation")
  func ranks() throws {
    let values = RunFixture.scattered(100)
    let line = drivers(RunFixture.table([("x", values)], [.cash: values]))
    let bent = drivers(
      RunFixture.table([("x", values)], [.cash: values.map { $0 * $0 * $0 - 1 }]))
    #expect(line.first?.rankCorrelation == bent.first?.rankCorrelation)
  }
}
