// Measures as people read them: 547 EUR, 76.25%, 15% per year, 4 weeks, 10% to 60%.

internal import Foundation

extension Measure {
  /// The value with its unit, to so many significant digits; whole numbers in full.
  package func text(currency: String, digits: Int = 4) -> String {
    let unit = displayUnit(currency: currency)
    let (low, high) = (lower / unit.factor, upper / unit.factor)
    let (first, second) = (Self.number(low, digits: digits), Self.number(high, digits: digits))
    if isExact { return first + unit.mark + unit.suffix(of: low) }
    return "\(first)\(unit.mark) to \(second)\(unit.mark)" + unit.suffix(of: high)
  }

  /// What it measures, for messages: `in EUR`, `per year`, `in weeks`, `without a unit`.
  func unitText(currency: String) -> String {
    switch (dimension.money, dimension.time) {
    case (0, 0): "without a unit"
    case (1, 0): "in \(currency)"
    case (0, 1): "in \(Self.period(Self.unit(style.months) ?? 1, isMany: true))"
    case (0, -1): "per \(Self.period(style.months ?? 1))"
    case (1, -1): "in \(currency) per \(Self.period(style.months ?? 1))"
    default: "in " + Self.powers(dimension, currency: currency)
    }
  }

  /// How the number is divided and what stands behind it.
  private struct DisplayUnit {
    var factor = 1.0
    var mark = ""
    var one = ""
    var many = ""

    func suffix(of value: Double) -> String { abs(value) == 1 ? one : many }
  }

  private func displayUnit(currency: String) -> DisplayUnit {
    let percent = style.isPercent ? 0.01 : 1
    let mark = style.isPercent ? "%" : ""
    func same(_ factor: Double, _ words: String) -> DisplayUnit {
      DisplayUnit(factor: factor, mark: mark, one: words, many: words)
    }
    switch (dimension.money, dimension.time) {
    case (0, 0): return same(percent, "")
    case (1, 0): return DisplayUnit(one: " \(currency)", many: " \(currency)")
    case (0, 1):
      let months = Self.unit(style.months) ?? (abs(middle) >= 24 ? 12 : 1)
      return DisplayUnit(
        factor: months, one: " " + Self.period(months),
        many: " " + Self.period(months, isMany: true))
    case (0, -1):
      let months = style.months ?? 12
      return same(percent / months, " per \(Self.period(months))")
    case (1, -1):
      let months = style.months ?? 1
      return DisplayUnit(
        factor: 1 / months, one: " \(currency) per \(Self.period(months))",
        many: " \(currency) per \(Self.period(months))")
    default: return same(percent, " " + Self.powers(dimension, currency: currency))
    }
  }

  /// `EUR² per month`: what few expressions come to.
  private static func powers(_ dimension: MeasureDimension, currency: String) -> String {
    func power(_ name: String, _ exponent: Int) -> String {
      exponent == 1 ? name : "\(name)^\(exponent)"
    }
    return [
      dimension.money == 0 ? nil : power(currency, dimension.money),
      dimension.time == 0 ? nil : power("month", dimension.time),
    ].compactMap(\.self).joined(separator: " ")
  }

  /// A length in months that is a unit of time, not some number of them; else `nil`.
  private static func unit(_ months: Double?) -> Double? {
    months.flatMap { months in
      TimeUnit.allCases.contains { abs($0.months - months) < 1e-9 * months } ? months : nil
    }
  }

  /// The name of a unit of time by its length in months.
  private static func period(_ months: Double, isMany: Bool = false) -> String {
    for (unit, name) in [
      (TimeUnit.year, "year"), (.quarter, "quarter"), (.month, "month"), (.week, "week"),
      (.day, "day"), (.hour, "hour"), (.minute, "minute"), (.second, "second"),
    ] where abs(unit.months - months) < 1e-9 * months {
      return isMany ? name + "s" : name
    }
    let days = months / TimeUnit.day.months
    if abs(days - days.rounded()) < 1e-6, months < 1 { return "\(QuantityFormat.plain(days)) days" }
    return "\(QuantityFormat.plain(months)) months"
  }

  /// So many significant digits, whole numbers up to fifteen; digits in groups of three from 10 000 on.
  static func number(_ value: Double, digits: Int = 4) -> String {
    precondition(!value.isNaN, "a figure that is no number")
    if value.isInfinite { return value < 0 ? "minus endless" : "endless" }
    if value == 0 { return "0" }
    let size = abs(value)
    if size >= 1e15 || size < 1e-9 { return String(format: "%.3g", value) }
    let whole = value.rounded()
    let isWhole = abs(value - whole) <= 1e-9 * size
    let decimals = isWhole ? 0 : min(12, max(0, digits - 1 - Int(floor(log10(size)))))
    var text = String(format: "%.\(decimals)f", value)
    if text.contains(".") {
      while text.last == "0" { text.removeLast() }
      if text.last == "." { text.removeLast() }
    }
    guard size >= 10_000 else { return text }
    let parts = text.split(separator: ".")
    let negative = text.hasPrefix("-")
    let digits = Array(parts[0].drop { $0 == "-" })
    var grouped = negative ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { grouped += " " }
      grouped.append(digit)
    }
    if parts.count > 1 { grouped += "." + parts[1] }
    return grouped
  }
}
