// What one's own data says, told to a person.

package import Evidence

/// The report about a file of groups or months.
package struct OwnDataReport: Sendable, Hashable {
  private let page: FindingPage

  /// About the groups in `file`.
  package init(_ analysis: CountsAnalysis, file: String) {
    page = CountsFinding(analysis).page(file: file)
  }

  /// About the months in `file`.
  package init(_ analysis: SeriesAnalysis, file: String) {
    page = SeriesFinding(analysis).page(file: file)
  }

  /// For a terminal of `width` columns, at least 40; no newline at its end.
  package func text(width: Int = 80) -> String { page.text(width: width) }

  /// As Markdown; no newline at its end.
  package var markdown: String { page.markdown() }
}
