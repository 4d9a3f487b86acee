// Words for months: what may be said first, where the plain difference misleads, then the numbers.

internal import Charts
internal import Evidence
internal import Foundation

/// Turns the finding about a series into a page.
struct SeriesFinding {
  private let analysis: SeriesAnalysis
  private var series: MonthlySeries { analysis.series }

  /// Words for `analysis`.
  init(_ analysis: SeriesAnalysis) { self.analysis = analysis }

  /// The page about the file of this name.
  func page(file: String) -> FindingPage {
    FindingPage(
      title: "\(file) · \(series.outcome) · \(months(series.before)) before, "
        + "\(series.after) from \(series.since.text) on",
      sentences: [verdict, naiveWords, placeboWords].filter { !$0.isEmpty },
      tables: [means, estimates].filter { !$0.rows.isEmpty }, remarks: remarks)
  }

  /// The verdict in words.
  var verdict: String {
    guard let headline = analysis.headline else {
      if analysis.verdict == .tooFewMonths {
        return
          "Too few months to tell: \(months(series.before)) before the change cannot say what would "
          + "have been without it\(goesOn). It takes \(analysis.monthsNeeded) at least"
          + (series.controls.isEmpty ? "." : " (8, and two for each control).")
      }
      return
        "Nothing can be told: \(exactness), which leaves nothing to chance, so there is no measure "
        + "for a change.\(onlyGoesOn ? " The months after only go on along it." : "")"
    }
    let expected = analysis.meanAfter - headline.effect
    let more = headline.effect > 0 ? "higher" : "lower"
    let share = expected > 0 ? headline.effect / expected : nil
    let relative = share.map { ", \(signedPercent($0))" } ?? ""
    switch analysis.verdict {
    case .higher, .lower:
      let ends = [abs(headline.interval.lowerBound), abs(headline.interval.upperBound)].sorted()
      return
        "From \(series.since.text) on, \(series.outcome) ran at \(number(analysis.meanAfter)) a month: "
        + "\(number(abs(headline.effect))) \(more) (\(number(ends[0])) to \(number(ends[1]))) than the "
        + "\(number(expected)) to be expected without a change\(relative)."
    case .cannotTellFromPlacebos:
      return
        "Nobody should build on this change: from \(series.since.text) on, \(series.outcome) ran "
        + "\(number(abs(headline.effect))) a month \(more) than expected, but effects as large "
        + "appear where nothing happened."
    default:
      return
        "Nobody can tell from these months whether \(series.outcome) changed: against what would have "
        + "been it is between \(signed(headline.interval.lowerBound)) and "
        + "\(signed(headline.interval.upperBound)) a month with 95 % confidence."
    }
  }

  /// Where the plain difference misleads; "" where it does not.
  var naiveWords: String {
    guard let naive = analysis.naive else { return "" }
    let range = "\(signed(naive.interval.lowerBound)) to \(signed(naive.interval.upperBound))"
    let told = "The plain difference of after and before, \(signed(naive.effect)) (\(range)),"
    if analysis.headline == nil, analysis.hasTrend {
      return "\(told) proves nothing: \(plain(.trend))."
    }
    if analysis.headline == nil {
      return "\(told) proves nothing: it takes for granted that months would have stayed alike."
    }
    return faults.first.map { "\(told) misleads: \(plain($0))." } ?? ""
  }

  // The reason that needs no statistics first.
  private var faults: [SeriesAnalysis.NaiveFault] {
    [.trend, .missesEstimate, .tooSure, .memory].filter(analysis.naiveFaults.contains)
  }

  // What is exact about the months before when nothing is left to chance.
  private var exactness: String {
    let past = Array(series.values[..<series.before])
    guard Set(past).count > 1, let first = past.first, let last = past.last else {
      return "the months before are all alike"
    }
    guard series.controls.isEmpty else {
      return "the months before are an exact function of the controls"
    }
    let step = (last - first) / Double(past.count - 1)
    let digits = max(0, NumberText.decimals(significant: 2, of: step))
    let told = NumberText.signed(step, decimals: digits)
    return "the months before lie on a straight line, \(told) a month"
  }

  // Whether the months after continue the line of the first and last month before, where these lie on one.
  private var onlyGoesOn: Bool {
    let (first, last) = (series.values[0], series.values[series.before - 1])
    guard analysis.hasTrend, series.controls.isEmpty else { return false }
    let step = (last - first) / Double(series.before - 1)
    return series.values.indices.allSatisfy {
      abs(series.values[$0] - (first + step * Double($0))) <= 1e-9 * max(abs(first), abs(last))
    }
  }

  // Why fewer than ten months are too few for a series that eight would do for.
  private var goesOn: String {
    guard analysis.hasTrend && series.controls.isEmpty else { return "" }
    return ": they were going one way already, and what only goes on would look like an effect"
  }

  /// How often as much appears where nothing happened; "" where it was not tried.
  var placeboWords: String {
    guard let placebos = analysis.placebos else {
      return analysis.headline == nil
        ? "" : "There are too few months before to try the same at dates where nothing happened."
    }
    let window = placebos.window == series.after ? "" : " in its first \(months(placebos.window))"
    let count = placebos.effects.count
    let found = placebos.asLarge == 0 ? "none" : "\(placebos.asLarge)"
    return
      "As large an effect\(window) appears at \(found) of \(count) earlier dates where nothing "
      + "happened."
  }

  private func plain(_ fault: SeriesAnalysis.NaiveFault) -> String {
    switch fault {
    case .trend: "\(series.outcome) went \(direction) before the change already"
    case .missesEstimate: "it counts as the change's doing what would have come without it"
    case .tooSure: "it is sure of a change that these months leave open"
    case .memory:
      "neighbouring months are alike, so they tell less than as many that are independent"
    }
  }

  // Which way the months before went.
  private var direction: String {
    let past = Array(series.values[..<series.before])
    let half = past.count / 2
    return past.suffix(half).reduce(0, +) > past.prefix(half).reduce(0, +) ? "up" : "down"
  }

  private var means: FindingPage.Table {
    var rows = [["\(months(series.before)) before", number(analysis.meanBefore)]]
    if let headline = analysis.headline {
      rows.append(["expected after", number(analysis.meanAfter - headline.effect)])
    }
    rows.append(["\(months(series.after)) after", number(analysis.meanAfter)])
    return FindingPage.Table(
      title: "", headings: ["\(series.outcome), a month", "mean"], rows: rows)
  }

  private var estimates: FindingPage.Table {
    // Without a headline there would be no careful estimate among them.
    guard analysis.headline != nil else {
      return FindingPage.Table(title: "", headings: [], rows: [])
    }
    let all =
      [analysis.headline].compactMap { $0 } + analysis.others + [analysis.naive].compactMap { $0 }
    let rows = all.map { estimate in
      [
        (estimate == analysis.headline ? "* " : "  ") + name(estimate.method),
        signed(estimate.effect),
        "\(signed(estimate.interval.lowerBound)) to \(signed(estimate.interval.upperBound))",
      ]
    }
    return FindingPage.Table(
      title: "", headings: ["effect a month", "estimate", "95 % interval"], rows: rows)
  }

  private func name(_ method: EffectEstimate.Method) -> String {
    switch method {
    case .naive: "plain difference (Welch)"
    case .differenceInDifferences: "difference in differences"
    case .regression: "regression on controls"
    case .wanderingRegression: "controls and a wandering level"
    case .level: "a wandering level"
    case .trend: "a wandering level on a trend"
    }
  }

  private var remarks: [String] {
    var remarks: [String] = []
    let controls = series.controls.map(\.name).joined(separator: ", ")
    switch analysis.headline?.method {
    case .wanderingRegression?:
      remarks.append(
        """
        * What would have been is read off \(controls) as they went together before, and off a level \
        that wanders beside them. The plain regression is surer than it may be: to it nothing else \
        ever moves.
        """)
    case .level?:
      remarks.append(
        "* What would have been goes on at the level that the months before ended with.")
    case .trend?:
      remarks.append(
        "* What would have been goes on along the trend of the months before, and wanders.")
    default: break
    }
    if analysis.headline != nil, faults.count > 1 {
      remarks.append(
        "Against the plain difference speaks also: "
          + faults.dropFirst().map(plain).joined(separator: "; ") + ".")
    }
    if analysis.hasTrend, series.controls.isEmpty, analysis.verdict != .tooFewMonths {
      remarks.append(
        """
        The months before had a trend, and a level that wanders has none: to it a mere continuation \
        looks like an effect, so it is not shown.
        """)
    }
    if let plain = analysis.others.first(where: { $0.method == .differenceInDifferences }),
      let headline = analysis.headline, !plain.interval.contains(headline.effect)
    {
      remarks.append(
        """
        Difference in differences takes \(series.outcome) and \(controls) to move by the same \
        amount; the months before say that they do not.
        """)
    }
    remarks.append(
      series.controls.isEmpty
        ? """
        Seasons are not in it, nor anything else that came at the same time. A column that the change \
        could not touch (another country, another product) would help: it is a control.
        """
        : "It holds if the change did not touch \(controls), and nothing else came at the same time."
    )
    return remarks
  }

  // Digits that the headline's interval, or else the naive one, allows.
  private var decimals: Int {
    let interval = analysis.headline?.interval ?? analysis.naive?.interval
    guard let interval, interval.upperBound > interval.lowerBound else {
      return max(0, NumberText.decimals(significant: 3, of: analysis.meanAfter))
    }
    let half = (interval.upperBound - interval.lowerBound) / 2
    return max(0, NumberText.decimals(significant: 2, of: half))
  }

  private func number(_ value: Double) -> String { NumberText.number(value, decimals: decimals) }
  private func signed(_ value: Double) -> String { NumberText.signed(value, decimals: decimals) }
  private func signedPercent(_ share: Double) -> String {
    (share > 0 ? "+" : "") + NumberText.percent(share)
  }
  private func months(_ count: Int) -> String { NumberText.count(count, "month", "months") }
}
