// Words put together: lists and beginnings of sentences.

/// Puts words together.
enum Words {
  /// The text with a capital letter at its start.
  static func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  /// `a`, `a and b`, `a, b and c`.
  static func list(_ items: [String], _ word: String = "and") -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " \(word) " + last
  }

  /// The article of a number as it is spoken: `an` before 8, 11, 18 and 80 to 89, else `a`.
  static func article(_ number: String) -> String {
    let whole = number.prefix { $0.isNumber }
    let isVowel =
      whole == "8" || whole == "11" || whole == "18" || (whole.count == 2 && whole.first == "8")
    return isVowel ? "an" : "a"
  }
}
