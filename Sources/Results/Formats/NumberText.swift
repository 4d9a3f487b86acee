// One way to write a number, in JSON and CSV alike.

/// Numbers as text that reads back as the same number.
enum NumberText {
  /// The shortest decimal text that reads back as exactly `value`, whole numbers without ".0"; `nil` unless finite.
  ///
  /// Valid in JSON and CSV: `0.1`, `1000`, `1e-07`, `5e-324`.
  static func shortest(_ value: Double) -> String? {
    guard value.isFinite else { return nil }
    let text = value.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
