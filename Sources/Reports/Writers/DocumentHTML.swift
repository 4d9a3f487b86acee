// A report as one HTML file: nothing from a network, nothing that runs, readable at any width, by keyboard, by ear and
// on paper.
//
// The only style is the sheet in its head, let in by a nonce that is the digest of the page; the security policy
// refuses everything else.

internal import Charts
internal import Scenarios

/// Writes reports as HTML.
package struct DocumentHTML {
  private let document: ReportDocument
  private var charts = 0

  /// Pixels that charts are laid out for: on phones, and elsewhere.
  static let layouts = (narrow: 340.0, wide: 720.0)

  /// A writer of a report.
  package init(_ document: ReportDocument) { self.document = document }

  /// What the file is known by as ours.
  package static let generator = "<meta name=\"generator\" content=\"Flywheel\">"

  /// The whole file.
  package func text() -> String {
    var writer = self
    let body = writer.body()
    let nonce = TextDigest.digits(of: body)
    let policy =
      "default-src 'none'; style-src 'nonce-\(nonce)'; base-uri 'none'; form-action 'none'"
    return """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(policy)">
      \(Self.generator)
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>\(Self.escaped(document.title))</title>
      <style nonce="\(nonce)">
      \(PageStyle.rules)
      \(ChartStyle.rules)
      </style>
      </head>
      \(body)
      </html>

      """
  }

  private mutating func body() -> String {
    var text = "<body>\n<a class=\"skip\" href=\"#report\">To the report</a>\n<header>\n"
    text += "<h1>\(Self.escaped(document.title))</h1>\n"
    text += "<p class=\"facts\">\(Self.escaped(document.facts))</p>\n</header>\n"
    text += "<main id=\"report\">\n<section aria-labelledby=\"answer\" class=\"answer\">\n"
    text += "<h2 id=\"answer\">The answer</h2>\n"
    text += document.answer.map { "<p>\(Self.escaped($0))</p>\n" }.joined() + "</section>\n"
    text += contents
    for section in document.sections {
      let id = Self.escaped(section.id)
      text += "<section aria-labelledby=\"\(id)\">\n<h2 id=\"\(id)\">"
      text += Self.escaped(section.heading) + "</h2>\n"
      for block in section.blocks { text += html(block) }
      text += "</section>\n"
    }
    return text + "</main>\n</body>"
  }

  /// Links to the sections.
  private var contents: String {
    let links = document.sections.map {
      "<li><a href=\"#\(Self.escaped($0.id))\">\(Self.escaped($0.heading))</a></li>"
    }
    return "<nav aria-label=\"Sections\"><ul>\(links.joined())</ul></nav>\n"
  }

  private mutating func html(_ block: ReportBlock) -> String {
    switch block {
    case .paragraph(let text): return "<p>\(Self.escaped(text))</p>\n"
    case .remark(let text): return "<p class=\"remark\">\(Self.escaped(text))</p>\n"
    case .heading(let text): return "<h3>\(Self.escaped(text))</h3>\n"
    case .list(let items):
      return "<ul>" + items.map { "<li>\(Self.escaped($0))</li>" }.joined() + "</ul>\n"
    case .figures(let figures): return html(figures)
    case .table(let table): return html(table)
    case .chart(let chart): return html(chart)
    // What is to be pasted keeps its blanks as they are.
    case .commands(let lines):
      return "<pre><code>\(SVGWriter.escaped(lines.joined(separator: "\n")))</code></pre>\n"
    case .listing(let text):
      return "<pre class=\"listing\" tabindex=\"0\" role=\"region\" aria-label=\"Listing\"><code>"
        + SVGWriter.escaped(text) + "</code></pre>\n"
    case .folded(let summary, let blocks):
      var text = "<details>\n<summary>\(Self.escaped(summary))</summary>\n"
      for block in blocks { text += html(block) }
      return text + "</details>\n"
    }
  }

  private func html(_ figures: [HeadlineFigure]) -> String {
    "<dl class=\"figures\">\n"
      + figures.map { figure in
        "<div><dt>\(Self.escaped(figure.name))</dt>"
          + "<dd><span class=\"value\">\(Self.escaped(figure.value))</span> "
          + "<span class=\"range\">\(Self.escaped(figure.range))</span></dd></div>\n"
      }.joined() + "</dl>\n"
  }

  private func html(_ table: ReportTable) -> String {
    func cell(_ text: String, _ column: Int, _ name: String, _ scope: String) -> String {
      let isLeft = column == 0 || table.wordColumns.contains(column)
      let words = isLeft ? Self.escaped(text) : Self.unbroken(text)
      return "<\(name)\(isLeft ? "" : " class=\"number\"")\(scope)>\(words)</\(name)>"
    }
    let label =
      table.title.isEmpty
      ? table.headings.filter { !$0.isEmpty }.joined(separator: ", ") : table.title
    var text =
      "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"\(Self.escaped(label))\">"
    text += "<table>"
    if !table.title.isEmpty { text += "<caption>\(Self.escaped(table.title))</caption>" }
    text += "<thead><tr>"
    for (column, heading) in table.headings.enumerated() {
      text += heading.isEmpty ? "<td></td>" : cell(heading, column, "th", " scope=\"col\"")
    }
    text += "</tr></thead><tbody>\n"
    for row in table.rows {
      text += "<tr>"
      for (column, words) in row.enumerated() {
        text += cell(
          words, column, column == 0 ? "th" : "td", column == 0 ? " scope=\"row\"" : "")
      }
      text += "</tr>\n"
    }
    return text + "</tbody></table></div>\n"
  }

  private mutating func html(_ chart: some Chart) -> String {
    charts += 1
    let id = "chart-\(charts)"
    return "<figure id=\"\(id)\">\n<figcaption><strong>\(Self.escaped(chart.title))</strong> "
      + Self.escaped(chart.summary) + "</figcaption>\n<div class=\"wide\">"
      + SVGWriter.element(chart, width: Self.layouts.wide, id: id + "w")
      + "</div>\n<div class=\"narrow\">"
      + SVGWriter.element(chart, width: Self.layouts.narrow, id: id + "n") + "</div>\n</figure>\n"
  }

  /// Text with what marks up HTML escaped; the parts of a number stay on one line.
  private static func escaped(_ text: String) -> String {
    SVGWriter.escaped(TextLines.glued(text))
  }

  /// A figure that stays on one line.
  private static func unbroken(_ text: String) -> String {
    SVGWriter.escaped(text.count > 24 ? TextLines.glued(text) : text.replacing(" ", with: "\u{A0}"))
  }
}
