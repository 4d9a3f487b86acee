// A number in the text of a page, and whether it is what a run says, rounded to the digits that are written.

internal import Foundation
internal import Scenarios

/// A number as it stands at the end of a text.
struct ProseNumber: Hashable, Sendable {
  /// As it is written.
  var text: String
  /// Its value, percent as a fraction of one.
  var value: Double
  /// One unit of its last digit that counts.
  ///
  /// All digits written count, but that noughts after the third digit of a whole number may be rounded ones: 6 700 is
  /// anything from 6 695 to 6 705, 15 000 from 14 950 to 15 050.
  var unit: Double
  /// Whether it is in percent.
  var isPercent: Bool

  private static let groupBlanks: Set<Character> = [" ", "\u{A0}", "\u{202F}"]

  /// The number that ends `text`, with or without "%"; `nil` where none does.
  init?(endOf text: String) {
    var rest = Array(text)
    let dropBlanks = { (rest: inout [Character]) in
      while let last = rest.last, Self.groupBlanks.contains(last) { rest.removeLast() }
    }
    dropBlanks(&rest)
    let end = rest.count
    isPercent = rest.last == "%"
    if isPercent {
      rest.removeLast()
      dropBlanks(&rest)
    }
    let isDigit = { (character: Character) in character.isASCII && character.isNumber }
    var start = rest.count
    while start > 0, isDigit(rest[start - 1]) || rest[start - 1] == "." { start -= 1 }
    // Groups of three stand before a run of three digits: "12 600", "1 234.5".
    while start >= 2, Self.groupBlanks.contains(rest[start - 1]), isDigit(rest[start - 2]) {
      let first = rest[start...].prefix { isDigit($0) }.count
      guard first == 3 else { break }
      var group = start - 1
      while group > 0, isDigit(rest[group - 1]) { group -= 1 }
      guard (1...3).contains(start - 1 - group) else { break }
      start = group
    }
    let digits = String(rest[start...].filter { !Self.groupBlanks.contains($0) })
    guard let size = Double(digits), digits.first != ".", digits.last != "." else { return nil }
    let isNegative = start > 0 && (rest[start - 1] == "-" || rest[start - 1] == "−")
    let factor = isPercent ? 0.01 : 1
    value = (isNegative ? -size : size) * factor
    unit = Self.unit(of: digits) * factor
    self.text = String(Array(text)[(isNegative ? start - 1 : start)..<end])
  }

  private static func unit(of digits: String) -> Double {
    if let point = digits.firstIndex(of: ".") {
      return pow(10, -Double(digits.distance(from: point, to: digits.endIndex) - 1))
    }
    let noughts = digits.reversed().prefix { $0 == "0" }.count
    return pow(10, Double(max(0, min(noughts, digits.count - 3))))
  }

  /// Whether it is `value`, rounded.
  func matches(_ other: Double) -> Bool {
    abs(value - other) <= unit / 2 * (1 + 1e-9) + abs(other) * 1e-12
  }

  /// `value` written with as many digits as this.
  func written(_ other: Double) -> String {
    let (size, step) = isPercent ? (other * 100, unit * 100) : (other, unit)
    let decimals = max(0, Int((-log10(step)).rounded()))
    let rounded = (size / step).rounded() * step
    let plain = String(format: "%.\(decimals)f", abs(rounded))
    let whole = plain.prefix { $0 != "." }
    var grouped = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index) % 3 == 0 { grouped += " " }
      grouped.append(digit)
    }
    let sign = rounded < 0 ? "−" : ""
    return sign + grouped + plain.dropFirst(whole.count) + (isPercent ? " %" : "")
  }
}

extension Measure {
  /// The number in the unit in which it is shown: percent as a fraction, per year where it is per year.
  var shownNumber: Double { middle * pow(style.months ?? 1, -Double(dimension.time)) }
}
