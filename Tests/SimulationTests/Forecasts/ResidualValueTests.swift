// What a customer at the end is worth: closed forms, and another program's table.

import Foundation
import Testing

@testable import Simulation

@Suite("Residual value")
struct ResidualValueTests {
  let quadrature = ScenarioFixture.quadrature

  func value(
    hazard: Double, discount: Double, sensitivity: Double = 0.8
  ) -> ResidualValue {
    let law = HazardLaw(quadrature, sensitivity: -sensitivity)
    let centre = law.centre(log(hazard))
    let range = law.tabulated(
      law.range(centre, reach: LifeTables.lastingReach), stepsPerYear: 48)
    let rate = log1p(discount)
    let tables = LifeTables(
      quadrature, law,
      LifeTables.Needs(logHazards: range, discounts: rate...rate, lived: []))
    return ResidualValue(
      tables.residualValues(rate: rate, within: range), law, centre: centre)
  }

  @Test("who never leaves pays for ten years: 120 months, or less when discounted")
  func forever() {
    // (1/k)·Σ_{j<480} q^j with q = (1 + d)^(−1/48).
    for discount in [0.0, 0.1] {
      let q = pow(1 + discount, -1.0 / 48)
      let expected = discount == 0 ? 120 : (1 - pow(1 + discount, -10)) / (1 - q) / 4
      let value = value(hazard: 0, discount: discount)
      for (a, x) in [(0.0, 0.0), (-2, 1), (3, 3)] {
        #expect(agreeRelatively(value(lasting: a, current: x), expected, within: 1e-8))
      }
    }
  }

  @Test("who leaves in the next step pays once: a quarter of a month at four steps a month")
  func atOnce() {
    let value = value(hazard: .infinity, discount: 0.1)
    #expect(agree(value(lasting: 0.3, current: -1), 0.25, within: 1e-12))
  }

  @Test("when engagement does not matter it is the geometric series of survival and discount")
  func constant() {
    let q = exp(-0.2 / 48) * pow(1.1, -1.0 / 48)
    let expected = (1 - pow(q, 480)) / (1 - q) / 4
    let value = value(hazard: 0.2, discount: 0.1, sensitivity: 0)
    // The table's eight nodes a quarter apart are good to 1e-6 (`LifeTablesTests`).
    #expect(agreeRelatively(value(lasting: 1.1, current: 0.2), expected, within: 1e-6))
  }

  @Test("values agree with an independent program where customers are")
  func oracle() throws {
    // Python, x on a uniform grid of 134 points, a by spline; churn 15 % a year, discount 10 %. Our
    // table is good to 1e-6, the spline to a few parts in a hundred thousand.
    let hazard = exp(try #require(ScenarioFixture.churn.logHazard(share: 0.15)))
    let value = value(hazard: hazard, discount: 0.1)
    let known = [
      (0.0, 0.0, 45.918_088), (-1, 1, 34.800_201), (2, -1.5, 63.588_662), (0.3, -0.4, 49.010_294),
      (-2.5, 0, 18.236_573),
    ]
    for (a, x, expected) in known {
      let found = value(lasting: a, current: x)
      #expect(agreeRelatively(found, expected, within: 1e-4), "at \(a), \(x): \(found)")
    }
  }

  @Test("the more engaged are worth more, in either part")
  func monotone() {
    let value = value(hazard: 0.31, discount: 0.1)
    let points = stride(from: -4.0, through: 4, by: 0.25)
    let alongA = points.map { value(lasting: $0, current: 0) }
    let alongX = points.map { value(lasting: 0, current: $0) }
    #expect(alongA == alongA.sorted())
    #expect(alongX == alongX.sorted())
  }

  @Test("whoever it is, the value is at least one payment and at most all of ten years")
  func bounds() {
    let value = value(hazard: 5, discount: 0.3)
    for a in [-5.0, 0, 5] {
      for x in [-5.0, 0, 5] {
        let found = value(lasting: a, current: x)
        // The polynomial between the nodes may dip by a thousandth.
        #expect(found > 0.2498 && found < 120, "at \(a), \(x): \(found)")
      }
    }
  }

  @Test("beyond the last node the value of the last node holds")
  func clamped() {
    let value = value(hazard: 0.31, discount: 0.1)
    #expect(value(lasting: 30, current: 0) == value(lasting: 40, current: 0))
    #expect(value(lasting: 0, current: -30) == value(lasting: 0, current: -40))
  }
}
