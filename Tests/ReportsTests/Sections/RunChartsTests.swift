// Which numbers of a run stand in which picture, and what each says in words.

import Charts
import Experiments
import RandomStreams
import Scenarios
import Simulation
import Statistics
import Testing

@testable import Reports

@Suite("The charts of a run")
struct RunChartsSuite {
  private func charts(_ record: RunRecord) -> RunCharts {
    RunCharts(record: record, scenario: RecordSamples.scenario)
  }

  private func month(_ low: Double, _ middle: Double, _ high: Double) -> SeriesMonth {
    SeriesMonth(
      mean: middle, quantiles: Quantiles(p5: low, p25: low, p50: middle, p75: high, p95: high))
  }

  private func record(_ series: Series, _ months: [SeriesMonth]) -> RunRecord {
    var record = RecordSamples.record(months: months.count)
    record.series = record.series.map {
      $0.series == series ? SeriesSummary(series: series, months: months) : $0
    }
    return record
  }

  @Test("a fan says where the middle and 9 in 10 futures end, with the digits they allow")
  func fan() throws {
    let charts = charts(record(.cash, [month(0, 0, 0), month(1004, 5123, 10_006)]))
    let fan = try #require(charts.fan(.cash, of: "Red"))
    #expect(fan.title == "Red: Cash, month by month" && fan.label == "cash, EUR")
    #expect(fan.months.count == 2 && fan.months[1].p95 == 10_006)
    // 0.64 · 9 002/√1000 = 182: hundreds.
    #expect(
      fan.summary
        == "In month 2 the middle future has 5 100 EUR; 9 in 10 futures lie between 1 000 EUR and "
        + "10 000 EUR.")
  }

  @Test("a fan in which nothing differs says so")
  func flat() throws {
    let fan = try #require(charts(RecordSamples.record()).fan(.newCustomers))
    #expect(fan.summary == "In month 24 the middle future has 23, and so have nearly all.")
    #expect(fan.title == "New customers, month by month")
  }

  @Test("every series has a title, a label and a format")
  func series() {
    for series in Series.allCases {
      #expect(!series.chartTitle.contains("_") && series.chartTitle.first?.isUppercase == true)
      let isMoney = [.mrr, .cash, .revenue].contains(series)
      #expect(series.chartLabel(currency: "SEK").contains("SEK") == isMoney)
      #expect(series.chartFormat(currency: "SEK").unit == (isMoney ? " SEK" : ""))
    }
  }

  @Test("a histogram tells how many futures have no value; none is drawn of one value")
  func histogram() throws {
    let record = RecordSamples.record {
      var ratio = RecordSamples.even(.ltvToCAC, 2.04, 4.02, 900)
      ratio.missing = 100
      $0[.ltvToCAC] = ratio
      $0[.velocity] = RecordSamples.absent(.velocity)
    }
    let chart = try #require(charts(record).histogram(.ltvToCAC, threshold: Threshold(1, "one")))
    // 0.64 · 1.98/√900 = 0.04.
    #expect(
      chart.summary
        == "The middle future has 3.03; 9 in 10 futures lie between 2.04 and 4.02. It has no value "
        + "in 100 of 1 000 futures.")
    #expect(chart.threshold?.value == 1 && chart.label == "CLV:CAC")
    #expect(charts(record).histogram(.velocity) == nil)
    #expect(charts(record).histogram(.mrr) == nil)
  }

  @Test("the cash fan tells the chance in the end, and says nothing of a handful")
  func cash() throws {
    let cash = try #require(charts(RecordSamples.record(outOfCash: 460)).cash)
    #expect(cash.summary.hasSuffix("has run out by then; in the end 46 % (42–50 %)."))
    let few = try #require(charts(RecordSamples.record(futures: 2)).cash)
    #expect(few.summary.hasSuffix("has run out by then."))
  }

  @Test("payback names the month of the middle future, or that it does not come")
  func payback() throws {
    var record = RecordSamples.record()
    #expect(charts(record).payback == nil)
    record.payback = [month(0.1, 0.6, 1.2), month(0.4, 1.0, 2.2), month(0.5, 1.52, 3.5)]
    record.paybackFutures = 1000
    let paid = try #require(charts(record).payback)
    // 0.64 · 3/√1000 = 0.06: percents without decimals.
    #expect(paid.summary.contains("has paid back what it cost in month 2 (152 % at the end"))
    #expect(paid.threshold.value == 1 && !paid.summary.contains("Only"))
    record.payback = [month(0.1, 0.204, 0.3)]
    record.paybackFutures = 400
    let open = try #require(charts(record).payback)
    #expect(open.summary.contains("has not paid back what it cost by month 1 (20.4 % at"))
    #expect(open.summary.hasSuffix("Only 400 of 1 000 futures have such a curve."))
  }

  @Test("a tornado has the strongest first, and only what stands out of the noise")
  func tornado() throws {
    let churn = RecordSamples.driver(
      "engage.churn", .cash, low: RecordSamples.yearly(0.025), high: RecordSamples.yearly(0.045),
      meanLow: 310_400, meanHigh: 20_300, error: 9_000, isOurs: true)
    var faint = churn
    (faint.path, faint.meanWhenHigh) = ("engage.price", 309_000)
    let chart = try #require(
      charts(RecordSamples.record(drivers: [churn, faint])).tornado(.cash))
    #expect(chart.rows.map(\.label) == ["churn"] && chart.rows[0].note == "our default")
    #expect(chart.rows[0].lowWords == "2.5 % a month" && chart.mean == 1)
    #expect(
      chart.summary.hasSuffix(
        "The strongest by rank is churn: 310 000 EUR when low, 20 000 EUR when high."))
    #expect(charts(RecordSamples.record(drivers: [faint])).tornado(.cash) == nil)
  }

  @Test("a plan that may not happen is told by whether it does")
  func event() throws {
    var scenario = RecordSamples.scenario
    var entry = PlanEntry(name: "seed round")
    entry.chance = Quantity(.point(0.6), text: "60%")
    scenario.plan = [entry]
    let driver = RecordSamples.driver(
      "plan.seed round", .cash, low: 0, high: 1, meanLow: 120_400, meanHigh: 520_300, error: 9_000)
    let chart = try #require(
      RunCharts(record: RecordSamples.record(drivers: [driver]), scenario: scenario).tornado(.cash))
    #expect(chart.rows[0].lowWords == "no" && chart.rows[0].highWords == "yes")
    #expect(
      chart.summary.hasSuffix(
        "seed round: 120 000 EUR when it does not happen, 520 000 EUR when it does."))
  }

  @Test("chance's share stands with its interval, where it is known")
  func chance() throws {
    let share = ChanceShare(estimate: 0.3, low: 0.2, high: 0.4)
    let record = RecordSamples.record {
      $0[.cash] = RecordSamples.even(.cash, 0, 1, chance: share)
    }
    let chart = try #require(charts(record).chance(of: [.cash, .customers]))
    #expect(chart.rows.map(\.label) == ["cash at the end"])
    #expect(chart.rows[0].low == 0.2 && chart.rows[0].high == 0.4)
    #expect(charts(record).chance(of: [.customers]) == nil)
  }
}
