// How engagement moves a hazard, and why one table serves all lasting parts.
//
// A hazard h·exp(s·e − s²/2) with e = √φ·a + √(1−φ)·x + m has the logarithm λ + s·√(1−φ)·x, where
// λ = ln h − s²/2 + s·m + s·√φ·a: the lasting part a, the shift m and everything that multiplies h only move λ. Whatever
// is expected of the wandering part x under a constant hazard is therefore a function of λ (and of λ of a second hazard),
// and a table over λ serves every lasting part, trial, segment, plan and shift that share φ, τ and s.

internal import Numerics

/// The log hazard of people with a lasting part a, at x = 0.
struct HazardLaw: Sendable, Hashable {
  /// s√φ: how a moves the log hazard.
  let lastingSlope: Double
  /// s√(1−φ): how x moves it.
  let currentSlope: Double
  /// s: −β of churn, γ of referral.
  let sensitivity: Double

  /// The law of a sensitivity `s` on a grid.
  init(_ quadrature: EngagementQuadrature, sensitivity s: Double) {
    sensitivity = s
    lastingSlope = s * quadrature.lastingShare.squareRoot()
    currentSlope = s * (1 - quadrature.lastingShare).squareRoot()
  }

  /// λ at a = 0.
  ///
  /// - Parameters:
  ///   - base: ln h, per year; may be infinite.
  ///   - shift: m, standard deviations.
  /// - Returns: λ; infinite with `base`.
  func centre(_ base: Double, shift: Double = 0) -> Double {
    base - sensitivity * sensitivity / 2 + sensitivity * shift
  }

  /// λ of every a within ±`reach` around the λ of a = 0.
  func range(_ centre: Double, reach: Double) -> ClosedRange<Double> {
    let width = abs(lastingSlope) * reach
    return centre - width...centre + width
  }

  /// λ beyond which nobody ever leaves (fewer than 1 in 10¹¹ a year), and beyond which everybody does in the first step.
  func domain(stepsPerYear: Int) -> ClosedRange<Double> {
    let slope = abs(currentSlope)
    return Double.log(1e-11) - slope * slope / 2...Double.log(60 * Double(stepsPerYear)) + 6.7
      * slope
  }

  /// The part of a range of λ within the domain, or the end of the domain next to it.
  func tabulated(_ range: ClosedRange<Double>, stepsPerYear: Int) -> ClosedRange<Double> {
    range.clamped(to: domain(stepsPerYear: stepsPerYear))
  }

  /// The hazard of a step at each node of x, over that at x = 0.
  func factor(_ quadrature: EngagementQuadrature) -> AtNodes {
    EngagementQuadrature.exponential(currentSlope * quadrature.nodes)
  }
}
