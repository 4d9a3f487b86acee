// Cohorts by hand, and against what the same trial counts elsewhere.

import Testing

@testable import Simulation

@Suite("Who bought when, and how long they stayed")
struct CohortTallyTests {
  @Test("purchases and departures are found where they were put, and nowhere else")
  func places() {
    for months in [1, 2, 7] {
      var tally = CohortTally(months: months)
      #expect(CohortTally.places(months) == (1...months).reduce(0, +))
      // As many departures as the pair of indices says, each pair another number.
      for month in 0..<months {
        for _ in 0...month { tally.buy(in: month) }
        for tenure in 0..<(months - month) {
          for _ in 0..<(10 * month + tenure) { tally.leave(boughtIn: month, tenure: tenure) }
        }
      }
      #expect(tally.bought == Array(1...months))
      for month in 0..<months {
        #expect(
          Array(tally.departures(boughtIn: month)) == (0..<(months - month)).map { 10 * month + $0 }
        )
      }
    }
  }

  @Test("tallies add place by place")
  func sums() {
    var (one, other) = (CohortTally(months: 2), CohortTally(months: 2))
    one.buy(in: 0)
    one.leave(boughtIn: 0, tenure: 1)
    other.buy(in: 1)
    other.leave(boughtIn: 0, tenure: 1)
    other.leave(boughtIn: 1, tenure: 0)
    one.add(other)
    #expect(one.bought == [1, 1])
    #expect(Array(one.departures(boughtIn: 0)) == [0, 2])
    #expect(Array(one.departures(boughtIn: 1)) == [1])
  }

  @Test("a trial's cohorts hold its purchases and its first churns, month by month of tenure")
  func agreement() throws {
    // With come-backs, so that second departures happen and are not counted.
    let parameters = try TrialFixture.busy { $0.comeBack.share = 0.9 }
    let tally = try TrialFixture.lived(parameters).tally
    let (months, k) = (parameters.months, parameters.stepsPerMonth)
    #expect(tally.cohorts.bought == tally.months.map(\.newCustomers))
    #expect(tally.firstChurnByTenure.reduce(0, +) > 50)
    for tenure in 0..<months {
      let byCohort = (0..<(months - tenure)).reduce(0) {
        $0 + Array(tally.cohorts.departures(boughtIn: $1))[tenure]
      }
      let steps = (tenure * k + 1)...((tenure + 1) * k)
      #expect(byCohort == steps.reduce(0) { $0 + tally.firstChurnByTenure[$1] }, "month \(tenure)")
    }
  }

  @Test("who leaves in the first step after the purchase leaves in the first tenure month")
  func firstStep() throws {
    let parameters = try TrialFixture.quiet { $0.segments[0].churnLogHazard = .infinity }
    var state = try TrialFixture.cohort(3, parameters)
    state.moveEngagement(0)
    state.loseCustomers(0)
    #expect(state.tally.cohorts.bought[0] == 3)
    #expect(
      Array(state.tally.cohorts.departures(boughtIn: 0)) == [3] + Array(repeating: 0, count: 11))
  }
}
