// Student's distribution against closed forms and printed tables.

import Foundation
import Statistics
import Testing

@Suite("Student's t")
struct StudentDistributionTests {
  @Test("one degree of freedom is Cauchy's law, two have a closed form, many are normal")
  func closedForms() {
    for p in [0.001, 0.1, 0.5, 0.9, 0.975, 0.9999] {
      let cauchy = tan(.pi * (p - 0.5))
      #expect(
        abs(StudentDistribution.quantile(p, degrees: 1) - cauchy) < 1e-9 * max(1, abs(cauchy)))
      let two = (2 * p - 1) / (2 * p * (1 - p)).squareRoot()
      #expect(abs(StudentDistribution.quantile(p, degrees: 2) - two) < 1e-9 * max(1, abs(two)))
    }
    #expect(abs(StudentDistribution.quantile(0.975, degrees: 1e7) - 1.959_964) < 1e-5)
  }

  @Test("printed quantiles, and degrees of freedom that are not whole")
  func tables() {
    // R: qt(0.975, c(68, 17.77, 200)).
    for (degrees, quantile) in [
      (68, 1.995_468_931_43), (17.77, 2.102_872_887_00), (200, 1.971_896_223_63),
    ] {
      #expect(abs(StudentDistribution.quantile(0.975, degrees: degrees) - quantile) < 1e-9)
    }
  }

  @Test("both tails of a t: 1 for 0, ½ for 1 with one degree, either sign alike")
  func twoSided() {
    #expect(StudentDistribution.twoSidedProbability(0, degrees: 5) == 1)
    #expect(abs(StudentDistribution.twoSidedProbability(1, degrees: 1) - 0.5) < 1e-12)
    // R: 2 * pt(-2.5, 7.3).
    for t in [-2.5, 2.5] {
      #expect(
        abs(StudentDistribution.twoSidedProbability(t, degrees: 7.3) - 0.039_650_234_665_6) < 1e-12)
    }
    #expect(StudentDistribution.twoSidedProbability(.infinity, degrees: 3) == 0)
  }

  @Test("no degrees of freedom are refused")
  func refused() async {
    await #expect(processExitsWith: .failure) {
      _ = StudentDistribution.quantile(0.9, degrees: 0)
    }
  }
}
