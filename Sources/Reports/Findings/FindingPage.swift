// A finding on a page: sentences first, then tables, then remarks; for a terminal or as Markdown.

/// What is told about one's own data, before it is laid out.
struct FindingPage: Sendable, Hashable {
  /// Columns of text under headings; the first column stands left, the others right.
  struct Table: Sendable, Hashable {
    /// What it is about; "" for nothing.
    var title: String
    /// Headings, as many as columns; empty for none.
    var headings: [String]
    /// Rows of cells.
    var rows: [[String]]
  }

  /// File and size.
  var title: String
  /// The verdict, a paragraph each.
  var sentences: [String]
  /// The numbers behind it.
  var tables: [Table]
  /// What else the reader should know, an item each.
  var remarks: [String]

  /// The page for a terminal of `width` columns, at least 40.
  func text(width: Int) -> String {
    var lines = TextLines.wrap(title, width: width)
    for sentence in sentences { lines += TextLines.wrap(sentence, width: width) }
    for table in tables { lines += [""] + Self.lines(of: table, width: width) }
    if !remarks.isEmpty { lines.append("") }
    for remark in remarks { lines += TextLines.wrap(remark, width: width) }
    return lines.map(TextLines.trimmed).joined(separator: "\n")
  }

  /// The page as Markdown (tables as GitHub reads them).
  func markdown() -> String {
    func escaped(_ text: String) -> String {
      text.replacing("\\", with: "\\\\").replacing("|", with: "\\|").replacing("<", with: "&lt;")
    }
    var blocks = ["## " + escaped(title)] + sentences.map(escaped)
    for table in tables {
      if !table.title.isEmpty { blocks.append("**\(escaped(table.title))**") }
      let count = table.rows.map(\.count).max() ?? 0
      func row(_ cells: [String]) -> String {
        let padded = cells + Array(repeating: "", count: count - cells.count)
        return "| " + padded.map(escaped).joined(separator: " | ") + " |"
      }
      let rule = "|---|" + String(repeating: "---:|", count: max(0, count - 1))
      blocks.append(([row(table.headings), rule] + table.rows.map(row)).joined(separator: "\n"))
    }
    if !remarks.isEmpty {
      blocks.append(remarks.map { "- " + escaped($0) }.joined(separator: "\n"))
    }
    return blocks.joined(separator: "\n\n")
  }

  private static func lines(of table: Table, width: Int) -> [String] {
    let all = (table.headings.isEmpty ? [] : [table.headings]) + table.rows
    let count = all.map(\.count).max() ?? 0
    var widths = (0..<count).map { column in
      all.map { $0.count > column ? $0[column].count : 0 }.max() ?? 0
    }
    // Names give way when the numbers need the room.
    let others = widths.dropFirst().reduce(0) { $0 + $1 + 2 } + 2
    if count > 0 { widths[0] = max(8, min(widths[0], width - others)) }
    return (table.title.isEmpty ? [] : TextLines.wrap(table.title, width: width))
      + all.map { row in
        row.enumerated().reduce("") { line, cell in
          cell.offset == 0
            ? "  " + TextLines.left(cell.element, widths[0])
            : line + "  " + TextLines.right(cell.element, widths[cell.offset])
        }
      }
  }
}
