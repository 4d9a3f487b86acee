// The mean field in the words of the engine.

import Foundation
import Testing

@testable import Simulation

@Suite("What the mean field reports")
struct MeanFieldTests {
  @Test("ten customers who pay 100 for a year are 12 000, and nothing else happens")
  func quiet() throws {
    let field = MeanField(SolvedTrial(try TrialFixture.quiet { $0.startCash = 500 }))
    #expect(abs((field[.revenueTotal] ?? 0) - 12_000) < 1e-6)
    #expect(abs((field[.cash] ?? 0) - 10_100) < 1e-6)
    #expect(abs((field[.mrr] ?? 0) - 1000) < 1e-9 && abs((field[.arr] ?? 0) - 12_000) < 1e-8)
    #expect(abs(field[.churnAnnual] ?? 1) < 1e-9)
    #expect(field[.newCustomers] == 0 && field[.loopGain] == 0)
    #expect(field.series.count == Series.allCases.count)
    #expect(field.series.allSatisfy { $0.count == 12 })
  }

  @Test("what cannot be told is missing: values without buyers, and what concerns single futures")
  func missing() throws {
    let field = MeanField(SolvedTrial(try TrialFixture.quiet()))
    for metric in [
      Metric.clvRealised, .clvProjected, .cacBlended, .cacPaid, .churn30Days, .timeToValue,
      .paybackMonth, .outOfCash, .nrr, .velocity,
    ] {
      #expect(field[metric] == nil, "\(metric)")
    }
    let short = MeanField(SolvedTrial(try TrialFixture.quiet()), forecasts: false)
    #expect(short[.loopGain] == nil && short[.customers] == field[.customers])
  }

  @Test("a loss within a time that ends between two steps is read between them, log-linearly")
  func betweenSteps() throws {
    let p = try TrialFixture.quiet {
      $0.organicLeads = 100
      $0.journey.leaveHazards = [.infinity, .infinity, .infinity]
      $0.engagement.churnSensitivity = 0
      $0.segments[0].churnLogHazard = log(2.0)
    }
    let field = MeanField(SolvedTrial(p), forecasts: false)
    #expect(abs((field[.churn30Days] ?? 0) - (1 - exp(-2 * 30 / 365.25))) < 1e-9)
    #expect(abs((field[.churn6Months] ?? 0) - (1 - exp(-1))) < 1e-9)
    #expect(abs((field[.timeToValue] ?? 0) - p.segments[0].timeToValue * 365.25 / 7 / 48) < 1e-9)
  }
}
