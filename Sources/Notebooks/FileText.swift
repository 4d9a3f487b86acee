// What a file cell may hold: nothing that names a file outside the scratch folder.
//
// A scenario can extend another file, and a claims file can name scenarios: a path there is a word of YAML. So a word
// that begins with "/" or "~/" or steps upwards is refused, and so is "\", which could hide one.

/// Looks through the text of a file cell.
enum FileText {
  /// A mistake and the line of the text that holds it, from 1.
  struct Found {
    /// The line within the cell.
    var line: Int
    /// What is wrong.
    var problem: CellProblem
  }

  /// Signs after which a word of YAML or CSV begins.
  private static let openers = Set(" \t\"'[{,:=-(")

  /// What must not stand there, at most one mistake a line.
  static func problems(in text: String) -> [Found] {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .compactMap { index, line in
        problem(in: Array(line)).map { Found(line: index + 1, problem: $0) }
      }
  }

  private static func problem(in line: [Character]) -> CellProblem? {
    if line.contains("\\") {
      return CellProblem(
        message: "a file of a page holds no \"\\\"", cure: "write the sign itself")
    }
    for index in line.indices where line[index] == "/" {
      let before = index > 0 ? line[index - 1] : " "
      let twoBefore = index > 1 ? line[index - 2] : " "
      let after = index + 1 < line.count ? line[index + 1] : " "
      let isRoot = openers.contains(before) && !after.isWhitespace
      let isHome = before == "~" && openers.contains(twoBefore)
      // An address, https://…, is no file.
      let isAddress = before == ":" && twoBefore.isLetter && after == "/"
      let isUp = before == "." && twoBefore == "."
      if isRoot && !isAddress || isHome || isUp {
        return CellProblem(
          message: "names a file outside the page's folder",
          cure: "files stand beside the page, shipped scenarios in scenarios/")
      }
    }
    return nil
  }
}
