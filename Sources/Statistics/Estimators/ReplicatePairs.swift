// Chance and ignorance told apart.
//
// Futures are run twice with the same inputs and different luck. What differs within such a pair is chance; what
// differs between pairs beyond that is ignorance of the inputs. This is the one-way analysis of variance with
// random effects and two observations a group.
//
// Reference: Searle (1971), Linear Models, ch. 9; the interval is the exact F interval of σ_b²/σ_w².

/// One-way analysis of variance over pairs of replicates.
package struct ReplicatePairs: Sendable, Hashable {
  /// Σ over pairs of the squared deviations from the pair's mean, divided by I: estimates σ_w².
  package let withinMeanSquare: Double
  /// 2Σ(pair mean − grand mean)²/(I − 1): estimates σ_w² + 2σ_b².
  package let betweenMeanSquare: Double
  /// Chance's share of the variance, σ_w²/(σ_w² + σ_b²), from 0 to 1.
  package let share: Double
  /// The exact 95 % interval of `share` under normality, cut to [0, 1].
  package let interval: ClosedRange<Double>

  /// Analyses pairs of finite numbers; `nil` below two pairs or when all numbers are equal.
  ///
  /// σ_w² = MSW, σ_b² = max(0, (MSB − MSW)/2). With F = MSB/MSW on I − 1 and I degrees of freedom the ratio
  /// σ_b²/σ_w² lies between (F/F₀.₉₇₅ − 1)/2 and (F/F₀.₀₂₅ − 1)/2.
  package init?(_ pairs: [(Double, Double)]) {
    guard pairs.count >= 2, let origin = pairs.first?.0 else { return nil }
    // From the first number on, so that equal numbers give exact zeros.
    let means = pairs.map { (($0.0 - origin) + ($0.1 - origin)) / 2 }
    let grandMean = means.reduce(0, +) / Double(pairs.count)
    let within = pairs.reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) / 2 }
    let between = 2 * means.reduce(0) { $0 + ($1 - grandMean) * ($1 - grandMean) }
    guard within + between > 0 else { return nil }
    withinMeanSquare = within / Double(pairs.count)
    betweenMeanSquare = between / Double(pairs.count - 1)
    share = Self.share(varianceRatio: betweenMeanSquare / withinMeanSquare)
    let quantile = { BetaQuantile.fDistribution($0, pairs.count - 1, pairs.count) }
    let low = Self.share(varianceRatio: betweenMeanSquare / withinMeanSquare / quantile(0.025))
    let high = Self.share(varianceRatio: betweenMeanSquare / withinMeanSquare / quantile(0.975))
    interval = low...high
  }

  /// How many pairs make the interval of `share` at most `halfWidth` wide on either side, at the worst share within the
  /// interval of these.
  ///
  /// With n pairs the intraclass correlation ρ = 1 − share has a standard error of about (1 − ρ²)/√n (R. A. Fisher,
  /// Statistical Methods for Research Workers, 1925, ch. VII).
  package func count(forHalfWidth halfWidth: Double) -> Int {
    let correlation = 1 - interval.upperBound
    let reach = 1.96 * (1 - correlation * correlation) / halfWidth
    return Int((reach * reach).rounded(.up))
  }

  // 1/(1 + τ) with τ = max(0, (F − 1)/2); F = ∞ (nothing within pairs) gives 0.
  private static func share(varianceRatio: Double) -> Double {
    1 / (1 + max(0, (varianceRatio - 1) / 2))
  }
}
