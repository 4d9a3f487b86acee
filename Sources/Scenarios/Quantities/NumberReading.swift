// From digits to a number, refusing whatever two people could read differently.
//
// "1.000" is a thousand in Berlin and one in Boston, "3,5" the other way round. No guess is made: both readings are
// told, and the user picks one.

internal import Foundation

/// Reads the digits of one number.
enum NumberReading {
  /// The largest number a scenario may state.
  static let largest = 1e15
  /// The smallest number above zero a scenario may state.
  static let smallest = 1e-15

  /// The number that `raw` stands for.
  ///
  /// - Parameters:
  ///   - raw: digits with whatever stood between them, without sign and unit: `8 000`, `1.5`, `2e6`.
  ///   - factor: 1000 for a trailing "k", a million for "M".
  ///   - offset: where `raw` begins, for the problem.
  /// - Returns: a finite number, at most `largest`, exactly zero or at least `smallest`.
  /// - Throws: what is no number, can be read in two ways, or is too large or small.
  static func value(
    _ raw: String, times factor: Double = 1, at offset: Int
  ) throws(QuantityProblem) -> Double {
    let digits = String(raw.filter { !isGroupSpace($0) })
    if let problem = ambiguity(raw, digits, at: offset) { throw problem }
    guard let number = Double(digits) else {
      throw QuantityProblem(
        "\(QuantityProblem.quoted(raw)) is no number", cure: "write a number such as 1200 or 0.5",
        at: offset)
    }
    return try checked(number * factor, raw, isZero: !hasDigitAboveZero(digits), at: offset)
  }

  /// Refuses what is too large or too small to compute with.
  static func checked(
    _ number: Double, _ raw: String, isZero: Bool, at offset: Int
  ) throws(QuantityProblem) -> Double {
    if isZero { return 0 }
    if !(abs(number) <= largest) {
      throw QuantityProblem(
        "\(QuantityProblem.shortened(raw)) is too large to compute with",
        cure: "write a number up to 1000000000000000 (15 zeros)", at: offset)
    }
    if abs(number) < smallest {
      throw QuantityProblem(
        "\(QuantityProblem.shortened(raw)) is too small to compute with",
        cure: "write 0, or a number of at least 0.000000000000001", at: offset)
    }
    return number
  }

  /// Whether a space of this kind may group digits: plain, no-break, thin, narrow or figure space.
  static func isGroupSpace(_ character: Character) -> Bool {
    [" ", "\u{A0}", "\u{2009}", "\u{202F}", "\u{2007}"].contains(character)
  }

  // MARK: refusals

  /// Whether the number is more than zero as written, whatever a double makes of "1e-999".
  private static func hasDigitAboveZero(_ digits: String) -> Bool {
    digits.prefix { $0 != "e" && $0 != "E" }.contains { "123456789".contains($0) }
  }

  /// What is wrong with the way the digits are joined; `nil` when there is one reading only.
  ///
  /// Refused are: colons, apostrophes and underlines; commas; two points; a point at the end; leading zeros (YAML
  /// once read them as octal); and a point before exactly three digits, unless the number is below one.
  private static func ambiguity(_ raw: String, _ digits: String, at offset: Int) -> QuantityProblem?
  {
    func refuse(_ message: String, _ cure: String) -> QuantityProblem {
      QuantityProblem(
        "\(QuantityProblem.quoted(raw)) \(message)", cure: cure, at: offset)
    }
    if digits.count > QuantityProblem.longestQuote {
      return unreadable(digits)
        ? refuse("is no number we read", "write a number such as 1200 or 0.5") : nil
    }
    let plain = digits.filter { $0.isASCII && ($0.isNumber || $0 == ".") }
    if digits.contains(":") {
      return refuse("is no number", "write one number, without a colon")
    }
    if digits.contains(where: { "'’_".contains($0) }) {
      return refuse("groups its digits with a sign we do not read", "write \(plain)")
    }
    if digits.contains(",") { return comma(digits, refuse) }
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    if parts.count > 2 {
      let isGrouped = parts.dropFirst().allSatisfy { $0.count == 3 }
      return isGrouped
        ? refuse("groups its digits with points", "write \(parts.joined())")
        : refuse("has more than one point", "write one number such as 1200 or 0.5")
    }
    if parts.count == 2, parts[1].isEmpty {
      return refuse("ends in a point", "write \(parts[0]) or \(parts[0]).0")
    }
    if parts[0].first == "0", parts[0].dropFirst().first?.isNumber == true {
      let rest = parts[0].drop { $0 == "0" }
      let better = (rest.isEmpty ? "0" : String(rest)) + (parts.count == 2 ? "." + parts[1] : "")
      return refuse("begins with a zero", "write \(better)")
    }
    if parts.count == 2, looksLikeThousands(parts[0], parts[1]) {
      return twoReadings(String(parts[0]), String(parts[1]), refuse)
    }
    return nil
  }

  /// Whether a number too long to be repeated in a cure has signs that need one.
  private static func unreadable(_ digits: String) -> Bool {
    digits.contains { ",'’_:".contains($0) } || digits.count { $0 == "." } > 1
      || digits.last == "." || (digits.first == "0" && digits.dropFirst().first?.isNumber == true)
  }

  /// What is wrong with a number that has a comma: always something, but the cure differs.
  private static func comma(
    _ digits: String, _ refuse: (String, String) -> QuantityProblem
  ) -> QuantityProblem {
    let parts = digits.split(separator: ",", omittingEmptySubsequences: false)
    if digits.contains(".") {
      // The separator that comes last is the decimal one.
      let isCommaLast =
        (digits.lastIndex(of: ",") ?? digits.startIndex)
        > (digits.lastIndex(of: ".") ?? digits.startIndex)
      let better =
        isCommaLast
        ? digits.filter { $0 != "." }.replacing(",", with: ".") : digits.filter { $0 != "," }
      return refuse("mixes points and commas", "write \(better)")
    }
    if parts.count > 2 {
      return refuse("groups its digits with commas", "write \(parts.joined())")
    }
    if looksLikeThousands(parts[0], parts[1]) {
      return twoReadings(String(parts[0]), String(parts[1]), refuse)
    }
    return refuse(
      "has a comma, which can be read in two ways",
      "write \(parts[0]).\(parts[1]) if the comma starts the decimals, \(parts.joined()) if it groups "
        + "thousands")
  }

  /// One to three digits, not a lone zero, and then exactly three.
  private static func looksLikeThousands(_ whole: Substring, _ decimals: Substring) -> Bool {
    (1...3).contains(whole.count) && whole.first != "0" && decimals.count == 3
      && decimals.allSatisfy { $0.isASCII && $0.isNumber }
  }

  /// The complaint about one separator before exactly three digits, with both ways to write it.
  private static func twoReadings(
    _ whole: String, _ decimals: String, _ refuse: (String, String) -> QuantityProblem
  ) -> QuantityProblem {
    var short = decimals
    while short.count > 1, short.last == "0" { short.removeLast() }
    // Four decimals cannot be taken for thousands.
    let small = "\(whole).\(short.count == 3 ? short + "0" : short)"
    let isRound = decimals == "000" && whole == "1"
    return refuse(
      "can be read in two ways",
      isRound
        ? "write 1000 for one thousand or 1.0 for one"
        : "write \(whole)\(decimals) if it groups thousands, \(small) if it starts the decimals")
  }
}
