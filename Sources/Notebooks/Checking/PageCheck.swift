// Whether a page still says what the program does.

internal import Foundation
package import Scenarios

/// What was found on a page.
package struct PageCheck: Sendable {
  /// One thing that is wrong.
  package struct Finding: Sendable {
    /// The place and what is wrong there.
    package var problem: Problem
    /// How what is printed differs from what is written, line by line; empty for other findings.
    package var difference: [String] = []
  }

  /// What is wrong, in the order of the page.
  package var findings: [Finding]

  /// Holds a page against a run of it.
  package init(_ page: NotebookPage, _ record: PageRecord) {
    findings = record.problems.map { Finding(problem: $0) }
    for (index, cell) in page.cells.enumerated() {
      guard case .output(let written) = cell.kind, let printed = record.outputs[index - 1] else {
        continue
      }
      let (old, new) = (OutputText.masked(written), OutputText.masked(printed))
      let difference = TextDiff.lines(from: old, to: new, first: cell.line + 1)
      if !difference.isEmpty {
        findings.append(
          Finding(
            problem: page.problem(
              cell.line, "the output is another one now",
              cure: "if that is right: flywheel learn update \(page.file)"),
            difference: difference))
      }
    }
    if !record.isBroken {
      findings += PagePictures.problems(of: page, record).map { Finding(problem: $0) }
    }
    findings.sort { ($0.problem.place?.line ?? 0) < ($1.problem.place?.line ?? 0) }
  }

  /// All findings with their differences, one under the other.
  package var text: String {
    findings.map { finding in
      ([finding.problem.description] + finding.difference.map { "  " + $0 })
        .joined(separator: "\n")
    }.joined(separator: "\n")
  }
}
