// Whether a number remembers the one before it.

/// Correlation of a series with itself a step earlier.
package enum Autocorrelation {
  /// r₁ = Σ(x_t − x̄)(x_{t+1} − x̄)/Σ(x_t − x̄)², −1 to 1; `nil` below three numbers or when they never vary.
  ///
  /// Of independent numbers it stays within ±2/√n in 19 of 20 series (Box, Jenkins & Reinsel 1994, "Time Series
  /// Analysis", 3rd ed., ch. 2).
  package static func lagOne(_ values: [Double]) -> Double? {
    guard values.count >= 3 else { return nil }
    let mean = values.reduce(0, +) / Double(values.count)
    let deviations = values.map { $0 - mean }
    let squares = deviations.reduce(0) { $0 + $1 * $1 }
    guard squares > 0 else { return nil }
    return zip(deviations, deviations.dropFirst()).reduce(0) { $0 + $1.0 * $1.1 } / squares
  }

  /// Whether r₁ of `values` is above 2/√n: more memory than independent numbers show.
  package static func isMemory(in values: [Double]) -> Bool {
    guard let correlation = lagOne(values) else { return false }
    return correlation > 2 / Double(values.count).squareRoot()
  }
}
