// Ten years ahead on two roads.

import Foundation
import Testing

@testable import Simulation

@Suite("Forecasts of the mean field")
struct MeanFieldForecastTests {
  @Test("the loop gain on a trapezoid grid is that of Gauss and Hermite")
  func loopGain() throws {
    let p = try TrialFixture.busy {
      $0.months = 1
      $0.segments[0].earlyLogMultiplier = 1
    }
    let forecast = MeanFieldForecast(MeanFieldRun(p))
    let end = EndOfRun(p)
    #expect(end.loopGain > 0.1)
    #expect(abs(forecast.loopGain / end.loopGain - 1) < 1e-5)
  }

  @Test("what is still to come from customers who are all alike is a geometric series")
  func residual() throws {
    let p = try TrialFixture.quiet {
      ($0.months, $0.stepsPerMonth) = (1, 1)
      $0.startCustomers = 0
      $0.organicLeads = 100
      $0.journey.leaveHazards = [.infinity, .infinity, .infinity]
      $0.journey.logits = [.infinity, .infinity, .infinity]
      $0.engagement.churnSensitivity = 0
      $0.segments[0].churnLogHazard = log(12 * log(1 / 0.9))
      $0.discountRate = pow(1.02, 12) - 1
    }
    var longer = p
    longer.months = 3
    let run = MeanFieldRun(longer)
    // 100 buyers at the end of step 2, the last one: payments of 80 from a month after the purchase on.
    let ratio = 0.9 / 1.02
    let expected = 100 * 80 / 1.02 * (1 - pow(ratio, 120)) / (1 - ratio)
    #expect(abs(MeanFieldForecast(run).residualValue / expected - 1) < 1e-9)
    #expect(abs(run.firstYearBuyers - 100) < 1e-9 && run.realisedValue == 0)
  }
}
