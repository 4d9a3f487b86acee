// What `after.customers` means in one future, and `after.customers.mean` in all of them.

internal import Scenarios
internal import Simulation
internal import Statistics

/// A metric as a condition names it.
struct MetricReference: Hashable {
  /// Which figures of a metric a condition may ask for.
  enum Figure: String, CaseIterable, Hashable {
    case mean, p5, p25, median, p50, p75, p95

    /// The quantile's level; `nil` for the mean.
    var level: Double? {
      switch self {
      case .mean: nil
      case .p5: 0.05
      case .p25: 0.25
      case .median, .p50: 0.5
      case .p75: 0.75
      case .p95: 0.95
      }
    }
  }

  /// The metric.
  var metric: Metric
  /// A figure of the whole run; `nil`: the value in each future.
  var figure: Figure?

  /// Reads the words behind a scenario's name: `customers`, `cash.p5`.
  init(_ words: [String]) throws(NameProblem) {
    guard let first = words.first, let metric = Metric(rawValue: first) else {
      let names = Metric.allCases.map(\.rawValue)
      throw NameProblem(
        "there is no metric \"\(words.first ?? "")\"",
        cure: KeyCatalogue.nearest(to: words.first ?? "", among: names)
          .map { "did you mean \($0)?" } ?? "flywheel explain metrics lists all")
    }
    self.metric = metric
    if words.count == 1 { return }
    guard words.count == 2, let figure = Figure(rawValue: words[1]) else {
      let names = Figure.allCases.map(\.rawValue)
      throw NameProblem(
        "\(first) has no \"\(words.dropFirst().joined(separator: "."))\"",
        cure: "write one of " + names.map { ".\($0)" }.joined(separator: " "))
    }
    self.figure = figure
  }
}

extension MetricReference.Figure {
  /// Standard errors on either side: the figure lies in the range 99 times of 100.
  private static let margin = 2.5758

  /// The figure over the futures that have a value, as the range in which it lies; `nil` below two futures.
  ///
  /// The mean by its standard error; a quantile between two order statistics, whose ranks have the binomial
  /// standard error √(n·p·(1 − p)) (David & Nagaraja 2003, Order Statistics, 7.1).
  func value(of values: [Double?], metric: Metric) -> Measure? {
    let known = values.compactMap(\.self)
    guard known.count >= 2 else { return nil }
    guard let level else {
      let moments = Moments(known)
      guard let mean = moments.mean, let error = moments.standardErrorOfMean else { return nil }
      return Measure(mean - Self.margin * error, mean + Self.margin * error, of: metric)
    }
    let sorted = known.sorted()
    let count = Double(sorted.count)
    let spread = Self.margin * (count * level * (1 - level)).squareRoot()
    func rank(_ position: Double) -> Double {
      sorted[min(sorted.count - 1, max(0, Int(position.rounded())))]
    }
    let (low, high) = (rank(count * level - 1 - spread), rank(count * level + spread))
    return Measure(low, high, of: metric)
  }
}
