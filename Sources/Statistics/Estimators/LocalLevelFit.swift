// A level that wanders, seen through noise, with columns that explain part of it.
//
// y_t = μ_t + xₜβ + ε_t, μ_{t+1} = μ_t + η_t, Var ε = σ², Var η = qσ². For a given q the Kalman filter, started with an
// unknown level, turns y and every column of x into independent innovations of known variance; β is their least-squares
// fit (Durbin & Koopman 2012, "Time Series Analysis by State Space Methods", 2nd ed., ch. 2 and 6; de Jong 1991, Ann.
// Stat. 19:1073–1083). With q = 0 this is ordinary regression with an intercept.

internal import Foundation

/// The fit for one ratio q of the level's variance to the noise's.
package struct LocalLevelFit: Sendable, Hashable {
  /// q = Var η/Var ε, at least 0.
  package let ratio: Double
  /// One coefficient for every column.
  package let coefficients: [Double]
  /// σ², variance of the noise; unbiased for n − 1 − k degrees of freedom.
  package let noiseVariance: Double
  /// n − 1 − k: what is left to learn the variance from.
  package let degrees: Int
  /// Whether the columns and a level explain the values to nine digits, so that no noise is left to learn from.
  package let isExact: Bool
  /// Logarithm of the likelihood of the innovations, level and coefficients unknown beforehand, σ² at its maximum.
  package let logLikelihood: Double
  /// Innovations in their standard deviations, freed of the columns; independent when the model is right.
  package let innovations: [Double]
  // Filtered levels at the last month of y and of every column, and their variance over σ².
  private let (lastValue, lastColumns, lastVariance): (Double, [Double], Double)
  private let regression: LeastSquares

  /// Fits finite `values` in order of time; `nil` when fewer than two degrees of freedom are left.
  package init?(_ values: [Double], on columns: [[Double]] = [], ratio: Double) {
    precondition(ratio >= 0 && ratio.isFinite, "a variance ratio of \(ratio)")
    guard values.count >= 3 else { return nil }
    let filtered = Self.filter(values, ratio)
    let others = columns.map { Self.filter($0, ratio) }
    regression = LeastSquares(filtered.innovations, on: others.map(\.innovations))
    degrees = values.count - 1 - regression.rank
    guard degrees >= 2 else { return nil }
    self.ratio = ratio
    coefficients = regression.coefficients
    innovations = regression.residuals
    noiseVariance = regression.residualSquares / Double(degrees)
    let whole = filtered.innovations.reduce(0) { $0 + $1 * $1 }
    isExact = regression.residualSquares <= 1e-18 * whole
    (lastValue, lastColumns, lastVariance) =
      (filtered.level, others.map(\.level), filtered.variance)
    let free = Double(degrees)
    logLikelihood =
      -(free * (log(2 * .pi * noiseVariance) + 1) + filtered.logVariances) / 2
      - log(regression.scale)
  }

  /// σ²_η = qσ², the variance of the level's steps.
  package var levelVariance: Double { ratio * noiseVariance }

  /// Coefficient over its standard error; `nil` when the column is explained by earlier ones.
  package func t(of column: Int) -> Double? {
    let weights = coefficients.indices.map { $0 == column ? 1.0 : 0 }
    let variance = noiseVariance * regression.varianceFactor(of: weights)
    return variance > 0 ? coefficients[column] / variance.squareRoot() : nil
  }

  /// What the mean of the next `months` values would be.
  ///
  /// - Parameters:
  ///   - months: how many, at least 1.
  ///   - columns: the mean of every column over these months.
  /// - Returns: the mean expected and its standard error, both the noise and not knowing level and coefficients in it.
  package func forecast(months: Int, columns: [Double] = []) -> (mean: Double, error: Double) {
    precondition(months >= 1, "a forecast of \(months) months")
    precondition(columns.count == coefficients.count, "\(columns.count) columns")
    let distance = zip(columns, lastColumns).map { $0 - $1 }
    let mean = zip(coefficients, distance).reduce(lastValue) { $0 + $1.0 * $1.1 }
    let m = Double(months)
    // Σ min(i, j) over i, j = 1…m is m(m + 1)(2m + 1)/6.
    let steps = ratio * (m + 1) * (2 * m + 1) / (6 * m)
    let variance =
      noiseVariance
      * (lastVariance + steps + 1 / m + regression.varianceFactor(of: distance))
    return (mean, variance.squareRoot())
  }

  // The filter: scaled innovations, Σ log of their variances over σ², last level and its variance over σ².
  private static func filter(_ values: [Double], _ ratio: Double) -> (
    innovations: [Double], logVariances: Double, level: Double, variance: Double
  ) {
    // After the first value the level is that value, known as well as the noise allows.
    var (level, variance, logVariances) = (values[0], 1.0, 0.0)
    var innovations: [Double] = []
    innovations.reserveCapacity(values.count - 1)
    for value in values.dropFirst() {
      let predicted = variance + ratio
      let total = predicted + 1
      innovations.append((value - level) / total.squareRoot())
      logVariances += log(total)
      level += predicted / total * (value - level)
      variance = predicted / total
    }
    return (innovations, logVariances, level, variance)
  }
}
