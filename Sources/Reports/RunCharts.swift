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
  func fan(_ series: Series) -> FanChart? {
    let months = record.fan(series).months
    guard let last = months.last else { return nil }
    let format = series.chartFormat(currency: currency)
    let label = series.chartLabel(currency: currency)
    return FanChart(
      title: "\(Words.capitalised(label)), month by month",
      summary: "In month \(months.count) the middle future has "
        + "\(told(last.quantiles, format, half: false)).",
      label: label, format: format, months: months.map { FanPoint($0.quantiles) })
  }

  /// Middle and ends with digits that the futures allow: `393; 9 in 10 futures lie between 293 and 523`.
  private func told(_ quantiles: Quantiles, _ format: ValueFormat, half: Bool) -> String {
    let spread = Spread(
      low: quantiles.p5, middle: quantiles.p50, high: quantiles.p95, count: max(1, record.trials))
    func text(_ value: Double) -> String { format.text(value, error: spread.error) }
    if spread.low == spread.high { return "\(text(spread.middle)), and so have nearly all" }
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
      summary: "The middle future has \(told(quantiles, format, half: true)).",
      label: metric.words + (unit.isEmpty ? "" : ", \(unit)"), format: format,
      edges: summary.histogram.edges, counts: summary.histogram.counts,
      quantiles: (low: spread.low, middle: spread.middle, high: spread.high), error: spread.error,
      threshold: threshold)
  }

  /// What decides a metric: the inputs that stand out of the noise; `nil` without any.
  func tornado(_ metric: Metric) -> TornadoChart? {
    let standing = StandingDrivers(of: metric, in: record).standing.prefix(8)
    guard let strongest = standing.first, let centre = record.summary(metric).mean else {
      return nil
    }
    let words = InputWords(scenario: scenario)
    let rows = standing.map { driver in
      TornadoRow(
        label: words.name(driver.path), low: driver.meanWhenLow, high: driver.meanWhenHigh,
        lowWords: words.value(driver.lowValue, of: driver.path),
        highWords: words.value(driver.highValue, of: driver.path),
        error: driver.differenceError / 2.0.squareRoot(),
        note: driver.isOurDefault ? "our default" : nil)
    }
    let format = metric.unit.chartFormat(currency: currency)
    let error = strongest.differenceError / 2.0.squareRoot()
    return TornadoChart(
      title: "What decides \(metric.words)",
      summary: "Each bar tells the mean \(metric.words) in the futures where an input is in its "
        + "lowest tenth (hatched) and in its highest. The strongest is \(rows[0].label): "
        + "\(format.text(strongest.meanWhenLow, error: error)) when low, "
        + "\(format.text(strongest.meanWhenHigh, error: error)) when high.",
      label: metric.words, format: format, centre: centre, rows: rows)
  }

  /// Chance's share of the variance of several metrics; `nil` where none is known.
  func chance(of metrics: [Metric]) -> IntervalChart? {
    let rows = metrics.compactMap { metric in
      record.summary(metric).chanceShare.map {
        IntervalRow(
          label: metric.words, value: $0.estimate, low: $0.low, high: $0.high)
      }
    }
    guard !rows.isEmpty else { return nil }
    return IntervalChart(
      title: "How much of the difference between futures is chance",
      summary: "The rest is not knowing the inputs: better figures make that part smaller, luck "
        + "stays. With 95 % intervals.",
      label: "share of the variance", format: .share, domain: 0...1, rows: rows)
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
