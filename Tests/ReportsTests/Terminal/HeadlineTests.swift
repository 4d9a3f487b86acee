import Experiments
import RandomStreams
import Scenarios
import Simulation
import Testing

@testable import Reports

@Suite("The two sentences that answer")
struct HeadlineSuite {
  private let churn = RecordSamples.driver(
    "engage.churn", .outOfCash, low: RecordSamples.yearly(0.025), high: RecordSamples.yearly(0.045),
    meanLow: 0.02, meanHigh: 0.97, error: 0.02, rank: 0.7)

  private func headline(_ record: RunRecord, _ scenario: Scenario = RecordSamples.scenario)
    -> Headline
  {
    Headline(record: record, scenario: scenario)
  }

  @Test("the chance is told with its interval, and what it hangs on in the stated period")
  func answer() {
    let record = RecordSamples.record(outOfCash: 460, drivers: [churn])
    #expect(
      headline(record).text
        == "There is a 46 % (42–50 %) chance that cash runs out before month 24. It hangs most on "
        + "churn: about 2 % where that is below 2.5 % a month, about 97 % where it is above 4.5 % a month."
    )
  }

  @Test("in none of 1000 futures the chance is less than 1 in 200, not zero")
  func none() {
    let text = headline(RecordSamples.record(outOfCash: 0)).answer
    #expect(
      text == "Cash runs out before month 24 in none of 1 000 futures: "
        + "the chance is less than 1 in 200.")
  }

  @Test("in all of 1000 futures it is nearly certain, in all of 30 it is not")
  func all() {
    #expect(headline(RecordSamples.record(outOfCash: 1000)).answer.contains("nearly certain"))
    let few = headline(RecordSamples.record(futures: 30, outOfCash: 30)).answer
    #expect(!few.contains("certain"))
    #expect(few.contains("over 88 %"))  // 0.025^(1/30) = 0.8843
  }

  @Test("a handful of futures is said to be too few")
  func handful() {
    #expect(headline(RecordSamples.record(futures: 2, outOfCash: 2)).answer.contains("too few"))
  }

  @Test("an input lost in the noise is not called a cause")
  func noise() {
    var faint = churn
    faint.meanWhenHigh = 0.07
    let text = headline(RecordSamples.record(outOfCash: 460, drivers: [faint])).cause
    #expect(!text.contains("churn"))
    #expect(text.contains("chance, or several inputs together"))
  }

  @Test("without uncertain inputs chance alone decides")
  func noInputs() {
    #expect(headline(RecordSamples.record(outOfCash: 460)).cause.contains("chance alone"))
  }

  @Test("too few futures tell no cause, and do not claim that nothing is uncertain")
  func fewFutures() {
    let text = headline(RecordSamples.record(futures: 49, outOfCash: 20)).cause
    #expect(text == "So few futures cannot tell what it hangs on.")
    #expect(headline(RecordSamples.record(futures: 50, outOfCash: 20)).cause.contains("alone"))
  }

  @Test("where none runs out the sentence is about the cash that is left")
  func cashLeft() {
    let driver = RecordSamples.driver(
      "engage.churn", .cash, low: RecordSamples.yearly(0.025), high: RecordSamples.yearly(0.045),
      meanLow: 310_400, meanHigh: 20_300, error: 9_000)
    let text = headline(RecordSamples.record(outOfCash: 0, drivers: [driver])).cause
    #expect(
      text
        == "The cash at the end hangs most on churn: 310 000 EUR where that is below 2.5 % a month, "
        + "20 000 EUR where it is above 4.5 % a month.")
  }

  @Test("a default of ours is marked, a correlated input only goes with the answer")
  func honesty() {
    var ours = churn
    ours.isOurDefault = true
    var scenario = RecordSamples.scenario
    scenario.correlations = [Correlation("engage.churn", "delight.referral_rate", rank: -0.4)]
    let text = headline(RecordSamples.record(outOfCash: 460, drivers: [ours]), scenario).cause
    #expect(text.hasPrefix("It goes most with churn (OUR DEFAULT): about"))
  }

  @Test("what hangs on whether a plan happens is told with and without it")
  func event() {
    var scenario = RecordSamples.scenario
    var entry = PlanEntry(name: "seed round")
    entry.chance = Quantity(.point(0.6), text: "60%")
    scenario.plan = [entry]
    let driver = RecordSamples.driver(
      "plan.seed round", .outOfCash, low: 0, high: 1, meanLow: 0.97, meanHigh: 0.02, error: 0.02)
    #expect(
      headline(RecordSamples.record(outOfCash: 460, drivers: [driver]), scenario).cause
        == "It hangs most on whether seed round happens: about 97 % where it does not, about 2 % "
        + "where it does.")
  }

  @Test("without cash the answer is customers and CLV:CAC")
  func growth() {
    let record = RecordSamples.record(tellsCash: false) {
      $0[.customers] = RecordSamples.even(.customers, 260, 700)
      $0[.ltvToCAC] = RecordSamples.even(.ltvToCAC, 1.9, 4.3)
    }
    #expect(
      headline(record).answer
        == "Customers go from 240 to 480 by month 24 (9 in 10 futures: 260 to 700), and a customer "
        + "is worth 3.10 times what it costs to win (1.90 to 4.30).")
  }

  @Test("without customers bought CLV:CAC is said to have no value")
  func noRatio() {
    let record = RecordSamples.record(tellsCash: false) {
      $0[.ltvToCAC] = RecordSamples.absent(.ltvToCAC)
    }
    #expect(headline(record).answer.contains("CLV:CAC has no value"))
  }
}
