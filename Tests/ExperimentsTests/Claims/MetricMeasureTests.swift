// Metrics with their units.

import Scenarios
import Simulation
import Testing

@testable import Experiments

@Suite("Metrics as measures")
struct MetricMeasureSuite {
  @Test("every metric has a unit that its name or definition says")
  func units() {
    let table: [(Metric, Double, String)] = [
      (.customers, 362, "362"), (.cacBlended, 547, "547 EUR"), (.mrr, 5000, "5000 EUR per month"),
      (.churnAnnual, 0.15, "15% per year"), (.nrr, 1.05, "105%"), (.paybackMonth, 11, "11 months"),
    ]
    for (metric, value, words) in table {
      #expect(Measure(value, of: metric).text(currency: "EUR") == words, "\(metric)")
    }
  }

  @Test("each metric of the engine can be made a measure, a range too")
  func all() {
    for metric in Metric.allCases {
      let point = Measure(2, of: metric)
      let range = Measure(1, 3, of: metric)
      #expect(point.isExact && range.lower < point.lower && point.lower < range.upper)
      #expect(!point.text(currency: "EUR").isEmpty)
      #expect(point.namesItsUnit == (point.dimension.time != 0 && point.dimension.money == 0))
    }
  }

  @Test("a share per year compounds like any share per year")
  func periods() {
    #expect(Measure(0.15, of: .churnAnnual).period == 12)
    #expect(Measure(0.15, of: .churnAnnual).dimension == .rate)
  }
}
