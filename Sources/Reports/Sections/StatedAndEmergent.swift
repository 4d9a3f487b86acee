// What was stated, what a fresh cohort shows, and what the base shows a year later.
//
// A base that years of churn have selected loses fewer customers and refers more than a fresh
// cohort, so the three numbers differ although nothing is wrong (MODEL §0).

internal import Charts

/// One row of the table that `check --show` prints.
package struct StatedAndEmergentRow: Sendable, Hashable {
  /// What is compared: `churn`, `referral rate`.
  package var label: String
  /// The words of the user: `15% per year`.
  package var stated: String
  /// The share that a fresh cohort shows in its first 12 months; `nil` when it is not known.
  package var fresh: Double?
  /// The share in the last year of a run without plan; `nil` when it is not known.
  package var lastYear: Double?
  /// The period to tell a yearly share in; `nil` for a share without period.
  package var period: SharePeriod?

  /// A row.
  package init(
    label: String, stated: String, fresh: Double?, lastYear: Double?, period: SharePeriod? = nil
  ) {
    self.label = label
    self.stated = stated
    self.fresh = fresh
    self.lastYear = lastYear
    self.period = period
  }
}

/// The table "stated → fresh cohort → last-year base".
package enum StatedAndEmergent {
  /// The table, aligned, no line longer than `width`; "" without rows.
  ///
  /// - Parameters:
  ///   - rows: what to compare.
  ///   - width: columns.
  ///   - prefix: what every line begins with, for example "# " within YAML.
  /// - Returns: lines without a break at the end.
  package static func text(
    _ rows: [StatedAndEmergentRow], width: Int = 80, prefix: String = ""
  ) -> String {
    guard !rows.isEmpty else { return "" }
    let cells =
      [["", "stated", "fresh cohort", "last-year base"]]
      + rows.map { row in
        [row.label, row.stated, told(row.fresh, row.period), told(row.lastYear, row.period)]
      }
    let widths = (0..<4).map { column in cells.map { $0[column].count }.max() ?? 0 }
    return cells.map { line in
      var text = prefix + TextLines.left(line[0], widths[0])
      for (column, cell) in line.enumerated().dropFirst() {
        let arrow = column > 1 && !line[0].isEmpty ? " → " : "   "
        text += (column == 1 ? "  " : arrow) + TextLines.left(cell, widths[column])
      }
      return TextLines.clip(TextLines.trimmed(text), to: width)
    }.joined(separator: "\n")
  }

  /// A share, over its period where it has one.
  private static func told(_ share: Double?, _ period: SharePeriod?) -> String {
    guard let share, share.isFinite else { return NumberText.missing }
    guard let period else { return percent(share) }
    return "\(percent(period.share(annual: share))) \(period.words)"
  }

  /// Three significant digits, so that a stated share and its echo can be told apart.
  private static func percent(_ share: Double) -> String {
    NumberText.plain(100 * share, significant: 3) + " %"
  }
}
