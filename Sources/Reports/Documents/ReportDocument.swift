// A report before it is laid out: sections of sentences, figures, tables and charts, for a page, Markdown or paper.

package import Charts
internal import Scenarios

/// A headline number with its uncertainty.
package struct HeadlineFigure: Hashable, Sendable {
  /// What it is: "Customers, month 24".
  var name: String
  /// Its middle with its unit: "393".
  var value: String
  /// Where 9 in 10 futures lie, or what else bounds it: "293 to 523 in 9 of 10 futures".
  var range: String
}

/// Columns of text under headings; the first column stands left, the others right unless they hold words.
package struct ReportTable: Hashable, Sendable {
  /// What it is about, told above it.
  var title: String
  /// Headings, one a column.
  var headings: [String]
  /// Rows of cells, as many as headings.
  var rows: [[String]]
  /// Columns that hold words and stand left, besides the first.
  var wordColumns: Set<Int> = []
}

/// One piece of a section.
package enum ReportBlock: Sendable {
  /// A paragraph.
  case paragraph(String)
  /// A remark in small letters.
  case remark(String)
  /// A heading within a section.
  case heading(String)
  /// Sentences, an item each.
  case list([String])
  /// Numbers to see first.
  case figures([HeadlineFigure])
  /// A table.
  case table(ReportTable)
  /// A picture; its title and summary stand with it.
  case chart(any Chart)
  /// Lines to paste into a terminal.
  case commands([String])
  /// Text as it stands, such as a file.
  case listing(String)
  /// Blocks that open on demand.
  case folded(String, [ReportBlock])
}

/// A part of a report with its heading.
package struct ReportSection: Sendable {
  /// What it can be linked by: "money".
  var id: String
  /// Its heading.
  var heading: String
  /// Its content; a section without any is left out.
  var blocks: [ReportBlock]
}

/// A report.
package struct ReportDocument: Sendable {
  /// What it is about.
  package var title: String
  /// What was simulated, in one line.
  var facts: String
  /// The answer, a sentence each.
  var answer: [String]
  /// Everything else, in order.
  var sections: [ReportSection]

  /// A report; sections without blocks are left out.
  init(title: String, facts: String, answer: [String], sections: [ReportSection]) {
    self.title = title
    self.facts = facts
    self.answer = answer
    self.sections = sections.filter { !$0.blocks.isEmpty }
  }

  /// All its charts in order, each with a file name of its own made from its title: `cash-eur-month-by-month.svg`.
  package var pictures: [(file: String, chart: any Chart)] {
    var taken: Set<String> = []
    return sections.flatMap(\.blocks).flatMap(Self.charts).map { chart in
      let stem = Slug.make(from: chart.title)
      var (name, number) = (stem, 1)
      while !taken.insert(name).inserted {
        number += 1
        name = "\(stem)-\(number)"
      }
      return (name + ".svg", chart)
    }
  }

  private static func charts(in block: ReportBlock) -> [any Chart] {
    switch block {
    case .chart(let chart): [chart]
    case .folded(_, let blocks): blocks.flatMap(charts)
    default: []
    }
  }
}
