// What decides a metric, read off the run itself: no further simulation.

internal import Foundation
internal import Simulation
internal import Statistics

/// Finds what each uncertain input does to each metric.
enum DriverAnalysis {
  /// Fewer futures than this say nothing about tenths.
  static let leastFutures = 50

  /// The drivers of every metric, strongest rank correlation first; metrics that do not vary have none.
  ///
  /// - Parameters:
  ///   - table: the single futures.
  ///   - isOurDefault: whether an input's value is ours and not the user's.
  /// - Returns: drivers, grouped by metric in the order of `Metric.allCases`.
  static func drivers(of table: TrialTable, isOurDefault: (String) -> Bool) -> [Driver] {
    if table.rows < leastFutures || table.inputs.isEmpty { return [] }
    let whole = Inputs(table.inputs)
    return Metric.allCases.enumerated().flatMap { index, metric in
      let column = table.metrics[index]
      let rows = column.indices.filter { column[$0] != nil }
      if rows.count < leastFutures { return [Driver]() }
      let values = rows.compactMap { column[$0] }
      let isWhole = rows.count == column.count
      let inputs = isWhole ? whole : Inputs(table.inputs.map { input in rows.map { input[$0] } })
      let ranks = Ranks(values)
      return table.inputPaths.enumerated().compactMap { position, path -> Driver? in
        guard let correlation = RankCorrelation.spearman(inputs.ranks[position], ranks) else {
          return nil
        }
        return driver(
          path, metric, correlation, values, inputs.columns[position], inputs.order[position],
          isOurDefault(path))
      }
      .sorted { abs($0.rankCorrelation) > abs($1.rankCorrelation) }
    }
  }

  private static func driver(
    _ path: String, _ metric: Metric, _ correlation: Double, _ values: [Double],
    _ input: [Double], _ order: [Int], _ isOurDefault: Bool
  ) -> Driver {
    let tenth = max(1, values.count / 10)
    let low = Moments(order.prefix(tenth).map { values[$0] })
    let high = Moments(order.suffix(tenth).map { values[$0] })
    let error = hypot(low.standardErrorOfMean ?? 0, high.standardErrorOfMean ?? 0)
    let sorted = order.map { input[$0] }
    return Driver(
      path: path, metric: metric, rankCorrelation: correlation,
      lowValue: QuantileEstimate.quantile(ofSorted: sorted, 0.1),
      highValue: QuantileEstimate.quantile(ofSorted: sorted, 0.9),
      meanWhenLow: low.mean ?? 0, meanWhenHigh: high.mean ?? 0, differenceError: error,
      isOurDefault: isOurDefault)
  }

  /// Input columns with what is needed of each for every metric.
  private struct Inputs {
    let columns: [[Double]]
    let ranks: [Ranks]
    /// Rows by ascending value; ties by row.
    let order: [[Int]]

    init(_ columns: [[Double]]) {
      self.columns = columns
      ranks = columns.map { Ranks($0) }
      order = columns.map { column in
        column.indices.sorted { (column[$0], $0) < (column[$1], $1) }
      }
    }
  }
}
