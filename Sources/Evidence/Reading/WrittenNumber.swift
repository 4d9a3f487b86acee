// Numbers as people write them: 1234.5, 1 234,5, 1.234,5, 1,234.5.
//
// Whether a point or a comma marks the decimals is a habit of the whole file. Cells that can be read in one way only
// decide; a cell such as 1.234 that fits both habits is read as the others are, and refused when there are none and
// the file does not otherwise show its habit.

internal import Foundation

/// A cell that should hold a number.
enum WrittenNumber {
  /// What marks decimals.
  enum DecimalMark: Hashable, Sendable {
    case point, comma
  }

  /// What a cell turned out to be.
  enum Reading: Hashable, Sendable {
    /// A finite number.
    case number(Double)
    /// Two numbers, according to what marks decimals.
    case ambiguous(point: Double, comma: Double)
    /// No number.
    case none
  }

  /// The habit that the cells of one file show; `nil` when none of them decides.
  ///
  /// In a file whose cells are separated by commas, a point marks decimals.
  static func habit(of cells: [String], delimiter: Character) -> DecimalMark? {
    for cell in cells {
      let text = plain(cell)
      switch (value(of: text, .point), value(of: text, .comma)) {
      case (_?, nil): return .point
      case (nil, _?): return .comma
      default: continue
      }
    }
    return delimiter == "," ? .point : nil
  }

  /// Reads a cell in a file of this habit.
  static func read(_ cell: String, _ habit: DecimalMark?) -> Reading {
    let text = plain(cell)
    if let habit {
      if let own = value(of: text, habit) { return .number(own) }
      return value(of: text, habit == .point ? .comma : .point).map(Reading.number) ?? .none
    }
    switch (value(of: text, .point), value(of: text, .comma)) {
    case (let point?, let comma?) where point == comma: return .number(point)
    case (let point?, let comma?): return .ambiguous(point: point, comma: comma)
    case (let one?, nil), (nil, let one?): return .number(one)
    case (nil, nil): return .none
    }
  }

  // Without the spaces and apostrophes that group thousands; a true minus sign becomes a hyphen.
  private static func plain(_ cell: String) -> String {
    let trimmed = cell.trimmingCharacters(in: .whitespaces)
    guard trimmed.contains(where: \.isNumber) else { return "" }
    return String(
      trimmed.compactMap { character in
        if character.isWhitespace || character == "'" || character == "’" { return nil }
        return character == "−" ? "-" : character
      })
  }

  // The number with this mark for decimals and the other for thousands, groups being of three digits.
  private static func value(of text: String, _ mark: DecimalMark) -> Double? {
    let (decimal, group): (Character, Character) = mark == .point ? (".", ",") : (",", ".")
    var rest = Substring(text)
    let isNegative = rest.first == "-"
    if let sign = rest.first, "+-".contains(sign) { rest.removeFirst() }
    let exponent = rest.firstIndex { $0 == "e" || $0 == "E" }.map { rest[$0...] } ?? ""
    let parts = rest.dropLast(exponent.count).split(
      separator: decimal, maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first else { return nil }
    let groups = whole.split(separator: group, omittingEmptySubsequences: false)
    guard let leading = groups.first, isDigits(leading) || leading.isEmpty && parts.count > 1,
      groups.count == 1 || (1...3).contains(leading.count) && leading != "0",
      groups.dropFirst().allSatisfy({ $0.count == 3 && isDigits($0) }),
      parts.count == 1 || isDigits(parts[1])
    else { return nil }
    let fraction = parts.count > 1 ? "." + parts[1] : ""
    guard let number = Double("0" + groups.joined() + fraction + exponent), number.isFinite
    else { return nil }
    return isNegative ? -number : number
  }

  private static func isDigits(_ text: Substring) -> Bool {
    !text.isEmpty && text.allSatisfy { ("0"..."9").contains($0) }
  }
}
