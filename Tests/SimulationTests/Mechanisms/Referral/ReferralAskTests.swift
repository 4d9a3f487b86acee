// The one ask: who is asked, when, and how many say yes; shares within 4 standard errors (false-alarm rate 6e-5 each).

import Foundation
import RandomStreams
import Testing

@testable import Simulation

@Suite("Customers are asked once")
struct ReferralAskTests {
  private static let size = 20_000

  /// A crowd that has just bought and is asked in its third step; what the ask brings is set by the test.
  private func crowd(
    size: Int = Self.size, _ change: (inout TrialParameters) -> Void = { _ in }
  ) throws -> TrialState {
    let parameters = try TrialFixture.quiet {
      $0.segments[0].asksAfter = 3
      $0.segments[0].askLogHazard = .infinity
      // No friend buys, so that nobody else is asked.
      $0.journey.referredLogit = -.infinity
      change(&$0)
    }
    return try TrialFixture.cohort(size, parameters)
  }

  /// Referral events in each of the first steps.
  private func events(_ state: consuming TrialState, steps: Int = 6) throws -> [Int] {
    var state = state
    var seen = 0
    return try (0..<steps).map { t in
      try state.step(t)
      let total = state.tally.months.reduce(0) { $0 + $1.referrals }
      defer { seen = total }
      return total - seen
    }
  }

  @Test("everybody is asked in exactly the first step that asks_after allows, and 100 % say yes")
  func once() throws {
    #expect(try events(crowd(size: 50)) == [0, 0, 50, 0, 0, 0])
    #expect(try events(crowd(size: 50) { $0.segments[0].asksAfter = 1 }) == [50, 0, 0, 0, 0, 0])
  }

  @Test("nobody says yes at 0 %, and in a funnel nobody is asked")
  func never() throws {
    let nothing = [Int](repeating: 0, count: 6)
    #expect(try events(crowd(size: 50) { $0.segments[0].askLogHazard = -.infinity }) == nothing)
    #expect(try events(crowd(size: 50) { $0.delight.isFunnel = true }) == nothing)
  }

  @Test("customers at the start have been asked, and who comes back is not asked again")
  func askedBefore() throws {
    let atTheStart = try TrialFixture.lived(
      TrialFixture.quiet { $0.segments[0].askLogHazard = .infinity })
    #expect(atTheStart.tally.months.allSatisfy { $0.referrals == 0 })
    // Everybody leaves in the first step and is back at its end.
    var state = try crowd(size: 50) {
      $0.comeBack = ComeBackParameters(share: 1, earliest: 0.5, latest: 0.5)
    }
    state.conditions.logChurn = [.infinity]
    try state.step(0)
    #expect(state.customers.count == 50)
    state.conditions.logChurn = [-.infinity]
    for t in 1..<8 { try state.step(t) }
    #expect(state.tally.months.allSatisfy { $0.referrals == 0 })
  }

  @Test("who leaves in the step of the ask is not asked")
  func survivors() throws {
    var state = try crowd(size: 50)
    try state.step(0)
    try state.step(1)
    state.conditions.logChurn = [.infinity]
    try state.step(2)
    #expect(state.customers.count == 0)
    #expect(state.tally.months.allSatisfy { $0.referrals == 0 })
  }

  @Test("as many say yes as hazard, engagement and the plan's share of it say")
  func hazard() throws {
    for (gamma, shift) in [(0.0, 0.0), (0.6, 0), (0.6, 0.5), (1.2, 0)] {
      var state = try crowd {
        $0.engagement.referralSensitivity = gamma
        $0.segments[0].askLogHazard = log(0.4)
        $0.segments[0].asksAfter = 1
      }
      state.conditions.engagement = shift
      state.moveEngagement(0)
      state.askForReferrals(0)
      let expected = TrialFixture.normalMean { e in
        1 - exp(-0.4 * exp(gamma * (e + shift) - gamma * gamma / 2))
      }
      let share = SampleMean(state.referredLeads.count, of: Self.size, expecting: expected)
      #expect(share.agrees(with: expected), "γ = \(gamma): \(share) instead of \(expected)")
      #expect(state.tally.months[0].referrals == state.referredLeads.count)
      let marked = TrialFixture.everybody(state).count { $0.flags.contains(.referredSinceMark) }
      #expect(marked == state.referredLeads.count)
    }
  }

  @Test("a referral of its own and an answer to the ask in one step are one event")
  func oneEvent() throws {
    // Both certain: one lead each, where two would have the same name.
    var state = try crowd(size: 50) { $0.segments[0].referralLogHazard = .infinity }
    for t in 0..<3 { try state.step(t) }
    #expect(state.referredLeads.count == 50 && Set(state.referredLeads).count == 50)
    // Both by halves: three quarters.
    var mixed = try crowd {
      $0.engagement.referralSensitivity = 0
      $0.segments[0].askLogHazard = log(log(2.0))
      $0.segments[0].referralLogHazard = log(48 * log(2.0))
    }
    for t in 0..<3 { try mixed.step(t) }
    let share = SampleMean(mixed.referredLeads.count, of: Self.size, expecting: 0.75)
    #expect(share.agrees(with: 0.75), "\(share)")
  }

  @Test("a later ask finds the same people willing")
  func sameLuck() throws {
    func willing(_ asksAfter: Int) throws -> Set<UInt64> {
      var state = try crowd(size: 500) {
        $0.engagement.referralSensitivity = 0
        $0.segments[0].askLogHazard = log(0.4)
        $0.segments[0].asksAfter = asksAfter
      }
      for t in 0..<asksAfter { try state.step(t) }
      let referrers = TrialFixture.everybody(state).filter {
        $0.flags.contains(.referredSinceMark)
      }
      return Set(referrers.map(\.id))
    }
    let (soon, late) = (try willing(1), try willing(7))
    #expect(soon == late && soon.count > 100)
  }

  @Test(
    "the plan's changes of referral_rate leave the ask alone, its own changes hold from then on")
  func plan() throws {
    func asked(_ changes: String) throws -> Double {
      let text = ScenarioFixture.text(
        engage: ScenarioFixture.simpleEngage,
        delight: """
          { referral_rate: 0% per year, referral_when_asked: 20%, referral_conversion: 0%, \
          asks_after: 0 days }
          """, horizon: 6, stepsPerMonth: 1, more: "plan: [ { from: month 0, \(changes) } ]")
      let parameters = try ScenarioFixture.parameters(ScenarioFixture.read(text))
      return try #require(MeanField(SolvedTrial(parameters), forecasts: false)[.referrals])
    }
    let plain = try asked("engage.price: x 1")
    #expect(plain > 1)
    #expect(try asked("delight.referral_rate: x 9") == plain)
    #expect(try asked("delight.referral_when_asked: 0%") == 0)
    // Nobody leaves and nobody's friend buys: events are in proportion to the share of a fresh cohort.
    #expect(agree(try asked("delight.referral_when_asked: 40%") / plain, 2, within: 1e-6))
    let solver = AskSolver(churn: ScenarioFixture.churn, factor: ScenarioFixture.referral.factor)
    let h = exp(try #require(solver.logHazard(share: 0.2, churnHazard: 0, asksAfter: 1)))
    let twice = TrialFixture.normalMean { e in 1 - exp(-2 * h * exp(0.6 * e - 0.18)) }
    #expect(
      agree(try asked("delight.referral_when_asked: x 2") / plain, twice / 0.2, within: 1e-6))
  }
}
