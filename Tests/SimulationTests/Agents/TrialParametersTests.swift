// What follows from a trial's parameters without a trial.

import Testing

@testable import Simulation

@Suite("The numbers of a trial")
struct TrialParametersTests {
  @Test("steps are months times steps a month, each 1/(12k) of a year")
  func steps() throws {
    for (months, k) in [(1, 1), (12, 4), (24, 30)] {
      let parameters = try TrialFixture.quiet {
        $0.months = months
        $0.stepsPerMonth = k
      }
      #expect(parameters.steps == months * k)
      #expect(abs(parameters.stepInYears * Double(12 * k) - 1) < 1e-15)
    }
  }

  @Test("the last 12 months begin 12 months before the end; a shorter run has none")
  func mark() throws {
    for (months, step) in [(24, 48 as Int?), (13, 4), (12, 0), (11, nil), (1, nil)] {
      let parameters = try TrialFixture.quiet { $0.months = months }
      #expect(parameters.markStep == step, "\(months)")
    }
  }

  @Test("testimonials are given where they have a rate and the loops are closed")
  func testimonials() throws {
    for (logHazard, isFunnel, areGiven) in [
      (-1.0, false, true), (.infinity, false, true), (-.infinity, false, false), (-1, true, false),
    ] {
      let parameters = try TrialFixture.quiet {
        $0.delight.testimonialLogHazard = logHazard
        $0.delight.isFunnel = isFunnel
      }
      #expect(parameters.givesTestimonials == areGiven)
    }
  }
}
