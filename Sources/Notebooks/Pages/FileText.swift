// What a file cell may hold: nothing that names a file outside the scratch folder.
//
// A scenario can extend another file, and a claims file can name scenarios: a path there is a word of YAML. So what
// begins with "/" or "~/" where a name may stand is refused, and what steps upwards, and "\", which could hide one.

/// Looks through the text of a file cell.
enum FileText {
  /// A mistake and the line of the text that holds it, from 1.
  struct Found {
    /// The line within the cell.
    var line: Int
    /// What is wrong.
    var problem: CellProblem
  }

  /// Signs behind which, blanks aside, a file's name may stand in YAML or CSV.
  private static let openers = Set("\"'[{,:=-(".unicodeScalars)
  /// Signs that may stand before a step upwards, and blanks.
  private static let parting = openers.union("/ \t".unicodeScalars)
  /// Blanks and line ends for some readers of YAML, and none for others or for people.
  private static let invisible: Set<Unicode.Scalar> = [
    "\u{85}", "\u{A0}", "\u{2028}", "\u{2029}", "\u{FEFF}",
  ]

  /// What must not stand there, at most one mistake a line.
  static func problems(in text: String) -> [Found] {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .compactMap { index, line in
        problem(in: Array(line.unicodeScalars)).map { Found(line: index + 1, problem: $0) }
      }
  }

  // Scalars and not characters: "/" is "/" to the system whatever joins it.
  private static func problem(in line: [Unicode.Scalar]) -> CellProblem? {
    if line.contains("\\") {
      return CellProblem(
        message: "a file of a page holds no \"\\\"", cure: "write the sign itself")
    }
    if let sign = line.first(where: invisible.contains) {
      let code = String(sign.value, radix: 16, uppercase: true)
      return CellProblem(
        message: "holds the invisible sign U+" + String(repeating: "0", count: 4 - code.count)
          + code,
        cure: "write an ordinary blank or a line break")
    }
    let words = line[..<(comment(in: line) ?? line.count)]
    for index in words.indices where words[index] == "/" {
      let before = words[..<index]
      let after = words.dropFirst(index + 1).first ?? " "
      let isRoot = beginsName(before) && !isBlank(after)
      // An address, https://…, is no file.
      let isAddress =
        before.last == ":" && before.dropLast().last?.properties.isAlphabetic == true
        && after == "/"
      let isHome = before.last == "~" && beginsName(before.dropLast())
      let isUp =
        before.suffix(2).elementsEqual("..".unicodeScalars)
        && before.dropLast(2).last.map(parting.contains) ?? true
      if isRoot && !isAddress || isHome || isUp {
        return CellProblem(
          message: "names a file outside the page's folder",
          cure: "files stand beside the page, shipped scenarios in scenarios/")
      }
    }
    return nil
  }

  /// Where the comment of a line begins; one behind a quotation mark is not looked for, for it may be a part of a name.
  private static func comment(in line: [Unicode.Scalar]) -> Int? {
    let plain = line.prefix { $0 != "\"" && $0 != "'" }
    return plain.indices.first { plain[$0] == "#" && ($0 == 0 || isBlank(plain[$0 - 1])) }
  }

  /// Whether a name may begin behind what stands before it on its line.
  private static func beginsName(_ before: ArraySlice<Unicode.Scalar>) -> Bool {
    before.last { !isBlank($0) }.map(openers.contains) ?? true
  }

  private static func isBlank(_ sign: Unicode.Scalar) -> Bool { sign == " " || sign == "\t" }
}
