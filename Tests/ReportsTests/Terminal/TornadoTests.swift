import Experiments
import Simulation
import Testing

@testable import Reports

@Suite("What decides a metric")
struct TornadoSuite {
  private func driver(_ path: String, _ low: Double, _ high: Double, isOurs: Bool = false) -> Driver
  {
    RecordSamples.driver(
      path, .cash, low: 0.1, high: 0.9, meanLow: low, meanHigh: high, error: 5_000,
      rank: high > low ? 0.81 : -0.81, isOurs: isOurs)
  }

  private func lines(_ drivers: [Driver], chance: ChanceShare? = nil) -> [String] {
    let record = RecordSamples.record(drivers: drivers) {
      $0[.cash] = RecordSamples.even(.cash, -100_000, 300_000, chance: chance)
    }
    return Tornado(record: record, scenario: RecordSamples.scenario, metric: .cash).lines(width: 80)
  }

  @Test("a line has the input, both means, the bar and the rank correlation")
  func line() throws {
    let lines = lines([driver("engage.churn", 310_000, -120_000, isOurs: true)])
    #expect(lines.first?.hasPrefix("What decides your cash: its mean (EUR)") == true)
    let churn = try #require(lines.first { $0.contains("churn") })
    #expect(churn.contains("310 000"))
    #expect(churn.contains("-120 000"))
    #expect(churn.contains("-0.81"))
    #expect(lines.contains { $0.hasPrefix("  input ") && $0.hasSuffix("rank") })
    #expect(churn.hasSuffix("OUR DEFAULT"))
    #expect(churn.count <= 80)
  }

  @Test("bars start at the mean and are as long as the differences")
  func bars() {
    #expect(Tornado.bar(low: -8, high: 4, furthest: 8) == "░░░░░░░░│████    ")
    #expect(Tornado.bar(low: 4, high: -8, furthest: 8) == "████████│░░░░    ")
    #expect(Tornado.bar(low: 0, high: 0, furthest: 0) == "        │        ")
  }

  @Test("two ends on one side of the mean both show, the shorter in front")
  func sameSide() {
    #expect(Tornado.bar(low: 2, high: 8, furthest: 8) == "        │░░██████")
  }

  @Test("six inputs are listed, the rest is counted")
  func six() {
    let drivers =
      (1...8).map { driver("costs.line\($0)", 0, 100_000) } + [driver("costs.faint", 0, 1)]
    let lines = lines(drivers)
    #expect(lines.count { $0.contains("│") } == 6)
    #expect(lines.joined(separator: " ").contains("2 weaker inputs not shown; 1 more does not"))
  }

  @Test("when nothing stands out no bar is drawn")
  func nothing() {
    let faint = lines([driver("engage.churn", 0, 1)]).joined(separator: " ")
    #expect(faint.contains("None of 1 uncertain input stands out of the noise"))
    #expect(!faint.contains("│"))
  }

  @Test("where no input is uncertain the headline says so, and the block is left out")
  func certain() {
    #expect(lines([]).isEmpty)
    let record = RecordSamples.record {
      $0[.churnAnnual] = RecordSamples.even(.churnAnnual, 0.15, 0.45)
    }
    var asked = Tornado(record: record, scenario: RecordSamples.scenario, metric: .churnAnnual)
    asked.isAsked = true
    #expect(
      asked.lines(width: 120) == [
        "Churn a year: 30.0 % in the middle future, in 9 of 10 from 15.0 % to 45.0 %."
      ])
  }

  @Test("chance's share is told with its interval, rounded outwards")
  func chance() {
    let share = ChanceShare(estimate: 0.231, low: 0.157, high: 0.332)
    let text = lines([driver("engage.churn", 0, 1e5)], chance: share).joined(separator: " ")
    #expect(text.contains("Chance makes 23 % (15–34 %) of the variance of cash at the end"))
    #expect(lines([driver("engage.churn", 0, 1)]).joined().contains("cannot be told"))
  }
}
