// The shift of a log hazard by what lasts.

import Foundation
import Testing

@testable import Simulation

@Suite("How engagement moves a hazard")
struct HazardLawTests {
  let quadrature = ScenarioFixture.quadrature

  @Test("λ and x together are the log hazard h·exp(s·e − s²/2) at every node")
  func nodes() {
    for (s, shift) in [(-0.8, 0.0), (0.6, 0.5), (-2, -1)] {
      let law = HazardLaw(quadrature, sensitivity: s)
      let centre = law.centre(log(0.3), shift: shift)
      let expected = quadrature.factor(sensitivity: s, shift: shift)
      let along = law.factor(quadrature)
      for (a, factor) in zip(quadrature.lastingNodes, expected) {
        let hazard = exp(centre + law.lastingSlope * a)
        for lane in 0..<16 {
          #expect(agreeRelatively(hazard * along[lane], 0.3 * factor[lane], within: 1e-12))
        }
      }
    }
  }

  @Test("without a lasting part a moves nothing, and with nothing else x does not")
  func shares() {
    let (none, all) = (
      EngagementQuadrature(lastingShare: 0, memory: 3, stepsPerMonth: 1),
      EngagementQuadrature(lastingShare: 1, memory: 3, stepsPerMonth: 1)
    )
    #expect(HazardLaw(none, sensitivity: -0.8).lastingSlope == 0)
    #expect(HazardLaw(none, sensitivity: -0.8).currentSlope == -0.8)
    #expect(HazardLaw(all, sensitivity: -0.8).lastingSlope == -0.8)
    #expect(HazardLaw(all, sensitivity: -0.8).currentSlope == 0)
  }

  @Test("a range reaches as far on either side, and ends where the domain does")
  func ranges() {
    let law = HazardLaw(quadrature, sensitivity: -0.8)
    let range = law.range(1, reach: 2)
    #expect(agree(range.upperBound, 1 + 2 * 0.8 * 0.5.squareRoot(), within: 1e-15))
    #expect(agree(range.lowerBound, 1 - 2 * 0.8 * 0.5.squareRoot(), within: 1e-15))
    let domain = law.domain(stepsPerYear: 48)
    #expect(law.tabulated(-1...1, stepsPerYear: 48) == -1...1)
    #expect(law.tabulated(-200...1, stepsPerYear: 48) == domain.lowerBound...1)
    let never = law.range(law.centre(-.infinity), reach: 2)
    #expect(
      law.tabulated(never, stepsPerYear: 48) == domain.lowerBound...domain.lowerBound)
  }

  @Test("at the ends of the domain nobody leaves, and everybody in the first step")
  func domain() {
    for s in [-0.1, -0.8, -3] {
      let law = HazardLaw(quadrature, sensitivity: s)
      let domain = law.domain(stepsPerYear: 48)
      let factor = law.factor(quadrature)
      let rare = (factor * quadrature.weights).sum() * exp(domain.lowerBound)
      #expect(rare < 1.001e-11)
      for lane in 0..<16 { #expect(factor[lane] * exp(domain.upperBound) / 48 > 40) }
    }
  }
}
