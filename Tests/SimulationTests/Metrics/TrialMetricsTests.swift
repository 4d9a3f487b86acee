// The metrics of MODEL §8, worked by hand on worlds of a few customers.

import Foundation
import Testing

@testable import Simulation

@Suite("The metrics of a trial")
struct TrialMetricsTests {
  /// Two years, four steps a month, nobody ever leaves, 10 % discount, margin 80 %.
  private static let solved = Result {
    let parameters = try TrialFixture.quiet {
      $0.months = 24
      $0.startCustomers = 0
    }
    return (parameters: parameters, end: EndOfRun(parameters))
  }

  /// The outcome of an empty world after a test has filled it.
  private func outcome(
    _ change: (inout TrialParameters) -> Void = { _ in }, fill: (inout TrialState) -> Void
  ) throws -> TrialOutcome {
    var (parameters, end) = try Self.solved.get()
    change(&parameters)
    var state = try TrialFixture.start(parameters)
    fill(&state)
    return state.outcome(end)
  }

  private func customer(
    mrr: Double, atMark: Double = 0, bought step: Int32 = 0, _ flags: CustomerFlags = [],
    answer: UInt8 = Customer.noAnswer
  ) -> Customer {
    Customer(
      id: 1, lasting: 0, current: 0, mrr: mrr, mrrAtMark: atMark, purchaseStep: step,
      asksFrom: 0, activeFrom: 0, segment: 0, flags: flags, answer: answer)
  }

  private func expect(
    _ outcome: TrialOutcome, _ values: [Metric: Double?],
    _ place: SourceLocation = #_sourceLocation
  ) {
    for (metric, value) in values {
      let found = outcome[metric]
      if let value, let found {
        #expect(
          abs(found - value) <= 1e-9 * max(1, abs(value)), "\(metric.rawValue)",
          sourceLocation: place)
      } else {
        #expect(found == value, "\(metric.rawValue)", sourceLocation: place)
      }
    }
  }

  @Test("retention compares those who were there a year ago, then and now")
  func retention() throws {
    let outcome = try outcome { state in
      // Of 100, 200, 300 and 400 a month the third has left; somebody new does not count.
      state.tally.mrrAtMark = 1000
      state.customers.append(customer(mrr: 150, atMark: 100, .activeAtMark))
      state.customers.append(
        customer(mrr: 120, atMark: 200, [.activeAtMark, .referredSinceMark, .returned]))
      state.customers.append(customer(mrr: 400, atMark: 400, .activeAtMark))
      state.customers.append(customer(mrr: 999, [.bought, .referredSinceMark]))
    }
    expect(outcome, [.nrr: 0.67, .grr: 0.62, .revenueChurn: 0.38, .referralRate: 1.0 / 3])
  }

  @Test("a run shorter than a year has no retention and no referral rate")
  func shortRun() throws {
    let outcome = try outcome({ $0.months = 11 }) { state in
      state.customers.append(customer(mrr: 150))
    }
    expect(outcome, [.nrr: nil, .grr: nil, .revenueChurn: nil, .referralRate: nil, .velocity: nil])
    let year = try self.outcome({ $0.months = 12 }) { state in
      state.tally.mrrAtMark = 100
      state.customers.append(customer(mrr: 150, atMark: 100, .activeAtMark))
    }
    expect(year, [.nrr: 1.5, .grr: 1, .revenueChurn: 0, .referralRate: 0])
  }

  @Test("acquisition costs are those of the last year, over its new customers")
  func acquisition() throws {
    let outcome = try outcome { state in
      for month in 0..<24 {
        state.tally.months[month].channelSpend = month < 12 ? 9999 : 100
        state.tally.months[month].articleSpend = 50
        state.tally.months[month].rewards = 20
        state.tally.months[month].acquisitionPlanCosts = 30
        state.tally.months[month].leads = 25
        state.tally.months[month].newCustomers = 5
        state.tally.months[month].newFromChannels = 2
        state.tally.months[month].newReferred = 1
        state.tally.months[month].referrals = 3
        state.tally.months[month].revenue = 10
      }
    }
    expect(
      outcome,
      [
        .cacBlended: 40, .cacPaid: 50, .costPerLead: 6, .leads: 600, .newCustomers: 120,
        .newReferred: 24, .referrals: 72, .revenueTotal: 240,
      ])
  }

  @Test("churn is the hazard of the last year, over 12 months")
  func churn() throws {
    let outcome = try outcome { state in
      for month in 12..<24 {
        state.tally.months[month].lost = 2
        state.tally.months[month].exposure = 40
      }
      state.tally.months[3].lost = 999
    }
    // 24 lost in 480 months: 5 % a month of hazard.
    expect(outcome, [.churnAnnual: 1 - exp(-0.6)])
  }

  @Test(
    "first losses of buyers are followed by tenure; who is still there, or has returned, is not lost twice"
  )
  func firstLosses() throws {
    let outcome = try outcome { state in
      state.tally.firstChurnByTenure[2] = 2
      state.tally.firstChurnByTenure[10] = 1
      // Alive: six of step 0 (tenure 95 in the last step), one of the last but four (tenure 3), one who has returned.
      for _ in 0..<6 { state.customers.append(customer(mrr: 1, bought: 0, .bought)) }
      state.customers.append(customer(mrr: 1, bought: 92, .bought))
      state.customers.append(customer(mrr: 1, bought: 0, [.bought, .returned]))
      state.customers.append(customer(mrr: 1))
    }
    // 10 at risk: 8/10 after step 2. 30 days are 3.94 steps. At step 10, 7 are at risk: 8/10·6/7.
    expect(outcome, [.churn30Days: 0.2, .churn6Months: 1 - 0.8 * 6 / 7])
  }

  @Test("lifetime value: what first-year buyers have paid, and what those still there will pay")
  func lifetimeValue() throws {
    let outcome = try outcome { state in
      state.tally.firstYearBuyers = 4
      state.tally.marginByTenure[48] = 1100
      state.tally.months[23].mrr = 150
      state.tally.months[23].channelSpend = 600
      state.tally.months[23].newCustomers = 3
      state.tally.months[23].lost = 1
      state.tally.months[23].exposure = 25
      state.customers.append(customer(mrr: 100, bought: 0, [.bought, .firstYear]))
      state.customers.append(customer(mrr: 50, bought: 60, .bought))
    }
    // One still there of the first year, 2 years after purchase at 10 %; nobody ever leaves, so the rest of its ten
    // years is (1/4)·Σ 1.1^(−j/48) over 480 steps.
    let factor = pow(1.1, -1.0 / 48)
    let years = (1 - pow(factor, 480)) / (1 - factor) / 4
    let realised = 1000.0 / 4
    let projected = realised + 80 / 1.21 * years / 4
    expect(
      outcome,
      [
        .clvRealised: realised, .clvProjected: projected, .cacBlended: 200,
        .ltvToCAC: projected / 200,
        // ARPA 75, margin 80 %, hazard 1/25 a month; the only one that takes the CAC off.
        .clvClassic: 75 * 0.8 * 25 - 200,
      ])
  }

  @Test("velocity multiplies growth, value and referral and divides by cost")
  func velocity() throws {
    let outcome = try outcome { state in
      for month in 0..<24 {
        state.tally.months[month].customers = 200
        state.tally.months[month].newCustomers = 10
        state.tally.months[month].newFromChannels = 6
        state.tally.months[month].channelSpend = 500
      }
      state.tally.firstYearBuyers = 10
      state.tally.marginByTenure[0] = 6000
      state.tally.mrrAtMark = 2
      state.customers.append(customer(mrr: 1, atMark: 1, [.activeAtMark, .referredSinceMark]))
      state.customers.append(customer(mrr: 1, atMark: 1, .activeAtMark))
    }
    // 12 unpaid of 200 a quarter; 600 a customer; half refer; 50 to win one.
    expect(outcome, [.organicGrowthQuarterly: 0.06, .clvProjected: 600, .cacBlended: 50])
    expect(outcome, [.velocity: 0.06 * 600 * 0.5 / 50])
  }

  @Test("what stands at the end: customers, MRR, the referred share, the score")
  func standing() throws {
    let outcome = try outcome { state in
      state.tally.months[23].mrr = 700
      state.tally.months[23].revenue = 650
      state.tally.lastMonthReferredRevenue = 130
      state.tally.agentSteps = 1234
      for answer: UInt8 in [10, 9, 9, 8, 7, 6, 0] {
        state.customers.append(customer(mrr: 100, answer: answer))
      }
      state.customers.append(customer(mrr: 100))
    }
    expect(
      outcome,
      [
        .customers: 8, .mrr: 700, .arr: 8400, .customerGeneratedRevenue: 0.2, .agentSteps: 1234,
        // Three promoters and two detractors of eight.
        .netPromoterScore: 12.5,
      ])
  }

  @Test("out of cash is told when cash was stated, its month when it happened")
  func cash() throws {
    for (isTold, month, indicator) in [
      (true, 7 as Int?, 1 as Double?), (true, nil, 0), (false, 7, nil),
    ] {
      let outcome = try outcome({ $0.tellsCash = isTold }) { state in
        state.cash = 55
        state.tally.lowestCash = -5
        state.tally.lowestCashMonth = 9
        state.tally.outOfCashMonth = month
      }
      expect(
        outcome,
        [
          .cash: 55, .cashLow: -5, .cashLowMonth: 9, .outOfCash: indicator,
          .outOfCashMonth: isTold ? month.map(Double.init) : nil,
        ])
    }
  }

  @Test("what divides by nothing is missing, not 0 or infinite")
  func missing() throws {
    let outcome = try outcome { _ in }
    let missing: [Metric] = [
      .cacBlended, .cacPaid, .costPerLead, .churnAnnual, .churn30Days, .churn6Months, .timeToValue,
      .nrr, .grr, .revenueChurn, .referralRate, .clvRealised, .clvProjected, .clvClassic,
      .ltvToCAC, .paybackMonth, .organicGrowthQuarterly, .velocity, .customerGeneratedRevenue,
      .netPromoterScore, .outOfCashMonth,
    ]
    for metric in missing { #expect(outcome[metric] == nil, "\(metric.rawValue)") }
    expect(outcome, [.customers: 0, .leads: 0, .revenueTotal: 0, .mrr: 0])
    // Customers who cost nothing to win: a value, but no ratio to the cost.
    let free = try self.outcome { state in
      state.tally.months[23].newCustomers = 2
      state.tally.firstYearBuyers = 2
      state.tally.marginByTenure[0] = 100
    }
    expect(free, [.cacBlended: 0, .clvProjected: 50, .ltvToCAC: nil, .velocity: nil])
  }
}
