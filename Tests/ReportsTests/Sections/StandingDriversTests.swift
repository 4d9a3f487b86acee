import Experiments
import Simulation
import Testing

@testable import Reports

@Suite("Drivers that stand out of the noise")
struct StandingDriversSuite {
  private func driver(_ difference: Double, error: Double, rank: Double) -> Driver {
    RecordSamples.driver(
      "engage.churn", .cash, low: 0, high: 1, meanLow: 0, meanHigh: difference, error: error,
      rank: rank)
  }

  @Test("three standard errors and a rank correlation of 0.1 are enough, in either direction")
  func enough() {
    #expect(StandingDrivers.standsOut(driver(3, error: 1, rank: 0.1)))
    #expect(StandingDrivers.standsOut(driver(-3, error: 1, rank: -0.1)))
  }

  @Test("either one missing makes the input noise")
  func notEnough() {
    #expect(!StandingDrivers.standsOut(driver(2.9, error: 1, rank: 0.9)))
    #expect(!StandingDrivers.standsOut(driver(30, error: 1, rank: 0.09)))
    #expect(!StandingDrivers.standsOut(driver(0, error: 0, rank: 0.9)))
    #expect(!StandingDrivers.standsOut(driver(.nan, error: 1, rank: 0.9)))
  }

  @Test("the record's order is kept, other metrics are left out, the quiet ones counted")
  func split() {
    let record = RecordSamples.record(drivers: [
      RecordSamples.driver(
        "a", .cash, low: 0, high: 1, meanLow: 0, meanHigh: 9, error: 1, rank: 0.9),
      RecordSamples.driver(
        "b", .cash, low: 0, high: 1, meanLow: 0, meanHigh: 1, error: 1, rank: 0.8),
      RecordSamples.driver("c", .mrr, low: 0, high: 1, meanLow: 0, meanHigh: 9, error: 1),
      RecordSamples.driver(
        "d", .cash, low: 0, high: 1, meanLow: 0, meanHigh: -5, error: 1, rank: -0.3),
    ])
    let drivers = StandingDrivers(of: .cash, in: record)
    #expect(drivers.standing.map(\.path) == ["a", "d"])
    #expect(drivers.quiet == 1)
  }
}
