// Groups of customers and how many of each did something.

internal import Scenarios
package import Statistics

/// What a file of counts says.
package struct CountedGroups: Hashable, Sendable {
  /// One row of the file.
  package struct Group: Hashable, Sendable {
    /// As the file names it.
    package var name: String
    /// How many did it, of how many.
    package var count: GroupCount

    /// A row.
    package init(name: String, count: GroupCount) {
      (self.name, self.count) = (name, count)
    }
  }

  /// The column that counts: churned, converted, referred.
  package var outcome: String
  /// At least two; the first is what the others are compared with.
  package var groups: [Group]

  /// Groups to compare.
  package init(outcome: String, groups: [Group]) {
    precondition(groups.count >= 2, "\(groups.count) groups")
    (self.outcome, self.groups) = (outcome, groups)
  }

  /// Names of the column that holds the size of a group.
  static let sizes = [
    "customers", "n", "total", "users", "visitors", "leads", "size", "people", "accounts", "all",
  ]
  /// The largest group; exact intervals are computed up to it.
  static let largest = 1_000_000

  /// The most groups; with more, Holm's correction leaves nothing to be found.
  static let most = 100

  /// Reads the groups of a table; throws all mistakes at once.
  init(_ table: CSVTable, outcome wanted: String?) throws(DataProblems) {
    let names = table.header.map(\.text)
    let size = names.firstIndex { Self.sizes.contains($0.lowercased()) }
    guard let size, size > 0 else {
      throw DataProblems(
        at: table.header[0].place, key: "", message: "no column says how large the groups are",
        cure: "name one customers, after the column of the groups: group,customers,churned")
    }
    let others = names.indices.filter { $0 != size && $0 != 0 }
    let column = try OwnData.outcome(wanted, of: table, among: others)
    let cells = table.rows.flatMap { [$0[size].text, $0[column].text] }
    let habit = WrittenNumber.habit(of: cells, delimiter: table.delimiter)
    var problems = table.problems
    if table.rows.count > Self.most {
      problems.append(
        Problem(
          at: table.rows[Self.most][0].place, key: names[0],
          message: "there are \(table.rows.count) groups", cure: "give at most \(Self.most)"))
    }
    var groups: [Group] = []
    var seen: Set<String> = []
    for row in table.rows {
      let name = row[0].text
      if name.isEmpty {
        problems.append(
          Problem(
            at: row[0].place, key: names[0], message: "is empty", cure: "name the group"))
      } else if !seen.insert(name).inserted {
        problems.append(
          Problem(
            at: row[0].place, key: names[0], message: "\"\(name)\" stands in two rows",
            cure: "give every group one row, with all its customers"))
      }
      let customers = Self.whole(row[size], key: names[size], habit, &problems)
      let events = Self.whole(row[column], key: names[column], habit, &problems)
      guard let customers, let events else { continue }
      if !(1...Self.largest).contains(customers) {
        problems.append(
          Problem(
            at: row[size].place, key: names[size], message: "is \(customers)",
            cure: "a group has from 1 to \(Self.largest) customers; give a sample of a larger one"))
      } else if events > customers {
        problems.append(
          Problem(
            at: row[column].place, key: names[column],
            message: "is \(events), more than the \(customers) in \(names[size])",
            cure: "give how many of them \(names[column]), each counted once"))
      } else {
        groups.append(Group(name: name, count: GroupCount(events, of: customers)))
      }
    }
    if problems.isEmpty && groups.count < 2 {
      problems.append(
        Problem(
          at: table.header[0].place, key: names[0], message: "there is one group only",
          cure: "give two rows or more: before, after"))
    }
    if !problems.isEmpty { throw DataProblems(problems) }
    self.init(outcome: names[column], groups: groups)
  }

  // A whole number from 0 on.
  private static func whole(
    _ cell: CSVTable.Cell, key: String, _ habit: WrittenNumber.DecimalMark?,
    _ problems: inout [Problem]
  ) -> Int? {
    let value: Double?
    switch WrittenNumber.read(cell.text, habit) {
    case .number(let number): value = number
    // Customers come whole: 1.234 of them are 1234.
    case .ambiguous(let point, let comma): value = max(point, comma)
    case .none: value = nil
    }
    if let value, value >= 0, value < 1e15, value == value.rounded() { return Int(value) }
    let isShare = cell.text.contains("%") || value.map { $0 > 0 && $0 < 1 } ?? false
    problems.append(
      Problem(
        at: cell.place, key: key,
        message: cell.text.isEmpty ? "is empty" : "\"\(cell.text)\" is no count",
        cure: isShare
          ? "give how many they were and not the share, e.g. 5"
          : "give a whole number, e.g. 5"))
    return nil
  }
}
