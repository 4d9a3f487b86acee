// The filter against regression, pencil and paper, and R.

import Foundation
import Statistics
import Testing

@Suite("A level that wanders, for one ratio of variances")
struct LocalLevelFitTests {
  @Test("without wandering it is the mean: forecast x̄ with variance s²(1/n + 1/m)")
  func constantLevel() throws {
    let values = [3.0, 5, 4, 8, 5]
    let fit = try #require(LocalLevelFit(values, ratio: 0))
    let forecast = fit.forecast(months: 4)
    #expect(abs(forecast.mean - 5) < 1e-12)
    // s² = (4 + 0 + 1 + 9 + 0)/4.
    #expect(abs(fit.noiseVariance - 3.5) < 1e-12)
    #expect(abs(forecast.error - (3.5 * (0.2 + 0.25)).squareRoot()) < 1e-12)
    #expect(fit.degrees == 4)
    #expect(fit.levelVariance == 0)
  }

  @Test("with columns and without wandering it is regression with an intercept")
  func regression() throws {
    let (x, y) = ([0.0, 1, 2, 3], [1, 3, 4, 6.5])
    let fit = try #require(LocalLevelFit(y, on: [x], ratio: 0))
    #expect(abs(fit.coefficients[0] - 1.75) < 1e-12)
    #expect(abs(fit.noiseVariance - 0.1875) < 1e-12)
    // At x = 4, one month: 1 + 1.75 · 4, variance s²(1/4 + 2.5²/5 + 1).
    let forecast = fit.forecast(months: 1, columns: [4])
    #expect(abs(forecast.mean - 8) < 1e-12)
    #expect(abs(forecast.error - (0.1875 * 2.5).squareRoot()) < 1e-12)
    // t = 1.75/√(0.1875/5).
    #expect(abs(try #require(fit.t(of: 0)) - 1.75 / 0.0375.squareRoot()) < 1e-10)
  }

  @Test(
    "a level that only wanders is forecast by its last value, with the variance of a random walk's mean"
  )
  func randomWalk() throws {
    // Steps of 2 down and up; q = 10⁹ leaves nothing to the noise.
    let values = [1.0, 3, 1, 3, 1, 3]
    let fit = try #require(LocalLevelFit(values, ratio: 1e9))
    let forecast = fit.forecast(months: 3)
    #expect(abs(forecast.mean - 3) < 1e-6)
    #expect(abs(fit.levelVariance - 4) < 1e-6)
    // Var of the mean of three steps: 4 · (3 + 2·2 + 1)… /9 = 4 · Σ min(i, j)/9 = 4 · 14/9.
    #expect(abs(forecast.error - (4 * 14.0 / 9).squareRoot()) < 1e-6)
  }

  @Test("the likelihood and the forecast are those of generalised least squares in R")
  func generalised() throws {
    // R, solve(diag(n) + q * outer(1:n, 1:n, pmin)) on y = c(2, 3, 5, 4, 6, 8, 7, 9), q = 0.5; computed in closed
    // form here for three values: V of differences. y = 1, 2, 4: v₂ = 1, F₂ = 2.5; K = 0.6, level 1.6, P = 0.6;
    // v₃ = 2.4, F₃ = 0.6 + 0.5 + 1 = 2.1; σ² = (1/2.5 + 5.76/2.1)/2.
    let fit = try #require(LocalLevelFit([1, 2, 4], ratio: 0.5))
    let variance = (1 / 2.5 + 5.76 / 2.1) / 2
    #expect(abs(fit.noiseVariance - variance) < 1e-12)
    let likelihood = -(2 * log(2 * .pi * variance) + 2 + log(2.5) + log(2.1)) / 2
    #expect(abs(fit.logLikelihood - likelihood) < 1e-12)
    // The next level: 1.6 + (1.1/2.1) · 2.4; its variance 1.1/2.1 + 0.5, and 1 of noise.
    let forecast = fit.forecast(months: 1)
    #expect(abs(forecast.mean - (1.6 + 1.1 / 2.1 * 2.4)) < 1e-12)
    #expect(abs(forecast.error - (variance * (1.1 / 2.1 + 1.5)).squareRoot()) < 1e-12)
  }

  @Test("too little to learn a variance from is no fit")
  func tooFew() {
    #expect(LocalLevelFit([1, 2], ratio: 0) == nil)
    #expect(LocalLevelFit([1, 2, 4], on: [[1, 0, 1]], ratio: 0) == nil)
    #expect(LocalLevelFit([1, 2, 4, 3], on: [[1, 0, 1, 1]], ratio: 0) != nil)
  }
}
