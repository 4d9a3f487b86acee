// Rows and columns of a CSV file.
//
// SwiftCSV splits the text; what it leaves to its user is done here: it pads short rows without a word, drops an empty
// last cell of a file without line end, takes the rest of the file for a quote that is never closed, and does not say
// where a quote is wrong. Lines that begin with # are comments, as in scenario files.

internal import Foundation
internal import Scenarios
internal import SwiftCSV

/// A header, and rows as long as it.
struct CSVTable: Hashable, Sendable {
  /// A cell's text without spaces around it, and where it stands: row and column from 1.
  struct Cell: Hashable, Sendable {
    /// The text.
    var text: String
    /// File, row and column.
    var place: SourcePlace
  }

  /// The file as the user named it.
  let file: String
  /// The names of the columns, each once.
  let header: [Cell]
  /// Rows with as many cells as the header; what short rows lack is empty.
  let rows: [[Cell]]
  /// Rows that are longer than the header, which are left out of `rows`.
  let problems: [Problem]
  /// What stands between cells: a comma, a semicolon or a tab.
  let delimiter: Character

  /// Splits `text` of the file named `file`; throws when nothing of it can be read.
  init(_ text: String, file: String) throws(DataProblems) {
    let plain = Self.withoutComments(text)
    let guessed = CSVDelimiter.guessed(string: plain)
    delimiter = guessed.rawValue
    self.file = file
    let cells = try Self.split(plain, guessed, file: file).map { row in
      row.cells.enumerated().map { index, text in
        Cell(
          text: text.trimmingCharacters(in: .whitespacesAndNewlines),
          place: SourcePlace(file: file, line: row.line, column: index + 1))
      }
    }
    .filter { row in row.contains { !$0.text.isEmpty } }
    guard var names = cells.first else {
      throw DataProblems(at: nil, key: file, message: "is empty", cure: OwnData.forms)
    }
    // Spreadsheets leave empty columns at the end.
    while names.last?.text.isEmpty == true { names.removeLast() }
    header = names
    let width = names.count
    var problems = Self.problems(of: names)
    if !problems.isEmpty { throw DataProblems(problems) }
    if cells.count == 1 {
      throw DataProblems(
        at: names[0].place, key: "", message: "there is a header and no row", cure: OwnData.forms)
    }
    var complete: [[Cell]] = []
    for row in cells.dropFirst() {
      if let surplus = row.dropFirst(width).first(where: { !$0.text.isEmpty }) {
        problems.append(
          Problem(
            at: surplus.place, key: "", message: "\"\(surplus.text)\" stands under no heading",
            cure: "the header has \(width) columns; quote cells that contain a "
              + Self.name(delimiter)))
        continue
      }
      // Who needs a cell that is not there finds it empty.
      let missing = (row.count..<max(width, row.count)).map { index in
        Cell(
          text: "", place: SourcePlace(file: file, line: row[0].place.line, column: index + 1))
      }
      complete.append(Array((row + missing).prefix(width)))
    }
    rows = complete
    self.problems = problems
  }

  // Comments are blanked, so that rows keep their numbers.
  private static func withoutComments(_ text: String) -> String {
    let body = text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
    let lines = body.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return lines.map { $0.drop { $0 == " " }.hasPrefix("#") ? "" : String($0) }
      .joined(separator: "\n") + "\n"
  }

  private static func split(
    _ text: String, _ delimiter: CSVDelimiter, file: String
  ) throws(DataProblems) -> [(line: Int, cells: [String])] {
    var rows: [(line: Int, cells: [String])] = []
    func fail(_ row: Int, _ message: String) -> DataProblems {
      DataProblems(
        at: SourcePlace(file: file, line: row, column: 1), key: "", message: message,
        cure: "put quotes around whole cells, and double those inside: \"5\"\" screen\"")
    }
    do {
      // The header alone is parsed at first; the rows then tell how far the text is sound.
      let csv = try EnumeratedCSV(
        string: text, delimiter: delimiter, loadColumns: false, rowLimit: 0)
      try csv.enumerateAsArray(startAt: 0, rowLimit: nil) { rows.append((rows.count + 1, $0)) }
    } catch {
      throw fail(rows.count + 1, "a quotation mark stands inside a cell")
    }
    if let open = rows.first(where: { $0.cells.contains { $0.contains(where: \.isNewline) } }) {
      throw fail(open.line, "a cell goes on in the next line, or its quote is never closed")
    }
    return rows
  }

  private static func problems(of names: [Cell]) -> [Problem] {
    var problems: [Problem] = []
    for (index, name) in names.enumerated() {
      if name.text.isEmpty {
        problems.append(
          Problem(
            at: name.place, key: "", message: "column \(index + 1) has no name",
            cure: "name every column in the first row"))
      } else if names[..<index].contains(where: { $0.text.lowercased() == name.text.lowercased() })
      {
        problems.append(
          Problem(
            at: name.place, key: name.text, message: "is the name of two columns",
            cure: "name every column differently"))
      }
    }
    return problems
  }

  private static func name(_ delimiter: Character) -> String {
    switch delimiter {
    case ";": "semicolon"
    case "\t": "tab"
    default: "comma"
    }
  }
}
