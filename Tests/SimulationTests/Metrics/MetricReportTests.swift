// Figures that follow from the monthly counts, worked by hand on small tables (MODEL §8).

import Foundation
import Testing

@testable import Simulation

@Suite("Figures read off the counts")
struct MetricReportTests {
  /// A report over a tally of `months` months of four steps.
  private func report(
    months: Int = 24, start: Int = 10, _ fill: (inout TrialTally) -> Void
  ) throws -> MetricReport {
    let parameters = try TrialFixture.quiet {
      $0.months = months
      $0.startCustomers = start
    }
    var tally = TrialTally(months: months, stepsPerMonth: 4)
    fill(&tally)
    return MetricReport(parameters, tally)
  }

  @Test("totals add all months, the last year the last twelve or all there are")
  func sums() throws {
    let fill = { (tally: inout TrialTally) in
      for month in tally.months.indices {
        tally.months[month].leads = 1
        tally.months[month].newCustomers = 2
        tally.months[month].newFromChannels = 3
        tally.months[month].newReferred = 4
        tally.months[month].lost = 5
        tally.months[month].referrals = 6
        tally.months[month].exposure = 7
        tally.months[month].revenue = 8
        tally.months[month].channelSpend = 9
        tally.months[month].articleSpend = 10
        tally.months[month].rewards = 11
        tally.months[month].acquisitionPlanCosts = 12
      }
    }
    for (months, year) in [(24, 12), (5, 5)] {
      let report = try report(months: months, fill)
      for (sum, n) in [(report.total, months), (report.lastYear, year)] {
        #expect(sum.leads == n && sum.newCustomers == 2 * n && sum.newFromChannels == 3 * n)
        #expect(sum.newReferred == 4 * n && sum.lost == 5 * n && sum.referrals == 6 * n)
        let amounts = [
          sum.exposure, sum.revenue, sum.channelSpend, sum.articleSpend, sum.rewards,
          sum.acquisitionPlanCosts,
        ]
        #expect(amounts == (7...12).map { Double($0 * n) })
      }
    }
    #expect(try report { $0.months[11].lost = 3 }.lastYear.lost == 0)
    #expect(try report { $0.months[12].lost = 3 }.lastYear.lost == 3)
  }

  @Test("time to value is the buyers' mean, in weeks")
  func timeToValue() throws {
    // 60 steps among 5 buyers: 12 steps of 1/48 year of 365.25/7 weeks.
    let report = try report {
      $0.months[3].newCustomers = 5
      $0.timeToValueSum = 60
    }
    #expect(abs(try #require(report.timeToValueInWeeks) - 365.25 / 7 / 4) < 1e-12)
    #expect(try self.report { _ in }.timeToValueInWeeks == nil)
  }

  @Test("Kaplan–Meier by hand: leavers over those at risk, the censored leaving the risk set")
  func kaplanMeier() throws {
    // Ten buyers by tenure: 2 leave in step 1; 1 is last seen in step 1; 3 leave in step 3; 4 are last seen in step 4.
    let report = try report {
      $0.firstChurnByTenure[1] = 2
      $0.firstChurnByTenure[3] = 3
    }
    var censored = Array(repeating: 0, count: 97)
    censored[1] = 1
    censored[4] = 4
    // Survival 8/10 after step 1 and 2 (7 at risk), 8/10·4/7 after step 3.
    let expected: [(Double, Double)] = [
      (1, 0.2), (2, 0.2), (3, 1 - 0.8 * 4 / 7), (4, 1 - 0.8 * 4 / 7),
      // Log-linear between the steps.
      (2.5, 1 - 0.8 * (4.0 / 7).squareRoot()), (0.25, 1 - pow(0.8, 0.25)),
    ]
    for (steps, loss) in expected {
      let found = try #require(report.lossWithin(steps: steps, censored), "\(steps)")
      #expect(abs(found - loss) < 1e-12, "\(steps): \(found) instead of \(loss)")
    }
    // Nobody was watched in step 5, and none can have been beyond the end.
    #expect(report.lossWithin(steps: 4.5, censored) == nil)
    #expect(report.lossWithin(steps: 97, censored) == nil)
    // Buyers of the last step, with tenure 0, are never at risk.
    censored[0] = 1000
    #expect(abs(try #require(report.lossWithin(steps: 1, censored)) - 0.2) < 1e-12)
  }

  @Test("when everybody has left, everybody has left later too")
  func allLost() throws {
    let report = try report { $0.firstChurnByTenure[1] = 7 }
    let nobody = Array(repeating: 0, count: 97)
    for steps in [1, 3.94, 24] { #expect(report.lossWithin(steps: steps, nobody) == 1) }
    #expect(try self.report { _ in }.lossWithin(steps: 1, nobody) == nil)
  }

  @Test("margins are discounted by their tenure")
  func discount() throws {
    let report = try report {
      $0.marginByTenure[12] = 100
      $0.marginByTenure[48] = 1000
    }
    // 10 % a year: a quarter of a year, and a year.
    #expect(abs(report.discountedMargin - (100 / pow(1.1, 0.25) + 1000 / 1.1)) < 1e-9)
  }

  @Test("payback is the first month whose cumulative margin per buyer covers the cost")
  func payback() throws {
    let report = try report {
      $0.firstYearBuyers = 10
      // 100 a step in tenure steps 1 to 96: 40 a buyer and month.
      for step in 1...96 { $0.marginByTenure[step] = 100 }
    }
    for (cost, month) in [(40.0, 1.0), (40.01, 2), (119, 3), (480, 12), (0, 1)] {
      #expect(report.paybackMonth(cost) == month, "\(cost)")
    }
    // Beyond H − 12 = 12 months not every buyer was watched.
    #expect(report.paybackMonth(481) == nil)
    #expect(report.paybackMonth(nil) == nil)
    let noBuyers = try self.report { $0.marginByTenure[1] = 5 }
    #expect(noBuyers.paybackMonth(1) == nil)
    let short = try self.report(months: 12) {
      $0.firstYearBuyers = 1
      $0.marginByTenure[1] = 5
    }
    #expect(short.paybackMonth(1) == nil)
  }

  @Test("the payback curve is the margin so far over the cost, and reaches 1 in the payback month")
  func paybackCurve() throws {
    let report = try report(months: 16) {
      $0.firstYearBuyers = 10
      for step in 1...64 { $0.marginByTenure[step] = 100 }
    }
    // 40 a buyer and month.
    #expect(report.paidBack(80) == [0.5, 1, 1.5, 2])
    for cost in [0.1, 39.9, 40, 40.1, 0.3 * 400 / 3, 119, 121, 160, 161] {
      let reached = try #require(report.paidBack(cost)).firstIndex { $0 >= 1 }
      #expect(report.paybackMonth(cost) == reached.map { Double($0 + 1) }, "\(cost)")
    }
    // Nothing spent is paid back at once, but is no cost to take a share of.
    #expect(report.paidBack(0) == nil && report.paybackMonth(0) == 1)
    #expect(report.paidBack(nil) == nil)
    #expect(try self.report(months: 16) { _ in }.paidBack(80) == nil)
    #expect(try self.report(months: 12) { $0.firstYearBuyers = 1 }.paidBack(80) == nil)
  }

  @Test("organic growth is the unpaid part of new customers over those at the quarter's start")
  func organicGrowth() throws {
    // 14 months: quarters from months 2, 5, 8 and 11 on; the first two months count only as their starts.
    let report = try report(months: 14) {
      for month in 0..<14 {
        $0.months[month].customers = 100 * (month + 1)
        $0.months[month].newCustomers = 50
        $0.months[month].newFromChannels = month == 13 ? 30 : 20
      }
    }
    // Starts: the ends of months 2, 5, 8, 11 with 200, 500, 800, 1100 customers; 90 unpaid, the last quarter 80.
    let expected = (90.0 / 200 + 90.0 / 500 + 90.0 / 800 + 80.0 / 1100) / 4
    #expect(abs(try #require(report.organicGrowthQuarterly) - expected) < 1e-12)
  }

  @Test("a short run uses its complete quarters, the first from the customers at the start")
  func shortRuns() throws {
    let fill = { (tally: inout TrialTally) in
      for month in tally.months.indices {
        tally.months[month].customers = 40
        tally.months[month].newCustomers = 4
      }
    }
    #expect(try report(months: 2, fill).organicGrowthQuarterly == nil)
    #expect(try report(months: 3, start: 60, fill).organicGrowthQuarterly == 12.0 / 60)
    #expect(try report(months: 4, start: 60, fill).organicGrowthQuarterly == 12.0 / 40)
    #expect(try report(months: 3, start: 0, fill).organicGrowthQuarterly == nil)
  }

  @Test("the series are the month ends, in the order they are listed")
  func series() throws {
    let report = try report(months: 2) {
      $0.months[0].leads = 1
      $0.months[0].newCustomers = 2
      $0.months[0].newReferred = 3
      $0.months[0].lost = 4
      $0.months[0].revenue = 5
      $0.months[0].customers = 6
      $0.months[0].mrr = 7
      $0.months[0].cash = 8
    }
    let values = Dictionary(uniqueKeysWithValues: zip(Series.allCases, report.series))
    let expected: [(Series, Double)] = [
      (.leads, 1), (.newCustomers, 2), (.newReferred, 3), (.lostCustomers, 4), (.revenue, 5),
      (.customers, 6), (.mrr, 7), (.cash, 8),
    ]
    #expect(expected.count == Series.allCases.count)
    for (series, value) in expected { #expect(values[series] == [value, 0]) }
  }
}
