// The pictures of a run: which of its numbers stand in which chart, and what each says in words.

internal import Charts
internal import Experiments
internal import Scenarios
internal import Simulation

extension MetricUnit {
  /// How a chart tells values of this unit.
  func chartFormat(currency: String) -> ValueFormat {
    isShare ? .share : ValueFormat(unit: suffix(currency: currency))
  }
}

extension Series {
  /// What it is called in a chart: "customers", "new customers a month".
  func chartLabel(currency: String) -> String {
    switch self {
    case .customers: "customers"
    case .mrr: "monthly recurring revenue, \(currency)"
    case .cash: "cash, \(currency)"
    case .leads: "leads a month"
    case .newCustomers: "new customers a month"
    case .newReferred: "referred customers a month"
    case .lostCustomers: "customers lost a month"
    case .revenue: "revenue a month, \(currency)"
    }
  }

  /// What heads a chart of it.
  var chartTitle: String {
    switch self {
    case .mrr: "Monthly recurring revenue"
    case .newReferred: "Referred customers"
    case .lostCustomers: "Customers lost"
    default: Words.capitalised(rawValue.replacing("_", with: " "))
    }
  }

  /// How a chart tells its values.
  func chartFormat(currency: String) -> ValueFormat {
    switch self {
    case .mrr, .cash, .revenue: .money(currency)
    default: .count
    }
  }
}

/// Makes the charts of one run.
struct RunCharts {
  /// What was found.
  let record: RunRecord
  /// What was asked.
  let scenario: Scenario

  private var currency: String { record.currency }

  /// A series over the months; `nil` without months.
  ///
  /// - Parameters:
  ///   - series: which.
  ///   - name: whose, where several stand together.
  ///   - threshold: a value to hold it against.
  /// - Returns: a fan of one month or more.
  func fan(
    _ series: Series, of name: String? = nil, threshold: Threshold? = nil
  ) -> FanChart? {
    let months = record.fan(series).months
    guard let last = months.last?.quantiles else { return nil }
    let format = series.chartFormat(currency: currency)
    return FanChart(
      title: (name.map { "\($0): " } ?? "") + series.chartTitle + ", month by month",
      summary: "In month \(months.count) the middle future has "
        + "\(told(last, format, count: record.trials)).",
      label: series.chartLabel(currency: currency), format: format,
      months: months.map { FanPoint($0.quantiles) },
      error: spread(last, count: record.trials).error,
      threshold: threshold)
  }

  /// The spread of quantiles over so many futures.
  private func spread(_ quantiles: Quantiles, count: Int) -> Spread {
    Spread(
      low: quantiles.p5, middle: quantiles.p50, high: quantiles.p95, count: max(1, count))
  }

  /// Middle and ends with digits that `count` futures allow: `393; 9 in 10 futures lie between 293 and 523`.
  private func told(_ quantiles: Quantiles, _ format: ValueFormat, count: Int) -> String {
    let spread = spread(quantiles, count: count)
    func text(_ value: Double) -> String { format.text(value, error: spread.error) }
    if spread.low == spread.high {
      return text(spread.middle) + (count == 1 ? "" : ", and so have nearly all")
    }
    return "\(text(spread.middle)); 9 in 10 futures lie between \(text(spread.low)) and "
      + text(spread.high)
  }

  /// How a metric lies over the futures; `nil` when it has no value.
  func histogram(_ metric: Metric, threshold: Threshold? = nil) -> HistogramChart? {
    let summary = record.summary(metric)
    guard let spread = Spread(summary), let quantiles = summary.quantiles,
      spread.high > spread.low
    else { return nil }
    let format = metric.unit.chartFormat(currency: currency)
    let name = Words.capitalised(metric.words)
    let unit = metric.unit.sign(currency: currency)
    return HistogramChart(
      title: "\(name): how it lies over the futures",
      summary: "The middle future has \(told(quantiles, format, count: summary.count))."
        + missing(summary),
      label: metric.words + (unit.isEmpty ? "" : ", \(unit)"), format: format,
      edges: summary.histogram.edges, counts: summary.histogram.counts,
      quantiles: (low: spread.low, middle: spread.middle, high: spread.high), error: spread.error,
      threshold: threshold)
  }

  /// How many futures have no value; "" when all have one.
  private func missing(_ summary: MetricSummary) -> String {
    if summary.missing == 0 { return "" }
    return " It has no value in \(NumberText.grouped(Double(summary.missing), decimals: 0)) of "
      + NumberText.count(summary.count + summary.missing, "future", "futures") + "."
  }

  /// Cash over the months with the share of futures that have run out of it.
  var cash: CashFanChart? {
    guard let fan = fan(.cash) else { return nil }
    let chance = RunClause(record: record).outOfCash
    let end = chance.isTooFew ? "" : "; in the end \(chance.text)"
    return CashFanChart(
      fan: fan, outOfCash: record.outOfCashByMonth,
      summary: fan.summary
        + " Below: the share of futures whose cash has run out by then\(end).")
  }

  /// How much of what first-year buyers cost they have paid back, by months with the business.
  var payback: CurveChart? {
    let months = record.payback
    guard let last = months.last else { return nil }
    let crossing = months.firstIndex { $0.quantiles.p50 >= 1 }
    let told =
      crossing.map { "in the middle future a buyer has paid back what it cost in month \($0 + 1)" }
      ?? "in the middle future a buyer has not paid back what it cost by month \(months.count)"
    let spread = Spread(
      low: last.quantiles.p5, middle: last.quantiles.p50, high: last.quantiles.p95,
      count: max(1, record.paybackFutures))
    let end = ValueFormat.share.text(spread.middle, error: spread.error)
    let some =
      record.paybackFutures < record.trials
      ? " Only \(NumberText.grouped(Double(record.paybackFutures), decimals: 0)) of "
        + "\(NumberText.count(record.trials, "future", "futures")) have such a curve."
      : ""
    return CurveChart(
      title: "How fast a customer pays back what it cost",
      summary:
        "Margin of first-year buyers as a share of the blended CAC: \(told) (\(end) at the end "
        + "of the curve).\(some)",
      label: "paid back, % of CAC", format: .share, xLabel: "months since the purchase",
      months: months.map { FanPoint($0.quantiles) }, threshold: Threshold(1, "paid back"))
  }

  /// How many of each month's, or quarter's, buyers were still there later; `nil` where nobody bought.
  var cohorts: HeatMap? { CohortMap(record.cohorts).chart }

  /// What decides a metric: the inputs that stand out of the noise; `nil` without any.
  func tornado(_ metric: Metric) -> TornadoChart? {
    let standing = StandingDrivers(of: metric, in: record).standing.prefix(8)
    guard let strongest = standing.first, let centre = record.summary(metric).mean else {
      return nil
    }
    let words = InputWords(scenario: scenario)
    let rows = standing.map { driver in
      let happens = words.entry(happeningAt: driver.path) != nil
      let ends = [driver.lowValue, driver.highValue].map { words.value($0, of: driver.path) }
      return TornadoRow(
        words.name(driver.path), low: driver.meanWhenLow, lowWords: happens ? "no" : ends[0],
        high: driver.meanWhenHigh, highWords: happens ? "yes" : ends[1],
        note: driver.isOurDefault ? "our default" : nil)
    }
    let isEvent = words.entry(happeningAt: strongest.path) != nil
    let (low, high) =
      isEvent
      ? ("when it does not happen", "when it does") : ("when low", "when high")
    let format = metric.unit.chartFormat(currency: currency)
    let error = strongest.differenceError / 2.0.squareRoot()
    return TornadoChart(
      title: "What decides \(metric.words)",
      summary: "Each bar tells the mean \(metric.words) in the futures where an input is in its "
        + "lowest tenth (hatched) and in its highest. The strongest by rank is \(rows[0].label): "
        + "\(format.text(strongest.meanWhenLow, error: error)) \(low), "
        + "\(format.text(strongest.meanWhenHigh, error: error)) \(high).",
      label: "mean " + metric.words, format: format, mean: centre,
      meanError: record.summary(metric).standardError, rows: rows)
  }

  /// Chance's share of the variance of several metrics; `nil` where none is known.
  func chance(of metrics: [Metric]) -> IntervalChart? {
    let rows = metrics.compactMap { metric in
      record.summary(metric).chanceShare.map {
        IntervalRow(metric.words, $0.estimate, low: $0.low, high: $0.high)
      }
    }
    guard !rows.isEmpty else { return nil }
    return IntervalChart(
      title: "How much of the difference between futures is chance",
      summary: "The rest is not knowing the inputs: better figures make that part smaller, luck "
        + "stays. With 95 % intervals.",
      label: "share of the variance, %", format: .share, intervalWords: "95 % interval",
      rows: rows, hasBars: true)
  }
}

extension FanPoint {
  /// The quantiles of one month.
  init(_ quantiles: Quantiles) {
    self.init(
      p5: quantiles.p5, p25: quantiles.p25, p50: quantiles.p50, p75: quantiles.p75,
      p95: quantiles.p95)
  }
}
