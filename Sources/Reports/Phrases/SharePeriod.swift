// The period over which a share that is lost or won is told.

internal import Charts
internal import Foundation
package import Scenarios

/// A period of compounding, with its words.
package struct SharePeriod: Sendable, Hashable {
  /// Its length in months, > 0.
  package let months: Double

  /// A period of so many months.
  package init(months: Double) {
    precondition(months > 0, "a period of \(months) months")
    self.months = months
  }

  /// The period a quantity was stated in; a year when it has none.
  package init(of quantity: Quantity?) {
    guard case .compound(let months)? = quantity?.conversion, months > 0 else {
      self.init(months: 12)
      return
    }
    self.init(months: months)
  }

  /// The share of one period: 1 − (1 − annual)^(months/12); the inverse of `Conversion.compound`.
  package func share(annual: Double) -> Double {
    guard annual < 1 else { return 1 }
    return months == 12 ? annual : -expm1(log1p(-annual) * months / 12)
  }

  /// `a month`, `a year`, `a quarter`, `in 3 weeks`, `in 30 days`.
  package var words: String {
    if months == 1 { return "a month" }
    if months == 3 { return "a quarter" }
    if months == 12 { return "a year" }
    let days = months * 365.25 / 12
    if abs(days - 1) < 1e-6 { return "a day" }
    if abs(days - 7) < 1e-6 { return "a week" }
    if months.rounded() == months { return "in \(NumberText.plain(months)) months" }
    if abs(days / 7 - (days / 7).rounded()) < 1e-6 {
      return "in \(NumberText.plain(days / 7)) weeks"
    }
    return "in \(NumberText.plain(days)) days"
  }

  /// A yearly share told over this period: `2.5 % a month`.
  package func text(annual: Double) -> String {
    "\(NumberText.percent(share(annual: annual))) \(words)"
  }
}
