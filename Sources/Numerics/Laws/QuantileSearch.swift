// Quantiles by a bracket around a guess and a root finder.

/// Inverts cumulative distributions.
enum QuantileSearch {
  /// Where the probability below reaches `p`, to 1e-15 of its size; always ends.
  ///
  /// - Parameters:
  ///   - p: a probability, 0 < p < 1.
  ///   - guess: about where,
  ///   - spread: … and how far off that may be; the bracket grows from there, eightfold a step.
  ///   - support: where the law lives.
  ///   - sides: the probabilities below and above a point; the smaller one is compared.
  /// - Returns: the place, or an end of the support where the probability is not reached inside.
  static func quantile(
    _ p: Double, near guess: Double, spread: Double, within support: ClosedRange<Double>,
    _ sides: (Double) -> (below: Double, above: Double)
  ) -> Double {
    func excess(_ x: Double) -> Double {
      let (below, above) = sides(x)
      return p <= 0.5 ? below - p : (1 - p) - above
    }
    func point(_ x: Double) -> RootFinder.Point {
      let inside = min(support.upperBound, max(support.lowerBound, x))
      return RootFinder.Point(x: inside, value: excess(inside))
    }
    let start = point(guess)
    if start.value == 0 { return start.x }
    let direction = start.value < 0 ? 1.0 : -1.0
    var reach = max(spread, 4 * start.x.ulp)
    var (near, far) = (start, point(start.x + direction * reach))
    while far.value * direction < 0, far.x > support.lowerBound, far.x < support.upperBound {
      reach *= 8
      (near, far) = (far, point(start.x + direction * reach))
    }
    if far.value * direction <= 0 { return far.x }
    return RootFinder.crossing(between: near, far, absolute: 0, relative: 1e-15, of: excess)
  }
}
