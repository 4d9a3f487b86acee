// How the values of a chart are told: their factor, their unit, and as many digits as are worth telling.

internal import Foundation

/// The way values of one kind are written.
package struct ValueFormat: Hashable, Sendable {
  /// What values are multiplied by before they are told: 100 for shares.
  package var factor: Double
  /// What stands behind a value, with its leading space, or "": " EUR", " %".
  package var unit: String

  /// A format.
  package init(factor: Double = 1, unit: String = "") {
    self.factor = factor
    self.unit = unit
  }

  /// Numbers of things.
  package static let count = ValueFormat()
  /// Fractions of one, told in percent.
  package static let share = ValueFormat(factor: 100, unit: " %")
  /// An amount in a currency.
  package static func money(_ currency: String) -> ValueFormat {
    ValueFormat(unit: " \(currency)")
  }

  /// A value with its unit: `1 200 EUR`, `12 %`.
  ///
  /// - Parameters:
  ///   - value: as the chart holds it.
  ///   - error: its standard error, which decides the digits; three significant digits without one.
  /// - Returns: the value and its unit.
  package func text(_ value: Double, error: Double? = nil) -> String {
    let scaled = value * factor
    let decimals = error.flatMap { NumberText.decimals(error: $0 * factor) }
    return
      (decimals.map { NumberText.number(scaled, decimals: $0) } ?? NumberText.plain(scaled)) + unit
  }

  /// A value for where the unit stands already, as in the label of an axis: `1 230`, but `12 %`.
  ///
  /// - Parameters:
  ///   - value: as the chart holds it.
  ///   - error: its standard error, which decides the digits; never more than three significant digits without one.
  /// - Returns: the value, with nothing but a percent sign behind it.
  package func short(_ value: Double, error: Double? = nil) -> String {
    let format = self == .share ? self : ValueFormat(factor: factor)
    let scaled = value * factor
    if error == nil, (1e3..<1e6).contains(scaled.magnitude) {
      return NumberText.number(scaled) + format.unit
    }
    return format.text(value, error: error)
  }

  /// The labels of evenly spaced ticks, without unit, all in the same steps: `0`, `0.5M`, `1M`.
  package func labels(of ticks: [Double]) -> [String] {
    let scaled = ticks.map { $0 * factor }
    let largest = scaled.map(\.magnitude).max() ?? 0
    let (divisor, sign) =
      largest >= 1e12
      ? (1e12, "T") : largest >= 1e9 ? (1e9, "B") : largest >= 1e6 ? (1e6, "M") : (1, "")
    let step = scaled.count > 1 ? abs(scaled[1] - scaled[0]) / divisor : largest / divisor
    let decimals = step > 0 ? max(0, Int((-log10(step) - 1e-9).rounded(.up))) : 0
    return scaled.map { value in
      value == 0 ? "0" : NumberText.grouped(value / divisor, decimals: decimals) + sign
    }
  }
}
