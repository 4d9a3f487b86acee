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

  /// The cells of the first row of `text`, their quotes taken off, and the rest of the text after its line feed.
  static func firstRow(of text: String) -> (cells: [String], rest: Substring) {
    var cells: [String] = []
    var cell = ""
    var isQuoted = false
    let scalars = text.unicodeScalars
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let scalar = scalars[index]
      index = scalars.index(after: index)
      switch scalar {
      case "\"" where isQuoted && index < scalars.endIndex && scalars[index] == "\"":
        cell += "\""
        index = scalars.index(after: index)
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        cells.append(cell)
        cell = ""
      case "\n" where !isQuoted: return (cells + [cell], text[index...])
      default: cell.unicodeScalars.append(scalar)
      }
    }
    return (cells + [cell], text[text.endIndex...])
  }

  /// A number's cell; empty when it is missing.
  static func cell(_ number: Double?) -> String {
    number.flatMap(NumberText.shortest) ?? ""
  }
}
