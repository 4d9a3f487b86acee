// Quantiles of any number of numbers within 0.5 %, in bounded memory.
//
// The idea (DDSketch: Masson, Rim & Lee 2019, PVLDB 12(12):2195–2205): count numbers in bins whose edges grow
// by a factor γ = (1 + α)/(1 − α). Bin i holds γ^(i−1) < |x| ≤ γ^i, and 2γ^i/(γ + 1) is within the share α
// of every number in it. Negative numbers have bins of their own by magnitude; zero has a counter.
//
// Layout: one contiguous run of counters per sign, aligned to blocks. Nothing is ever collapsed: the range of
// doubles itself bounds the counters (142,000 per sign, 2.3 MB in all; a metric that spans six decades needs
// 1,400). So the state depends only on which numbers were added, not on their order or grouping.

internal import Numerics

/// A mergeable count of numbers in geometric bins, from which every quantile is known within `relativeError`.
package struct QuantileSketch: Sendable, Hashable {
  /// The guaranteed relative error of an order statistic.
  package static let relativeError = 0.005

  // A hair below the promise, so that rounding in log and exp cannot break it.
  private static let accuracy = relativeError - 1e-9
  private static let logGamma = Double.log((1 + accuracy) / (1 - accuracy))
  private static let logMidpoint = Double.log(2 / (1 + .exp(logGamma)))

  /// How many numbers were added.
  package private(set) var count = 0
  private var zeros = 0
  private var positive = BinRun()
  private var negative = BinRun()

  /// A sketch of no numbers.
  package init() {}

  /// Adds one finite number; magnitudes below the least normal double (2e-308) count as zero.
  package mutating func add(_ value: Double) {
    precondition(value.isFinite, "a number to be summarised is \(value)")
    count += 1
    let magnitude = value.magnitude
    if magnitude < Double.leastNormalMagnitude {
      zeros += 1
    } else {
      let bin = Int((Double.log(magnitude) / Self.logGamma).rounded(.up))
      if value > 0 { positive.add(1, to: bin) } else { negative.add(1, to: bin) }
    }
  }

  /// Adds all numbers of `other`; the state is that of one sketch which saw them all, in any order.
  package mutating func merge(_ other: QuantileSketch) {
    count += other.count
    zeros += other.zeros
    positive.merge(other.positive)
    negative.merge(other.negative)
  }

  /// The number of the given rank (0 is the smallest), within `relativeError` of it.
  ///
  /// Costs one pass over the bins.
  package func orderStatistic(_ rank: Int) -> Double {
    precondition(rank >= 0 && rank < count, "rank \(rank) of \(count) numbers")
    if rank < negative.total {
      return -Self.representative(of: negative.bin(ofRank: negative.total - 1 - rank))
    }
    if rank < negative.total + zeros { return 0 }
    return Self.representative(of: positive.bin(ofRank: rank - negative.total - zeros))
  }

  /// How many numbers lie below `value`, those in the bin that holds it spread evenly over that bin.
  package func count(below value: Double) -> Double {
    if value <= 0 {
      return value < 0
        ? Double(negative.total) - Self.mass(negative, upTo: -value)
        : Double(negative.total)
    }
    return Double(negative.total + zeros) + Self.mass(positive, upTo: value)
  }

  // 2γ^i/(γ + 1): its distance to either edge of bin i is the same share of the edge.
  private static func representative(of bin: Int) -> Double {
    .exp(Double(bin) * logGamma + logMidpoint)
  }

  private static func mass(_ run: BinRun, upTo magnitude: Double) -> Double {
    guard magnitude >= Double.leastNormalMagnitude else { return 0 }
    let bin = Int((Double.log(magnitude) / logGamma).rounded(.up))
    let lowerEdge = Double.exp(Double(bin - 1) * logGamma)
    let upperEdge = Double.exp(Double(bin) * logGamma)
    let share = (magnitude - lowerEdge) / (upperEdge - lowerEdge)
    return Double(run.count(below: bin)) + min(1, max(0, share)) * Double(run[bin])
  }
}
