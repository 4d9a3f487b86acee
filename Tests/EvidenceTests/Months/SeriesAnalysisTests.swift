// The vignette of CausalImpact, and series whose truth is known.

import Foundation
import Testing

@testable import Evidence

@Suite("What months can show")
struct SeriesAnalysisTests {
  /// The vignette's data, with or without its control.
  static func vignette(control: Bool = true) throws -> MonthlySeries {
    let path = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().path
    guard
      case .series(var series) = try OwnData.read(
        path + "/causal-impact.csv", outcome: "y", since: "71")
    else { throw CancellationError() }
    if !control { series.controls = [] }
    return series
  }

  @Test("the vignette: 106.5927 expected, effect 10.4558 with standard error 0.286")
  func vignetteRegression() throws {
    let analysis = SeriesAnalysis(try Self.vignette())
    #expect(abs(analysis.meanAfter - 117.0485) < 5e-5)
    let plain = try #require(analysis.others.first { $0.method == .regression })
    #expect(abs(plain.effect - 10.4558) < 5e-5)
    #expect(abs(analysis.meanAfter - plain.effect - 106.5927) < 5e-5)
    // 0.2864498 · qt(0.975, 68) on each side (R's lm); with 1.96 it would be 9.894 to 11.017.
    #expect(abs(plain.interval.lowerBound - 9.884_229) < 5e-6)
    #expect(abs(plain.interval.upperBound - 11.027_432) < 5e-6)
  }

  @Test(
    "the vignette: the headline is within 0.3 of the maximum-likelihood 10.5633 and has the true 10"
  )
  func vignetteOthers() throws {
    let analysis = SeriesAnalysis(try Self.vignette())
    let wandering = try #require(analysis.headline)
    #expect(wandering.method == .wanderingRegression)
    #expect(abs(wandering.effect - 10.5633) < 0.3)
    #expect(wandering.interval.contains(10))
    #expect(analysis.verdict == .higher)
  }

  @Test("the vignette's naive difference is 12.8641, 11.749 to 13.979, and leaves out the truth")
  func vignetteNaive() throws {
    let analysis = SeriesAnalysis(try Self.vignette())
    let naive = try #require(analysis.naive)
    #expect(abs(naive.effect - 12.8641) < 5e-5)
    #expect(abs(naive.interval.lowerBound - 11.749) < 5e-4)
    #expect(abs(naive.interval.upperBound - 13.979) < 5e-4)
    #expect(!naive.interval.contains(10))
    #expect(analysis.naiveFaults.contains(.missesEstimate))
    #expect(analysis.naiveFaults.contains(.memory))
  }

  @Test("the vignette: no earlier date shows as much")
  func vignettePlacebos() throws {
    let placebos = try #require(SeriesAnalysis(try Self.vignette()).placebos)
    #expect(placebos.asLarge == 0)
    #expect(placebos.window == 30)
  }

  @Test(
    "without its control the vignette's level wanders, and its interval is wider and has the truth")
  func vignetteAlone() throws {
    let alone = try #require(SeriesAnalysis(try Self.vignette(control: false)).headline)
    #expect(alone.method == .trend)
    #expect(alone.interval.contains(10))
    let regression = try #require(SeriesAnalysis(try Self.vignette()).headline)
    let width = { (range: ClosedRange<Double>) in range.upperBound - range.lowerBound }
    #expect(width(alone.interval) > 3 * width(regression.interval))
  }

  @Test("the choice of the headline does not look at the months after")
  func choice() throws {
    for control in [true, false] {
      var series = try Self.vignette(control: control)
      let method = SeriesAnalysis(series).headline?.method
      for month in series.before..<series.values.count { series.values[month] *= -3 }
      #expect(SeriesAnalysis(series).headline?.method == method)
    }
  }

  @Test("a trend is no effect: the naive difference says so and is caught")
  func trend() throws {
    let values = (0..<30).map { (month: Int) -> Double in Double(100 + 3 * month + month * 7 % 5) }
    let analysis = SeriesAnalysis(try EffectModelTests.series(values, before: 24))
    #expect(analysis.headline?.method == .trend)
    #expect(analysis.verdict == .cannotTell)
    #expect(analysis.naive?.isClear == true)
    #expect(analysis.naiveFaults == [.missesEstimate, .tooSure, .trend, .memory])
  }

  @Test("where nothing happened, a control beside which something wanders raises few alarms")
  func falseAlarms() throws {
    // 60 series of 24 + 6 months, two independent random walks: true cover near 94 %; fewer than 50 would come
    // by chance in about 1 of 1,000 runs, and the numbers are fixed. Plain regression covers about 31.
    var state: UInt64 = 42
    func uniform() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (Double(state >> 11) + 0.5) * 0x1p-53
    }
    func normal() -> Double { (-2 * log(uniform())).squareRoot() * cos(2 * .pi * uniform()) }
    var (held, plainHeld) = (0, 0)
    for _ in 0..<60 {
      var (market, level) = (50.0, 100.0)
      var (values, control) = ([Double](), [Double]())
      for _ in 0..<30 {
        market += normal()
        level += normal()
        control.append(market)
        values.append(level + normal())
      }
      let series = try EffectModelTests.series(values, [control], before: 24)
      if EffectModelTests.estimate(.wanderingRegression, series)?.isClear == false { held += 1 }
      if EffectModelTests.estimate(.regression, series)?.isClear == false { plainHeld += 1 }
    }
    #expect(held >= 50, "\(held) of 60")
    #expect(plainHeld < 45, "\(plainHeld) of 60")
  }

  @Test("ten months before carry a trend, eight a level alone")
  func fallback() throws {
    let values = (0..<14).map { (month: Int) -> Double in Double(month * 7 % 5) }
    for (before, method) in [(8, EffectEstimate.Method.level), (9, .level), (10, .trend)] {
      let analysis = SeriesAnalysis(try EffectModelTests.series(values, before: before))
      #expect(analysis.headline?.method == method)
    }
  }

  @Test("eight months that go one way are too few: twelve more of the same line are no effect")
  func shortTrend() throws {
    for step in [10.0, -10] {
      let line = (0..<20).map { (month: Int) -> Double in
        100 + step * Double(month) + Double(month * 7 % 5)
      }
      let analysis = SeriesAnalysis(try EffectModelTests.series(line, before: 8))
      #expect(analysis.hasTrend)
      #expect(analysis.verdict == .tooFewMonths && analysis.monthsNeeded == 10)
      #expect(analysis.headline == nil && analysis.others.isEmpty)
    }
  }

  @Test("an exact line, or an exact function of the control, leaves no chance to measure by")
  func exact() throws {
    let line = (0..<20).map { (month: Int) -> Double in 0.1 * Double(month) }
    let exact = SeriesAnalysis(try EffectModelTests.series(line, before: 14))
    #expect(exact.verdict == .noChance)
    #expect(exact.hasTrend && exact.others.isEmpty)
    let control = (0..<20).map { (month: Int) -> Double in 0.3 * Double(month * 7 % 11) }
    let values = control.map { 7 - 2.2 * $0 }
    let analysis = SeriesAnalysis(try EffectModelTests.series(values, [control], before: 14))
    #expect(analysis.verdict == .noChance)
  }

  @Test("seven months before are too few, and only the naive difference is told")
  func tooFew() throws {
    let values = (0..<12).map { (month: Int) -> Double in Double(month * 7 % 5) }
    let analysis = SeriesAnalysis(try EffectModelTests.series(values, before: 7))
    #expect(analysis.verdict == .tooFewMonths)
    #expect(analysis.headline == nil && analysis.placebos == nil && analysis.others.isEmpty)
    #expect(analysis.naive != nil)
    #expect(analysis.monthsNeeded == 8)
  }

  @Test("a single month after is judged, without a naive difference")
  func singleMonth() throws {
    let values = (0..<12).map { (month: Int) -> Double in Double(month * 7 % 5) } + [30]
    let analysis = SeriesAnalysis(try EffectModelTests.series(values, before: 12))
    #expect(analysis.naive == nil)
    #expect(analysis.verdict == .higher)
  }

  @Test("constant months before leave no chance to measure by")
  func constant() throws {
    let values = Array(repeating: 5.0, count: 12) + [6, 7]
    let analysis = SeriesAnalysis(try EffectModelTests.series(values, before: 12))
    #expect(analysis.verdict == .noChance)
    #expect(analysis.headline == nil)
  }

  @Test("an effect that dates without a change show too is not believed")
  func placebos() throws {
    // Jumps of twenty up and down before, quiet in the months that the level learns most from, a jump of six at last.
    var values = (0..<40).map { (month: Int) -> Double in 100 + Double(month * 7 % 5) / 5 }
    for month in 16..<26 { values[month] += 40 }
    for month in 36..<40 { values[month] += 6 }
    let series = try EffectModelTests.series(values, before: 36)
    let analysis = SeriesAnalysis(series)
    let placebos = try #require(analysis.placebos)
    #expect(placebos.asLarge > 0)
    #expect(analysis.verdict == .cannotTell || analysis.verdict == .cannotTellFromPlacebos)
  }
}
