// A number as the user states it: its distribution, its unit and its source.

package import RandomStreams
internal import Numerics

/// What kind of thing a key measures, and so in which unit the engine keeps it.
package enum Dimension: String, Hashable, Sendable, CaseIterable {
  /// An amount of money, in the scenario's currency.
  case money
  /// Money per month.
  case moneyPerMonth
  /// A share between 0 and 1 with no period.
  case share
  /// A share lost or won over a stated period, kept as the 12-month share (MODEL §1).
  case annualShare
  /// A number of things per month.
  case countPerMonth
  /// A number of things.
  case count
  /// A time, kept in months of 1/12 year; days and weeks convert by 1 year = 365.25 days.
  case duration
  /// A plain number, of either sign.
  case number
  /// A plain number ≥ 0 that multiplies.
  case multiplier
}

/// How a stated number becomes the engine's: the unit's doing.
package enum Conversion: Hashable, Sendable {
  /// value = offset + factor · stated
  case affine(offset: Double, factor: Double)
  /// A share per period of so many months, compounded to the 12-month share: 1 − (1 − p)^(12/months).
  case compound(periodInMonths: Double)

  /// The stated number itself.
  package static let identity = Conversion.affine(offset: 0, factor: 1)

  /// The engine's number for a stated one.
  package func callAsFunction(_ stated: Double) -> Double {
    switch self {
    case .affine(let offset, let factor): offset + factor * stated
    case .compound(let months):
      months == 12 ? stated : -Double.expMinusOne(Double.log(onePlus: -stated) * 12 / months)
    }
  }
}

/// A quantity: a number with its uncertainty, unit, and the words it was stated in.
package struct Quantity: Hashable, Sendable {
  /// The distribution of the number as stated ("5 %" is 0.05, "8k" is 8000), before the unit's conversion.
  package var distribution: Distribution
  /// Where the stated number must lie (a price is not negative, a share not over 1); cut by conditional inverse.
  package var bounds: ClosedRange<Double>
  /// From the stated number to the engine's unit.
  package var conversion: Conversion
  /// The words, without the source: `2% to 5% per month`.
  package var text: String
  /// What stood in brackets at the end: `Stripe`.
  package var source: String?

  /// A quantity.
  package init(
    _ distribution: Distribution,
    within bounds: ClosedRange<Double> = -Double.infinity...Double.infinity,
    conversion: Conversion = .identity, text: String, source: String? = nil
  ) {
    self.distribution = distribution
    self.bounds = bounds
    self.conversion = conversion
    self.text = text
    self.source = source
  }

  /// Whether the value differs from trial to trial.
  package var isUncertain: Bool { !distribution.isPoint }

  /// The value in the engine's unit at probability `p` of its distribution, monotone in `p`.
  package func value(at p: Double) -> Double {
    conversion(distribution.quantile(p, within: bounds))
  }

  /// The quantity without its words: two quantities with the same number have the same value in every trial.
  package var number: QuantityNumber {
    QuantityNumber(distribution: distribution, bounds: bounds, conversion: conversion)
  }
}

/// What a quantity says, however it is put.
package struct QuantityNumber: Hashable, Sendable {
  /// The distribution of the number as stated.
  package let distribution: Distribution
  /// Where it must lie.
  package let bounds: ClosedRange<Double>
  /// From the stated number to the engine's unit.
  package let conversion: Conversion
}
