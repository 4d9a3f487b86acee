// The JSON of comparisons, key by key.

import Experiments
import Foundation
import Simulation
import Testing

@testable import Results

@Suite("A comparison as JSON")
struct ComparisonJSONTests {
  private let json = ComparisonJSON.value(of: sampleComparison())

  private func keys(_ value: JSONValue?) -> [String] {
    guard case .object(let members)? = value else { return [] }
    return members.map(\.key)
  }

  private func first(_ value: JSONValue?) -> JSONValue? {
    guard case .array(let values)? = value else { return nil }
    return values.first
  }

  @Test("the keys stand in one order, the base is the first scenario")
  func layout() {
    #expect(
      keys(json) == [
        "schema", "model_version", "seed", "trials", "horizon_months", "currency", "scenarios",
        "differences", "why", "ranking",
      ])
    #expect(json["schema"] == .integer(1) && json["ranking"] == .null)
    #expect(first(json["scenarios"])?["label"] == .string("Before"))
    #expect(keys(first(json["scenarios"])?["metrics"]) == Metric.allCases.map(\.rawValue))
  }

  @Test("a difference has its verdict; a metric without pairs is null")
  func difference() {
    let found = first(json["differences"])
    #expect(found?["label"] == .string("After, \"new\"") && found?["base"] == .string("Before"))
    #expect(found?["metrics"]?["leads"] == .null)
    let cash = found?["metrics"]?["cash"]
    #expect(cash?["difference"] == .number(2) && cash?["p_adjusted"] == .number(0.01))
    #expect(cash?["verdict"] == .string("better"))
    let months = found?["months"]?["cash"]
    #expect(months?["clear_from_month"] == .integer(2))
    #expect(months?["difference_error"] == .array([.number(0.5), .null]))
  }

  @Test("verdicts follow which way is better and what can be told")
  func verdicts() {
    func verdict(_ metric: Metric, _ difference: Double, p: Double) -> JSONValue? {
      var named = sampleComparison(difference: difference)
      named.comparison.differences[0].metrics[0].metric = metric
      named.comparison.differences[0].metrics[0].adjustedP = p
      let json = ComparisonJSON.value(of: named)
      return first(json["differences"])?["metrics"]?[metric.rawValue]?["verdict"]
    }
    #expect(verdict(.churnAnnual, 2, p: 0.01) == .string("worse"))
    #expect(verdict(.churnAnnual, -2, p: 0.01) == .string("better"))
    #expect(verdict(.cash, 2, p: 0.05) == .string("no difference can be told"))
    #expect(verdict(.agentSteps, -2, p: 0) == .string("less"))
  }

  @Test("the split names its keys and has one part a key")
  func why() {
    #expect(json["why"]?["keys"] == .array([.string("engage.churn")]))
    #expect(json["why"]?["metrics"]?["cash"]?["parts"] == .array([.number(2)]))
    #expect(json["why"]?["failure"] == .null && json["why"]?["exact"] == .bool(true))
  }

  @Test("a ranking is told in its order, and Foundation reads it all")
  func ranking() throws {
    let plain = sampleComparison()
    let ranking = try #require(Ranking(plain.comparison, by: .cash))
    let json = ComparisonJSON.value(of: sampleComparison(ranking: ranking))
    // Both sides are the same futures: the first stands first and they share every future.
    #expect(json["ranking"]?["metric"] == .string("cash"))
    #expect(first(json["ranking"]?["rows"])?["label"] == .string("Before"))
    #expect(first(json["ranking"]?["rows"])?["share_best"] == .number(0.5))
    #expect(first(json["ranking"]?["rows"])?["share_best_alone"] == .number(0))
    #expect(first(json["ranking"]?["rows"])?["share_best_or_equal"] == .number(1))
    #expect(first(json["ranking"]?["rows"])?["to_winner"] == .null)
    let read = try JSONSerialization.jsonObject(with: Data(json.text(.compact).utf8))
    #expect((read as? NSDictionary)?["schema"] as? Int == 1)
  }
}
