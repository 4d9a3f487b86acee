// All the mistakes of a data file, told at once.

package import Scenarios

/// Why a data file cannot be judged; places count rows and columns from 1, as a spreadsheet does.
package struct DataProblems: Error, Hashable, Sendable, CustomStringConvertible {
  /// The mistakes in the order of the file; never empty.
  package let problems: [Problem]

  /// Collects mistakes; those with a place come first, row by row.
  package init(_ problems: [Problem]) {
    precondition(!problems.isEmpty, "an error without a problem")
    let ordered = problems.enumerated().sorted { one, other in
      let (here, there) = (one.element.place, other.element.place)
      return (here?.line ?? .max, here?.column ?? .max, one.offset)
        < (there?.line ?? .max, there?.column ?? .max, other.offset)
    }
    self.problems = ordered.map(\.element)
  }

  /// One mistake.
  init(at place: SourcePlace?, key: String, message: String, cure: String) {
    self.init([Problem(at: place, key: key, message: message, cure: cure)])
  }

  /// One line a mistake.
  package var description: String { problems.map(\.description).joined(separator: "\n") }
}
