// The JSON of a run: every key, in its order.

import Experiments
import Foundation
import Simulation
import Testing

@testable import Results

@Suite("Summary as JSON")
struct SummaryJSONTests {
  private func keys(_ value: JSONValue?) -> [String] {
    guard case .object(let members)? = value else { return [] }
    return members.map(\.key)
  }

  @Test("the top level has the published keys in their order")
  func topLevel() {
    let json = SummaryJSON.value(of: sampleRecord())
    #expect(
      keys(json) == [
        "schema", "scenario", "model_version", "seed", "trials", "requested_trials",
        "horizon_months", "complete", "currency", "quantile_relative_error", "metrics", "series",
        "drivers", "cohorts", "payback", "out_of_cash_by_month",
      ])
    #expect(keys(json["scenario"]) == ["name", "digest"])
    #expect(
      json.text(.compact).hasPrefix(
        #"{"schema":1,"scenario":{"name":"Two years","digest":"0a1b2c"},"model_version":1,"seed":7,"#
          + #""trials":2,"requested_trials":2,"horizon_months":2,"complete":true,"currency":"EUR","#
          + #""quantile_relative_error":0,"metrics":{"leads":{"unit":"count","mean":0.5,"#))
  }

  @Test("all metrics are there in the engine's order, each with all its keys")
  func metrics() {
    let metrics = SummaryJSON.value(of: sampleRecord())["metrics"]
    #expect(keys(metrics) == Metric.allCases.map(\.rawValue))
    for metric in Metric.allCases {
      #expect(
        keys(metrics?[metric.rawValue]) == [
          "unit", "mean", "mcse", "sd", "p5", "p25", "p50", "p75", "p95", "missing", "histogram",
          "chance_share",
        ])
    }
    #expect(
      metrics?["leads"]?["chance_share"]?.text(.compact)
        == #"{"estimate":0.4,"low":0.3,"high":0.55}"#)
    #expect(
      metrics?["leads"]?["histogram"]?.text(.compact) == #"{"edges":[1,2,3],"counts":[1,1]}"#)
  }

  @Test("a metric without a value is null, with its missing futures counted")
  func missing() {
    let last = Metric.allCases.last?.rawValue ?? ""
    let json = SummaryJSON.value(of: sampleRecord())["metrics"]?[last]
    #expect(
      json?.text(.compact)
        == #"{"unit":"count","mean":null,"mcse":null,"sd":null,"p5":null,"p25":null,"p50":null,"#
        + #""p75":null,"p95":null,"missing":2,"histogram":{"edges":[],"counts":[]},"chance_share":null}"#
    )
  }

  @Test("money is told in the scenario's currency")
  func units() {
    #expect(SummaryJSON.unit(.money, currency: "SEK") == "SEK")
    #expect(SummaryJSON.unit(.moneyPerMonth, currency: "SEK") == "SEK per month")
    #expect(SummaryJSON.unit(.moneyPerYear, currency: "SEK") == "SEK per year")
    #expect(SummaryJSON.unit(.share, currency: "SEK") == "share")
  }

  @Test("all series are there with months from 1 to the horizon")
  func series() {
    let series = SummaryJSON.value(of: sampleRecord())["series"]
    #expect(keys(series) == Series.allCases.map(\.rawValue))
    #expect(
      series?["mrr"]?.text(.compact)
        == #"{"months":[1,2],"mean":[2.25,2.25],"p5":[1.1,1.1],"p25":[1.5,1.5],"p50":[2,2],"#
        + #""p75":[2.5,2.5],"p95":[2.9,2.9]}"#)
  }

  @Test("a driver tells input, metric, the means at both ends and whose number it is")
  func drivers() {
    #expect(
      SummaryJSON.value(of: sampleRecord())["drivers"]?.text(.compact)
        == #"[{"input":"engage.churn","metric":"cash","rank_correlation":-0.8,"low_value":0.1,"#
        + #""high_value":0.3,"mean_when_low":5000,"mean_when_high":-1000,"difference_error":120,"#
        + #""our_default":false}]"#)
  }

  @Test("cohorts are a triangle of counts, payback a fan with its futures")
  func cohortsAndPayback() {
    let json = SummaryJSON.value(of: sampleRecord())
    #expect(json["cohorts"]?.text(.compact) == #"{"bought":[7,5],"kept":[[7,6],[5]]}"#)
    #expect(
      json["payback"]?.text(.compact)
        == #"{"futures":2,"months":[1],"mean":[2.25],"p5":[1.1],"p25":[1.5],"p50":[2],"p75":[2.5],"#
        + #""p95":[2.9]}"#)
  }

  @Test("a comparison stands after the run, metrics without pairs as null")
  func against() {
    let paired = PairedMetric(
      metric: .cash, pairs: 2, mean: 10, otherMean: 8, difference: 2, standardError: 0.5, p5: 1,
      p95: 3, larger: 1, smaller: 0, ratio: 1.25, ratioError: 0.125, varianceReduction: 4,
      adjustedP: 0.5)
    let comparison = RunComparison(otherName: "before", otherDigest: "ff", metrics: [paired])
    let json = SummaryJSON.value(of: sampleRecord(), against: comparison)
    #expect(keys(json).suffix(4) == ["against", "cohorts", "payback", "out_of_cash_by_month"])
    #expect(json["against"]?["scenario"]?.text(.compact) == #"{"name":"before","digest":"ff"}"#)
    #expect(keys(json["against"]?["metrics"]) == Metric.allCases.map(\.rawValue))
    #expect(json["against"]?["metrics"]?["leads"] == .null)
    #expect(
      json["against"]?["metrics"]?["cash"]?.text(.compact)
        == #"{"pairs":2,"mean":10,"other_mean":8,"difference":2,"difference_error":0.5,"p5":1,"#
        + #""p95":3,"share_larger":0.5,"share_smaller":0,"share_equal":0.5,"larger":1,"#
        + #""smaller":0,"ratio":1.25,"ratio_error":0.125,"#
        + #""variance_reduction":4,"p_adjusted":0.5}"#)
  }

  @Test("Foundation reads both layouts as the same JSON")
  func readable() throws {
    let json = SummaryJSON.value(of: sampleRecord(name: "\"Größe\"\n"))
    let objects = try [JSONValue.Layout.compact, .pretty].map { layout in
      try #require(
        try JSONSerialization.jsonObject(with: Data(json.text(layout).utf8)) as? NSDictionary)
    }
    #expect(objects[0] == objects[1])
  }
}
