// Numbers as words: the same everywhere, and never more digits than the error allows.
//
// Thousands stand in groups of three with a plain space between them, as scenario files read
// them, so that a printed number can be pasted into a file. No locale is asked.

internal import Foundation

/// Turns numbers into text; a missing or non-finite number is told as "–".
package enum NumberText {
  /// What stands for a number that does not exist.
  package static let missing = "–"

  /// The number with this many decimals, grouped: `38 200`, `-1 204.50`.
  ///
  /// - Parameters:
  ///   - value: the number.
  ///   - decimals: digits after the point; negative ones round to tens, hundreds and so on.
  /// - Returns: text without a unit; "–" for what is not finite.
  package static func grouped(_ value: Double, decimals: Int) -> String {
    guard value.isFinite else { return missing }
    let step = pow(10, Double(max(0, -decimals)))
    let digits = String(
      format: "%.\(max(0, decimals))f", (value.magnitude / step).rounded() * step)
    let plain =
      decimals > 0 ? String(format: "%.\(decimals)f", value.magnitude) : digits
    let parts = plain.split(separator: ".", maxSplits: 1)
    var whole = ""
    for (place, digit) in (parts.first ?? "0").reversed().enumerated() {
      if place > 0, place.isMultiple(of: 3) { whole.append(" ") }
      whole.append(digit)
    }
    let fraction = parts.count > 1 ? "." + parts[1] : ""
    let isZero = plain.allSatisfy { !$0.isNumber || $0 == "0" }
    return (value < 0 && !isZero ? "-" : "") + String(whole.reversed()) + fraction
  }

  /// Decimals that an error allows: its first significant digit is the last one told.
  ///
  /// - Parameter error: a standard error in the number's unit.
  /// - Returns: −15 to 6; `nil` for an error of zero, which allows all digits.
  package static func decimals(error: Double) -> Int? {
    guard error > 0, error.isFinite else { return nil }
    return min(6, max(-15, -Int(log10(error).rounded(.down))))
  }

  /// Decimals that leave this many significant digits.
  package static func decimals(significant: Int, of value: Double) -> Int {
    guard value != 0, value.isFinite else { return 0 }
    return min(9, significant - 1 - Int(log10(value.magnitude).rounded(.down)))
  }

  /// The number, in millions (`1.23M`) from a million on and in powers of ten from 10¹² on.
  ///
  /// - Parameters:
  ///   - value: the number; `nil` is missing.
  ///   - decimals: digits after the point of the number itself; three significant digits when
  ///     `nil`.
  /// - Returns: text without a unit.
  package static func number(_ value: Double?, decimals: Int? = nil) -> String {
    guard let value, value.isFinite else { return missing }
    let places = decimals ?? (self.decimals(significant: 3, of: value))
    if value.magnitude >= 1e12 { return String(format: "%.2e", value) }
    if value.magnitude >= 1e6 {
      return grouped(value / 1e6, decimals: min(3, max(0, places + 6))) + "M"
    }
    return grouped(value, decimals: places)
  }

  /// A number whose last told digit is the first that its standard error makes doubtful.
  package static func number(_ value: Double?, error: Double?) -> String {
    number(value, decimals: error.flatMap { decimals(error: $0) })
  }

  /// A number with its sign told: `+12`, `-3`, `0`.
  package static func signed(_ value: Double?, decimals: Int? = nil) -> String {
    let text = decimals == nil ? plain(value) : number(value, decimals: decimals)
    guard let value, value > 0, text.contains(where: { $0.isNumber && $0 != "0" }) else {
      return text
    }
    return "+" + text
  }

  /// An amount: `38 200 EUR`, `1.2M EUR`.
  package static func money(_ value: Double?, currency: String, decimals: Int? = nil) -> String {
    let text = number(value, decimals: decimals)
    return text == missing ? text : "\(text) \(currency)"
  }

  /// A share as a percentage: `2.5 %`.
  ///
  /// - Parameters:
  ///   - share: a fraction of one.
  ///   - decimals: digits after the point of the percentage; two significant digits, without
  ///     trailing zeros, when `nil`.
  /// - Returns: the percentage with its sign, "–" when missing.
  package static func percent(_ share: Double?, decimals: Int? = nil) -> String {
    guard let share, share.isFinite else { return missing }
    if let decimals { return grouped(100 * share, decimals: decimals) + " %" }
    return plain(100 * share, significant: share.magnitude >= 1 ? 3 : 2) + " %"
  }

  /// A number with few significant digits, whole tens and thousands kept and trailing zeros cut:
  /// `2.5`, `3`, `0.07`, `5 800`.
  package static func plain(_ value: Double?, significant: Int = 3) -> String {
    guard let value, value.isFinite else { return missing }
    let places = max(0, decimals(significant: significant, of: value))
    let text = number(value, decimals: value.magnitude >= 1e6 ? nil : places)
    guard text.contains("."), !text.contains("M"), !text.contains("e") else { return text }
    let trimmed = text.reversed().drop { $0 == "0" }.reversed()
    return String(trimmed.last == "." ? trimmed.dropLast() : trimmed[...])
  }

  /// A month: `month 17`; of a mean, with a decimal.
  package static func month(_ value: Double?) -> String {
    let text = plain(value)
    return text == missing ? text : "month \(text)"
  }

  /// A whole number of things: `1 000 futures`, `1 future`.
  package static func count(_ value: Int, _ singular: String, _ plural: String) -> String {
    grouped(Double(value), decimals: 0) + " " + (value == 1 ? singular : plural)
  }
}
