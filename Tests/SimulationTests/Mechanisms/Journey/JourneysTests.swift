// The journey against MODEL §3: stays, stages, conversion, shifts.
//
// Shares are binomial, within 4 standard errors: false-alarm rate 6e-5 each.

import Foundation
import RandomStreams
import Testing

@testable import Simulation

@Suite("From lead to purchase")
struct JourneysTests {
  private static let crowd = 20_000

  /// A state in whose first step `crowd` prospects enter `stage`.
  private func crowd(
    in stage: Int, origin: LeadOrigin = .unpaid, quality: Bool = false,
    _ change: (inout TrialParameters) -> Void
  ) throws -> TrialState {
    let parameters = try TrialFixture.quiet(change)
    var state = try TrialFixture.start(parameters)
    var entered = JourneyStage(stage)
    entered.reset(first: 0, end: parameters.steps)
    entered.reserve(Self.crowd)
    for index in 0..<Self.crowd { entered.add(StableHash.pair(9, UInt64(index)), origin) }
    // Without a quality of their own, all are average.
    entered.enter(
      at: 0, areNew: quality, parameters.journey, state.kernels, state.stream.lanesKey)
    switch stage {
    case 0: state.aware = entered
    default: state.considering = entered
    }
    state.prospectCount = Self.crowd
    return state
  }

  @Test("a longer stay in one stage changes nobody's stay and luck in the next")
  func stagesOwnTheirLuck() throws {
    /// Who buys, and when, if the first stage is left with this hazard.
    func buyers(_ hazard: Double) throws -> [UInt64: Int] {
      var state = try crowd(in: 0) {
        $0.journey.leaveHazards = [hazard, 0.5, 0.5]
        $0.journey.logits = [0, 0, 0]
      }
      var steps: [UInt64: Int] = [:]
      for t in 0..<state.parameters.steps {
        state.walkJourneys(t)
        for purchase in state.purchases { steps[purchase.id] = t }
        state.purchases.removeAll()
      }
      return steps
    }
    let (quick, slow) = (try buyers(.infinity), try buyers(0.5))
    #expect(quick.count > Self.crowd / 10 && slow.count > Self.crowd / 20)
    #expect(Set(slow.keys).isSubset(of: quick.keys), "the others are still under way at the end")
    #expect(slow.allSatisfy { quick[$0.key].map { [step = $0.value] in $0 <= step } ?? false })
  }

  private static let atOnce = [Double.infinity, .infinity, .infinity]

  @Test("a stage is left in each step with probability 1 − exp(−Δ/d)")
  func stays() throws {
    // Mean stay of one month in steps of a quarter month.
    var state = try crowd(in: 0) { $0.journey.leaveHazards = [0.25, 0.25, 0.25] }
    let leaves = 1 - exp(-0.25)
    var waiting = Self.crowd
    for t in 0..<4 {
      let left: Int
      left = state.aware.advance(at: t, odds: 0, to: &state.interested)
      let share = SampleMean(left, of: waiting, expecting: leaves)
      #expect(share.agrees(with: leaves), "step \(t): \(share)")
      waiting -= left
    }
  }

  @Test("a lead passes at most one stage a step and buys in its third; a referred one in its first")
  func oneStageAStep() throws {
    for (origin, stage, steps) in [(LeadOrigin.unpaid, 0, 3), (.referral, 2, 1)] {
      var state = try crowd(in: stage, origin: origin) {
        $0.journey.leaveHazards = Self.atOnce
        $0.journey.logits = Self.atOnce
        $0.journey.referredLogit = .infinity
      }
      for t in 0..<steps {
        #expect(state.purchases.isEmpty)
        state.walkJourneys(t)
      }
      let (bought, waiting) = (state.purchases.count, state.prospectCount)
      #expect(bought == Self.crowd && waiting == 0)
    }
  }

  @Test("the stated conversions come true over leads of all qualities")
  func conversion() throws {
    let text = TrialFixture.quietText.replacing(
      "lead_to_customer: 50%", with: "lead_to_customer: 4%"
    )
    .replacing("referral_conversion: 50%", with: "referral_conversion: 30%")
    let journey = try TrialFixture.parameters(text).journey
    for (origin, stage, stated) in [(LeadOrigin.channel, 0, 0.04), (.referral, 2, 0.3)] {
      var state = try crowd(in: stage, origin: origin, quality: true) {
        $0.journey = journey
        $0.journey.leaveHazards = Self.atOnce
      }
      for t in 0..<3 { state.walkJourneys(t) }
      let share = SampleMean(state.purchases.count, of: Self.crowd, expecting: stated)
      #expect(share.agrees(with: stated), "\(share)")
      #expect(state.prospectCount == 0)
    }
  }

  @Test("a conversion of 100 % or 0 % is not shifted")
  func certain() throws {
    for (logit, shift, buyers) in [(Double.infinity, -20.0, Self.crowd), (-.infinity, 20, 0)] {
      var state = try crowd(in: 2) {
        $0.journey.leaveHazards = Self.atOnce
        $0.journey.logits = [0, 0, logit]
      }
      state.conditions.everyShift = shift
      state.walkJourneys(0)
      #expect(state.purchases.count == buyers)
    }
  }

  @Test("shifts add to the log odds of those they are for")
  func shifts() throws {
    let cases: [(LeadOrigin, (inout Conditions) -> Void, Double)] = [
      (.unpaid, { $0.leadShift = 1 }, 1), (.unpaid, { $0.referredShift = 1 }, 0),
      (.referral, { $0.referredShift = 1 }, 1), (.referral, { $0.leadShift = 1 }, 0),
      (.channel, { $0.everyShift = -1 }, -1), (.referral, { $0.everyShift = -1 }, -1),
    ]
    for (origin, change, logOdds) in cases {
      var state = try crowd(in: 2, origin: origin) {
        $0.journey.leaveHazards = Self.atOnce
        $0.journey.logits = [0, 0, 0]
        $0.journey.referredLogit = 0
      }
      change(&state.conditions)
      state.walkJourneys(0)
      let expected = 1 / (1 + exp(-logOdds))
      let share = SampleMean(state.purchases.count, of: Self.crowd, expecting: expected)
      #expect(share.agrees(with: expected), "\(share) instead of \(expected)")
    }
  }

  @Test("social proof lifts the log odds by lift·Y/(Y + half_at), in a funnel not at all")
  func socialProof() throws {
    for (isFunnel, logOdds) in [(false, 2 * 0.75), (true, 0)] {
      var state = try crowd(in: 2) {
        $0.journey.leaveHazards = Self.atOnce
        $0.journey.logits = [0, 0, 0]
        $0.delight.proofLift = 2
        $0.delight.proofHalfAt = 50
        $0.delight.isFunnel = isFunnel
      }
      state.proofStock = 150
      state.walkJourneys(0)
      let expected = 1 / (1 + exp(-logOdds))
      let share = SampleMean(state.purchases.count, of: Self.crowd, expecting: expected)
      #expect(share.agrees(with: expected), "\(share) instead of \(expected)")
    }
  }

  @Test("who buys would also buy under better odds")
  func monotone() throws {
    func buyers(_ shift: Double) throws -> Set<UInt64> {
      var state = try crowd(in: 2, quality: true) {
        $0.journey.leaveHazards = Self.atOnce
        $0.journey.logits = [0, 0, 0]
      }
      state.conditions.leadShift = shift
      state.walkJourneys(0)
      return Set(state.purchases.map(\.id))
    }
    let (few, many) = (try buyers(-1), try buyers(-0.9))
    #expect(few.count < many.count)
    #expect(few.isSubset(of: many))
  }

  @Test("every lead of a journey that lets all pass has bought or is under way")
  func nobodyIsLost() throws {
    let parameters = try TrialFixture.quiet {
      $0.organicLeads = 300
      $0.journey.logits = Self.atOnce
    }
    var state = try TrialFixture.start(parameters)
    for t in 0..<parameters.steps {
      try state.step(t)
      let (leads, bought) = (state.reached - 10, state.customers.count - 10)
      #expect(leads == bought + state.prospectCount)
    }
    #expect(state.customers.count > 1000)
  }
}
