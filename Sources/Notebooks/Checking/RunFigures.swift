// The numbers that a page may speak of: what its runs and comparisons have kept as JSON.
//
//   METRIC.FIGURE            the last run of the page:      cash.p50
//   NAME.METRIC.FIGURE       a run or a compared scenario:  two_years.cash.p50, after.cash.difference
//
// NAME is the scenario's name, or the variant's, in small letters with "_" between its words. FIGURE is one of `figures`.

internal import Foundation
internal import Scenarios

/// The figures of a page's runs so far.
struct RunFigures {
  /// What can be asked of a metric, in the order in which it is listed.
  static let figures = [
    "mean", "sd", "p5", "p25", "p50", "p75", "p95", "missing", "difference", "share_larger",
    "share_smaller",
  ]

  /// What is kept of one metric of one run.
  struct MetricFigures: Hashable, Sendable {
    /// Its unit, as the summary says it.
    var unit: String
    /// The figures that are not missing.
    var values: [String: Double]
  }

  /// The metrics of every run, by its name.
  private var runs: [String: [String: MetricFigures]] = [:]
  /// The name of the last run, or of the sides of the last comparison.
  private var last: [String] = []
  /// The currency of the last run; euros until there is one.
  private(set) var currency = "EUR"
  /// What a page may call, by name: the closed forms to hold a run against.
  private let functions: [String: ExpressionFunction]

  /// No figures yet.
  ///
  /// - Parameter functions: what a page may call, by name.
  init(functions: [String: ExpressionFunction] = [:]) { self.functions = functions }

  /// Takes a `summary.json` in.
  ///
  /// - Parameters:
  ///   - data: the JSON.
  ///   - variant: which variant of its file was run, whose name then stands for it, as in comparisons.
  /// - Throws: where it is no such JSON.
  mutating func take(summary data: Data, variant: String? = nil) throws {
    let read = try JSONDecoder().decode(SummaryFigures.self, from: data)
    let name = Self.name(of: variant ?? read.scenario.name)
    runs[name] = read.metrics.compactMapValues { $0?.figures }
    (last, currency) = ([name], read.currency)
  }

  /// Takes a `comparison.json` in.
  ///
  /// - Throws: where it is no such JSON.
  mutating func take(comparison data: Data) throws {
    let read = try JSONDecoder().decode(ComparisonFigures.self, from: data)
    last = []
    for side in read.scenarios {
      let name = Self.name(of: side.label)
      runs[name] = side.metrics.compactMapValues { $0?.figures }
      last.append(name)
    }
    for difference in read.differences {
      for (metric, decoded) in difference.metrics {
        guard let found = decoded?.figures.values else { continue }
        runs[Self.name(of: difference.label)]?[metric]?.values.merge(
          found.filter { ["difference", "share_larger", "share_smaller"].contains($0.key) }
        ) { $1 }
      }
    }
    currency = read.currency
  }

  /// Forgets which run was the last one: it failed, and its figures would be those of another.
  mutating func forgetLast() { last = [] }

  /// The names, for the language of claims.
  var scope: ExpressionScope {
    let figures = self
    return ExpressionScope(functions: functions, currency: currency) {
      words throws(NameProblem) in try figures.value(words)
    }
  }

  private func value(_ words: [String]) throws(NameProblem) -> Measure {
    if runs.isEmpty {
      throw NameProblem(
        "no run stands above", cure: "let a flywheel cell run a scenario before this line")
    }
    guard words.count == 2 || words.count == 3 else {
      throw NameProblem(
        "\(words.joined(separator: ".")) is no figure",
        cure: "write METRIC.FIGURE, e.g. customers.p50, or NAME.METRIC.FIGURE")
    }
    let run = words.count == 3 ? words[0].replacing("-", with: "_") : try lastRun(words)
    guard let metrics = runs[run] else {
      throw unknown(words[0], "run above", among: Array(runs.keys))
    }
    let metric = words[words.count - 2]
    guard let found = metrics[metric] else {
      throw unknown(metric, "metric", among: Array(metrics.keys))
    }
    let figure = words[words.count - 1]
    guard Self.figures.contains(figure) else {
      throw unknown(figure, "figure", among: Self.figures)
    }
    guard let value = found.values[figure] else {
      throw NameProblem("\(run).\(metric) has no \(figure)", cure: "ask for another figure")
    }
    if figure == "missing" { return Measure(value) }
    if figure.hasPrefix("share_") { return .share(value) }
    return .figure(value, unit: found.unit, metric: metric, currency: currency)
  }

  /// The one run that words without a name mean.
  private func lastRun(_ words: [String]) throws(NameProblem) -> String {
    let name = words.joined(separator: ".")
    guard let current = last.first else {
      throw NameProblem(
        "the last run above failed, so that there is no \(name)",
        cure: "write NAME.\(name) to speak of an earlier run")
    }
    if last.count > 1 {
      throw NameProblem(
        "\(name) may be that of \(last.joined(separator: " or "))",
        cure: "write e.g. \(current).\(name)")
    }
    return current
  }

  private func unknown(_ word: String, _ kind: String, among known: [String]) -> NameProblem {
    let near = KeyCatalogue.nearest(to: word, among: known).map { "did you mean \($0)? " } ?? ""
    let listed = known.count > 12 ? "flywheel explain metrics lists all" : ""
    let all = known.count > 12 ? listed : "known: \(known.sorted().joined(separator: ", "))"
    return NameProblem("there is no \(kind) \(word)", cure: near + all)
  }

  private static func name(of label: String) -> String {
    Slug.make(from: label).replacing("-", with: "_")
  }
}

extension Measure {
  /// A figure in the unit that the summary states; a plain number beside it is understood in that unit.
  fileprivate static func figure(
    _ value: Double, unit: String, metric: String, currency: String
  ) -> Measure {
    var measure = Measure(value)
    let yearly = metric == "churn_annual" || metric == "referral_rate"
    switch unit {
    case currency: measure = Measure(value, .money)
    case "\(currency) per month":
      measure = Measure(value, .moneyRate, style: MeasureStyle(months: 1))
    case "\(currency) per year":
      measure = Measure(value / 12, .moneyRate, style: MeasureStyle(months: 12))
    case "share" where yearly:
      measure = Measure(
        value / 12, .rate, period: 12, style: MeasureStyle(isPercent: true, months: 12))
    case "share": measure = .share(value)
    case "share per quarter":
      measure = Measure(
        value / 3, .rate, period: 3, style: MeasureStyle(isPercent: true, months: 3))
    case "per quarter": measure = Measure(value / 3, .rate, style: MeasureStyle(months: 3))
    case "month": measure = Measure(value, .time, style: MeasureStyle(months: 1))
    case "weeks":
      let week = 7 * 12 / 365.25
      measure = Measure(value * week, .time, style: MeasureStyle(months: week))
    default: break
    }
    measure.namesItsUnit = measure.dimension != .plain
    return measure
  }
}
