// The books against MODEL §7: every coin that comes in or goes out is accounted for.

import Foundation
import RandomStreams
import Testing

@testable import Simulation

@Suite("Money in, money out")
struct BooksTests {
  @Test("customers at the start of a step pay for it in advance, at the MRR they have then")
  func revenue() throws {
    var state = try TrialFixture.start(TrialFixture.quiet { $0.startCash = 500 })
    state.customers.mrr[0] = 340
    state.collectPayments(0)
    // Nine pay 100 and one 340 a month, in four steps; 80 % is margin.
    #expect(state.tally.months[0].revenue == 310)
    #expect(state.tally.months[0].exposure == 2.5)
    #expect(abs(state.cash - (500 + 248)) < 1e-9)
  }

  @Test("each segment's revenue has its own margin")
  func segmentMargins() throws {
    var state = try TrialFixture.start(
      TrialFixture.quiet {
        var other = $0.segments[0]
        other.grossMargin = 0.5
        $0.segments.append(other)
      })
    for row in 0..<4 { state.customers.segment[row] = 1 }
    for row in 4..<10 { state.customers.segment[row] = 0 }
    state.collectPayments(0)
    #expect(abs(state.cash - (600 * 0.8 + 400 * 0.5) / 4) < 1e-9)
  }

  @Test("margins of first-year buyers are kept by tenure, those of others are not")
  func marginByTenure() throws {
    var state = try TrialFixture.start(TrialFixture.quiet { $0.startCustomers = 0 })
    state.purchases = (0..<3).map { Purchase(id: StableHash.pair(77, $0), origin: .unpaid) }
    state.welcomeBuyers(0)
    state.customers.flags[1] = .bought
    state.customers.recountFirstYear()
    for t in 1..<6 { try state.step(t) }
    // Bought in step 0: tenure t; two buyers pay 25 a step, of which 20 is margin.
    #expect(state.tally.marginByTenure.prefix(7) == [0, 40, 40, 40, 40, 40, 0])
  }

  @Test(
    "the margin of those who stay keeps its digits when a buyer a million million times as large has left"
  )
  func wornMargin() throws {
    var state = try TrialFixture.start(TrialFixture.quiet { $0.startCustomers = 0 })
    state.purchases = (0..<3).map { Purchase(id: StableHash.pair(77, $0), origin: .unpaid) }
    state.welcomeBuyers(0)
    state.customers.multiplyMRR(0, by: 1e18)
    state.customers.remove([0])
    state.collectPayments(1)
    // Two buyers pay 25 a step, of which 20 is margin.
    #expect(state.tally.marginByTenure[1] == 40)
  }

  @Test("the last month's revenue is split by referral")
  func lastMonth() throws {
    let parameters = try TrialFixture.quiet()
    var state = try TrialFixture.cohort(4, parameters)
    state.customers.flags[3].insert(.referred)
    state.collectPayments(43)
    #expect(state.tally.lastMonthReferredRevenue == 0, "step 43 lies in month 11")
    state.collectPayments(44)
    #expect(state.tally.months[11].revenue == 100)
    #expect(state.tally.lastMonthReferredRevenue == 25)
  }

  @Test("cash at each month end is what was there, plus what came in, less what went out")
  func conservation() throws {
    let text =
      TrialFixture.busyText + """

        plan:
          - { from: month 3, cost: 8000 EUR, cost_per_month: 500 EUR per month, until: month 7.5 }
          - { from: month 4, over: 4 months, costs.team: + 1000 EUR per month }
          - { from: month 5, over: 2 months, cash: + 40000 EUR }
          - { from: month 9, cash: + 7000 EUR }
          - { from: month 6, attract.content.articles: x 2, attract.channels.ads.budget: x 0.5 }
          - { from: month 12, over: 6 months, engage.gross_margin: 70%, engage.price: +10%,
              for: everyone }
        """
    let parameters = try TrialFixture.parameters(text)
    var state = try TrialFixture.start(parameters)
    var cash = 100_000.0
    for month in 0..<24 {
      var before = MonthTally()
      for t in (2 * month)..<(2 * month + 2) {
        let time = Double(t) / 2
        try state.step(t)
        let now = state.tally.months[month]
        let margin = 0.8 - 0.1 * min(1, max(0, (time - 12) / 6))
        cash += (now.revenue - before.revenue) * margin
        cash -= now.channelSpend - before.channelSpend + now.articleSpend - before.articleSpend
        cash -= now.rewards - before.rewards
        // The team and the office, the team's rise over months 4 to 8.
        cash -= (23_000 + 1000 * min(1, max(0, (time - 4) / 4))) / 2
        // The plan: 8000 once in month 3, 250 a step until month 7.5.
        if time == 3 { cash -= 8000 }
        if time >= 3 && time < 7.5 { cash -= 250 }
        // 40000 come in four steps as the ramp rises from nothing at month 5; 7000 at once.
        if time > 5 && time <= 7 { cash += 10_000 }
        if time == 9 { cash += 7000 }
        before = now
        #expect(abs(state.cash - cash) < 1e-6, "month \(time)")
      }
      #expect(state.tally.months[month].cash == state.cash)
    }
    let total = MetricReport(parameters, state.tally).total
    #expect(total.rewards == 70 * Double(total.newReferred) && total.rewards > 0)
    // Budget 4000 a month for 6 months, 2500 for 18; articles 4 and then 8 a month at 150.
    #expect(abs(total.channelSpend - (6 * 4000 + 18 * 2500)) < 1e-6)
    #expect(abs(total.articleSpend - (6 * 600 + 18 * 1200)) < 1e-6)
    #expect(total.acquisitionPlanCosts == 0)
  }

  @Test("plan costs that count as acquisition are counted, and paid once")
  func acquisitionCosts() throws {
    let text =
      TrialFixture.quietText + """

        plan:
          - { from: month 2, cost: 300 EUR, cost_per_month: 40 EUR per month, counts_as: acquisition }
        """
    var parameters = try TrialFixture.parameters(text)
    parameters.organicLeads = 0
    let months = try TrialFixture.lived(parameters).tally.months
    #expect(months.map(\.acquisitionPlanCosts) == [0, 0, 340] + Array(repeating: 40, count: 9))
    // Ten customers leave 800 a month.
    #expect(abs(months[11].cash - (12 * 800 - 300 - 10 * 40)) < 1e-6)
  }

  @Test("out of cash is the first month end below 0; the lowest is kept; the trial goes on")
  func outOfCash() throws {
    // 800 a month come in, 1000 go out for half a year; then money comes.
    let text =
      TrialFixture.quietText.replacing("customers: 10,", with: "customers: 10, cash: 400 EUR,")
      + "\ncosts: { office: 1000 EUR per month }\nplan: [{ from: month 6, cash: + 9000 EUR }]"
    var parameters = try TrialFixture.parameters(text)
    parameters.organicLeads = 0
    let state = try TrialFixture.lived(parameters)
    // 200, 0 (which is not below 0), −200, −400, −600, −800, then 8000 …
    #expect(state.tally.months[1].cash == 0)
    #expect(state.tally.outOfCashMonth == 3)
    #expect(state.tally.lowestCashMonth == 6)
    #expect(abs(state.tally.lowestCash + 800) < 1e-9)
    #expect(abs(state.cash - (400 - 12 * 200 + 9000)) < 1e-9)
  }

  @Test("a month end notes customers, MRR and cash, and asks everyone when it is the last")
  func monthEnd() throws {
    var state = try TrialFixture.start(TrialFixture.quiet { $0.startCash = 70 })
    state.closeMonth(3)
    var answers = Set(TrialFixture.everybody(state).map(\.answer))
    #expect(answers == [Customer.noAnswer])
    let month = state.tally.months[0]
    #expect(month.customers == 10 && month.mrr == 1000 && month.cash == 70)
    state.closeMonth(47)
    answers = Set(TrialFixture.everybody(state).map(\.answer))
    #expect(!answers.contains(Customer.noAnswer))
  }

  @Test("a price change reaches new customers alone, or everyone step by step")
  func prices() throws {
    for (scope, everyone) in [("", false), (", for: everyone", true)] {
      let text =
        TrialFixture.quietText + """

          plan: [{ from: month 2, over: 2 months, engage.price: +20%\(scope) }]
          """
      var parameters = try TrialFixture.parameters(text)
      parameters.organicLeads = 0
      var state = try TrialFixture.start(parameters)
      for t in 0..<20 {
        try state.step(t)
        let factor = 1 + 0.2 * min(1, max(0, (Double(t) / 4 - 2) / 2))
        let mrr = state.customers.mrr[0]
        #expect(abs(mrr - (everyone ? 100 * factor : 100)) < 1e-9)
        #expect(abs(state.conditions.price[0] - 100 * factor) < 1e-9)
      }
    }
  }

  @Test("who is active 12 months before the end is marked, with what they pay then")
  func mark() throws {
    var state = try TrialFixture.start(TrialFixture.quiet { $0.months = 18 })
    #expect(state.parameters.markStep == 24)
    state.customers.flags[2].insert(.referredSinceMark)
    state.customers.mrr[3] = 250
    for t in 0..<25 { try state.step(t) }
    let all = TrialFixture.everybody(state)
    #expect(all.allSatisfy { $0.flags.contains(.activeAtMark) && $0.mrrAtMark == $0.mrr })
    #expect(all.allSatisfy { !$0.flags.contains(.referredSinceMark) })
    #expect(state.tally.mrrAtMark == 1150)
  }
}
