// How much a level wanders: the most likely answer, and a forecast that does not pretend to know it.
//
// Short series say little about q. The most likely one is often 0, and intervals that take it for the truth cover
// 84–96 % where they promise 95 (600 series of 12 to 36 months each, true q from 0 to 3). The forecast here is
// the average over a grid of q, each weighted by its likelihood: a flat prior in log q from 10⁻³ to 10², and q = 0 as one
// point more. The same trial then covers 91–99 %.

internal import CGSL
internal import Foundation

/// A local-level model of one series.
package struct LocalLevel: Sendable {
  // Fits on the grid with their weights, which add up to 1.
  private let fits: [(fit: LocalLevelFit, weight: Double)]
  private let values: [Double]
  private let columns: [[Double]]

  // q = 0, then 24 values evenly in log q.
  private static let grid: [Double] =
    [0] + (0..<24).map { pow(10, -3 + 5 * Double($0) / 23) }

  /// A model of finite `values` in order of time, helped by `columns`; `nil` when there are too few values or they
  /// leave no noise to learn from.
  package init?(_ values: [Double], on columns: [[Double]] = []) {
    let all = Self.grid.compactMap { LocalLevelFit(values, on: columns, ratio: $0) }
    guard all.count == Self.grid.count, !all.contains(where: \.isExact) else { return nil }
    let best = all.map(\.logLikelihood).max() ?? 0
    let weights = all.map { exp($0.logLikelihood - best) }
    let sum = weights.reduce(0, +)
    fits = zip(all, weights).map { ($0, $1 / sum) }
    (self.values, self.columns) = (values, columns)
  }

  /// The fit at the most likely q (Brent's method in log q around the best of the grid).
  package var mostLikely: LocalLevelFit {
    let best = fits.indices.max { fits[$0].fit.logLikelihood < fits[$1].fit.logLikelihood } ?? 0
    guard best > 1, best + 1 < fits.count else { return fits[best].fit }
    let bracket = (log(Self.grid[best - 1]), log(Self.grid[best]), log(Self.grid[best + 1]))
    let found = Self.minimum(from: bracket.0, near: bracket.1, to: bracket.2) {
      -(LocalLevelFit(values, on: columns, ratio: exp($0))?.logLikelihood ?? -.infinity)
    }
    return LocalLevelFit(values, on: columns, ratio: exp(found)) ?? fits[best].fit
  }

  /// What the mean of the next `months` values would be, and the middle `level` of what it might be.
  ///
  /// - Parameters:
  ///   - months: how many, at least 1.
  ///   - columns: the mean of every column over these months.
  ///   - level: between 0 and 1.
  /// - Returns: the expected mean and its interval.
  package func forecast(months: Int, columns: [Double] = [], level: Double = 0.95) -> (
    mean: Double, interval: ClosedRange<Double>
  ) {
    precondition(level > 0 && level < 1, "a level of \(level)")
    LibraryErrors.areReturned()
    let parts = fits.map { part in
      (forecast: part.fit.forecast(months: months, columns: columns), weight: part.weight)
    }
    let degrees = Double(fits[0].fit.degrees)
    let mean = parts.reduce(0) { $0 + $1.weight * $1.forecast.mean }
    func quantile(_ p: Double) -> Double {
      // Every part's own quantile is on one side of the mixture's or the other.
      let t = StudentDistribution.quantile(p, degrees: degrees)
      let ends = parts.map { $0.forecast.mean + t * $0.forecast.error }
      var (low, high) = (ends.min() ?? mean, ends.max() ?? mean)
      for _ in 0..<80 {
        let middle = low + (high - low) / 2
        let reached = parts.reduce(0) {
          $0 + $1.weight
            * gsl_cdf_tdist_P((middle - $1.forecast.mean) / $1.forecast.error, degrees)
        }
        if reached < p { low = middle } else { high = middle }
      }
      return high
    }
    let (low, high) = (quantile((1 - level) / 2), quantile((1 + level) / 2))
    return (mean, min(low, high)...max(low, high))
  }

  // Where a function with one dip between the ends is lowest.
  private static func minimum(
    from low: Double, near guess: Double, to high: Double, of f: (Double) -> Double
  ) -> Double {
    LibraryErrors.areReturned()
    guard let solver = gsl_min_fminimizer_alloc(flywheel_brent_minimiser()) else {
      preconditionFailure("no memory for a minimiser")
    }
    defer { gsl_min_fminimizer_free(solver) }
    return withoutActuallyEscaping(f) { f in
      var context = f
      return withUnsafeMutablePointer(to: &context) { pointer in
        var function = gsl_function(
          function: { x, raw in
            guard let raw else { return 0 }
            return raw.assumingMemoryBound(to: ((Double) -> Double).self).pointee(x)
          }, params: UnsafeMutableRawPointer(pointer))
        guard gsl_min_fminimizer_set(solver, &function, guess, low, high) == Int32(GSL_SUCCESS)
        else { return guess }
        for _ in 0..<100 {
          guard gsl_min_fminimizer_iterate(solver) == Int32(GSL_SUCCESS) else { break }
          let (a, b) = (gsl_min_fminimizer_x_lower(solver), gsl_min_fminimizer_x_upper(solver))
          if b - a < 1e-8 { break }
        }
        return gsl_min_fminimizer_x_minimum(solver)
      }
    }
  }
}
