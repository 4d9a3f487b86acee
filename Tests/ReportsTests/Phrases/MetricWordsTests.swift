import Simulation
import Testing

@testable import Reports

@Suite("What metrics are called")
struct MetricWordsSuite {
  @Test("every metric has a name of its own that fits a column")
  func names() {
    #expect(Set(Metric.allCases.map(\.words)).count == Metric.allCases.count)
    #expect(Metric.allCases.allSatisfy { $0.words.count <= 26 && !$0.words.contains("_") })
  }

  @Test("no name speaks of trials or ruin")
  func plainWords() {
    for metric in Metric.allCases {
      #expect(!metric.words.contains("trial"))
      #expect(!metric.words.contains("ruin"))
    }
  }

  @Test("values carry their unit in a sentence")
  func phrases() {
    #expect(MetricUnit.money.phrase(310_000, currency: "EUR", error: 9_000) == "310 000 EUR")
    #expect(MetricUnit.share.phrase(0.153, currency: "EUR", error: 0.01) == "15 %")
    #expect(MetricUnit.month.phrase(17, currency: "EUR") == "month 17")
    #expect(MetricUnit.moneyPerMonth.phrase(60_000, currency: "SEK") == "60 000 SEK a month")
    #expect(MetricUnit.ratio.phrase(nil, currency: "EUR") == "–")
    #expect(MetricUnit.sharePerQuarter.phrase(0.15, currency: "EUR") == "15 % a quarter")
  }

  @Test("signs in a table take at most five columns")
  func signs() {
    for metric in Metric.allCases { #expect(metric.unit.sign(currency: "EUR").count <= 5) }
  }
}
