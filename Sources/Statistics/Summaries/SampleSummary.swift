// One metric over many futures: exact while that is affordable, a sketch with a stated error beyond.

/// Count, extremes, moments, quantiles and histogram of a stream of numbers, in bounded memory.
///
/// Up to `exactLimit` numbers are kept, and quantiles are exact (type 7). The next number turns them into a
/// `QuantileSketch`. Which of the two holds, and all quantiles and histograms, depend only on the numbers added
/// and the limit, not on order or grouping; the moments depend on the order in their last bits.
package struct SampleSummary: Sendable {
  /// The most numbers that are kept exactly.
  package let exactLimit: Int
  /// Mean, variance and count, in the order of adding.
  package private(set) var moments = Moments()
  /// The smallest number; `nil` without numbers.
  package private(set) var min: Double?
  /// The largest number; `nil` without numbers.
  package private(set) var max: Double?
  private var areWhole = true
  private var values: [Double] = []
  private var sketch: QuantileSketch?

  /// A summary of no numbers, which keeps up to `exactLimit` ≥ 0 of them (8 bytes each).
  package init(exactLimit: Int) {
    precondition(exactLimit >= 0, "a limit of \(exactLimit) numbers")
    self.exactLimit = exactLimit
  }

  /// How many numbers were added.
  package var count: Int { moments.count }

  /// Adds one finite number.
  package mutating func add(_ value: Double) {
    moments.add(value)
    min = Swift.min(min ?? value, value)
    max = Swift.max(max ?? value, value)
    areWhole = areWhole && value == value.rounded()
    keep(value)
  }

  /// Adds all numbers of `other`, which must have the same limit.
  package mutating func merge(_ other: SampleSummary) {
    precondition(exactLimit == other.exactLimit, "limits \(exactLimit) and \(other.exactLimit)")
    moments.merge(other.moments)
    if let least = other.min { min = Swift.min(min ?? least, least) }
    if let greatest = other.max { max = Swift.max(max ?? greatest, greatest) }
    areWhole = areWhole && other.areWhole
    if let theirs = other.sketch {
      sketch = sketch ?? makeSketch()
      sketch?.merge(theirs)
    } else {
      for value in other.values { keep(value) }
    }
  }

  /// The relative error of the quantiles: 0 while exact, then `QuantileSketch.relativeError`.
  ///
  /// It bounds each order statistic, and so the interpolation of two of one sign; between two of different
  /// signs the error is at most that share of the larger magnitude.
  package var relativeError: Double { sketch == nil ? 0 : QuantileSketch.relativeError }

  /// The `p` quantile, 0 ≤ `p` ≤ 1 (type 7); `nil` without numbers.
  ///
  /// Sorts what is kept; ask `quantiles` for several at once.
  package func quantile(_ p: Double) -> Double? { quantiles([p])?.first }

  /// Several quantiles for the price of one sort; `nil` without numbers.
  package func quantiles(_ probabilities: [Double]) -> [Double]? {
    guard let min, let max else { return nil }
    if let sketch {
      return probabilities.map { p in
        QuantileEstimate.interpolate(count: count, p) { rank in
          if rank == 0 { return min }
          if rank == count - 1 { return max }
          return Swift.min(max, Swift.max(min, sketch.orderStatistic(rank)))
        }
      }
    }
    let sorted = values.sorted()
    return probabilities.map { QuantileEstimate.quantile(ofSorted: sorted, $0) }
  }

  /// Counts in at most `bins` ≥ 1 equal bins; beyond the limit, numbers may fall into the next bin within the error.
  package func histogram(bins: Int) -> Histogram {
    guard let sketch, let min, let max else { return Histogram(of: values, bins: bins) }
    return Histogram(of: sketch, from: min, to: max, areWhole: areWhole, bins: bins)
  }

  private mutating func keep(_ value: Double) {
    if sketch == nil && values.count < exactLimit {
      values.append(value)
      return
    }
    sketch = sketch ?? makeSketch()
    sketch?.add(value)
  }

  // Moves the kept numbers into a sketch.
  private mutating func makeSketch() -> QuantileSketch {
    var made = QuantileSketch()
    for value in values { made.add(value) }
    values = []
    return made
  }
}
