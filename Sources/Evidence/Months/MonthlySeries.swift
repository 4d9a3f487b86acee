// A number month by month, perhaps with others that the change did not touch.

internal import Scenarios

/// What a file of months says.
package struct MonthlySeries: Hashable, Sendable {
  /// A column that the change did not touch.
  package struct Control: Hashable, Sendable {
    /// As the file names it.
    package var name: String
    /// One number a month.
    package var values: [Double]

    /// A control column.
    package init(name: String, values: [Double]) {
      (self.name, self.values) = (name, values)
    }
  }

  /// The column that is judged.
  package var outcome: String
  /// The first month; the others follow without gaps.
  package var start: MonthLabel
  /// One number a month.
  package var values: [Double]
  /// Columns that the change did not touch, each as long as the values.
  package var controls: [Control]
  /// How many months lie before the change; at least 1 and fewer than there are.
  package var before: Int

  /// A series with `before` months before the change.
  package init(
    outcome: String, start: MonthLabel, values: [Double], controls: [Control] = [], before: Int
  ) {
    precondition((1..<values.count).contains(before), "\(before) of \(values.count) months before")
    precondition(controls.allSatisfy { $0.values.count == values.count }, "uneven columns")
    (self.outcome, self.start, self.values) = (outcome, start, values)
    (self.controls, self.before) = (controls, before)
  }

  /// Months from the change on.
  package var after: Int { values.count - before }
  /// The first month of the change.
  package var since: MonthLabel { start.advanced(by: before) }

  /// The largest number taken, either sign.
  static let largest = 1e12
  /// The most months: a century.
  static let most = 1200

  /// Reads the months of a table; throws all mistakes at once.
  init(_ table: CSVTable, outcome wanted: String?, since: String?) throws(DataProblems) {
    let names = table.header.map(\.text)
    let candidates = Array(names.indices.dropFirst())
    let chosen =
      wanted == nil ? candidates.first : try OwnData.outcome(wanted, of: table, among: candidates)
    guard let chosen else {
      throw DataProblems(
        at: table.header[0].place, key: names[0], message: "there are months and no numbers",
        cure: "add a column: month,signups")
    }
    var problems = table.problems
    if table.rows.count > Self.most {
      problems.append(
        Problem(
          at: table.rows[Self.most][0].place, key: names[0],
          message: "there are \(table.rows.count) months",
          cure: "give at most \(Self.most): is every row a month?"))
    }
    let months = Self.months(of: table, &problems)
    let habit = WrittenNumber.habit(
      of: table.rows.flatMap { $0.dropFirst().map(\.text) }, delimiter: table.delimiter)
    var columns = names.map { _ in [Double]() }
    for row in table.rows {
      for index in candidates {
        if let number = Self.number(row[index], key: names[index], habit, &problems) {
          columns[index].append(number)
        }
      }
    }
    let before = problems.isEmpty || since == nil ? Self.split(months, at: since, &problems) : nil
    if problems.isEmpty, let before {
      for index in candidates where index != chosen {
        guard Set(columns[index].prefix(before)).count == 1 && before > 1 else { continue }
        problems.append(
          Problem(
            at: table.header[index].place, key: names[index],
            message: "never varies before the change, so it tells nothing", cure: "leave it out"))
      }
    }
    guard problems.isEmpty, let start = months.first ?? nil, let before else {
      throw DataProblems(problems)
    }
    self.init(
      outcome: names[chosen], start: start, values: columns[chosen],
      controls: candidates.filter { $0 != chosen }.map {
        Control(name: names[$0], values: columns[$0])
      }, before: before)
  }

  // The months, each the one after the row before; `nil` where none can be read. Rows that run backwards throughout are
  // one mistake, and their months are returned in order.
  private static func months(of table: CSVTable, _ problems: inout [Problem]) -> [MonthLabel?] {
    let isBackwards = runBackwards(table)
    if isBackwards {
      problems.append(
        Problem(
          at: table.rows[0][0].place, key: table.header[0].text,
          message: "the rows run backwards", cure: "sort them by month"))
    }
    var months: [MonthLabel?] = []
    for row in isBackwards ? table.rows.reversed() : table.rows {
      let cell = row[0]
      func complain(_ message: String, _ cure: String) {
        problems.append(
          Problem(at: cell.place, key: table.header[0].text, message: message, cure: cure))
      }
      let month = MonthLabel(cell.text)
      if month == nil {
        complain(
          cell.text.isEmpty ? "is empty" : "\"\(cell.text)\" is no month",
          "write 2026-01, or number the months 1, 2, 3")
      } else if let month, let last = months.last ?? nil {
        if month.isCalendar != last.isCalendar {
          complain(
            "\"\(cell.text)\" is another kind of month", "write all months as \(last.written)")
        } else if month.number == last.number {
          complain("\(month.text) stands in two rows", "give one row a month, summed")
        } else if month.number < last.number {
          complain("\(month.text) comes after \(last.text)", "sort the rows by month")
        } else if month.number > last.number + 1 {
          complain(
            "\(last.advanced(by: 1).text) is missing",
            "give every month a row; when nothing happened, with 0")
        }
      }
      months.append(month)
    }
    return months
  }

  // Whether the months that can be read, two at least, each come before the one of the row above.
  private static func runBackwards(_ table: CSVTable) -> Bool {
    let months = table.rows.compactMap { MonthLabel($0[0].text) }
    return months.count > 1
      && zip(months, months.dropFirst()).allSatisfy {
        $0.isCalendar == $1.isCalendar && $0.number > $1.number
      }
  }

  private static func number(
    _ cell: CSVTable.Cell, key: String, _ habit: WrittenNumber.DecimalMark?,
    _ problems: inout [Problem]
  ) -> Double? {
    func complain(_ message: String, _ cure: String) -> Double? {
      problems.append(Problem(at: cell.place, key: key, message: message, cure: cure))
      return nil
    }
    switch WrittenNumber.read(cell.text, habit) {
    case .number(let number):
      guard abs(number) <= largest else {
        return complain("\"\(cell.text)\" is out of range", "write it in thousands or millions")
      }
      return number
    case .ambiguous(let point, let comma):
      let whole = Int(max(point, comma))
      return complain(
        "\"\(cell.text)\" may mean \(min(point, comma)) or \(whole)",
        "leave out what groups thousands")
    case .none:
      return complain(
        cell.text.isEmpty ? "is empty" : "\"\(cell.text)\" is no number",
        "give a number without unit, e.g. 1234.5")
    }
  }

  // How many months lie before the one named.
  private static func split(
    _ months: [MonthLabel?], at text: String?, _ problems: inout [Problem]
  ) -> Int? {
    func complain(_ message: String, _ cure: String) -> Int? {
      problems.append(Problem(at: nil, key: "--since", message: message, cure: cure))
      return nil
    }
    guard let first = months.first ?? nil, let last = months.last ?? nil else { return nil }
    let example = first.advanced(by: max(1, months.count / 2)).written
    guard let text else {
      return complain(
        "is missing", "name the first month in which the change could show, e.g. --since \(example)"
      )
    }
    guard let month = MonthLabel(text), month.isCalendar == first.isCalendar else {
      return complain("\"\(text)\" is no month of the file", "write it as \(example)")
    }
    guard month.number > first.number, month.number <= last.number else {
      return complain(
        "\(month.text) leaves no month \(month.number > last.number ? "after" : "before") the change",
        "name one from \(first.advanced(by: 1).written) to \(last.written)")
    }
    return month.number - first.number
  }
}
