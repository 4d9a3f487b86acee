// New customers against MODEL §4: segment, price, onboarding; shares and means within 4 standard errors
// (false-alarm rate 6e-5 each).

import Foundation
import RandomStreams
import Testing

@testable import Simulation

@Suite("From purchase to customer")
struct PurchasesTests {
  private static let size = 10_000

  @Test("a purchase makes a customer at the end of its step, counted by origin")
  func counted() throws {
    let parameters = try TrialFixture.quiet { $0.delight.reward = 70 }
    var state = try TrialFixture.start(parameters)
    state.purchases = [
      Purchase(id: 1, origin: .channel), Purchase(id: 2, origin: .unpaid),
      Purchase(id: 3, origin: .referral), Purchase(id: 4, origin: .referral),
    ]
    state.welcomeBuyers(5)
    let month = state.tally.months[1]
    #expect(month.newCustomers == 4 && month.newFromChannels == 1 && month.newReferred == 2)
    #expect(month.rewards == 140, "rewards are paid when the referred lead buys")
    #expect(state.purchases.isEmpty)
    let new = TrialFixture.everybody(state).filter { $0.flags.contains(.bought) }
    #expect(new.map(\.id) == [1, 2, 3, 4])
    #expect(new.map { $0.flags.contains(.referred) } == [false, false, true, true])
    #expect(new.allSatisfy { $0.purchaseStep == 5 && $0.answer == Customer.noAnswer })
  }

  @Test("first-year buyers are those of the first 12 months")
  func firstYear() throws {
    var state = try TrialFixture.start(TrialFixture.quiet { $0.months = 24 })
    for (id, t) in [(UInt64(1), 47), (2, 48)] {
      state.purchases = [Purchase(id: id, origin: .unpaid)]
      state.welcomeBuyers(t)
    }
    let flags = TrialFixture.everybody(state).suffix(2).map { $0.flags.contains(.firstYear) }
    #expect(flags == [true, false])
    #expect(state.tally.firstYearBuyers == 1)
  }

  @Test("customers at the start are activated, past every threshold, and have not bought")
  func start() throws {
    let state = try TrialFixture.start(TrialFixture.quiet { $0.startCustomers = 4000 })
    let all = TrialFixture.everybody(state)
    #expect(all.count == 4000 && state.reached == 4000)
    #expect(Set(all.map(\.id)).count == 4000)
    #expect(all.allSatisfy { $0.asksFrom <= 0 && $0.activeFrom <= 0 && $0.flags.isEmpty })
    for values in [all.map(\.lasting), all.map(\.current)] {
      let (mean, square) = (SampleMean(values), SampleMean(values.map { $0 * $0 }))
      #expect(mean.agrees(with: 0) && square.agrees(with: 1), "\(mean), \(square)")
    }
  }

  @Test("a customer is unactivated in tenure step n as often as Gamma(2) passes n − ½")
  func timeToValue() throws {
    let parameters = try TrialFixture.quiet { $0.segments[0].timeToValue = 6 }
    let state = try TrialFixture.cohort(Self.size, parameters)
    let all = TrialFixture.everybody(state)
    for n in [1, 2, 5, 10, 20] {
      // Shape 2, mean 6: P(T > s) = (1 + s/3)·exp(−s/3). Bought in step −1, so tenure step n is step n − 1.
      let s = Double(n) - 0.5
      let expected = (1 + s / 3) * exp(-s / 3)
      let waiting = all.count { Int($0.activeFrom) > n - 1 }
      let share = SampleMean(waiting, of: Self.size, expecting: expected)
      #expect(share.agrees(with: expected), "tenure \(n): \(share) instead of \(expected)")
    }
    // Variance of Gamma(2) with mean 6: 18.
    let mean = state.tally.timeToValueSum / Double(Self.size)
    #expect(abs(mean - 6) < 4 * (18 / Double(Self.size)).squareRoot(), "\(mean)")
  }

  @Test("a time to value of 0 activates from the first step")
  func noOnboarding() throws {
    let state = try TrialFixture.cohort(100, TrialFixture.quiet { $0.segments[0].timeToValue = 0 })
    #expect(TrialFixture.everybody(state).allSatisfy { $0.activeFrom <= 0 })
  }

  @Test("who may refer from tenure step n on may not before")
  func asksAfter() throws {
    let text = TrialFixture.quietText.replacing(
      "delight: {", with: "delight: { asks_after: 3 months,")
    let parameters = try TrialFixture.parameters(text)
    #expect(parameters.segments[0].asksAfter == 12)
    let state = try TrialFixture.cohort(10, parameters)
    // Bought in step −1: tenure 12 in step 11.
    #expect(TrialFixture.everybody(state).allSatisfy { $0.asksFrom == 11 })
  }

  @Test("prices spread lognormally around the list price with the stated variation")
  func prices() throws {
    let text = TrialFixture.quietText.replacing(
      "price: 100 EUR per month,",
      with:
        "price: 100 EUR per month, price_spread: 30%,")
    let state = try TrialFixture.cohort(Self.size, TrialFixture.parameters(text))
    let prices = TrialFixture.everybody(state).map(\.mrr)
    let (mean, square) = (SampleMean(prices), SampleMean(prices.map { ($0 - 100) * ($0 - 100) }))
    #expect(mean.agrees(with: 100), "\(mean)")
    #expect(square.agrees(with: 900), "\(square)")
    // A lognormal's median is mean/√(1 + cv²): half lie below.
    let below = prices.count { $0 < 100 / 1.09.squareRoot() }
    #expect(SampleMean(below, of: Self.size, expecting: 0.5).agrees(with: 0.5))
  }

  @Test("without spread everybody pays the list price in force at purchase")
  func listPrice() throws {
    var state = try TrialFixture.start(TrialFixture.quiet())
    state.conditions.price = [130]
    state.purchases = [Purchase(id: 1, origin: .unpaid)]
    state.welcomeBuyers(0)
    let prices = TrialFixture.everybody(state).map(\.mrr)
    #expect(prices == Array(repeating: 100, count: 10) + [130])
  }

  @Test("segments are drawn by their shares, for buyers and for customers at the start")
  func segments() throws {
    let text = TrialFixture.quietText.replacing(
      "engage: {",
      with: """
        engage: { segments: { large: { share: 20%, price: 1200 EUR per month },
                 middle: { share: 30%, price: 500 EUR per month }, small: { share: 50% } },
        """.replacing("\n", with: " "))
    let solved = try TrialFixture.parameters(text)
    let bought = try TrialFixture.cohort(Self.size, solved)
    var parameters = solved
    parameters.startCustomers = Self.size
    let started = try TrialFixture.start(parameters)
    for all in [TrialFixture.everybody(bought), TrialFixture.everybody(started)] {
      for (segment, share, price) in [(0, 0.2, 1200.0), (1, 0.3, 500), (2, 0.5, 100)] {
        let members = all.filter { Int($0.segment) == segment }
        let found = SampleMean(members.count, of: Self.size, expecting: share)
        #expect(found.agrees(with: share), "\(found)")
        #expect(members.allSatisfy { $0.mrr == price })
      }
    }
  }
}
