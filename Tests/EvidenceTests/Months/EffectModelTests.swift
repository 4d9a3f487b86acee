// Each way of working out an effect against arithmetic or a published number.

import Foundation
import Statistics
import Testing

@testable import Evidence

@Suite("Ways to know what would have been")
struct EffectModelTests {
  static func series(
    _ values: [Double], _ controls: [[Double]] = [], before: Int
  ) throws -> MonthlySeries {
    MonthlySeries(
      outcome: "y", start: try #require(MonthLabel("1")), values: values,
      controls: controls.enumerated().map {
        MonthlySeries.Control(name: "c\($0)", values: $1)
      }, before: before)
  }

  static func estimate(
    _ method: EffectEstimate.Method, _ series: MonthlySeries
  ) -> EffectEstimate? {
    EffectModel(method: method).estimate(series, before: series.before, window: series.after)
  }

  @Test("the naive effect is Welch's difference of means")
  func naive() throws {
    // R's sleep data as if the second drug came after the first.
    let drug1 = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2]
    let drug2 = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]
    let estimate = try #require(
      Self.estimate(.naive, try Self.series(drug1 + drug2, before: 10)))
    #expect(abs(estimate.effect - 1.58) < 1e-12)
    #expect(abs(estimate.interval.lowerBound + 0.205_483_2) < 5e-8)
    #expect(abs(estimate.interval.upperBound - 3.365_483_2) < 5e-8)
    #expect(!estimate.isClear)
  }

  @Test("Card and Krueger: employment in New Jersey against Pennsylvania, +2.75")
  func differenceInDifferences() throws {
    // Card & Krueger (1994), Am. Econ. Rev. 84:772–793, table 3: means 20.44 → 21.03 and 23.33 → 21.17. Two made-up
    // readings about each mean give a spread.
    let newJersey = [20.34, 20.54, 20.93, 21.13]
    let pennsylvania = [23.43, 23.23, 21.27, 21.07]
    let series = try Self.series(newJersey, [pennsylvania], before: 2)
    let estimate = try #require(Self.estimate(.differenceInDifferences, series))
    #expect(abs(estimate.effect - 2.75) < 1e-12)
    // Without a control there is none.
    #expect(Self.estimate(.differenceInDifferences, try Self.series(newJersey, before: 2)) == nil)
  }

  @Test("a straight line is no effect to a model with a trend")
  func trend() throws {
    let values = (0..<20).map { (month: Int) -> Double in
      5 + 2 * Double(month) + (month.isMultiple(of: 2) ? 0.1 : -0.1)
    }
    let series = try Self.series(values, before: 14)
    let estimate = try #require(Self.estimate(.trend, series))
    #expect(abs(estimate.effect) < 0.2)
    #expect(!estimate.isClear)
    #expect(try #require(Self.estimate(.naive, series)).effect > 15)
  }

  @Test("an effect is found whole by a regression that the noise hardly disturbs")
  func regression() throws {
    // y = 3 + 0.5 c ± 0.1, and 4 more in the last three months; their noise is +, −, + a tenth.
    let control = (0..<15).map { (month: Int) -> Double in Double(month * month % 17) }
    let values = control.enumerated().map {
      3 + 0.5 * $1 + ($0.isMultiple(of: 2) ? 0.1 : -0.1) + ($0 >= 12 ? 4 : 0)
    }
    let series = try Self.series(values, [control], before: 12)
    let estimate = try #require(Self.estimate(.regression, series))
    #expect(abs(estimate.effect - 4) < 0.15)
    #expect(estimate.interval.contains(4))
    #expect(estimate.isClear)
  }

  @Test("eight months, and two for each column, are the least")
  func monthsNeeded() throws {
    #expect(EffectModel(method: .level).monthsNeeded(controls: 0) == 8)
    #expect(EffectModel(method: .trend).monthsNeeded(controls: 0) == 10)
    #expect(EffectModel(method: .regression).monthsNeeded(controls: 3) == 14)
    let values = (0..<12).map { (month: Int) -> Double in Double(month * 7 % 5) }
    #expect(Self.estimate(.level, try Self.series(values, before: 7)) == nil)
    #expect(Self.estimate(.level, try Self.series(values, before: 8)) != nil)
    #expect(Self.estimate(.trend, try Self.series(values, before: 9)) == nil)
  }

  @Test("months that never varied give no measure")
  func constant() throws {
    let values = Array(repeating: 5.0, count: 12) + [6, 7]
    let series = try Self.series(values, before: 12)
    #expect(Self.estimate(.level, series) == nil)
    #expect(Self.estimate(.naive, try Self.series([5, 5, 5, 5], before: 2)) == nil)
  }
}
