// All parameters of a trial from its inputs.

import Foundation
import Scenarios
import Testing

@testable import Simulation

@Suite("A trial's parameters")
struct ParameterBuilderTests {
  func parameters(
    start: String = "{ customers: 100 }", engage: String = ScenarioFixture.simpleEngage,
    delight: String = ScenarioFixture.simpleDelight, stepsPerMonth: Int = 1, more: String = ""
  ) throws -> TrialParameters {
    try ScenarioFixture.parameters(
      ScenarioFixture.read(
        ScenarioFixture.text(
          start: start, engage: engage, delight: delight, stepsPerMonth: stepsPerMonth, more: more))
    )
  }

  @Test("time, start and market are as stated, and unlimited or empty when they are not")
  func surroundings() throws {
    let plain = try parameters()
    #expect(plain.months == 12 && plain.stepsPerMonth == 1 && plain.steps == 12)
    #expect(plain.startCustomers == 100 && plain.startCash == 0 && !plain.tellsCash)
    #expect(plain.marketSize == .infinity && plain.startsWithPipeline && !plain.delight.isFunnel)
    #expect(plain.markStep == 0 && plain.channels.isEmpty && plain.content == nil)
    #expect(plain.maximumAgents == 20_000_000)
    let stated = try parameters(
      start: "{ customers: 240, cash: 65000 EUR, pipeline: empty }", stepsPerMonth: 4,
      more: """
        market: { size: 12000 }
        finance: { discount_rate: 12% per year }
        funnel: true
        """)
    #expect(stated.startCustomers == 240 && stated.startCash == 65_000 && stated.tellsCash)
    #expect(stated.marketSize == 12_000 && !stated.startsWithPipeline && stated.delight.isFunnel)
    #expect(stated.steps == 48 && stated.discountRate == 0.12)
    #expect(stated.stepInYears == 1.0 / 48)
  }

  @Test("the season begins with the month of the start, and with January without one")
  func season() throws {
    let seasons = "season: { december: 70%, september: 120% }"
    let march = try parameters(start: "{ month: 2026-03, customers: 100 }", more: seasons).season
    #expect(march == [1, 1, 1, 1, 1, 1, 1.2, 1, 1, 0.7, 1, 1])
    let january = try parameters(more: seasons).season
    #expect(january == [1, 1, 1, 1, 1, 1, 1, 1, 1.2, 1, 1, 0.7])
  }

  @Test("engagement has the weights √φ and √(1 − φ) and the memory of a step")
  func engagement() throws {
    let plain = try parameters(stepsPerMonth: 4).engagement
    #expect(plain.lastingWeight == 0.5.squareRoot() && plain.currentWeight == 0.5.squareRoot())
    #expect(plain.persistence == exp(-1.0 / 12))
    #expect(plain.churnSensitivity == 0.8 && plain.referralSensitivity == 0.6)
    #expect(plain.expansionSensitivity == 0.3)
    let other = try parameters(
      more:
        "expert: { engagement: { lasting_share: 20%, memory: 1 month, churn_sensitivity: 1.1 } }"
    ).engagement
    #expect(agree(pow(other.lastingWeight, 2), 0.2) && agree(pow(other.currentWeight, 2), 0.8))
    #expect(agree(other.persistence, exp(-1)) && other.churnSensitivity == 1.1)
  }

  @Test("delight: rewards are added, answers centred, testimonials and proof turned to steps")
  func delight() throws {
    let delight = try parameters(
      delight: """
        { referral_rate: 0% per year, referral_conversion: 25%, reward: 50 EUR, friend_reward: 20 EUR, \
        nps: 30, testimonials: 10% per year, \
        social_proof: { lift: 0.3, half_at: 40, half_life: 6 months } }
        """, stepsPerMonth: 4
    ).delight
    #expect(delight.reward == 70 && delight.proofLift == 0.3 && delight.proofHalfAt == 40)
    // 8.309026414251: an independent program.
    #expect(abs(delight.answerCentre - 8.309_026_414_251) < 1e-9)
    #expect(agree(exp(delight.testimonialLogHazard), -log(0.9), within: 1e-12))
    #expect(agree(pow(delight.proofRetention, 24), 0.5, within: 1e-12))
    let plain = try parameters()
    #expect(plain.delight.answerCentre == 7.5 || abs(plain.delight.answerCentre - 7.5) < 1e-9)
    #expect(!plain.givesTestimonials)
  }

  @Test("coming back is delayed in steps, costs stand in the order of their names")
  func rest() throws {
    let p = try parameters(
      engage: """
        { price: 1 EUR per month, churn: 0% per year, \
        come_back: { share: 10%, earliest: 1 month, latest: 3 months } }
        """, stepsPerMonth: 4,
      more: "costs: { team: 2 people at 5000 EUR per month, office: 3000 EUR per month }")
    #expect(p.comeBack == ComeBackParameters(share: 0.1, earliest: 4, latest: 12))
    #expect(p.costs == [3000, 10_000])
    #expect(try parameters().comeBack.share == 0)
  }

  @Test("segments come in the order of their names, or as a single one")
  func segments() throws {
    #expect(try parameters().segments.map(\.share) == [1])
    let two = try parameters(
      engage: """
        { price: 10 EUR per month, churn: 0% per year, segments: { small: { share: 70% }, \
        large: { share: 30%, price: 50 EUR per month } } }
        """)
    #expect(two.segments.map(\.price) == [50, 10])
    #expect(agree(two.segments.map(\.share).reduce(0, +), 1, within: 1e-15))
  }

  @Test("uncertain churn is solved through the table, within 1e-5 of the solver")
  func table() throws {
    let scenario = try ScenarioFixture.read(
      ScenarioFixture.text(
        engage: "{ price: 1 EUR per month, churn: 5% to 30% per year }",
        delight: ScenarioFixture.simpleDelight, stepsPerMonth: 1))
    let model = try ScenarioModel(scenario)
    let solver = ChurnTableTests.solver
    for probability in [0.001, 0.3, 0.95] {
      let p = try model.solve(at: ["engage.churn": probability])
      let share = ScenarioFixture.inputs(scenario, ["engage.churn": probability])
        .required("engage.churn")
      #expect(
        agreeRelatively(
          solver.share(logHazard: p.segments[0].churnLogHazard), share, within: 1e-5))
    }
  }

  @Test("where the memory of engagement is uncertain every trial has a grid of its own")
  func ownGrid() throws {
    let scenario = try ScenarioFixture.read(
      ScenarioFixture.text(
        engage: "{ price: 1 EUR per month, churn: 20% per year }",
        delight: ScenarioFixture.simpleDelight, stepsPerMonth: 1,
        more: "expert: { engagement: { memory: 1 to 6 months } }"))
    let model = try ScenarioModel(scenario)
    let path = "expert.engagement.memory"
    let (short, long) = (try model.solve(at: [path: 0.05]), try model.solve(at: [path: 0.95]))
    #expect(agree(short.engagement.persistence, exp(-1), within: 1e-9))
    #expect(agree(long.engagement.persistence, exp(-1.0 / 6), within: 1e-9))
    for p in [short, long] {
      let solver = ChurnSolver(p.quadrature, sensitivity: 0.8)
      #expect(agree(solver.share(logHazard: p.segments[0].churnLogHazard), 0.2, within: 1e-9))
    }
    // Longer ups and downs sort customers more, so the same loss needs a higher hazard.
    #expect(long.segments[0].churnLogHazard > short.segments[0].churnLogHazard)
  }
}
