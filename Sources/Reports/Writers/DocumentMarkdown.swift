// A report as Markdown (tables as GitHub reads them), its charts as links to pictures beside it.

internal import Charts
internal import Foundation
internal import Scenarios

/// Writes reports as Markdown.
package struct DocumentMarkdown {
  private let document: ReportDocument
  private let pictures: String?
  private var files: [String]

  /// A writer of a report.
  ///
  /// - Parameters:
  ///   - document: the report.
  ///   - pictures: the folder of its pictures, as the file links to it; `nil` when there are none, and charts are told
  ///     in words.
  package init(_ document: ReportDocument, pictures: String?) {
    self.document = document
    self.pictures = pictures
    files = document.pictures.map(\.file).reversed()
  }

  /// The whole text, with a line break at its end.
  package func text() -> String {
    var writer = self
    var blocks = ["# " + Self.escaped(document.title), Self.escaped(document.facts)]
    blocks += ["## The answer"] + document.answer.map(Self.escaped)
    for section in document.sections {
      blocks.append("## " + Self.escaped(section.heading))
      for block in section.blocks { blocks += writer.markdown(block) }
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private mutating func markdown(_ block: ReportBlock) -> [String] {
    switch block {
    case .paragraph(let text), .remark(let text): return [Self.escaped(text)]
    case .heading(let text): return ["### " + Self.escaped(text)]
    case .list(let items): return [items.map { "- " + Self.escaped($0) }.joined(separator: "\n")]
    case .figures(let figures):
      return [
        figures.map { figure in
          "- \(Self.escaped(figure.name)): **\(Self.escaped(figure.value))** "
            + "(\(Self.escaped(figure.range)))"
        }.joined(separator: "\n")
      ]
    case .table(let table): return Self.table(table)
    case .chart(let chart):
      let told = "**\(Self.escaped(chart.title)).** \(Self.escaped(chart.summary))"
      guard let pictures, let file = files.popLast() else { return [told] }
      return [told, "![\(Self.escaped(chart.title))](\(Self.address("\(pictures)/\(file)")))"]
    case .commands(let lines):
      return [Self.fenced(lines.joined(separator: "\n"), "sh")]
    case .listing(let text): return [Self.fenced(text, "")]
    case .folded(let summary, let blocks):
      var inner: [String] = []
      for block in blocks { inner += markdown(block) }
      // A line of HTML, in which Markdown's escapes would be seen.
      let words = SVGWriter.escaped(summary.onOneLine)
      return ["<details><summary>\(words)</summary>"] + inner + ["</details>"]
    }
  }

  private static func table(_ table: ReportTable) -> [String] {
    func row(_ cells: [String]) -> String {
      "| " + cells.map(escaped).joined(separator: " | ") + " |"
    }
    let rule = table.headings.indices.map { column in
      column == 0 || table.wordColumns.contains(column) ? "---" : "---:"
    }
    let lines = [row(table.headings), "|" + rule.joined(separator: "|") + "|"]
    return (table.title.isEmpty ? [] : ["**\(escaped(table.title))**"])
      + [(lines + table.rows.map(row)).joined(separator: "\n")]
  }

  /// A fence longer than any in the text.
  private static func fenced(_ text: String, _ language: String) -> String {
    let text = text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0).onOneLine }.joined(separator: "\n")
    var fence = "```"
    while text.contains(fence) { fence += "`" }
    return "\(fence)\(language)\n\(text)\n\(fence)"
  }

  /// A path as a link holds it: what would end or change the link is written in percent.
  private static func address(_ path: String) -> String {
    let kept = CharacterSet.alphanumerics.union(CharacterSet(charactersIn: "-._~/"))
    return path.addingPercentEncoding(withAllowedCharacters: kept) ?? path
  }

  /// Text with what Markdown would take for markup escaped.
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in text.onOneLine {
      switch character {
      case "\\", "|", "*", "_", "`", "[", "]", "#": result += "\\\(character)"
      case "<": result += "&lt;"
      case "&": result += "&amp;"
      default: result.append(character)
      }
    }
    return result
  }
}
