// The parts of a summary, each from a line of JSON.

import Experiments
import Foundation
import Simulation
import Testing

@testable import Results

@Suite("Parts of a summary")
struct SummaryFactsTests {
  private func read<Facts: Decodable>(_ type: Facts.Type, _ json: String) throws -> Facts {
    try JSONDecoder().decode(type, from: Data(json.utf8))
  }

  @Test(
    "a metric's futures are those that are not missing; quantiles are there all five or not at all")
  func metric() throws {
    let json = """
      {"mean":1,"mcse":null,"sd":null,"p5":1,"p25":2,"p50":3,"p75":4,"p95":P95,"missing":3,
      "histogram":{"edges":[0,1],"counts":[2]},"chance_share":null}
      """
    let whole = try read(MetricFacts.self, json.replacing("P95", with: "5")).summary(.cash, of: 5)
    #expect(whole.metric == .cash && whole.count == 2 && whole.missing == 3 && whole.mean == 1)
    #expect(whole.quantiles == Quantiles(p5: 1, p25: 2, p50: 3, p75: 4, p95: 5))
    #expect(whole.histogram == HistogramRecord(edges: [0, 1], counts: [2]))
    let cut = try read(MetricFacts.self, json.replacing("P95", with: "null")).summary(.cash, of: 5)
    #expect(cut.quantiles == nil)
  }

  @Test("a fan has columns of one length")
  func fan() throws {
    let json = #"{"mean":[1,2],"p5":[3,4],"p25":[5,6],"p50":[7,8],"p75":[9,10],"p95":[11,12]}"#
    let fan = try #require(try read(FanFacts.self, json).fan)
    #expect(fan.map(\.mean) == [1, 2])
    #expect(fan[1].quantiles == Quantiles(p5: 4, p25: 6, p50: 8, p75: 10, p95: 12))
    #expect(try read(FanFacts.self, json.replacing("11,12", with: "11")).fan == nil)
  }

  @Test("a driver belongs to a metric of the engine")
  func driver() throws {
    let json = """
      {"input":"a.b","metric":"cash","rank_correlation":1,"low_value":2,"high_value":3,
      "mean_when_low":4,"mean_when_high":5,"difference_error":6,"our_default":true}
      """
    #expect(
      try read(DriverFacts.self, json).driver
        == Driver(
          path: "a.b", metric: .cash, rankCorrelation: 1, lowValue: 2, highValue: 3,
          meanWhenLow: 4, meanWhenHigh: 5, differenceError: 6, isOurDefault: true))
    #expect(try read(DriverFacts.self, json.replacing("cash", with: "gold")).driver == nil)
  }
}
