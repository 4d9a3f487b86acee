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
    let clear = byMonth.map { "in \(Words.list($0.names)) from month \($0.month) on" }
    if clear.isEmpty {
      return "By month \(horizon) no difference is clear in \(Words.list(open, "or"))."
    }
    let rest = open.isEmpty ? "" : "; in \(Words.list(open, "or")) it is not by month \(horizon)"
    return "The difference is clear " + clear.joined(separator: ", ") + rest
      + " (95 %, all months together)."
  }

  private static func name(_ series: Series) -> String {
    series == .mrr ? "MRR" : series.rawValue.replacing("_", with: " ")
  }
}
