// The parts of a page that are run or compared: fenced blocks, told apart by their first word.

internal import Scenarios

/// A cell of a page.
package struct Cell: Hashable, Sendable {
  /// What a cell is.
  enum Kind: Hashable, Sendable {
    /// Commands to run, each with its line.
    case commands([NumberedCommand])
    /// What the commands before it print.
    case output(String)
    /// A file to write into the scratch folder.
    case file(name: String, text: String)
    /// Conditions on the runs before it, each with its line.
    case checks([NumberedCondition])
  }

  /// A command and the line that holds it.
  struct NumberedCommand: Hashable, Sendable {
    /// The line, from 1.
    var number: Int
    /// The command.
    var words: CommandWords
  }

  /// A condition and the line that holds it.
  struct NumberedCondition: Hashable, Sendable {
    /// The line, from 1.
    var number: Int
    /// The condition as it stands.
    var text: String
  }

  /// What it is.
  var kind: Kind
  /// The line of its opening marks, from 1.
  var line: Int
  /// The line of its closing marks.
  var lastLine: Int
}

/// The words behind the opening marks of a fence.
struct FenceInfo: Hashable, Sendable {
  /// What they say of the fence.
  enum Meaning: Hashable, Sendable {
    /// ```` ```flywheel ````
    case commands
    /// ```` ```output ````
    case output
    /// ```` ```check ````
    case checks
    /// ```` ```yaml file=NAME ````, or any other language before `file=`.
    case file(String)
    /// Something for the reader alone.
    case other
  }

  /// What they mean.
  var meaning: Meaning

  private static let names: [String: Meaning] = [
    "flywheel": .commands, "output": .output, "check": .checks,
  ]

  /// Reads the words; a slip of the pen in one is told, other languages are left alone.
  init(_ info: String) throws(CellProblem) {
    let words = info.split { $0 == " " || $0 == "\t" }.map(String.init)
    guard let first = words.first else {
      meaning = .other
      return
    }
    if let known = Self.names[first] {
      guard words.count == 1 else {
        throw CellProblem(
          message: "\"\(words[1])\" is not understood after \(first)", cure: "leave it out")
      }
      meaning = known
      return
    }
    let files = words.filter { $0.hasPrefix("file=") }.map { String($0.dropFirst(5)) }
    if let name = files.first {
      guard files.count == 1, Self.isPlain(name) else {
        throw CellProblem(
          message: "\"\(name)\" cannot be the name of a file on a page",
          cure: "give one name without / and without a dot at the beginning, e.g. file=shop.yaml")
      }
      if let last = words.last, !last.hasPrefix("file=") {
        throw CellProblem(
          message: "\"\(last)\" is not understood after file=\(name)",
          cure: "leave it out; a name has no blanks")
      }
      meaning = .file(name)
      return
    }
    if info.contains(/\bfile[a-z_-]*\s*=/.ignoresCase()) {
      throw CellProblem(
        message: "\"\(info.trimmingBlanks)\" names no file",
        cure: "write it as in yaml file=shop.yaml")
    }
    if let near = KeyCatalogue.nearest(to: first, among: Array(Self.names.keys)), near != first {
      throw CellProblem(
        message: "\"\(first)\" is no kind of cell; did you mean \(near)?",
        cure: "other languages are left alone")
    }
    meaning = .other
  }

  /// Whether a name stays in its folder and is seen there.
  private static func isPlain(_ name: String) -> Bool {
    !name.isEmpty && !name.hasPrefix(".") && name.utf8.count <= 100
      && name.allSatisfy { $0.isLetter || $0.isNumber || "._-".contains($0) }
  }
}
