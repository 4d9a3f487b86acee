// A file of the user's own numbers: groups that were counted, or months.

internal import Scenarios

/// What a data file holds.
package enum OwnData: Hashable, Sendable {
  /// Groups of customers and what they did.
  case counts(CountedGroups)
  /// Months, and the one in which something changed.
  case series(MonthlySeries)

  /// What files look like, for messages.
  static let forms = "give groups (group,customers,churned) or months (month,signups)"

  /// Reads a CSV file.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - outcome: the column to judge; needed where several could be meant.
  ///   - since: the first month of the change; for months only, and needed there.
  /// - Throws: `DataProblems`, all at once.
  /// - Returns: what the file holds.
  package static func read(
    _ path: String, outcome: String? = nil, since: String? = nil
  ) throws(DataProblems) -> OwnData {
    try parse(DataFile.read(path), file: path, outcome: outcome, since: since)
  }

  /// The same for the text of a file.
  static func parse(
    _ text: String, file: String, outcome: String? = nil, since: String? = nil
  ) throws(DataProblems) -> OwnData {
    let table = try CSVTable(text, file: file)
    let first = table.header[0].text.lowercased()
    let hasSizes = table.header.contains { CountedGroups.sizes.contains($0.text.lowercased()) }
    let areMonths = table.rows.allSatisfy { MonthLabel($0[0].text) != nil }
    if timeNames.contains(first) || (!hasSizes && areMonths) {
      return .series(try MonthlySeries(table, outcome: outcome, since: since))
    }
    guard hasSizes || !groupNames.contains(first) else {
      // Says which column is missing.
      return .counts(try CountedGroups(table, outcome: outcome))
    }
    guard hasSizes else {
      throw DataProblems(
        at: table.header[0].place, key: table.header[0].text,
        message: "neither groups with their customers nor months can be found", cure: forms)
    }
    if since != nil {
      throw DataProblems(
        at: nil, key: "--since", message: "goes with months, and the file has groups",
        cure: "leave it out")
    }
    return .counts(try CountedGroups(table, outcome: outcome))
  }

  private static let timeNames = ["month", "date", "period", "time", "mes", "monat", "mois"]
  private static let groupNames = ["group", "variant", "arm", "cohort", "when"]

  /// The column to judge: the one named, or the only one there is.
  static func outcome(
    _ wanted: String?, of table: CSVTable, among candidates: [Int]
  ) throws(DataProblems) -> Int {
    let names = candidates.map { table.header[$0].text }
    guard let wanted else {
      if candidates.count == 1 { return candidates[0] }
      let place = table.header[candidates.first ?? 0].place
      if candidates.isEmpty {
        throw DataProblems(
          at: table.header[0].place, key: "", message: "no column counts what happened",
          cure: "add one: group,customers,churned")
      }
      throw DataProblems(
        at: place, key: "",
        message: "several columns could be judged: \(names.joined(separator: ", "))",
        cure: "name one, e.g. --outcome \(quoted(names[0]))")
    }
    if let index = candidates.first(where: {
      table.header[$0].text.lowercased() == wanted.lowercased()
    }) {
      return index
    }
    let near = KeyCatalogue.nearest(to: wanted, among: names)
    throw DataProblems(
      at: nil, key: "--outcome", message: "there is no column \"\(wanted)\" to judge",
      cure: near.map { "did you mean \($0)?" } ?? "there are: \(names.joined(separator: ", "))")
  }

  private static func quoted(_ name: String) -> String {
    name.contains(" ") ? "\"\(name)\"" : name
  }
}
