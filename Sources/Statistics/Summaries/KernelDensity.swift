// From numbers to a smooth curve of where they lie: a sum of bells, one on every number.

internal import Foundation

/// A density estimated with a Gaussian kernel.
///
/// The bandwidth is Silverman's rule, 0.9 min(s, IQR / 1.34) n^(−1/5) (Silverman 1986, Density Estimation, eq. 3.31).
/// Numbers with a floor get no density below it: what would lie there is mirrored (section 2.10 there). The
/// numbers are first shared out to a fine grid (linear binning; Wand & Jones 1995, Kernel Smoothing, appendix D), so
/// that 10,000 of them cost no more than 1,000.
package struct KernelDensity: Sendable, Hashable {
  /// Where it is told, ascending and evenly spaced.
  package let grid: [Double]
  /// Density at each, per unit of the numbers.
  package let heights: [Double]
  /// The bell's standard deviation, in the unit of the numbers.
  package let bandwidth: Double

  /// Points of the fine grid.
  private static let fine = 1024

  /// The density of numbers over a range.
  ///
  /// - Parameters:
  ///   - values: finite numbers, one or more.
  ///   - range: where to tell it, wider than nothing.
  ///   - points: how many grid points, two or more.
  ///   - least: the narrowest bell: half a thing for whole numbers, whose curve would be a comb.
  ///   - floor: what nothing lies below; `nil` where there is no such number.
  package init(
    of values: [Double], over range: ClosedRange<Double>, points: Int = 128, least: Double = 0,
    floor: Double? = nil
  ) {
    precondition(points > 1 && range.upperBound > range.lowerBound, "\(points) points, \(range)")
    let step = (range.upperBound - range.lowerBound) / Double(points - 1)
    // Narrower bells than the grid is would slip through it.
    let width = max(Self.bandwidth(of: values), step, least)
    grid = (0..<points).map { range.lowerBound + step * Double($0) }
    bandwidth = width
    let binned = Self.binned(values)
    let scale = 1 / (Double(values.count) * width * (2 * Double.pi).squareRoot())
    heights = grid.map { place in
      if let floor, place < floor { return 0 }
      return scale
        * binned.reduce(0) { sum, bin in
          let near = (place - bin.place) / width
          let far = floor.map { (place + bin.place - 2 * $0) / width }
          let mirrored = far.map { exp(-0.5 * $0 * $0) } ?? 0
          return sum + bin.weight * (exp(-0.5 * near * near) + mirrored)
        }
    }
  }

  /// Silverman's rule; 5 % of the number, or 1, where all are the same.
  package static func bandwidth(of values: [Double]) -> Double {
    precondition(!values.isEmpty, "a density of nothing")
    let sorted = values.sorted()
    let moments = Moments(sorted)
    let (mean, deviation) = (moments.mean ?? 0, moments.standardDeviation ?? 0)
    let ends = [0.25, 0.75].map { QuantileEstimate.quantile(ofSorted: sorted, $0) }
    let quartiles = (ends[1] - ends[0]) / 1.34
    let spread = quartiles > 0 ? min(deviation, quartiles) : deviation
    if spread > 1e-12 * mean.magnitude { return 0.9 * spread * pow(Double(sorted.count), -0.2) }
    return mean == 0 ? 1 : 0.05 * mean.magnitude
  }

  /// The numbers shared out between the points of a fine grid next to them.
  private static func binned(_ values: [Double]) -> [(place: Double, weight: Double)] {
    let (low, high) = (values.min() ?? 0, values.max() ?? 0)
    let step = (high - low) / Double(fine - 1)
    guard step > 0 else { return [(low, Double(values.count))] }
    var weights = [Double](repeating: 0, count: fine + 1)
    for value in values {
      let place = (value - low) / step
      let index = min(fine - 1, Int(place))
      weights[index] += 1 - (place - Double(index))
      weights[index + 1] += place - Double(index)
    }
    return weights.indices.filter { weights[$0] > 0 }.map { (low + step * Double($0), weights[$0]) }
  }
}
