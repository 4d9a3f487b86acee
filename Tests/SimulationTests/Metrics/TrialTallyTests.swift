// The tally starts at zero and has room for every tenure; a run's counts agree with its customers.

import Testing

@testable import Simulation

@Suite("What a trial counts")
struct TrialTallyTests {
  @Test("a new tally has counted nothing and has room for every month and tenure")
  func zeroes() {
    let tally = TrialTally(months: 5, stepsPerMonth: 3)
    #expect(tally.months == Array(repeating: MonthTally(), count: 5))
    // Tenures 0 to 15: a customer bought before the first step lives 15.
    #expect(tally.marginByTenure == Array(repeating: 0, count: 16))
    #expect(tally.firstChurnByTenure == Array(repeating: 0, count: 16))
    #expect(tally.cohorts == CohortTally(months: 5))
    #expect(tally.outOfCashMonth == nil && tally.lowestCash == .infinity)
  }

  @Test("customers at a month end are those before, plus buyers and returners, less the lost")
  func flows() throws {
    let parameters = try TrialFixture.busy { $0.comeBack.share = 0 }
    let months = try TrialFixture.lived(parameters).tally.months
    var customers = 60
    for month in months {
      customers += month.newCustomers - month.lost
      #expect(month.customers == customers)
      #expect(month.newCustomers >= month.newFromChannels + month.newReferred)
      #expect(month.newReferred <= month.leads)
    }
    #expect(months.reduce(0) { $0 + $1.lost } > 0)
  }

  @Test("first losses are those of buyers, and nobody is lost before the first tenure step")
  func firstLosses() throws {
    let parameters = try TrialFixture.busy()
    let state = try TrialFixture.lived(parameters)
    let losses = state.tally.firstChurnByTenure
    #expect(losses[0] == 0)
    let bought = state.tally.months.reduce(0) { $0 + $1.newCustomers }
    let standing = TrialFixture.everybody(state)
    let neverLeft = standing.count { $0.flags.contains(.bought) && !$0.flags.contains(.returned) }
    #expect(losses.reduce(0, +) + neverLeft == bought)
    #expect(state.tally.firstYearBuyers < bought)
  }

  @Test("exposure is the months customers have lived, and each pays for them")
  func exposure() throws {
    let parameters = try TrialFixture.quiet { $0.segments[0].churnLogHazard = 0 }
    let state = try TrialFixture.lived(parameters)
    for month in state.tally.months {
      #expect(abs(month.revenue - 100 * month.exposure) < 1e-9)
    }
    #expect(state.tally.months[11].exposure < 10)
  }
}
