// The journey's shift and the centre of the recommendations, against another program and in closed form.

import Foundation
import Testing

@testable import Simulation

@Suite("The journey solved from its conversion")
struct JourneySolverTests {
  let solver = JourneySolver(stages: [0.45, 0.35, 0.20], qualityWeight: 0.6)

  @Test("shifts agree with an independent program")
  func oracle() throws {
    // Python, 80 Gauss–Hermite nodes: lead_to_customer 7.5 %, and referral_conversion 25 % through the last stage.
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

@Suite("Would you recommend us?")
struct RecommendationLawTests {
  @Test("a score of 0 has its centre at 7.5, 30 at 8.309026, −50 at 6.087761")
  func centres() throws {
    // Between the detractors' 6.5 and the promoters' 8.5 by symmetry; the others by an independent program.
    for (score, centre) in [(0.0, 7.5), (30, 8.309_026_414_251), (-50, 6.087_761_084_647)] {
      let found = try #require(RecommendationLaw.centre(netPromoterScore: score))
      #expect(abs(found - centre) < 1e-9)
    }
  }

  @Test("a score of 100 makes everybody a promoter and −100 everybody a detractor")
  func extremes() throws {
    for (score, answer) in [(100.0, 10), (-100, 0)] {
      let centre = try #require(RecommendationLaw.centre(netPromoterScore: score))
      for deviation in [-6.0, 0, 6] {
        #expect(
          RecommendationLaw.answer(centre: centre, engagement: deviation, noise: deviation)
            == answer)
      }
    }
  }

  @Test("answers are whole numbers from 0 to 10, rounded, halves up")
  func answers() {
    func answer(_ value: Double) -> Int {
      RecommendationLaw.answer(centre: value, engagement: 0, noise: 0)
    }
    #expect([-3, 0.49, 0.5, 6.49, 6.5, 8.49, 8.5, 10.2].map(answer) == [0, 0, 1, 6, 7, 8, 9, 10])
    // One standard deviation of engagement is worth 1.5 points, the noise is added as it is.
    #expect(RecommendationLaw.answer(centre: 5, engagement: 2, noise: -1) == 7)
  }

  @Test("the score of a simulated base is the stated one")
  func simulated() throws {
    // e and ε on the nodes of a quadrature (100 × 100): promoters and detractors counted by the answer itself.
    let quantiles = EngagementQuadrature.gauss(100)
    let centre = try #require(RecommendationLaw.centre(netPromoterScore: 30))
    var score = 0.0
    for e in quantiles {
      for noise in quantiles {
        let answer = RecommendationLaw.answer(centre: centre, engagement: e.x, noise: noise.x)
        score += 100 * e.w * noise.w * (answer >= 9 ? 1 : answer <= 6 ? -1 : 0)
      }
    }
    // A step function is integrated to about the spacing of the nodes (0.2 sd): one or two points of score.
    #expect(abs(score - 30) < 2)
  }
}
