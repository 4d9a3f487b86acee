// Survival when customers differ for good: the worst leave first.

internal import Foundation

/// S(t) = E exp(−h·t·exp(−β·a − β²/2)) over a ~ N(0, 1), with h from the loss of the first year.
///
/// Computed with the trapezoid rule on ±8 and bisection, sharing nothing with the engine's solver; error below 1e-12.
struct LastingRetention {
  private let sensitivity: Double
  private let hazard: Double

  /// Finds h.
  ///
  /// - Parameters:
  ///   - loss: share lost in the first year, above 0 and below 1.
  ///   - sensitivity: β.
  init(firstYearLoss loss: Double, sensitivity: Double) {
    var (low, high) = (-20.0, 20.0)
    for _ in 0..<100 {
      let middle = (low + high) / 2
      let lost = 1 - Self.alive(years: 1, hazard: exp(middle), sensitivity)
      if lost < loss { low = middle } else { high = middle }
    }
    self.sensitivity = sensitivity
    hazard = exp((low + high) / 2)
  }

  /// The share still there after `years`.
  func alive(_ years: Double) -> Double {
    Self.alive(years: years, hazard: hazard, sensitivity)
  }

  private static func alive(years: Double, hazard: Double, _ beta: Double) -> Double {
    let spacing = 1.0 / 64
    return (-512...512).reduce(0) { sum, index in
      let a = Double(index) * spacing
      let survival = exp(-hazard * years * exp(-beta * a - beta * beta / 2))
      return sum + spacing * exp(-a * a / 2) / (2 * Double.pi).squareRoot() * survival
    }
  }
}
