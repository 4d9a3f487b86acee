// One axis of a plot: what it tells, over which values, and where its ticks stand.

/// One axis: what it tells and over which values.
package struct Axis: Hashable, Sendable {
  /// What the values are, with their unit: "customers", "cash, EUR", "month".
  package var label: String
  /// Least and greatest value.
  package var domain: ClosedRange<Double>
  /// How values are told.
  package var format: ValueFormat
  /// Whether values between whole numbers make no sense (months, things).
  package var isWhole: Bool
  /// Whether values are months, whose ticks stand at quarters, halves and whole years.
  package var isMonths: Bool
  /// Whether it goes without ticks, and ends where its domain ends: bars that are labelled themselves.
  package var isHidden = false

  /// An axis.
  package init(
    _ label: String, _ domain: ClosedRange<Double>, format: ValueFormat = .count,
    isWhole: Bool = false, isMonths: Bool = false
  ) {
    self.label = label
    self.domain = domain
    self.format = format
    self.isWhole = isWhole
    self.isMonths = isMonths
  }

  /// At most `most` values to mark.
  func ticks(on scale: LinearScale, most: Int) -> [Double] {
    isMonths
      ? scale.monthTicks(most: most) : scale.ticks(most: most, wholeNumbers: isWhole)
  }
}
