// What is wrong with a file, told so that it can be mended.

/// A place in a file: lines and columns count from 1.
package struct SourcePlace: Hashable, Sendable {
  /// The file as the user named it, or "--set" for a change on the command line.
  package var file: String
  /// The line, from 1.
  package var line: Int
  /// The column, from 1.
  package var column: Int

  /// A place in `file`.
  package init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }
}

/// One mistake: place, key, what is wrong, and what to write instead.
package struct Problem: Hashable, Sendable, CustomStringConvertible {
  /// Where the mistake stands; `nil` when it is nowhere in a file.
  package var place: SourcePlace?
  /// The key's path, or "" when no key is concerned.
  package var key: String
  /// What is wrong, with the value: "is 130%".
  package var message: String
  /// What to write instead: "give a share from 0% to 100%".
  package var cure: String

  /// A mistake at `place`; what the user's file brings into the words is put on one line.
  package init(at place: SourcePlace?, key: String, message: String, cure: String) {
    self.place = place
    self.key = key.onOneLine
    self.message = message.onOneLine
    self.cure = cure.onOneLine
  }

  /// `file:line:column: key: message; cure`
  package var description: String {
    let position = place.map { "\($0.file):\($0.line):\($0.column): " } ?? ""
    let subject = key.isEmpty ? "" : "\(key): "
    return position + subject + message + (cure.isEmpty ? "" : "; " + cure)
  }
}

/// All the mistakes of one reading, in the order of the file.
package struct ScenarioProblems: Error, Hashable, Sendable, CustomStringConvertible {
  /// The mistakes; never empty.
  package var problems: [Problem]

  /// Collects mistakes.
  package init(_ problems: [Problem]) {
    precondition(!problems.isEmpty, "an error without a problem")
    self.problems = problems
  }

  /// One line a mistake.
  package var description: String { problems.map(\.description).joined(separator: "\n") }
}
