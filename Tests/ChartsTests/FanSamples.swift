import Charts
import Foundation

/// Fans, cash fans and curves, with ordinary numbers and with numbers that are hard to draw.
enum FanSamples {
  /// All of them.
  static var all: [(name: String, chart: any Chart)] { fans + cash + curves }

  private static var fans: [(name: String, chart: any Chart)] {
    [
      ("fan", fan(months: 24, low: 200, high: 523)),
      ("fan-of-one-month", fan(months: 1, low: 3, high: 9)),
      ("fan-of-two-months", fan(months: 2, low: 3, high: 9)),
      ("fan-of-millions", fan(months: 120, low: -2_400_000, high: 12_345_678)),
      ("fan-of-zeros", fan(months: 12, low: 0, high: 0)),
      ("fan-of-shares", fan(months: 36, low: 0.0012, high: 0.034, format: .share)),
      ("fan-below-nothing", fan(months: 18, low: -900, high: -120)),
    ]
  }

  private static var cash: [(name: String, chart: any Chart)] {
    let long = fan(months: 36, low: -150_000, high: 310_000)
    let good = fan(months: 24, low: 52_000, high: 98_000)
    return [
      ("cash", CashFanChart(fan: long, outOfCash: rising(36, to: 0.31), summary: "A third.")),
      (
        "cash-of-the-lucky", CashFanChart(fan: good, outOfCash: rising(24, to: 0), summary: "None.")
      ),
      (
        "cash-of-one-month",
        CashFanChart(
          fan: fan(months: 1, low: -10, high: 20), outOfCash: [1], summary: "All of them.")
      ),
    ]
  }

  private static var curves: [(name: String, chart: any Chart)] {
    [
      ("curve", curve(months: 24, end: 1.6)),
      ("curve-that-never-crosses", curve(months: 12, end: 0.4)),
      ("curve-of-one-month", curve(months: 1, end: 2)),
      ("curve-that-crosses-at-the-end", curve(months: 60, end: 1.001)),
    ]
  }

  /// A fan that opens from the middle of a range to its ends.
  static func fan(
    months: Int, low: Double, high: Double, format: ValueFormat = .money("EUR")
  ) -> FanChart {
    let points = (1...months).map { month -> FanPoint in
      let reach = (Double(month) / Double(months)).squareRoot() * (high - low) / 2
      let middle = (low + high) / 2
      return FanPoint(
        p5: middle - reach, p25: middle - reach / 3, p50: middle, p75: middle + reach / 3,
        p95: middle + reach)
    }
    return FanChart(
      title: "Cash, month by month", summary: "Cash stays in the middle & opens.",
      label: "cash,\(format.unit)", format: format, months: points,
      threshold: low < 0 ? Threshold(0, "out of cash") : nil)
  }

  /// Shares that rise to an end.
  static func rising(_ months: Int, to end: Double) -> [Double] {
    (1...months).map { end * pow(Double($0) / Double(months), 2) }
  }

  /// A curve that flattens towards its end; each quantile is a share of it.
  static func curve(months: Int, end: Double) -> CurveChart {
    let points = (1...months).map { month -> FanPoint in
      let middle = end * (Double(month) / Double(months)).squareRoot()
      return FanPoint(
        p5: 0.6 * middle, p25: 0.85 * middle, p50: middle, p75: 1.2 * middle, p95: 1.5 * middle)
    }
    return CurveChart(
      title: "How fast a customer pays back what it cost", summary: "It climbs.",
      label: "paid back, % of CAC", format: .share, xLabel: "months since the purchase",
      months: points, threshold: Threshold(1, "paid back"))
  }
}
