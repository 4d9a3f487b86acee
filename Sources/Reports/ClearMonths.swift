// From which month on a difference is clear, in one sentence.

internal import Experiments
internal import Simulation

/// The months from which series are apart.
struct ClearMonths {
  /// The followed series.
  let months: [SeriesDifference]
  /// Months simulated.
  let horizon: Int
  /// Whether cash is told.
  let tellsCash: Bool

  /// `The difference is clear from month 1 in customers and MRR; in cash it is not by month 36.`
  var text: String {
    let told = months.filter { tellsCash || $0.series != .cash }
    var byMonth: [(month: Int, names: [String])] = []
    for series in told {
      guard let month = series.clearFrom else { continue }
      if let place = byMonth.firstIndex(where: { $0.month == month }) {
        byMonth[place].names.append(Self.name(series.series))
      } else {
        byMonth.append((month, [Self.name(series.series)]))
      }
    }
    let open = told.filter { $0.clearFrom == nil }.map { Self.name($0.series) }
    let clear = byMonth.map { "in \(Self.list($0.names)) from month \($0.month) on" }
    if clear.isEmpty {
      return "By month \(horizon) no difference is clear in \(Self.list(open, "or"))."
    }
    let rest = open.isEmpty ? "" : "; in \(Self.list(open, "or")) it is not by month \(horizon)"
    return "The difference is clear " + clear.joined(separator: ", ") + rest
      + " (95 %, all months together)."
  }

  private static func name(_ series: Series) -> String {
    series == .mrr ? "MRR" : series.rawValue.replacing("_", with: " ")
  }

  private static func list(_ names: [String], _ word: String = "and") -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " \(word) " + last
  }
}
