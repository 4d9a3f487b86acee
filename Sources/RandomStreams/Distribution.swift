// A distribution of one real number, known by its quantile function.
//
// Every draw in Flywheel is made by inversion: a probability goes in, a number comes out, monotone.
// That is what makes common random numbers, rank correlation and truncation simple: two scenarios that
// share a probability share their luck, whatever their distributions are.

internal import Numerics

/// A distribution of one real number.
///
/// Parameters are those of the textbook; no unit is attached (quantities carry units).
package enum Distribution: Hashable, Sendable {
  /// The number itself: no uncertainty.
  case point(Double)
  /// Normal, with its mean and standard deviation (> 0).
  case normal(mean: Double, standardDeviation: Double)
  /// exp of a normal with mean `mu` and standard deviation `sigma` (> 0).
  case logNormal(mu: Double, sigma: Double)
  /// 1/(1 + exp(−y)) of a normal y with mean `mu` and standard deviation `sigma` (> 0).
  case logitNormal(mu: Double, sigma: Double)
  /// Uniform between two bounds, `low` < `high`.
  case uniform(low: Double, high: Double)
  /// PERT: a beta on [low, high] with mode `likely` and weight 4 (Malcolm et al. 1959).
  case pert(low: Double, likely: Double, high: Double)
  /// Triangular on [low, high] with mode `likely`.
  case triangular(low: Double, likely: Double, high: Double)
  /// Beta with both shapes > 0.
  case beta(alpha: Double, beta: Double)
  /// Gamma with `shape` > 0 and `scale` > 0.
  case gamma(shape: Double, scale: Double)
  /// One of the listed numbers, each as likely as any other, in ascending order.
  case choice([Double])
}

extension Distribution {
  /// The half-width of the middle 90 % of a standard normal, z(0.95).
  package static let middleNinety = 1.644_853_626_951_472_7

  /// The lognormal of which 90 % lies between `low` and `high` (0 < low < high), 5 % on either side.
  package static func logNormal(middleNinety low: Double, _ high: Double) -> Distribution {
    let (a, b) = (Double.log(low), Double.log(high))
    return .logNormal(mu: (a + b) / 2, sigma: (b - a) / (2 * middleNinety))
  }

  /// The logit-normal of which 90 % lies between the shares `low` and `high` (0 < low < high < 1).
  package static func logitNormal(middleNinety low: Double, _ high: Double) -> Distribution {
    let (a, b) = (Double.log(low / (1 - low)), Double.log(high / (1 - high)))
    return .logitNormal(mu: (a + b) / 2, sigma: (b - a) / (2 * middleNinety))
  }

  /// The normal of which 90 % lies between `low` and `high`.
  package static func normal(middleNinety low: Double, _ high: Double) -> Distribution {
    .normal(mean: (low + high) / 2, standardDeviation: (high - low) / (2 * middleNinety))
  }

  /// Whether the number is known.
  package var isPoint: Bool {
    switch self {
    case .point: true
    case .choice(let values): values.allSatisfy { $0 == values[0] }
    default: false
    }
  }

  /// The quantile at probability `p`, monotone in `p`.
  ///
  /// - Parameter p: a probability, 0 < p < 1; 0 and 1 give the ends of the support (which may be infinite).
  /// - Returns: the number of which so much lies below.
  package func quantile(_ p: Double) -> Double {
    precondition(p >= 0 && p <= 1, "a probability lies between 0 and 1, got \(p)")
    if p == 0 || p == 1, let end = end(above: p == 1) { return end }
    switch self {
    case .point(let value): return value
    case .normal(let mean, let deviation): return mean + deviation * StandardNormal.quantile(p)
    case .logNormal(let mu, let sigma): return Double.exp(mu + sigma * StandardNormal.quantile(p))
    case .logitNormal(let mu, let sigma):
      return 1 / (1 + Double.exp(-(mu + sigma * StandardNormal.quantile(p))))
    case .uniform(let low, let high): return low + (high - low) * p
    case .pert(let low, let likely, let high):
      let alpha = 1 + 4 * (likely - low) / (high - low)
      return low + (high - low) * BetaDistribution(alpha: alpha, beta: 6 - alpha).quantile(p)
    case .triangular(let low, let likely, let high):
      let below = (likely - low) / (high - low)
      return p < below
        ? low + ((high - low) * (likely - low) * p).squareRoot()
        : high - ((high - low) * (high - likely) * (1 - p)).squareRoot()
    case .beta(let alpha, let beta): return BetaDistribution(alpha: alpha, beta: beta).quantile(p)
    case .gamma(let shape, let scale): return scale * GammaDistribution(shape: shape).quantile(p)
    case .choice(let values): return values[min(values.count - 1, Int(p * Double(values.count)))]
    }
  }

  /// The end of the support of those distributions whose quantiles are searched for.
  private func end(above: Bool) -> Double? {
    switch self {
    case .pert(let low, _, let high): above ? high : low
    case .beta: above ? 1 : 0
    case .gamma: above ? .infinity : 0
    default: nil
    }
  }

  /// The probability that the number is at most `x`.
  package func cumulative(_ x: Double) -> Double {
    switch self {
    case .point(let value): return x >= value ? 1 : 0
    case .normal(let mean, let deviation): return StandardNormal.cumulative((x - mean) / deviation)
    case .logNormal(let mu, let sigma):
      return x <= 0 ? 0 : StandardNormal.cumulative((Double.log(x) - mu) / sigma)
    case .logitNormal(let mu, let sigma):
      if x <= 0 { return 0 }
      if x >= 1 { return 1 }
      return StandardNormal.cumulative((Double.log(x / (1 - x)) - mu) / sigma)
    case .uniform(let low, let high): return min(1, max(0, (x - low) / (high - low)))
    case .pert(let low, let likely, let high):
      let alpha = 1 + 4 * (likely - low) / (high - low)
      return BetaDistribution(alpha: alpha, beta: 6 - alpha).cumulative((x - low) / (high - low))
    case .triangular(let low, let likely, let high):
      if x <= low { return 0 }
      if x >= high { return 1 }
      return x < likely
        ? (x - low) * (x - low) / ((high - low) * (likely - low))
        : 1 - (high - x) * (high - x) / ((high - low) * (high - likely))
    case .beta(let alpha, let beta): return BetaDistribution(alpha: alpha, beta: beta).cumulative(x)
    case .gamma(let shape, let scale):
      return GammaDistribution(shape: shape).cumulative(x / scale)
    case .choice(let values):
      return Double(values.count { $0 <= x }) / Double(values.count)
    }
  }

  /// The quantile at `p` of the distribution cut to `bounds`: the conditional inverse.
  ///
  /// - Parameters:
  ///   - p: a probability within (0, 1).
  ///   - bounds: where the number must lie; must have positive probability.
  /// - Returns: a number within the bounds.
  package func quantile(_ p: Double, within bounds: ClosedRange<Double>) -> Double {
    if case .point(let value) = self { return value }
    let high = cumulative(bounds.upperBound)
    var low = cumulative(bounds.lowerBound)
    // A listed number on the lower bound lies within the bounds.
    if case .choice = self { low = cumulative(bounds.lowerBound.nextDown) }
    return min(bounds.upperBound, max(bounds.lowerBound, quantile(low + (high - low) * p)))
  }
}
