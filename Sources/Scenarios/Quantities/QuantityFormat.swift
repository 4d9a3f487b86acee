// Values as people read them: 8000 EUR, 1.2M EUR, 22.9% per year, 4 weeks.
//
// Three significant digits; what is written can be read back by the parser.

internal import Foundation
internal import RandomStreams

/// Words for values in the engine's units.
package enum QuantityFormat {
  /// A value in the engine's unit, in short: `22.9% per year`, `4 weeks`, `1.2M EUR`.
  ///
  /// Values that are not finite are told as "infinite" or "not a number".
  package static func describe(
    _ value: Double, _ dimension: Dimension, currency: String, notation: KeyNotation = .usual
  ) -> String {
    guard value.isFinite else { return value.isNaN ? "not a number" : "infinite" }
    let style = style(of: dimension, largest: abs(value), currency: currency, notation)
    return style.prefix + style.number(value) + style.suffix
  }

  /// A quantity in short: its value, or `9 in 10 between 700 and 1200 EUR`, or its few choices.
  ///
  /// - Parameters:
  ///   - quantity: any quantity whose distribution has a quantile function.
  ///   - dimension: the dimension of its key.
  ///   - currency: the scenario's.
  ///   - notation: the key's, so that what is stated as a percentage is shown as one.
  /// - Returns: words for one line.
  package static func describe(
    _ quantity: Quantity, _ dimension: Dimension, currency: String,
    notation: KeyNotation = .usual
  ) -> String {
    func one(_ value: Double) -> String {
      describe(value, dimension, currency: currency, notation: notation)
    }
    guard quantity.isUncertain else { return one(quantity.value(at: 0.5)) }
    if case .choice(let values) = quantity.distribution, values.count <= 4 {
      return "one of " + values.map { one(quantity.conversion($0)) }.joined(separator: ", ")
    }
    var ends = [quantity.value(at: 0.05), quantity.value(at: 0.95)].sorted()
    // A speck beside the other end is nothing.
    if abs(ends[0]) < 1e-4 * abs(ends[1]) { ends[0] = 0 }
    let shown = ends.map(one)
    guard shown[0] != shown[1], ends.allSatisfy(\.isFinite) else {
      return "9 in 10 about \(shown[1])"
    }
    let style = style(
      of: dimension, largest: max(abs(ends[0]), abs(ends[1])), currency: currency, notation)
    return "9 in 10 between \(style.prefix)\(style.number(ends[0])) and "
      + style.number(ends[1]) + style.suffix
  }

  /// A plain number without unit: three significant digits below 1000, whole above, no grouping.
  package static func plain(_ value: Double) -> String {
    guard value.isFinite else { return value.isNaN ? "not a number" : "infinite" }
    let size = abs(value)
    if size == 0 { return "0" }
    if size >= 1e15 { return "\(value)" }
    let digits = size >= 100 ? 0 : min(18, max(0, 2 - Int(floor(log10(size)))))
    return fixed(value, decimals: digits)
  }

  // MARK: styles

  /// How the numbers of one value are written.
  private struct Style {
    var prefix = ""
    var divisor = 1.0
    var mark = ""
    var suffix = ""

    func number(_ value: Double) -> String { QuantityFormat.plain(value / divisor) + mark }
  }

  /// How a value of this size is written: the unit is chosen once for both ends of a range.
  private static func style(
    of dimension: Dimension, largest: Double, currency: String, _ notation: KeyNotation
  ) -> Style {
    if notation.isPercent { return Style(divisor: 0.01, mark: "%") }
    return switch dimension {
    case .money: scaled(largest, " " + currency)
    case .moneyPerMonth: scaled(largest, " \(currency) per month")
    case .share: Style(divisor: 0.01, mark: "%")
    case .annualShare: Style(divisor: 0.01, mark: "%", suffix: " per year")
    case .countPerMonth: scaled(largest, " per month")
    case .count: scaled(largest, "")
    case .duration: time(largest)
    case .number: Style()
    case .multiplier: Style(prefix: "x ")
    }
  }

  /// Thousands from ten thousand on, millions from a million on.
  private static func scaled(_ largest: Double, _ suffix: String) -> Style {
    // 999,600 would round to 1000k.
    if largest >= 999_500 { return Style(divisor: 1e6, mark: "M", suffix: suffix) }
    if largest >= 10_000 { return Style(divisor: 1e3, mark: "k", suffix: suffix) }
    return Style(suffix: suffix)
  }

  /// The unit in which a time is a whole number, months before weeks before days; else one of its size.
  private static func time(_ months: Double) -> Style {
    if months == 0 { return Style(suffix: " days") }
    let units: [(TimeUnit, String)] = [(.month, "month"), (.week, "week"), (.day, "day")]
    for (unit, name) in units {
      let count = months / unit.months
      if count >= 0.5, abs(count - count.rounded()) < 1e-6 * count, count < 1000 {
        return Style(
          divisor: unit.months, suffix: count.rounded() == 1 ? " \(name)" : " \(name)s")
      }
    }
    let unit: (TimeUnit, String) = months >= 3 ? units[0] : months >= 0.5 ? units[1] : units[2]
    return Style(divisor: unit.0.months, suffix: " \(unit.1)s")
  }

  /// A number with at most so many decimals, zeros at the end left out.
  private static func fixed(_ value: Double, decimals: Int) -> String {
    var text = String(format: "%.\(decimals)f", value)
    guard text.contains(".") else { return text == "-0" ? "0" : text }
    while text.last == "0" { text.removeLast() }
    if text.last == "." { text.removeLast() }
    return text == "-0" ? "0" : text
  }
}
