// An expected life against pencil and paper.

import Foundation
import Testing

@testable import Simulation

@Suite("A customer's expected life")
struct MeanFieldLifeTests {
  /// All customers alike, a churn of ln 2 a year: half are lost in 12 months.
  private func parameters(_ change: (inout TrialParameters) -> Void = { _ in }) throws
    -> TrialParameters
  {
    try TrialFixture.quiet {
      $0.engagement.churnSensitivity = 0
      $0.engagement.referralSensitivity = 0
      $0.engagement.expansionSensitivity = 0
      $0.segments[0].churnLogHazard = log(log(2))
      change(&$0)
    }
  }

  private func life(
    _ p: TrialParameters, steps: Int, timeToValue: Double = 0, isSettled: Bool = false
  ) -> [MeanFieldMoment] {
    let grid = MeanFieldGrid(p.engagement)
    let climate = MeanFieldClimate(p, Conditions(p), segment: 0, grid)
    var life = MeanFieldLife(
      p, grid, segment: 0, timeToValue: timeToValue, isSettled: isSettled)
    return (0..<steps).map { _ in life.live(climate, endsMonth: false) }
  }

  private func sum(_ values: [Double]) -> Double { values.reduce(0, +) }

  @Test("with a constant hazard half are there after a year, and the lost are the rest")
  func survival() throws {
    let moments = life(try parameters(), steps: 48)
    #expect(abs(sum(moments[47].alive) - 0.5) < 1e-12)
    #expect(abs(moments.reduce(0) { $0 + sum($1.lost) } - 0.5) < 1e-12)
    #expect(moments[47].mrr == moments[47].alive)
  }

  @Test("referrals begin in the step of asks_after and come from survivors")
  func referrals() throws {
    let p = try parameters {
      $0.segments[0].referralLogHazard = log(2.0)
      $0.segments[0].asksAfter = 5
    }
    let moments = life(p, steps: 6)
    let chance = 1 - exp(-2.0 / 48)
    #expect(moments.prefix(4).allSatisfy { sum($0.events) == 0 })
    #expect(abs(sum(moments[4].events) - pow(2, -5.0 / 48) * chance) < 1e-12)
    // Customers at the start are past every threshold.
    let settled = life(p, steps: 1, isSettled: true)
    #expect(abs(sum(settled[0].events) - pow(2, -1.0 / 48) * chance) < 1e-12)
  }

  @Test("an ask is once, of survivors, and makes one event with a referral of the same step")
  func ask() throws {
    let p = try parameters {
      $0.segments[0].referralLogHazard = log(2.0)
      $0.segments[0].askLogHazard = log(log(4.0))
      $0.segments[0].asksAfter = 5
    }
    let moments = life(p, steps: 7)
    let chance = 1 - exp(-2.0 / 48)
    func alive(_ step: Double) -> Double { pow(2, -step / 48) }
    #expect(moments.prefix(4).allSatisfy { sum($0.events) == 0 })
    // Three quarters say yes when asked; of the others some refer by themselves.
    #expect(abs(sum(moments[4].events) - alive(5) * (0.75 + 0.25 * chance)) < 1e-12)
    #expect(abs(sum(moments[5].events) - alive(6) * chance) < 1e-12)
    // Customers at the start have been asked before.
    let settled = life(p, steps: 6, isSettled: true)
    for n in 1...6 { #expect(abs(sum(settled[n - 1].events) - alive(Double(n)) * chance) < 1e-12) }
  }

  @Test("the unactivated are as many as the Gamma law says")
  func onboarding() throws {
    // Only the unactivated leave, half of them in each step.
    let p = try parameters {
      $0.segments[0].churnLogHazard = log(1e-12)
      $0.segments[0].earlyLogMultiplier = log(48 * log(2.0) / 1e-12)
    }
    let law = TimeToValueLaw(mean: 3.7)
    let moments = life(p, steps: 12, timeToValue: 3.7)
    var expected = 1.0
    for n in 1...12 {
      // In step n of those still waiting, who have survived n − 1 steps of it, half leave.
      expected -= law.unactivated(inStep: n) * pow(0.5, Double(n))
      #expect(abs(sum(moments[n - 1].alive) - expected) < 1e-9, "step \(n)")
    }
  }

  @Test("MRR grows and shrinks by the mean of both")
  func growth() throws {
    let p = try parameters {
      $0.segments[0].expansionLogHazard = log(48 * log(2.0))
      $0.segments[0].uplift = 0.1
      $0.segments[0].contractionLogHazard = log(48 * log(4.0))
      $0.segments[0].cut = 0.2
    }
    // Half expand and three quarters contract in a step: 1.05·0.85.
    let moment = life(p, steps: 1)[0]
    #expect(abs(sum(moment.mrr) / sum(moment.alive) - 1.05 * 0.85) < 1e-12)
    #expect(abs(sum(moment.lostMRR) - sum(moment.lost)) < 1e-15)
  }

  @Test(
    "answers are those of the stated NPS, and promoters give testimonials only after being asked")
  func answers() throws {
    let p = try parameters {
      $0.segments[0].churnLogHazard = -.infinity
      $0.delight.answerCentre = RecommendationLaw.centre(netPromoterScore: 40) ?? 0
      $0.delight.testimonialLogHazard = log(48 * log(2.0))
      $0.delight.proofLift = 1
    }
    let grid = MeanFieldGrid(p.engagement)
    let climate = MeanFieldClimate(p, Conditions(p), segment: 0, grid)
    var life = MeanFieldLife(p, grid, segment: 0, timeToValue: 0, isSettled: false)
    let first = life.live(climate, endsMonth: true)
    #expect(abs(sum(first.promoters) - sum(first.detractors) - 0.4) < 1e-6)
    #expect(sum(first.testimonials) == 0)
    let second = life.live(climate, endsMonth: false)
    #expect(abs(sum(second.testimonials) - 0.5 * sum(first.promoters)) < 1e-12)
  }
}
