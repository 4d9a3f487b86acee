import Charts
import Foundation

/// One chart of every kind with ordinary numbers, and some with numbers that are hard to draw.
enum ChartSamples {
  /// Every sample, by a name for its file.
  static var all: [(name: String, chart: any Chart)] { fans + rows + flywheels }

  /// Fans.
  static var fans: [(name: String, chart: any Chart)] {
    [
      ("fan", fan(months: 24, low: 200, high: 523)),
      ("fan-of-one-month", fan(months: 1, low: 3, high: 3)),
      ("fan-of-millions", fan(months: 120, low: -2_400_000, high: 12_345_678)),
      ("fan-of-zeros", fan(months: 12, low: 0, high: 0)),
      ("fan-of-shares", fan(months: 36, low: 0.0012, high: 0.034, format: .share)),
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
}
