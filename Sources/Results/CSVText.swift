// Rows of comma-separated values (RFC 4180, with a line feed at the end of each row).

/// Text of CSV rows.
enum CSVText {
  /// One row with its line feed; cells with a comma, quote or line break are quoted.
  static func row(_ cells: [String]) -> String {
    cells.map(cell).joined(separator: ",") + "\n"
  }

  /// A cell, quoted when it must be.
  static func cell(_ text: String) -> String {
    let isSafe = text.unicodeScalars.allSatisfy { !",\"\r\n".unicodeScalars.contains($0) }
    return isSafe ? text : "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  /// A number's cell; empty when it is missing.
  static func cell(_ number: Double?) -> String {
    number.flatMap(NumberText.shortest) ?? ""
  }
}
