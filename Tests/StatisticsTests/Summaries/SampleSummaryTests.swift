// Exact below the limit, within the stated error above it, the same in any grouping.

import Foundation
import Statistics
import Testing

@Suite("Summary of a sample")
struct SampleSummaryTests {
  static let probabilities = [0, 0.05, 0.25, 0.5, 0.75, 0.95, 1]

  private func summary(_ values: some Sequence<Double>, limit: Int) -> SampleSummary {
    var summary = SampleSummary(exactLimit: limit)
    for value in values { summary.add(value) }
    return summary
  }

  @Test("up to the limit quantiles are exact and the error is 0")
  func exact() {
    let values = normal(1000)
    let summary = summary(values, limit: 1000)
    let sorted = values.sorted()
    #expect(summary.relativeError == 0)
    #expect(
      summary.quantiles(Self.probabilities)
        == Self.probabilities.map { QuantileEstimate.quantile(ofSorted: sorted, $0) })
    #expect(summary.quantile(0.5) == QuantileEstimate.quantile(ofSorted: sorted, 0.5))
    #expect(summary.min == sorted.first && summary.max == sorted.last)
    #expect(summary.moments == Moments(values))
    #expect(summary.histogram(bins: 30) == Histogram(of: values, bins: 30))
  }

  @Test("one number over the limit makes it a sketch with a stated error")
  func overTheLimit() throws {
    let values = normal(1001).map { exp(2 * $0) }
    let summary = summary(values, limit: 1000)
    let sorted = values.sorted()
    #expect(summary.relativeError == 0.005)
    #expect(summary.count == 1001)
    for p in Self.probabilities {
      let truth = QuantileEstimate.quantile(ofSorted: sorted, p)
      let estimate = try #require(summary.quantile(p))
      #expect(abs(estimate - truth) <= 0.005 * truth)
    }
    // The extremes and moments stay exact.
    #expect(summary.quantile(0) == sorted.first)
    #expect(summary.quantile(1) == sorted.last)
    #expect(summary.moments == Moments(values))
  }

  @Test(
    "merging in any grouping gives the same quantiles and histogram", arguments: [0, 700, 5000])
  func merging(limit: Int) {
    let values = normal(2000)
    let whole = summary(values, limit: limit)
    for cuts in [[1], [699, 700, 701], [500, 1000, 1500], [1999], []] {
      var merged = SampleSummary(exactLimit: limit)
      var start = 0
      for end in cuts + [2000] {
        merged.merge(summary(values[start..<end], limit: limit))
        start = end
      }
      #expect(merged.quantiles(Self.probabilities) == whole.quantiles(Self.probabilities))
      #expect(merged.histogram(bins: 25) == whole.histogram(bins: 25))
      #expect(merged.relativeError == whole.relativeError)
      #expect(merged.count == whole.count)
      #expect(merged.min == whole.min && merged.max == whole.max)
    }
  }

  @Test("an exact summary that merges a sketch becomes one")
  func exactMeetsSketch() {
    var small = summary([1, 2, 3], limit: 5)
    small.merge(summary([4, 5, 6, 7, 8, 9], limit: 5))
    let whole = summary((1...9).map(Double.init), limit: 5)
    #expect(small.relativeError == 0.005)
    #expect(small.quantiles(Self.probabilities) == whole.quantiles(Self.probabilities))
  }

  @Test("the histogram of a sketch counts every number and follows the exact one")
  func sketchHistogram() {
    let values = normal(20_000).map { exp(0.5 * $0) }
    let sketched = summary(values, limit: 100).histogram(bins: 20)
    let exact = Histogram(of: values, bins: 20)
    #expect(sketched.edges == exact.edges)
    #expect(sketched.counts.reduce(0, +) == 20_000)
    // An edge cuts a sketch bin of 1 % width; what it holds is below 1 % of all numbers here.
    for (mine, theirs) in zip(sketched.counts, exact.counts) { #expect(abs(mine - theirs) < 200) }
  }

  @Test("without numbers nothing is told")
  func empty() {
    let summary = SampleSummary(exactLimit: 10)
    #expect(summary.quantile(0.5) == nil)
    #expect(summary.min == nil && summary.max == nil && summary.moments.mean == nil)
    #expect(summary.histogram(bins: 5).counts.isEmpty)
  }

  @Test("summaries with different limits do not merge")
  func differentLimits() async {
    await #expect(processExitsWith: .failure) {
      var summary = SampleSummary(exactLimit: 1)
      summary.merge(SampleSummary(exactLimit: 2))
    }
  }
}
