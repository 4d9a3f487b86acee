// The journey's shift against another program and in closed form.

import Foundation
import Testing

@testable import Simulation

@Suite("The journey solved from its conversion")
struct JourneySolverTests {
  let solver = JourneySolver(stages: [0.45, 0.35, 0.20], qualityWeight: 0.6)

  @Test("shifts agree with an independent program")
  func oracle() throws {
    // Python, 80 Gauss–Hermite nodes: lead_to_customer 7.5 %, and referral_conversion 25 % through
    // the last stage.
    let shift = try #require(solver.shift(conversion: 0.075))
    #expect(abs(shift - 0.258_645_093_658) < 1e-9)
    let referred = JourneySolver(stages: [0.20], qualityWeight: 0.6)
    #expect(abs(try #require(referred.shift(conversion: 0.25)) - 0.202_978_968_239) < 1e-9)
  }

  @Test("when all leads are alike, one stage shifts by the difference of the log odds")
  func closedForm() throws {
    let alike = JourneySolver(stages: [0.2], qualityWeight: 0)
    for target in [1e-6, 0.01, 0.5, 0.999] {
      let shift = try #require(alike.shift(conversion: target))
      #expect(abs(shift - (log(target / (1 - target)) - log(0.25))) < 1e-9)
    }
    #expect(
      agree(
        JourneySolver(stages: [0.45, 0.35, 0.2], qualityWeight: 0).conversion(shift: 0), 0.0315))
  }

  @Test("the shift's conversion is the stated one, from one in a million to nearly all")
  func inverse() throws {
    for target in [1e-6, 0.03, 0.4, 0.99] {
      let shift = try #require(solver.shift(conversion: target))
      #expect(agreeRelatively(solver.conversion(shift: shift), target, within: 1e-9))
    }
  }

  @Test("a stage that everybody passes takes no part")
  func openStage() throws {
    let open = JourneySolver(stages: [1, 0.35, 0.2], qualityWeight: 0.6)
    let without = JourneySolver(stages: [0.35, 0.2], qualityWeight: 0.6)
    let (first, second) = (
      try #require(open.shift(conversion: 0.1)), try #require(without.shift(conversion: 0.1))
    )
    #expect(abs(first - second) < 1e-10)
  }

  @Test("0 % and 100 % are never and always, without a shift")
  func ends() {
    #expect(solver.shift(conversion: 0) == -.infinity)
    #expect(solver.shift(conversion: 1) == .infinity)
  }

  @Test("what the stages forbid has no solution: nobody where all pass, anybody where none do")
  func contradictions() {
    let open = JourneySolver(stages: [1, 1], qualityWeight: 0.6)
    #expect(open.shift(conversion: 0.5) == nil)
    #expect(open.shift(conversion: 0) == nil)
    #expect(open.shift(conversion: 1) == .infinity)
    let closed = JourneySolver(stages: [0.5, 0], qualityWeight: 0.6)
    #expect(closed.shift(conversion: 0.5) == nil)
    #expect(closed.shift(conversion: 1) == nil)
    #expect(closed.shift(conversion: 0) == -.infinity)
  }

  @Test("log odds and probabilities undo each other, also at the ends")
  func logOdds() {
    #expect(logit(0) == -.infinity && logit(1) == .infinity)
    #expect(logistic(-.infinity) == 0 && logistic(.infinity) == 1)
    for p in [1e-9, 0.2, 0.5, 0.97] { #expect(agree(logistic(logit(p)), p, within: 1e-14)) }
  }
}
