// The would-recommend answer against an independent program and in closed form.

import Testing

@testable import Simulation

@Suite("Would you recommend us?")
struct RecommendationLawTests {
  @Test("a score of 0 has its centre at 7.5, 30 at 8.309026, −50 at 6.087761")
  func centres() throws {
    // Between the detractors' 6.5 and the promoters' 8.5 by symmetry; the others by an independent
    // program.
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
    // e and ε on the nodes of a quadrature (100 × 100): promoters and detractors counted by the
    // answer itself.
    let quantiles = EngagementQuadrature.gauss(100)
    let centre = try #require(RecommendationLaw.centre(netPromoterScore: 30))
    var score = 0.0
    for e in quantiles {
      for noise in quantiles {
        let answer = RecommendationLaw.answer(centre: centre, engagement: e.x, noise: noise.x)
        score += 100 * e.w * noise.w * (answer >= 9 ? 1 : answer <= 6 ? -1 : 0)
      }
    }
    // A step function is integrated to about the spacing of the nodes (0.2 sd): one or two points
    // of score.
    #expect(abs(score - 30) < 2)
  }
}
