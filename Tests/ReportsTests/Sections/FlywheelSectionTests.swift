// The loop in a picture and in words: more than one, less than one, open, cut, or without a value.

import Charts
import Experiments
import RandomStreams
import Scenarios
import Simulation
import Testing

@testable import Reports

@Suite("The flywheel of a run")
struct FlywheelSectionSuite {
  private func section(
    funnel: Bool = false, _ adjust: (inout [Metric: MetricSummary]) -> Void = { _ in }
  ) -> FlywheelSection {
    var scenario = RecordSamples.scenario
    scenario.isFunnel = funnel
    return FlywheelSection(record: RecordSamples.record(adjust: adjust), scenario: scenario)
  }

  private func loop(_ low: Double, _ high: Double, life: ClosedRange<Double>? = nil) -> String {
    section {
      $0[.loopGain] = RecordSamples.even(.loopGain, low, high)
      $0[.lifetimeLoopGain] = RecordSamples.even(
        .lifetimeLoopGain, life?.lowerBound ?? low, life?.upperBound ?? high)
    }.loop
  }

  @Test("less than one: the loop does not grow, and 100/(1 − K) customers come of a hundred")
  func less() {
    // K = 0.1 to 0.3, middle 0.2: 125, from 111 to 143; people have no fractions.
    #expect(
      loop(0.1, 0.3)
        == "A new customer brings 0.200 further customers within ten years by referral (9 in 10 "
        + "futures: 0.100 to 0.300). That is less than one: the loop does not grow by itself; of "
        + "every hundred customers won otherwise it makes about 125 (111 to 143) in the end.")
  }

  @Test("near one the hundred are told as the range they are")
  func nearOne() {
    // 100/(1 − 0.5) = 200 and 100/(1 − 0.98) = 5 000.
    #expect(loop(0.5, 0.98).hasSuffix("about 380 (200 to 5 000) in the end."))
  }

  @Test("one or more in 19 of 20 futures: it grows until the market is full")
  func more() {
    let text = loop(1.1, 1.5)
    #expect(text.contains("in nearly all of them") && text.contains("until the market is full"))
    #expect(!text.contains("hundred"))
  }

  @Test("less than one in ten years and more in a life: it grows, over decades")
  func slow() {
    let text = loop(0.7, 0.9, life: 1...1.2)
    #expect(
      text.hasSuffix(
        "That is less than one, and over a whole life it is 1.100: where that is one or more, "
          + "the loop grows by itself, but over decades, which no plan can count on."), "\(text)")
  }

  @Test("on both sides of one it is open whether it grows")
  func straddling() {
    for text in [loop(0.8, 1.2), loop(0.8, 1)] {
      #expect(text.hasSuffix("Whether the loop grows by itself, which takes one or more, is open."))
    }
  }

  @Test("where all futures agree no range is told")
  func same() {
    let text = loop(0.5, 0.5)
    #expect(text.contains("0.5 further customers") && text.contains("(in nearly all futures)"))
    #expect(text.hasSuffix("it makes about 200 in the end."))
  }

  @Test("a loop gain without a value is not told")
  func missing() {
    let section = section { $0[.loopGain] = RecordSamples.absent(.loopGain) }
    #expect(section.loop == "What the loop adds cannot be told: no future has a loop gain.")
    #expect(section.picture().loopText == "what the loop brings cannot be told")
  }

  @Test("a funnel says that every customer is won from outside")
  func funnel() {
    let section = section(funnel: true)
    #expect(section.section.heading == "The funnel")
    #expect(section.loop.contains("every customer has to be won from outside"))
    let picture = section.picture()
    #expect(picture.isFunnel && picture.summary.contains("all loops are cut"))
    #expect(!picture.summary.contains("referred"))
  }

  @Test("the flows add up: won are attracted and referred, leads buy or do not")
  func flows() {
    let picture = section {
      $0[.leads] = RecordSamples.flat(.leads, 1000, 1000)
      $0[.newCustomers] = RecordSamples.flat(.newCustomers, 120, 1000)
      $0[.newReferred] = RecordSamples.flat(.newReferred, 30, 1000)
      $0[.referrals] = RecordSamples.flat(.referrals, 75, 1000)
      $0[.customers] = RecordSamples.flat(.customers, 300, 1000)
    }.picture(name: "Red")
    #expect(picture.title == "Red: what goes round in 24 months")
    #expect(picture.bought.value == 90 && picture.notBought.value == 880)
    #expect(picture.unanswered.value == 45 && picture.kept.value == 300)
    #expect(picture.bought.number == "90" && picture.leads.number == "1 000")
    // The sample's series rises by one a month: 0 + 1 + … + 23.
    #expect(picture.lost.value == 276)
    #expect(
      picture.summary
        == "On average over the futures 1 000 leads came, 120 customers were won, 30 of them "
        + "referred, and 276 left.")
  }

  @Test("where who left may come back the flows do not add up, and the sentence says why")
  func comeBack() {
    var scenario = RecordSamples.scenario
    scenario.inputs["engage.come_back.share"] = RecordSamples.given(.point(0.1), "10%")
    let record = RecordSamples.record()
    func summary() -> String {
      FlywheelSection(record: record, scenario: scenario).picture().summary
    }
    #expect(summary().hasSuffix("left, of whom some came back."))
    scenario.inputs["engage.come_back.share"] = RecordSamples.given(.point(0), "0%")
    #expect(summary().hasSuffix(" left."))
  }

  @Test("more referred than won, as errors of a sum may have it, is no negative flow")
  func bounds() {
    let picture = section { $0[.newReferred] = RecordSamples.flat(.newReferred, 2, 1000) }.picture()
    #expect(picture.bought.value == 0)
  }

  @Test("a velocity without a value leaves the hub without one")
  func velocity() {
    let picture = section { $0[.velocity] = RecordSamples.absent(.velocity) }.picture()
    #expect(picture.velocity == nil && picture.velocityText == "no velocity")
  }
}
