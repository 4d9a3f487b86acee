// All metrics with their error and spread, grouped Attract / Engage / Delight / Money.

internal import Charts
internal import Experiments
internal import Simulation

/// The table of `--full`.
struct FullTable {
  /// What was found.
  let record: RunRecord

  /// The table, no line longer than `width`.
  func lines(width: Int) -> [String] {
    var lines = [TextLines.clip(head, to: width)]
    for phase in Phase.allCases {
      lines.append(phase.rawValue)
      for summary in record.metrics where summary.metric.phase == phase {
        lines += row(summary).map { TextLines.clip(TextLines.trimmed($0), to: width) }
      }
    }
    let note = "mean ± its standard error; P5 to P95 holds 9 in 10 futures" + quantileNote
    return lines + TextLines.wrap(note, width: width)
  }

  /// What the quantiles' own error is, when they are not exact.
  private var quantileNote: String {
    guard record.quantileError > 0 else { return "" }
    return "; quantiles within \(NumberText.percent(record.quantileError)) of their value"
  }

  /// The heading; columns of 29, 5, 9, 8, 9, 9 and 9.
  private var head: String {
    TextLines.left("", 29) + TextLines.left("unit", 5) + TextLines.right("mean", 9)
      + TextLines.right("±", 8) + TextLines.right("P5", 9) + TextLines.right("median", 9)
      + TextLines.right("P95", 9)
  }

  /// One metric: its figures, and a second line when it is missing in some futures.
  private func row(_ summary: MetricSummary) -> [String] {
    let unit = summary.metric.unit
    var line =
      "  " + TextLines.left(summary.metric.rawValue, 26) + " "
      + TextLines.left(unit.sign(currency: record.currency), 5)
    if let spread = Spread(summary) {
      let factor = unit.isShare ? 100.0 : 1
      line +=
        TextLines.right(unit.figure(summary.mean, error: summary.standardError), 9)
        + TextLines.right(
          error(summary.standardError.map { $0 * factor }), 8)
      for value in [spread.low, spread.middle, spread.high] {
        line += TextLines.right(unit.figure(value, error: spread.error), 9)
      }
    } else {
      line += TextLines.right(NumberText.missing, 9)
    }
    guard summary.missing > 0 else { return [line] }
    let futures = NumberText.count(summary.count + summary.missing, "future", "futures")
    return [
      line,
      "    no value in \(NumberText.grouped(Double(summary.missing), decimals: 0)) of \(futures)",
    ]
  }

  /// A standard error, with two significant digits.
  private func error(_ value: Double?) -> String {
    NumberText.number(value, decimals: value.map { NumberText.decimals(significant: 2, of: $0) })
  }
}
