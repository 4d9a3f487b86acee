// Churn and coming back against MODEL §4. Shares are binomial, within 4 standard errors (false-alarm rate 6e-5 each).

import Foundation
import RandomStreams
import Testing

@testable import Simulation

@Suite("Who leaves and who comes back")
struct ChurnTests {
  private static let size = 20_000

  /// Lives the churn of step `t` for a crowd that has been there from the start.
  private func lose(
    _ change: (inout TrialParameters) -> Void, conditions: (inout Conditions) -> Void = { _ in }
  ) throws -> TrialState {
    let parameters = try TrialFixture.quiet {
      $0.startCustomers = Self.size
      change(&$0)
    }
    var state = try TrialFixture.start(parameters)
    conditions(&state.conditions)
    state.moveEngagement(0)
    state.loseCustomers(0)
    return state
  }

  /// The probability to leave within a step under hazard `h` per year, for a stationary base.
  private func probability(_ h: Double, sensitivity beta: Double, shift: Double = 0) -> Double {
    TrialFixture.normalMean { e in
      1 - exp(-h / 48 * exp(-beta * (e + shift) - beta * beta / 2))
    }
  }

  @Test("a step's loss follows from hazard and engagement")
  func hazard() throws {
    for beta in [0, 0.8, 1.5] {
      let state = try lose {
        $0.engagement.churnSensitivity = beta
        $0.segments[0].churnLogHazard = log(6)
      }
      let expected = probability(6, sensitivity: beta)
      let lost = SampleMean(
        Self.size - state.customers.count, of: Self.size, expecting: expected)
      #expect(lost.agrees(with: expected), "β = \(beta): \(lost) instead of \(expected)")
      #expect(state.tally.months[0].lost == Self.size - state.customers.count)
    }
  }

  @Test("those who leave are the less engaged")
  func selection() throws {
    let state = try lose { $0.segments[0].churnLogHazard = log(6) }
    let e = TrialFixture.everybody(state).map { ($0.lasting + $0.current) / 2.0.squareRoot() }
    // E[e | survives] by quadrature over the stationary law, β = 0.8.
    let survival = { (e: Double) in exp(-6.0 / 48 * exp(-0.8 * e - 0.32)) }
    let expected =
      TrialFixture.normalMean { $0 * survival($0) } / TrialFixture.normalMean(survival)
    #expect(expected > 0.02)
    #expect(SampleMean(e).agrees(with: expected), "\(SampleMean(e)) instead of \(expected)")
  }

  @Test("0 % churn is never, 100 % is at once")
  func extremes() throws {
    #expect(
      try lose { $0.segments[0].churnLogHazard = -.infinity }.customers.count == 0 + Self.size)
    #expect(try lose { $0.segments[0].churnLogHazard = .infinity }.customers.count == 0)
  }

  @Test("the plan multiplies the hazard and shifts engagement")
  func plan() throws {
    let cases: [((inout Conditions) -> Void, Double, Double)] = [
      ({ $0.logChurn[0] += log(0.4) }, 2.4, 0), ({ $0.engagement = 0.5 }, 6, 0.5),
      ({ $0.engagement = -1 }, 6, -1),
    ]
    for (change, hazard, shift) in cases {
      let state = try lose({ $0.segments[0].churnLogHazard = log(6) }, conditions: change)
      let expected = probability(hazard, sensitivity: 0.8, shift: shift)
      let lost = SampleMean(
        Self.size - state.customers.count, of: Self.size, expecting: expected)
      #expect(lost.agrees(with: expected), "\(lost) instead of \(expected)")
    }
  }

  @Test("an unactivated customer's hazard is multiplied until activation")
  func onboarding() throws {
    let parameters = try TrialFixture.quiet {
      $0.engagement.churnSensitivity = 0
      $0.segments[0].churnLogHazard = log(2)
      $0.segments[0].earlyLogMultiplier = log(5)
      $0.segments[0].timeToValue = 4
    }
    var state = try TrialFixture.cohort(Self.size, parameters)
    for t in 0..<4 {
      let before = TrialFixture.everybody(state)
      let waiting = before.count { $0.activeFrom > t }
      state.moveEngagement(t)
      state.loseCustomers(t)
      let left = TrialFixture.everybody(state)
      let stillWaiting = left.count { $0.activeFrom > t }
      for (was, now, hazard) in [
        (waiting, stillWaiting, 10.0),
        (before.count - waiting, left.count - stillWaiting, 2),
      ] where was > 0 {
        let expected = 1 - exp(-hazard / 48)
        let lost = SampleMean(was - now, of: was, expecting: expected)
        #expect(lost.agrees(with: expected), "step \(t): \(lost) instead of \(expected)")
      }
      // First churn is noted by tenure: t − (−1).
      #expect(state.tally.firstChurnByTenure[t + 1] == before.count - left.count)
    }
  }

  @Test("segments leave at their own hazards")
  func segments() throws {
    let state = try lose {
      var other = $0.segments[0]
      $0.segments[0].share = 0.5
      $0.segments[0].churnLogHazard = .infinity
      other.share = 0.5
      $0.segments.append(other)
    }
    let all = TrialFixture.everybody(state)
    #expect(!all.isEmpty && all.allSatisfy { $0.segment == 1 })
  }

  @Test("a higher hazard loses everybody whom a lower one loses")
  func monotone() throws {
    func left(_ hazard: Double) throws -> Set<UInt64> {
      let state = try lose { $0.segments[0].churnLogHazard = log(hazard) }
      return Set(TrialFixture.everybody(state).map(\.id))
    }
    let (many, few) = (try left(2), try left(6))
    #expect(few.count < many.count && few.isSubset(of: many))
  }

  @Test("a lost customer returns at the end of the first step by whose end the delay is over")
  func comeBack() throws {
    // Delays in steps, counted from the start of step 0: up to 1 is over by the end of step 0, and so on.
    for (delay, step) in [(0, 0), (1, 0), (1.001, 1), (2.5, 2), (3, 2)] {
      var state = try lose {
        $0.segments[0].churnLogHazard = .infinity
        $0.comeBack = ComeBackParameters(share: 1, earliest: delay, latest: delay)
      }
      for t in 0..<4 {
        state.welcomeBack(t)
        let count = state.customers.count
        #expect(count == (t < step ? 0 : Self.size), "delay \(delay), step \(t)")
      }
    }
  }

  @Test("delays are uniform between their bounds, and only the share returns")
  func comeBackDelays() throws {
    var state = try lose {
      $0.segments[0].churnLogHazard = .infinity
      $0.comeBack = ComeBackParameters(share: 0.6, earliest: 1, latest: 4)
    }
    var before = 0
    for (t, share) in [(0, 0), (1, 0.2), (2, 0.2), (3, 0.2), (4, 0)] {
      state.welcomeBack(t)
      let returned = SampleMean(
        state.customers.count - before, of: Self.size, expecting: share)
      #expect(returned.agrees(with: share), "step \(t): \(returned)")
      before = state.customers.count
    }
  }

  @Test("who returns is the same customer with fresh engagement, past every threshold")
  func sameCustomer() throws {
    let parameters = try TrialFixture.quiet {
      $0.segments[0].churnLogHazard = .infinity
      $0.segments[0].timeToValue = 1000
      $0.segments[0].asksAfter = 1000
      $0.comeBack = ComeBackParameters(share: 1, earliest: 0, latest: 0)
    }
    var state = try TrialFixture.cohort(2000, parameters, origin: .referral)
    for row in 0..<2000 { state.customers.answer[row] = 10 }
    let before = Dictionary(
      uniqueKeysWithValues: TrialFixture.everybody(state).map { ($0.id, $0) })
    let bought = state.tally.months[0].newCustomers
    state.moveEngagement(0)
    // The price for everyone had doubled before they left, and has risen by a tenth since.
    state.conditions.priceFactor = [2]
    state.loseCustomers(0)
    state.conditions.priceFactor = [2.2]
    state.welcomeBack(0)
    let after = TrialFixture.everybody(state)
    #expect(after.count == 2000)
    for customer in after {
      let was = try #require(before[customer.id])
      #expect(customer.lasting == was.lasting && customer.segment == was.segment)
      #expect(customer.purchaseStep == was.purchaseStep)
      #expect(abs(customer.mrr - 1.1 * was.mrr) < 1e-9)
      #expect(customer.flags == was.flags.union(.returned))
      #expect(customer.asksFrom <= 0 && customer.activeFrom <= 0)
      #expect(customer.answer == Customer.noAnswer)
    }
    let fresh = SampleMean(after.map(\.current))
    #expect(fresh.agrees(with: 0), "\(fresh)")
    let product = SampleMean(after.map { $0.current * (before[$0.id]?.current ?? 0) })
    #expect(product.agrees(with: 0), "\(product)")
    // Neither a lead nor a purchase.
    #expect(state.tally.months[0].newCustomers == bought && state.tally.months[0].leads == 0)
    // Nobody returns twice, and only first losses are noted by tenure.
    state.moveEngagement(1)
    state.loseCustomers(1)
    state.welcomeBack(1)
    #expect(state.customers.count == 0)
    #expect(state.tally.months[0].lost == 4000)
    #expect(state.tally.firstChurnByTenure.reduce(0, +) == 2000)
  }

  @Test("in a funnel nobody returns")
  func funnel() throws {
    var state = try lose {
      $0.segments[0].churnLogHazard = .infinity
      $0.comeBack = ComeBackParameters(share: 1, earliest: 0, latest: 0)
      $0.delight.isFunnel = true
    }
    state.welcomeBack(0)
    #expect(state.customers.count == 0)
  }
}
