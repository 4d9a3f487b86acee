import RandomStreams
import Scenarios
import Simulation
import Testing

@testable import Reports

@Suite("The overview")
struct OverviewLinesSuite {
  private func lines(
    _ scenario: Scenario = RecordSamples.scenario, tellsCash: Bool = true
  ) -> [String] {
    let record = RecordSamples.record(tellsCash: tellsCash) {
      $0[.customers] = RecordSamples.even(.customers, 260, 700)
      $0[.churnAnnual] = RecordSamples.even(
        .churnAnnual, RecordSamples.yearly(0.02), RecordSamples.yearly(0.05))
      $0[.velocity] = RecordSamples.absent(.velocity)
    }
    return OverviewLines(record: record, scenario: scenario).lines(width: 80)
  }

  @Test("there are seven to nine rows under the heading, each within 80 columns")
  func count() {
    for tellsCash in [true, false] {
      let lines = lines(tellsCash: tellsCash)
      #expect((8...10).contains(lines.count))
      #expect(lines.allSatisfy { $0.count <= 80 })
    }
  }

  @Test("people are told whole from ten on, however exactly they are known")
  func whole() throws {
    let record = RecordSamples.record {
      $0[.customers] = RecordSamples.even(.customers, 26.2, 27.4)
    }
    let lines = OverviewLines(record: record, scenario: RecordSamples.scenario).lines(width: 80)
    #expect(try #require(lines.first { $0.hasPrefix("Customers") }).contains(" 26 to 27 "))
  }

  @Test("where nobody refers anybody the rows of the loop are left out")
  func noLoop() {
    for tellsCash in [true, false] {
      let record = RecordSamples.record(tellsCash: tellsCash) {
        $0[.loopGain] = RecordSamples.flat(.loopGain, 0, 1000)
      }
      let lines = OverviewLines(record: record, scenario: RecordSamples.scenario).lines(width: 80)
      for label in ["Velocity", "Loop gain", "Referral rate"] {
        #expect(!lines.contains { $0.hasPrefix(label) }, "\(label)")
      }
    }
  }

  @Test("customers, MRR and cash tell where they start")
  func now() throws {
    let lines = lines()
    let customers = try #require(lines.first { $0.hasPrefix("Customers") })
    #expect(customers.contains(" 240 "))
    #expect(customers.contains("260 to 700"))
    #expect(customers.contains("▁"))
    // 240 customers at 250 EUR.
    #expect(lines.contains { $0.hasPrefix("MRR") && $0.contains(" 60 000 ") })
    #expect(lines.contains { $0.hasPrefix("Cash") && $0.contains(" 600 000 ") })
  }

  @Test("churn is told in the period it was stated in")
  func churn() throws {
    let line = try #require(lines().first { $0.hasPrefix("Churn a month") })
    // The quantiles of an increasing function are the function of the quantiles: 2 % and 5 % again.
    #expect(line.contains("2.00 to 5.00 %"))
  }

  @Test("NPS is told only when it was stated, cash only when there is some")
  func optional() {
    var stated = RecordSamples.scenario
    stated.inputs["delight.nps"] = RecordSamples.given(.point(30), "30")
    #expect(!lines().contains { $0.hasPrefix("NPS") })
    #expect(lines(stated).contains { $0.hasPrefix("NPS") })
    #expect(!lines(tellsCash: false).contains { $0.hasPrefix("Cash") })
  }

  @Test("the default NPS of 0 is not a stated one")
  func defaultScore() {
    var scenario = RecordSamples.scenario
    scenario.inputs["delight.nps"] = Input(Quantity(.point(0), text: "0"), origin: .byDefault)
    #expect(!lines(scenario).contains { $0.hasPrefix("NPS") })
  }

  @Test("segments start with their own prices, weighted by their shares")
  func segments() {
    var scenario = RecordSamples.scenario
    scenario.segments = ["large", "small"]
    scenario.inputs["engage.segments.small.share"] = RecordSamples.given(.point(0.8), "80%")
    scenario.inputs["engage.segments.large.share"] = RecordSamples.given(.point(0.2), "20%")
    scenario.inputs["engage.segments.large.price"] = RecordSamples.given(.point(1200), "1200 EUR")
    // 240 · (0.8 · 250 + 0.2 · 1200) = 105 600.
    #expect(lines(scenario).contains { $0.hasPrefix("MRR") && $0.contains(" 105 600 ") })
  }

  @Test("a metric without a value is a dash")
  func missing() {
    #expect(lines().contains { $0.hasPrefix("Velocity") && $0.hasSuffix("–") })
  }
}
