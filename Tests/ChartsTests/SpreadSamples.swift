import Charts
import Foundation

/// Histograms, densities and differences, with ordinary numbers and with numbers that are hard to draw.
enum SpreadSamples {
  /// All of them.
  static var all: [(name: String, chart: any Chart)] { histograms + densities + differences }

  private static var histograms: [(name: String, chart: any Chart)] {
    [
      ("histogram", histogram(bell(2000, middle: 400, spread: 60))),
      (
        "histogram-with-threshold",
        histogram(
          bell(2000, middle: 21_000, spread: 18_000),
          threshold: Threshold(0, "12 % of the futures end below nothing"))
      ),
      (
        "histogram-with-a-far-threshold",
        histogram(
          bell(2000, middle: 400, spread: 20), threshold: Threshold(5000, "no future reaches 5 000")
        )
      ),
      ("histogram-of-one-value", histogram([7, 7, 7])),
      ("histogram-of-nothing", histogram([])),
      ("histogram-of-few", histogram([0, 1, 1, 2, 2, 2, 3])),
      ("histogram-with-a-tail", histogram(bell(2000, middle: 9, spread: 1.4).map { exp($0) })),
      ("histogram-of-millions", histogram(bell(800, middle: -12_345_678, spread: 1_000_000))),
    ]
  }

  private static var densities: [(name: String, chart: any Chart)] {
    let narrow = bell(2000, middle: 400, spread: 40)
    return [
      ("density", density(narrow, bell(2000, middle: 460, spread: 60))),
      ("density-of-equals", density(narrow, narrow)),
      (
        "density-of-counts",
        density((0..<300).map { Double($0 % 5) }, (0..<300).map { Double($0 % 9) })
      ),
      ("density-of-one-value", density([5, 5, 5], bell(100, middle: 9, spread: 2))),
      ("density-of-nothing", density([], narrow)),
      (
        "density-with-long-names",
        density(
          narrow, bell(2000, middle: 300, spread: 30),
          names: ("the business as it is after all of it", "the business with twice the budget <&>")
        )
      ),
      (
        "density-with-a-tail",
        density(
          bell(2000, middle: 9, spread: 1).map { exp($0) },
          bell(2000, middle: 9.3, spread: 1).map { exp($0) })
      ),
    ]
  }

  private static var differences: [(name: String, chart: any Chart)] {
    let all = bell(2000, middle: 35, spread: 38)
    return [
      ("difference", difference(all, true)),
      ("difference-where-less-is-better", difference(all, false)),
      ("difference-where-neither-is-better", difference(all, nil)),
      ("difference-of-counts", difference((0..<400).map { Double($0 % 7) - 2 }, true)),
      ("difference-one-sided", difference(all.map { abs($0) + 1 }, true)),
      ("difference-with-a-tail", difference(all.map { exp($0 / 20) - 3 }, true)),
      ("difference-of-nothing", difference([0, 0, 0], true)),
      ("difference-of-one", difference([-4], true)),
    ]
  }

  /// Numbers whose quantiles are those of a bell, evenly spaced; no chance in them.
  static func bell(_ count: Int, middle: Double, spread: Double) -> [Double] {
    (0..<count).map { index in
      // The logistic's quantile, close enough to a normal one for a picture.
      let share = (Double(index) + 0.5) / Double(count)
      return middle + spread * 0.55 * log(share / (1 - share))
    }
  }

  /// A histogram of values in forty bins between the least and the greatest.
  static func histogram(_ values: [Double], threshold: Threshold? = nil) -> HistogramChart {
    let sorted = values.sorted()
    let (low, high) = (sorted.first ?? 0, sorted.last ?? 0)
    let width = high > low ? (high - low) / 40 : 1
    let edges =
      sorted.isEmpty
      ? [] : high > low ? (0...40).map { low + width * Double($0) } : [low - 0.5, low + 0.5]
    var counts = [Int](repeating: 0, count: max(0, edges.count - 1))
    for value in sorted { counts[min(counts.count - 1, Int((value - low) / width))] += 1 }
    func quantile(_ share: Double) -> Double {
      sorted.isEmpty ? 0 : sorted[Int(share * Double(sorted.count - 1))]
    }
    return HistogramChart(
      title: "Customers: how they lie over the futures", summary: "The middle is in the middle.",
      label: "customers, month 24", format: .count, edges: edges, counts: counts,
      quantiles: (quantile(0.05), quantile(0.5), quantile(0.95)), threshold: threshold)
  }

  /// A pair of densities.
  static func density(
    _ first: [Double], _ second: [Double], names: (String, String) = ("before", "after")
  ) -> DensityPair {
    DensityPair(
      title: "Customers in both", summary: "The second has more.", label: "customers, month 24",
      format: .count, first: (names.0, first), second: (names.1, second))
  }

  /// A histogram of differences.
  static func difference(_ values: [Double], _ isMoreBetter: Bool?) -> DifferenceHistogram {
    DifferenceHistogram(
      title: "What after has more customers than before, future by future",
      summary: "Mostly more.", label: "difference, customers", format: .count,
      differences: values, isMoreBetter: isMoreBetter,
      betterLabel: isMoreBetter.map { _ in "better in 83 % of futures" },
      worseLabel: isMoreBetter.map { _ in "worse in 17 % of futures" })
  }
}
