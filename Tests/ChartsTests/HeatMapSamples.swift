import Charts
import Foundation

/// Heat maps, with ordinary numbers and with numbers that are hard to draw.
enum HeatMapSamples {
  /// All of them.
  static var all: [(name: String, chart: any Chart)] {
    [
      ("heat-map", map(rows: 12, columns: 13, churn: 0.05)),
      ("heat-map-of-few", map(rows: 3, columns: 4, churn: 0.2)),
      ("heat-map-of-the-faithful", map(rows: 8, columns: 12, churn: 0.004)),
      ("heat-map-of-the-fickle", map(rows: 12, columns: 13, churn: 0.6)),
      ("heat-map-of-one", map(rows: 1, columns: 1, churn: 0)),
      (
        "heat-map-of-nothing",
        HeatMap(
          title: "Who stays", summary: "Nobody came.", rowLabel: "bought in",
          columnLabel: "months since", rowLabels: ["month 1"], columnLabels: ["0"], values: [[nil]])
      ),
    ]
  }

  /// A triangle of shares that fall by the churn every month, a little less in later rows.
  static func map(rows: Int, columns: Int, churn: Double) -> HeatMap {
    let values = (0..<rows).map { row -> [Double?] in
      let kept = 1 - churn * (1 - 0.04 * Double(row))
      return (0..<columns).map { $0 + row < columns + 1 ? pow(kept, Double($0)) : nil }
    }
    return HeatMap(
      title: "Who stays: buyers by month of purchase", summary: "Fewer and fewer.",
      rowLabel: "bought in", columnLabel: "months since the purchase",
      rowLabels: (0..<rows).map { "months \(3 * $0 + 1)–\(3 * $0 + 3)" },
      columnLabels: (0..<columns).map { "\($0)" }, values: values)
  }
}
