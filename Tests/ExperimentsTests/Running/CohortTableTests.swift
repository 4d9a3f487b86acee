// Retention triangles by hand, and in a world where everybody's hazard is the same.
//
// Shares are binomial and compared within 4 standard errors: false-alarm rate 6e-5 a comparison under normality.

import Foundation
import Simulation
import Testing

@testable import Experiments

@Suite("Who bought when, and who is still there")
struct CohortTableTests {
  @Test("a row begins with those who bought and goes as far as all of them were watched")
  func shape() {
    let table = CohortTable(CohortTally(months: 3))
    #expect(table.bought == [0, 0, 0])
    #expect(table.kept == [[0, 0, 0], [0, 0], [0]])
    #expect(CohortTable() == CohortTable(CohortTally(months: 0)))
  }

  @Test("retention pools all cohorts that were watched for so long")
  func retention() {
    let table = CohortTable(bought: [10, 30, 5], kept: [[10, 8, 4], [30, 27], [5]])
    #expect(table.retention(after: 0) == 1)
    #expect(table.retention(after: 1) == 35.0 / 40)
    #expect(table.retention(after: 2) == 0.4)
    #expect(table.retention(after: 3) == nil)
    #expect(CohortTable(bought: [0], kept: [[0]]).retention(after: 0) == nil)
  }

  @Test("under one hazard for all, (1 − p) to the power of the months is kept of every cohort")
  func constantHazard() throws {
    // churn_sensitivity 0: engagement does not matter; 3 % a month whatever the tenure.
    let text = """
      horizon: 9 months
      start: { customers: 0, pipeline: empty }
      attract: { organic_leads: 100 per month, lead_to_customer: 100% }
      engage: { price: 100 EUR per month, churn: 3% per month }
      delight: { referral_rate: 0% per year, referral_conversion: 50% }
      expert: { engagement: { churn_sensitivity: 0 } }
      """
    let model = try RunFixture.model(text)
    let request = RunRequest(trials: 40, seed: 3, threads: 2)
    let result = try #require(try Runner.run(model, request))
    let table = result.record.cohorts
    #expect(table.bought.count == 9 && table.kept.map(\.count) == Array((1...9).reversed()))
    var compared = 0
    for (bought, kept) in zip(table.bought, table.kept) {
      #expect(kept[0] == bought)
      for (age, left) in kept.enumerated().dropFirst() where bought > 1000 {
        let share = pow(0.97, Double(age))
        let error = (share * (1 - share) / Double(bought)).squareRoot()
        #expect(
          abs(Double(left) / Double(bought) - share) < 4 * error,
          "\(left) of \(bought) after \(age)")
        compared += 1
      }
    }
    #expect(compared >= 21)
    let buyers = try #require(result.record.summary(.newCustomers).mean)
    #expect(abs(Double(table.bought.reduce(0, +)) - 40 * buyers) < 1e-6)
  }

  @Test("cohorts are the same on any number of threads, and of the finished futures alone")
  func threads() throws {
    let model = try RunFixture.model(RunFixture.certainText)
    func bought(_ trials: Int, threads: Int) throws -> CohortTable {
      try #require(
        try Runner.run(model, RunRequest(trials: trials, seed: 1, threads: threads))
      ).record.cohorts
    }
    #expect(try bought(33, threads: 1) == bought(33, threads: 5))
    #expect(try bought(33, threads: 1) != bought(32, threads: 1))
  }
}
