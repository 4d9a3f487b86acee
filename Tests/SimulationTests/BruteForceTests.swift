// Steps lived with kernels and candidates against a look at every customer, one by one: who left, grew, shrank, referred.
//
// Everything is compared exactly, but for engagement, which a kernel moves in single precision and this test takes as moved.

import Foundation
import RandomStreams
import Testing

@testable import Simulation

@Suite("Candidates leave nobody out")
struct BruteForceTests {
  /// A business in which much happens in every step: three segments, onboarding, a strong sensitivity, a shift.
  private func start() throws -> TrialState {
    let parameters = try TrialFixture.busy {
      $0.startCustomers = 900
      $0.engagement.churnSensitivity = 2
      $0.comeBack.share = 0
      $0.segments[0].churnLogHazard = log(2)
      $0.segments[0].referralLogHazard = log(3)
      $0.segments[0].earlyLogMultiplier = 1.5
      $0.segments[0].timeToValue = 6
      $0.segments[0].uplift = 0.5
      $0.segments[0].cut = 0.25
      var other = $0.segments[0]
      other.churnLogHazard = -.infinity
      other.referralLogHazard = .infinity
      var third = $0.segments[0]
      third.expansionLogHazard = log(20)
      third.contractionLogHazard = log(20)
      third.asksAfter = 5
      $0.segments += [other, third]
      for g in 0..<3 { $0.segments[g].share = [0.5, 0.2, 0.3][g] }
      $0.plan = []
    }
    var state = try TrialFixture.start(parameters)
    state.conditions.engagement = -0.7
    return state
  }

  /// What befell a customer.
  private struct Fate: Equatable {
    var mrr: Double
    var refers: Bool
  }

  /// The fate of the customer in `row` in step `t`, whose engagement has been moved; `nil` when it leaves.
  private func fate(_ row: Int, _ t: Int, _ state: borrowing TrialState) -> Fate? {
    let customer = state.customers.customer(row)
    let segment = state.parameters.segments[Int(customer.segment)]
    let e = state.engagement(row)
    let stepsPerYear = Double(12 * state.parameters.stepsPerMonth)
    func strikes(_ logHazard: Double, _ sensitivity: Double, _ word: UInt32) -> Bool {
      EventGate.shared.happens(
        logHazard - log(stepsPerYear) + sensitivity * e - sensitivity * sensitivity / 2, word)
    }
    let engagement = state.parameters.engagement
    let (id, step) = (customer.id, Int32(t))
    let words = state.stream.words(agent: id, step: step, block: DrawPurpose.everyStep)
    let contraction = state.stream.words(agent: id, step: step, block: DrawPurpose.occasional).w0
    let early = t < customer.activeFrom ? segment.earlyLogMultiplier : 0
    if strikes(segment.churnLogHazard + early, -engagement.churnSensitivity, words.w1) {
      return nil
    }
    var fate = Fate(mrr: customer.mrr, refers: false)
    if strikes(segment.expansionLogHazard, engagement.expansionSensitivity, words.w2) {
      fate.mrr *= 1.5
    }
    if strikes(segment.contractionLogHazard, -engagement.expansionSensitivity, contraction) {
      fate.mrr *= 0.75
    }
    fate.refers =
      t >= customer.asksFrom
      && strikes(segment.referralLogHazard, engagement.referralSensitivity, words.w3)
    return fate
  }

  @Test(
    "who leaves, buys more or less and refers in a step are just those whom their words decide for")
  func steps() throws {
    var state = try start()
    var (left, moved, referred) = (0, 0, 0)
    for t in 0..<30 {
      state.collectPayments(t)
      try state.welcomeLeads(t)
      state.walkJourneys(t)
      state.moveEngagement(t)
      var expected: [UInt64: Fate] = [:]
      for row in 0..<state.customers.count {
        let found = fate(row, t, state)
        let (id, before) = (state.customers.id(row), state.customers.mrr[row])
        expected[id] = found
        left += found == nil ? 1 : 0
        moved += found.map { $0.mrr != before } == true ? 1 : 0
      }
      state.loseCustomers(t)
      state.expandAndContract(t)
      state.inviteFriends(t)
      let found = TrialFixture.everybody(state)
      #expect(Set(found.map(\.id)) == Set(expected.keys), "step \(t)")
      let isPaid = found.allSatisfy { $0.mrr == expected[$0.id]?.mrr }
      #expect(isPaid && found.count == expected.count, "step \(t)")
      let leads = expected.filter(\.value.refers).keys.map {
        StableHash.pair($0, UInt64(UInt32(t)) | 1 << 40)
      }
      #expect(Set(state.referredLeads) == Set(leads), "step \(t)")
      referred += leads.count
      state.welcomeBuyers(t)
    }
    #expect(left > 300 && moved > 200 && referred > 500)
  }
}
