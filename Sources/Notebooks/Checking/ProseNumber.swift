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

  /// Stands for a comment in a text before a number; no text of Markdown holds it.
  static let comment: Character = "\u{0}"
  /// The most digits of a number; a double holds no more.
  static let mostDigits = 15
  /// What is looked at of a text: more than a number with its blanks and what stands directly before it.
  static let longestTail = 80

  private static let groupBlanks: Set<Character> = [
    " ", "\u{A0}", "\u{202F}", "\u{2009}", "\u{2007}",
  ]
  /// Signs that part a number from digits before them; a comma, a stroke or a point does not.
  private static let parting = Set("([{|+×*=<>≤≥≈~±→;€$£")

  /// The number that ends `text`, with or without "%"; `nil` where none does.
  ///
  /// - Parameter text: what stands before a comment: a line break is a line feed in it, a comment is `comment`.
  /// - Throws: what makes the number doubtful, because a reader may see another one: `1,058`, `- 58`.
  init?(endOf text: String) throws(CellProblem) {
    let isSilent = { (character: Character) in
      Self.groupBlanks.contains(character) || character == Self.comment
    }
    var rest = text.suffix(Self.longestTail)
    rest = rest.dropLast(while: isSilent)
    let end = rest.endIndex
    isPercent = rest.last == "%"
    if isPercent { rest = rest.dropLast().dropLast(while: isSilent) }
    var before = rest.dropLast { Self.isDigit($0) || $0 == "." }
    // Groups of three stand before a run of three digits: "12 600", "1 234.5".
    while let blank = before.last, Self.groupBlanks.contains(blank),
      rest[before.endIndex...].prefix(while: Self.isDigit).count == 3
    {
      let head = before.dropLast()
      let earlier = head.dropLast(while: Self.isDigit)
      guard (1...3).contains(head.count - earlier.count) else { break }
      before = earlier
    }
    let digits = String(rest[before.endIndex...].filter { !Self.groupBlanks.contains($0) })
    guard let size = Double(digits), digits.first != ".", digits.last != "." else { return nil }
    guard digits.count(where: Self.isDigit) <= Self.mostDigits else {
      throw CellProblem(
        message: "a number has more than \(Self.mostDigits) digits", cure: "round it")
    }
    let isNegative = try Self.isNegative(digits, after: before)
    let factor = isPercent ? 0.01 : 1
    value = (isNegative ? -size : size) * factor
    unit = Self.unit(of: digits) * factor
    let start = isNegative ? before.index(before: before.endIndex) : before.endIndex
    self.text = text[start..<end].filter { $0 != Self.comment }
  }

  private static func isDigit(_ character: Character) -> Bool {
    character.isASCII && character.isNumber
  }

  /// Whether what stands before digits makes them less than nought.
  ///
  /// - Parameters:
  ///   - digits: the digits.
  ///   - before: all that stands before them.
  /// - Returns: `true` behind a minus.
  /// - Throws: what makes that, or the number itself, doubtful.
  private static func isNegative(
    _ digits: String, after before: Substring
  ) throws(CellProblem) -> Bool {
    guard let sign = before.last else { return false }
    if sign == comment {
      throw CellProblem(
        message: "a comment stands directly before \(digits)", cure: "leave a blank between")
    }
    let isBlank = { (character: Character) in
      groupBlanks.contains(character) || character.isNewline
    }
    let isPart = { (character: Character) in
      character.isLetter || character.isNumber || character == "%" || character == comment
    }
    if sign == "−" { return true }
    let words = before.dropLast { isBlank($0) || $0 == comment }
    if let last = words.last, isDash(last) {
      let first = words.dropLast()
      let isRange = first.last.map(isPart) ?? false
      if words.endIndex == before.endIndex {
        if isRange { return false }
        if last == "-" { return true }
      } else if last != "-" && last != "−" {
        return false
      } else if first.dropLast(while: isBlank).last.map({ isPart($0) && !$0.isLetter }) ?? false {
        return false
      }
      throw CellProblem(
        message: "\"\(last)\(before[words.endIndex...])\(digits)\" may be less than nought or not",
        cure: "write −\(digits), or \(digits) without a hyphen")
    }
    let isJoined = sign.isLetter || sign.isNumber || sign == "_" || sign == "^"
    if isJoined
      || !isBlank(sign) && !parting.contains(sign) && before.dropLast().last.map(isDigit) ?? false
    {
      let word = String(before.reversed().prefix { !isBlank($0) && $0 != comment }.reversed())
      throw CellProblem(
        message: "\"\(word)\(digits)\" can be read as another number than \(digits)",
        cure:
          "write groups of three digits with blanks, decimals with a point, words apart: 12 600, 2.5"
      )
    }
    return false
  }

  private static func isDash(_ character: Character) -> Bool {
    character == "−"
      || character.unicodeScalars.first?.properties.generalCategory == .dashPunctuation
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

extension Substring {
  /// The text without the characters at its end that are of a kind.
  fileprivate func dropLast(while isOfKind: (Character) -> Bool) -> Substring {
    var rest = self
    while let last = rest.last, isOfKind(last) { rest.removeLast() }
    return rest
  }
}
