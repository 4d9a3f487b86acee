// Referral, testimonials and answers against MODEL §5, within 4 standard errors (false-alarm rate 6e-5 each).

import Foundation
import RandomStreams
import Testing

@testable import Simulation

@Suite("Customers bring customers")
struct ReferralTests {
  private static let size = 20_000

  /// A crowd there from the start, engagement drawn for step 0.
  private func crowd(_ change: (inout TrialParameters) -> Void) throws -> TrialState {
    let parameters = try TrialFixture.quiet {
      $0.startCustomers = Self.size
      change(&$0)
    }
    var state = try TrialFixture.start(parameters)
    state.moveEngagement(0)
    return state
  }

  @Test("as many refer as hazard and engagement say, each once a step")
  func hazard() throws {
    for (gamma, shift) in [(0.0, 0.0), (0.6, 0), (0.6, 0.5), (1.2, 0)] {
      let parameters = try TrialFixture.quiet {
        $0.startCustomers = Self.size
        $0.engagement.referralSensitivity = gamma
        $0.segments[0].referralLogHazard = log(6)
      }
      var state = try TrialFixture.start(parameters)
      state.conditions.engagement = shift
      state.moveEngagement(0)
      state.inviteFriends(0)
      let expected = TrialFixture.normalMean { e in
        1 - exp(-6.0 / 48 * exp(gamma * (e + shift) - gamma * gamma / 2))
      }
      let share = SampleMean(state.referredLeads.count, of: Self.size, expecting: expected)
      #expect(share.agrees(with: expected), "γ = \(gamma): \(share) instead of \(expected)")
      #expect(state.tally.months[0].referrals == state.referredLeads.count)
      #expect(Set(state.referredLeads).count == state.referredLeads.count)
    }
  }

  @Test("nobody refers at 0 %, in a funnel, or before being asked; all eligible do at 100 %")
  func extremes() throws {
    let cases: [(Double, Bool, Int16, Int)] = [
      (-.infinity, false, .min, 0), (.infinity, true, .min, 0), (.infinity, false, 1, 0),
      (.infinity, false, 0, Self.size), (.infinity, false, .min, Self.size),
    ]
    for (logHazard, isFunnel, asksFrom, events) in cases {
      var state = try crowd {
        $0.segments[0].referralLogHazard = logHazard
        $0.delight.isFunnel = isFunnel
      }
      for row in 0..<Self.size { state.customers.asksFrom[row] = asksFrom }
      state.moveEngagement(0)
      state.inviteFriends(0)
      #expect(state.referredLeads.count == events)
    }
  }

  @Test("an event of one step is a lead in considering in the next, paid for when it buys")
  func fromEventToPurchase() throws {
    let parameters = try TrialFixture.quiet {
      $0.segments[0].referralLogHazard = .infinity
      $0.journey.referredLogit = .infinity
      $0.journey.leaveHazards = [.infinity, .infinity, .infinity]
      $0.segments[0].asksAfter = 3
      $0.delight.reward = 70
    }
    var state = try TrialFixture.start(parameters)
    // 10 customers refer 10 in step 0, who buy in step 1 and may refer from tenure step 3, step 4, on. The 20 refer
    // for the first time together in step 4; those who bought later follow.
    let expected = [(0, 0), (10, 10), (10, 20), (10, 30), (10, 40), (20, 60), (30, 90)]
    for (t, (leads, bought)) in expected.enumerated() {
      let (leadsBefore, cash) = (state.reached, state.cash)
      try state.step(t)
      #expect(state.reached - leadsBefore == leads, "step \(t)")
      let total = state.tally.months.reduce(0) { $0 + $1.newReferred }
      #expect(total == bought, "step \(t)")
      let paying = 10 + bought - leads
      let income = Double(paying) * 100 / 4 * 0.8
      #expect(abs(state.cash - cash - income + 70 * Double(leads)) < 1e-9, "step \(t)")
    }
  }

  @Test("a referred lead's name comes from its referrer and the step alone")
  func names() throws {
    func leads(_ customers: Int) throws -> Set<UInt64> {
      let parameters = try TrialFixture.quiet {
        $0.startCustomers = customers
        $0.segments[0].referralLogHazard = log(20)
      }
      var state = try TrialFixture.start(parameters)
      state.moveEngagement(0)
      state.inviteFriends(0)
      return Set(state.referredLeads)
    }
    let (few, many) = (try leads(500), try leads(501))
    #expect(few.isSubset(of: many) && many.count - few.count <= 1)
  }

  @Test("answers of a fresh base show the stated score, 0 by default")
  func netPromoterScore() throws {
    for stated in [0.0, 30, -45, 80] {
      let text = TrialFixture.quietText.replacing(
        "delight: {", with: stated == 0 ? "delight: {" : "delight: { nps: \(stated),")
      let delight = try TrialFixture.parameters(text).delight
      var state = try crowd { $0.delight = delight }
      state.askEveryone(step: 0)
      let answers = TrialFixture.everybody(state).map { Int($0.answer) }
      #expect(answers.allSatisfy { (0...10).contains($0) })
      let score = SampleMean(answers.map { $0 >= 9 ? 100 : $0 <= 6 ? -100 : 0 })
      #expect(score.agrees(with: stated), "\(score) instead of \(stated)")
    }
  }

  @Test("answers rise with engagement by 1.5 a standard deviation")
  func answersAndEngagement() throws {
    var state = try crowd { $0.delight.answerCentre = 5 }
    state.askEveryone(step: 0)
    let all = TrialFixture.everybody(state)
    // In the middle of the scale, where clamping is rare, the answer's mean given e is 5 + 1.5·e.
    for (low, high) in [(-1.0, -0.8), (-0.1, 0.1), (0.8, 1.0)] {
      let residuals = all.compactMap { customer -> Double? in
        let e = (customer.lasting + customer.current) / 2.0.squareRoot()
        return e > low && e < high ? Double(customer.answer) - 5 - 1.5 * e : nil
      }
      #expect(SampleMean(residuals).agrees(with: 0), "\(low): \(SampleMean(residuals))")
    }
  }

  @Test("only promoters among those asked give testimonials, at their rate")
  func testimonials() throws {
    let hazard = 6.0
    var state = try crowd {
      $0.delight.testimonialLogHazard = log(hazard)
      $0.delight.proofRetention = 0.9
    }
    for row in 0..<Self.size {
      state.customers.answer[row] = [10, 9, 8, Customer.noAnswer][row % 4]
    }
    state.giveTestimonials(0)
    // The stock gains and then decays.
    let given = Int((state.proofStock / 0.9).rounded())
    let expected = 1 - exp(-hazard / 48)
    let share = SampleMean(given, of: Self.size / 2, expecting: expected)
    #expect(share.agrees(with: expected), "\(share) instead of \(expected)")
    // Nobody promotes any more: what is left fades.
    for row in 0..<Self.size { state.customers.answer[row] = 8 }
    let stock = state.proofStock
    state.giveTestimonials(1)
    #expect(abs(state.proofStock - 0.9 * stock) < 1e-9)
  }

  @Test("customers at the start have answered once where testimonials are given")
  func firstAnswers() throws {
    for (logHazard, isFunnel, isAsked) in [
      (0.0, false, true), (0, true, false), (-.infinity, false, false),
    ] {
      let state = try crowd {
        $0.delight.testimonialLogHazard = logHazard
        $0.delight.isFunnel = isFunnel
      }
      let asked = TrialFixture.everybody(state).count { $0.answer != Customer.noAnswer }
      #expect(asked == (isAsked ? Self.size : 0))
    }
  }
}
