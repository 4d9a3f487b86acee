// The pictures of a comparison of two scenarios.

internal import Charts
internal import Experiments
internal import Simulation
internal import Statistics

/// Makes the charts of one comparison.
struct ComparisonCharts {
  private let comparison: ScenarioComparison
  private let labels: [String]

  /// Charts of two scenarios that go by these names.
  init(_ comparison: ScenarioComparison, labels: [String]) {
    self.comparison = comparison
    self.labels = labels
  }

  private var currency: String { comparison.base.currency }
  private var difference: ComparedSide { comparison.differences[0] }

  /// The headline numbers of both sides; `nil` without any.
  func pairs(_ metrics: [PairedMetric]) -> PairedIntervalChart? {
    let rows = metrics.filter { $0.metric != .outOfCash }.map { paired in
      let unit = paired.metric.unit
      let sides = comparison.sides.map { side in
        Spread(side.record.summary(paired.metric)).map { spread in
          PairedInterval(
            spread.middle, low: spread.low, high: spread.high,
            text: unit.figure(spread.middle, error: spread.error))
        }
      }
      let label = Words.capitalised(paired.metric.label(currency: currency))
      return PairedIntervalRow(label, sides[0], sides[1])
    }
    if rows.isEmpty { return nil }
    return PairedIntervalChart(
      title: "\(labels[0]) and \(labels[1]), each alone",
      summary: "The middle future and 9 in 10 of them; every row has a scale of its own.",
      firstName: labels[0], secondName: labels[1], intervalWords: "9 in 10 futures", rows: rows)
  }

  /// Where a metric lies in both; `nil` where one has too few values, or one value only.
  func densities(_ metric: Metric) -> DensityPair? {
    let values = columns(metric).map { $0.compactMap(\.self) }
    guard values.allSatisfy({ ($0.min() ?? 0) < ($0.max() ?? 0) }) else { return nil }
    let spreads = comparison.sides.compactMap { Spread($0.record.summary(metric)) }
    guard spreads.count == 2 else { return nil }
    let words = spreads.map { spread in
      metric.unit.phrase(spread.middle, currency: currency, error: spread.error)
    }
    return DensityPair(
      title: "\(Words.capitalised(metric.words)) in both",
      summary: "The middle future has \(words[0]) in \(labels[0]) and \(words[1]) in \(labels[1]).",
      label: metric.label(currency: currency),
      format: metric.unit.chartFormat(currency: currency),
      first: (name: labels[0], values: values[0]), second: (name: labels[1], values: values[1]))
  }

  /// What the second has more than the first, future by future; `nil` where it is always the same.
  func differences(_ metric: Metric) -> DifferenceHistogram? {
    guard let paired = difference.paired(metric) else { return nil }
    let columns = columns(metric)
    let values = zip(columns[0], columns[1]).compactMap { first, second in
      first.flatMap { first in second.map { $0 - first } }
    }
    guard (values.min() ?? 0) < (values.max() ?? 0) else { return nil }
    let isMoreBetter: Bool? =
      switch metric.betterWay {
      case .more: true
      case .less: false
      case .neither: nil
      }
    let shares = [paired.better, paired.worse].map { count in
      count.map { ChanceText($0, of: paired.pairs).brief }
    }
    let sign = metric.unit.sign(currency: currency)
    let points = metric.unit.isShare ? "percentage points" : sign
    return DifferenceHistogram(
      title:
        "\(Words.capitalised(metric.words)): \(labels[1]) minus \(labels[0]), future by future",
      summary: Words.capitalised(ComparisonSentence(paired: paired, currency: currency).text) + ".",
      label: "difference" + (points.isEmpty ? "" : ", \(points)"),
      format: metric.unit.chartFormat(currency: currency), differences: values,
      isMoreBetter: isMoreBetter, betterLabel: shares[0].map { "better in \($0)" },
      worseLabel: shares[1].map { "worse in \($0)" })
  }

  /// Why a metric changed.
  func waterfall(
    _ split: MetricSplit, _ why: WhySplit, _ words: DifferingKeyWords, heading: String
  ) -> WaterfallChart {
    let metric = split.metric
    let order = why.keys.indices.sorted {
      (-split.parts[$0].difference.magnitude, $0) < (-split.parts[$1].difference.magnitude, $1)
    }
    let shown = order.count <= Self.mostParts ? order : Array(order.prefix(Self.mostParts - 1))
    func margin(_ error: Double) -> Double? {
      error > 0 ? ChanceText.middleNinetyFive * error : nil
    }
    var parts = shown.map { key in
      let part = split.parts[key]
      return WaterfallPart(
        words.name(why.keys[key].path), part.difference, error: margin(part.standardError),
        isTold: part.isTold)
    }
    let rest = order.dropFirst(shown.count)
    if !rest.isEmpty {
      let sum = rest.reduce(0) { $0 + split.parts[$1].difference }
      let isTold = rest.contains { split.parts[$0].isTold }
      parts.append(WaterfallPart("\(rest.count) smaller ones", sum, isTold: isTold))
    }
    let (start, startError) = mean(metric, side: 0, futures: split.futures)
    let endError = mean(metric, side: 1, futures: split.futures).error
    return WaterfallChart(
      title: "From \(labels[0]) to \(labels[1]): \(metric.words)", summary: heading + ".",
      label: metric.label(currency: currency),
      format: metric.unit.chartFormat(currency: currency),
      start: WaterfallTotal(labels[0], start, error: margin(startError)), parts: parts,
      end: WaterfallTotal(labels[1], start + split.whole, error: margin(endError)),
      isMoreBetter: metric.betterWay == .neither ? nil : metric.betterWay == .more)
  }

  /// Bars of a waterfall.
  private static let mostParts = 10

  /// A metric in all futures of both sides.
  private func columns(_ metric: Metric) -> [[Double?]] {
    let index = Metric.allCases.firstIndex(of: metric) ?? 0
    return comparison.sides.map { $0.table.metrics[index] }
  }

  /// The mean of a metric over the first futures that both sides have, with its standard error.
  private func mean(
    _ metric: Metric, side: Int, futures: Int
  ) -> (mean: Double, error: Double) {
    let columns = columns(metric)
    let kept = zip(columns[0], columns[1]).filter { $0.0 != nil && $0.1 != nil }.prefix(futures)
    let values = kept.compactMap { side == 0 ? $0.0 : $0.1 }
    let moments = Moments(values)
    return (moments.mean ?? 0, moments.standardErrorOfMean ?? 0)
  }
}
