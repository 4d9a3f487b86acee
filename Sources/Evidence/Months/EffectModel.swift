// One way of working out what would have been, applied to any month and window: the real change or a placebo date.

internal import Statistics

/// An estimator of effects in a series.
struct EffectModel: Sendable {
  /// The way.
  let method: EffectEstimate.Method

  /// The fewest months before that it may learn from: eight, and two more for every column.
  static func monthsNeeded(columns: Int) -> Int { 8 + 2 * columns }

  /// The fewest months before that this way needs in a series of so many controls.
  func monthsNeeded(controls: Int) -> Int {
    switch method {
    case .naive, .differenceInDifferences: 2
    case .regression, .wanderingRegression: Self.monthsNeeded(columns: controls)
    case .level: Self.monthsNeeded(columns: 0)
    case .trend: Self.monthsNeeded(columns: 1)
    }
  }

  /// The effect in the `window` months from month `before` on (both counted from 0), learnt from the months before it.
  ///
  /// `nil` when the method has too few months, or they do not vary.
  func estimate(_ series: MonthlySeries, before: Int, window: Int) -> EffectEstimate? {
    precondition(before >= 1 && before + window <= series.values.count, "\(before) + \(window)")
    let past = Array(series.values[..<before])
    let present = Array(series.values[before..<(before + window)])
    switch method {
    case .naive: return welch(present, past)
    case .differenceInDifferences:
      guard !series.controls.isEmpty else { return nil }
      let relative = Self.relative(series)
      return welch(Array(relative[before..<(before + window)]), Array(relative[..<before]))
    case .regression, .wanderingRegression, .level, .trend:
      let columns = columns(of: series)
      guard before >= Self.monthsNeeded(columns: columns.count) else { return nil }
      let known = columns.map { Array($0[..<before]) }
      let ahead = columns.map { Self.mean($0[before..<(before + window)]) }
      let expected: (mean: Double, interval: ClosedRange<Double>)
      if method == .regression {
        guard let fit = LocalLevelFit(past, on: known, ratio: 0), !fit.isExact
        else { return nil }
        let forecast = fit.forecast(months: window, columns: ahead)
        let half =
          StudentDistribution.quantile(0.975, degrees: Double(fit.degrees)) * forecast.error
        expected = (forecast.mean, (forecast.mean - half)...(forecast.mean + half))
      } else {
        guard let model = LocalLevel(past, on: known) else { return nil }
        expected = model.forecast(months: window, columns: ahead)
      }
      let actual = Self.mean(present[...])
      return EffectEstimate(
        method: method, effect: actual - expected.mean,
        interval: (actual - expected.interval.upperBound)...(actual - expected.interval.lowerBound))
    }
  }

  /// The columns that explain the series: controls, a line, or nothing.
  func columns(of series: MonthlySeries) -> [[Double]] {
    switch method {
    case .regression, .wanderingRegression: series.controls.map(\.values)
    case .trend: [series.values.indices.map(Double.init)]
    case .naive, .differenceInDifferences, .level: []
    }
  }

  private func welch(_ present: [Double], _ past: [Double]) -> EffectEstimate? {
    WelchTest(present, past).map {
      EffectEstimate(method: method, effect: $0.difference, interval: $0.interval())
    }
  }

  // The series minus the mean of its controls, month by month.
  private static func relative(_ series: MonthlySeries) -> [Double] {
    series.values.indices.map { month in
      let others = series.controls.map { $0.values[month] }
      return series.values[month] - mean(others[...])
    }
  }

  private static func mean(_ values: ArraySlice<Double>) -> Double {
    values.reduce(0, +) / Double(values.count)
  }
}
