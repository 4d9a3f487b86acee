// Small reports made by hand.

import Charts

@testable import Reports

/// Builds reports.
enum DocumentSamples {
  /// What a name may hold that a page must not take for its own.
  static let hostile =
    "<script>alert(1)</script> <img src=x> \" onload=\"x\" 'y' &amp; | `b` *c* _d_ [e](f)"
    + "\u{0}\u{1B}[31m\u{85}"

  /// A report with one section.
  static func document(_ blocks: [ReportBlock], title: String = "Two years") -> ReportDocument {
    ReportDocument(
      title: title, facts: title, answer: [title],
      sections: [ReportSection(id: "only", heading: title, blocks: blocks)])
  }

  /// A chart of two months.
  static func fan(_ title: String, _ summary: String = "They grow.") -> FanChart {
    FanChart(
      title: title, summary: summary, label: title, format: .count,
      months: [
        FanPoint(p5: 1, p25: 2, p50: 3, p75: 4, p95: 5),
        FanPoint(p5: 2, p25: 3, p50: 4, p75: 5, p95: 6),
      ])
  }

  /// One block of each kind, holding `words` wherever words can stand.
  static func everyBlock(_ words: String) -> [ReportBlock] {
    let table = ReportTable(title: words, headings: [words, words], rows: [[words, words]])
    return [
      .paragraph(words), .remark(words), .heading(words), .list([words, words]),
      .figures([HeadlineFigure(name: words, value: words, range: words)]), .table(table),
      .chart(fan(words, words)), .commands([words]), .listing(words),
      .folded(words, [.chart(fan(words, words)), .paragraph(words)]),
    ]
  }
}

extension ReportSection {
  /// Its paragraphs and remarks.
  var sentences: [String] {
    blocks.compactMap { block in
      switch block {
      case .paragraph(let text), .remark(let text): text
      default: nil
      }
    }
  }

  /// Its tables, folded ones included.
  var tables: [ReportTable] { blocks.flatMap(Self.tables) }

  private static func tables(_ block: ReportBlock) -> [ReportTable] {
    switch block {
    case .table(let table): [table]
    case .folded(_, let blocks): blocks.flatMap(tables)
    default: []
    }
  }

  /// Its charts, folded ones not included.
  var charts: [any Chart] {
    blocks.compactMap { block -> (any Chart)? in
      if case .chart(let chart) = block { chart } else { nil }
    }
  }

  /// The items of its lists.
  var items: [String] {
    blocks.flatMap { block -> [String] in
      if case .list(let items) = block { items } else { [] }
    }
  }

  /// The lines of its commands.
  var commands: [String] {
    blocks.flatMap { block -> [String] in
      if case .commands(let lines) = block { lines } else { [] }
    }
  }
}

extension ReportDocument {
  /// The section with this id.
  func section(_ id: String) -> ReportSection? { sections.first { $0.id == id } }
}
