import Experiments
import RandomStreams
import Scenarios
import Simulation
import Testing

@testable import Reports

@Suite("The report of a run")
struct TerminalReportSuite {
  private let driver = RecordSamples.driver(
    "engage.churn", .outOfCash, low: RecordSamples.yearly(0.025), high: RecordSamples.yearly(0.045),
    meanLow: 0.02, meanHigh: 0.97, error: 0.02)

  @Test("the title tells horizon, futures, seed and time, then the answer follows")
  func opening() {
    let report = TerminalReport(
      record: RecordSamples.record(outOfCash: 460, drivers: [driver]),
      scenario: RecordSamples.scenario, savedAt: "results/two-years/ab12-1-1000", elapsed: 1.23)
    let lines = report.text().split(separator: "\n").map(String.init)
    #expect(lines.first == "Two years · 24 months · 1 000 futures · seed 1 · 1.2 s")
    #expect(
      lines[1].hasPrefix("There is a 46 % (42–50 %) chance that cash runs out before month 24."))
    #expect(lines.last == "Kept in results/two-years/ab12-1-1000")
    #expect(lines.contains { $0.hasPrefix("What decides your cash") })
    #expect(lines.contains("Next:"))
  }

  @Test("a run that was stopped says so")
  func incomplete() {
    let record = RecordSamples.record(futures: 412, requested: 1000, outOfCash: 100)
    let report = TerminalReport(record: record, scenario: RecordSamples.scenario)
    #expect(report.text().hasPrefix("Two years · 24 months · stopped after 412 of 1 000 futures"))
    #expect(report.quiet().hasSuffix("; 412 of 1 000 futures"))
  }

  @Test("a run without a finished future claims nothing")
  func empty() {
    var record = RecordSamples.record()
    record.trials = 0
    let text = TerminalReport(record: record, scenario: RecordSamples.scenario).text()
    #expect(text.contains("there is no answer"))
    #expect(!text.contains("%"))
  }

  @Test("the quiet form is one line with the answer")
  func quiet() {
    let cash = TerminalReport(
      record: RecordSamples.record(outOfCash: 460), scenario: RecordSamples.scenario)
    #expect(
      cash.quiet()
        == "Two years: out of cash before month 24: 46 % (42–50 %); 1 000 futures")
    let growth = TerminalReport(
      record: RecordSamples.record(tellsCash: false), scenario: RecordSamples.scenario)
    #expect(growth.quiet().contains("1 customers, CLV:CAC 1, month 24"))
  }

  @Test("what was changed of the file stands behind its name")
  func changed() {
    let report = TerminalReport(
      record: RecordSamples.record(), scenario: RecordSamples.scenario,
      changes: ["more ads", "engage.churn=3% per month"], width: 120)
    #expect(report.text().hasPrefix("Two years (more ads, engage.churn=3% per month) · 24 months"))
    #expect(report.quiet().hasPrefix("Two years (more ads, engage.churn=3% per month): "))
  }

  @Test("--about chooses whose drivers are shown, --full adds all metrics, --against a block")
  func choices() {
    let driver = RecordSamples.driver(
      "engage.churn", .mrr, low: 0.1, high: 0.9, meanLow: 2, meanHigh: 1, error: 0.1, rank: -0.8)
    let record = RecordSamples.record(outOfCash: 460, drivers: [driver])
    let paired = PairedMetric(
      metric: .cash, pairs: 1000, mean: 5, otherMean: 4, difference: 1, standardError: 0.1, p5: 0,
      p95: 2, larger: 900, smaller: 100, adjustedP: 0)
    let text = TerminalReport(
      record: record, scenario: RecordSamples.scenario, about: .mrr, isFull: true,
      against: (name: "more ads", metrics: [paired])
    ).text()
    #expect(text.contains("What decides MRR"))
    #expect(text.contains("lifetime_loop_gain"))
    #expect(text.contains("Against more ads"))
  }

  @Test("the words are futures and out of cash, never trials or ruin, and no escape codes")
  func words() {
    let text = TerminalReport(
      record: RecordSamples.record(outOfCash: 460, drivers: [driver]),
      scenario: RecordSamples.scenario, isFull: true
    ).text()
    for word in ["trial", "ruin", "\u{1B}"] { #expect(!text.contains(word)) }
  }

  @Test("no line is longer than the width, whatever the record")
  func widths() {
    var state: UInt64 = 7
    func next() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 11) / Double(1 << 53)
    }
    for round in 0..<60 {
      let futures = 1 + Int(next() * 3000)
      let size = 10.0.squareRoot() * 1000 * next() * (next() < 0.2 ? 1e9 : 1)
      var scenario = RecordSamples.scenario
      scenario.correlations =
        next() < 0.5 ? [] : [Correlation("engage.churn", "costs.a", rank: 0.2)]
      let paths = [
        "engage.churn", "attract.channels.a very long channel name indeed.cost_per_lead",
      ]
      let drivers = Metric.allCases.flatMap { metric in
        paths.map {
          RecordSamples.driver(
            $0, metric, low: next(), high: next(), meanLow: (next() - 0.5) * size,
            meanHigh: (next() - 0.5) * size, error: next() * size / 20, rank: next() * 2 - 1,
            isOurs: next() < 0.5)
        }
      }
      var record = RecordSamples.record(
        futures: futures, requested: futures + round % 2, tellsCash: next() < 0.5,
        outOfCash: Int(next() * Double(futures + 1)), drivers: drivers
      ) { summaries in
        for metric in Metric.allCases where metric != .outOfCash {
          let low = (next() - 0.3) * size
          summaries[metric] =
            next() < 0.1
            ? RecordSamples.absent(metric, futures)
            : RecordSamples.even(metric, low, low + next() * size, futures)
        }
        summaries[.churnAnnual] = RecordSamples.even(.churnAnnual, 0.1, 0.1 + 0.8 * next(), futures)
      }
      record.scenarioName = String(repeating: "Long name ", count: round % 14 + 1)
      let pairs = Metric.allCases.map {
        PairedMetric(
          metric: $0, pairs: futures, mean: next() * size, otherMean: next() * size,
          difference: (next() - 0.5) * size, standardError: next() * size / 50, p5: -size,
          p95: size, larger: futures / 3, smaller: futures / 2, adjustedP: next())
      }
      for width in [60, 80, 120] {
        let report = TerminalReport(
          record: record, scenario: scenario,
          savedAt: "results/" + String(repeating: "deep/", count: round), width: width,
          isFull: true,
          against: (name: "other \(record.scenarioName)", metrics: pairs), elapsed: next() * 100)
        let lines = report.text().split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.allSatisfy { $0.count <= width }, "round \(round), \(width) columns")
        #expect(report.quiet().count <= width)
        #expect(!report.quiet().contains("\n"))
      }
    }
  }
}
