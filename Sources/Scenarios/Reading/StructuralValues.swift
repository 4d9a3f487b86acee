// Reading the values that are no quantities: counts, months, dates, switches.

/// Readers of structural values; each answers `nil` for words it does not understand.
enum StructuralValues {
  /// A whole number such as `1000`, `20 000`, `20k`, `20M`.
  static func wholeNumber(_ text: String) -> UInt64? {
    var digits = text.filter { !$0.isWhitespace && $0 != "_" }
    var factor: UInt64 = 1
    if digits.hasSuffix("k") { factor = 1000 }
    if digits.hasSuffix("M") { factor = 1_000_000 }
    if factor > 1 { digits.removeLast() }
    guard !digits.isEmpty, digits.allSatisfy({ $0.isASCII && $0.isNumber }),
      let number = UInt64(digits)
    else { return nil }
    let (product, overflow) = number.multipliedReportingOverflow(by: factor)
    return overflow ? nil : product
  }

  /// A plain number of either sign, such as `-0.4` or `−0.4`; never infinite or not a number.
  static func number(_ text: String) -> Double? {
    let words = text.replacing("−", with: "-").filter { !$0.isWhitespace }
    guard !words.isEmpty, words.allSatisfy({ "+-.0123456789".contains($0) }),
      let number = Double(words), number.isFinite
    else { return nil }
    return number
  }

  /// A length in whole months, such as `24 months`, `8 quarters` or `2 years`.
  static func months(_ text: String) -> Int? {
    let words = text.lowercased().split(whereSeparator: \.isWhitespace)
    guard words.count == 2, let number = wholeNumber(String(words[0])), number <= 100_000 else {
      return nil
    }
    switch words[1] {
    case "month", "months": return Int(number)
    case "quarter", "quarters": return Int(number) * 3
    case "year", "years": return Int(number) * 12
    default: return nil
    }
  }

  /// An instant of the run, such as `month 4` or `month 4.5`: months after the start, at most 100,000.
  static func instant(_ text: String) -> Double? {
    let words = text.lowercased().split(whereSeparator: \.isWhitespace)
    guard words.count == 2, words[0] == "month", let number = number(String(words[1])),
      (0...100_000).contains(number)
    else { return nil }
    return number
  }

  /// A calendar month such as `2026-03`.
  static func calendarMonth(_ text: String) -> CalendarMonth? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].count == 4, parts[1].count == 2,
      let year = wholeNumber(String(parts[0])), let month = wholeNumber(String(parts[1])),
      (1...12).contains(month), year > 0
    else { return nil }
    return CalendarMonth(year: Int(year), month: Int(month))
  }

  /// `true` or `false`, also as `yes` or `no`.
  static func truth(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "true", "yes", "on": true
    case "false", "no", "off": false
    default: nil
    }
  }

  /// A currency's code; the signs of euro, dollar and pound stand for EUR, USD and GBP.
  static func currency(_ text: String) -> String? {
    switch text {
    case "€": "EUR"
    case "$": "USD"
    case "£": "GBP"
    default:
      text.count == 3 && text.allSatisfy { $0.isASCII && $0.isUppercase } ? text : nil
    }
  }
}
