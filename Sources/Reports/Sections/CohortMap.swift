// Who was still there: buyers by when they bought, as rows that stay few enough to read.

internal import Charts
internal import Experiments

/// A retention triangle as a heat map.
struct CohortMap {
  private let table: CohortTable
  /// The most rows and columns of the picture.
  private static let most = (rows: 12, columns: 13)

  /// The map of a table.
  init(_ table: CohortTable) { self.table = table }

  /// Months of purchase that share a row: as few as leave no more rows than there is room for.
  private var months: Int { max(1, (table.bought.count + Self.most.rows - 1) / Self.most.rows) }

  /// The months of each row, from 0 on.
  private var rows: [Range<Int>] {
    stride(from: 0, to: table.bought.count, by: months).map {
      $0..<min(table.bought.count, $0 + months)
    }
  }

  /// Ages told, months: as even as the columns allow.
  private var ages: [Int] {
    let last = (table.kept.map(\.count).max() ?? 1) - 1
    let step = max(1, (last + Self.most.columns - 2) / (Self.most.columns - 1))
    return Array(stride(from: 0, through: last, by: step))
  }

  /// The share of a row's buyers that had not left after so many months; `nil` where not all were watched so long.
  private func share(_ row: Range<Int>, after age: Int) -> Double? {
    let bought = table.bought[row].reduce(0, +)
    guard bought > 0, row.allSatisfy({ table.kept[$0].count > age }) else { return nil }
    return Double(row.reduce(0) { $0 + table.kept[$1][age] }) / Double(bought)
  }

  /// The picture; `nil` where nobody bought.
  var chart: HeatMap? {
    guard table.bought.contains(where: { $0 > 0 }), ages.count > 1 else { return nil }
    let year = min(12, ages.last ?? 0)
    let told = table.retention(after: year).map { share in
      "Of all buyers who were watched that long \(NumberText.percent(share)) were still there "
        + "after \(NumberText.count(year, "month", "months"))."
    }
    return HeatMap(
      title: "Who stays: buyers by month of purchase",
      summary:
        "Each row tells which share of those who bought in these months had not left after so "
        + "many months. " + (told ?? ""),
      rowLabel: "bought in", columnLabel: "months since the purchase",
      rowLabels: rows.map {
        $0.count == 1
          ? "month \($0.lowerBound + 1)" : "months \($0.lowerBound + 1)–\($0.upperBound)"
      },
      columnLabels: ages.map { "\($0)" },
      values: rows.map { row in ages.map { share(row, after: $0) } })
  }
}
