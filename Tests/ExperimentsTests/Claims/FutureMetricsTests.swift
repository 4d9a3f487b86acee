// Metrics as conditions name them.

import Foundation
import Scenarios
import Simulation
import Testing

@testable import Experiments

@Suite("Metrics in conditions")
struct FutureMetricsSuite {
  @Test("every metric can be named, alone or with a figure of all futures")
  func names() throws {
    for metric in Metric.allCases {
      #expect(try MetricReference([metric.rawValue]).metric == metric)
      #expect(try MetricReference([metric.rawValue]).figure == nil)
    }
    for figure in MetricReference.Figure.allCases {
      #expect(try MetricReference(["customers", figure.rawValue]).figure == figure)
    }
    #expect(MetricReference.Figure.median.level == MetricReference.Figure.p50.level)
    #expect(MetricReference.Figure.mean.level == nil)
  }

  @Test("a metric or figure that is not there is told with the nearest")
  func unknown() {
    let table: [([String], String, String)] = [
      (["custmers"], "there is no metric \"custmers\"", "did you mean customers?"),
      ([], "there is no metric \"\"", "flywheel explain metrics lists all"),
      (["customers", "p99"], "customers has no \"p99\"", ".mean"),
      (["customers", "mean", "x"], "customers has no \"mean.x\"", ".median"),
    ]
    for (words, message, cure) in table {
      do throws(NameProblem) {
        _ = try MetricReference(words)
        Issue.record("\(words) is a metric")
      } catch {
        #expect(error.message == message)
        #expect(error.cure.contains(cure), "\(error.cure)")
      }
    }
  }

  @Test("the mean is known to 2.58 standard errors")
  func mean() throws {
    let mean = try #require(
      MetricReference.Figure.mean.value(of: [1, 2, nil, 3, 4], metric: .customers))
    // Variance 5/3 of four values.
    let error = 2.5758 * (5.0 / 3 / 4).squareRoot()
    #expect(abs(mean.lower - (2.5 - error)) < 1e-12 && abs(mean.upper - (2.5 + error)) < 1e-12)
    #expect(MetricReference.Figure.mean.value(of: [1, nil], metric: .customers) == nil)
  }

  @Test("a quantile lies between the two order statistics that its rank may reach")
  func quantiles() throws {
    let values = (1...1000).map { Double?(Double($0)) }
    let median = try #require(
      MetricReference.Figure.median.value(of: values, metric: .customers))
    // Ranks 499 and 500, 2.5758 · √250 = 40.73 away.
    #expect((median.lower, median.upper) == (459, 542))
    let low = try #require(MetricReference.Figure.p5.value(of: [3, 1, 2], metric: .customers))
    #expect(low.lower == 1 && low.upper <= 3)
  }

  @Test("nine in ten ranges of a mean would hold the true one, and more: 99 in 100 do")
  func coverage() {
    // 400 samples of 30 evenly scattered numbers, whose mean is 1/2; the count that miss is far below 10 %.
    var missed = 0
    for sample in 0..<400 {
      let values = RunFixture.scattered(30, from: 1 + sample * 37).map { Double?($0) }
      guard let mean = MetricReference.Figure.mean.value(of: values, metric: .customers) else {
        Issue.record("no mean")
        return
      }
      if mean.lower > 0.5 || mean.upper < 0.5 { missed += 1 }
    }
    #expect(missed < 40)
  }
}
