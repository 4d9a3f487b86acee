// Whether two small groups differ, without any approximation.
//
// Given how many did it in both groups together, the first group's share of them is hypergeometric when nothing
// differs, and weighted by ωˣ when the odds differ by the ratio ω. Fisher (1935), J. R. Stat. Soc. 98:39–82; the same
// two-sided rule, conditional estimate and exact interval as R's fisher.test. Costs the smaller of the margins.

internal import CGSL
internal import Foundation

/// Fisher's exact test of two groups.
package struct FisherTest: Sendable, Hashable {
  // How many of the events may fall to the first group, the logarithms of their chances, and what was seen.
  private let lowest: Int
  private let logWeights: [Double]
  private let seen: Int

  /// Two-sided: the chance of all splits at most as likely as the one seen.
  package let probability: Double

  /// Tests `first` against `second`; up to 10⁶ customers a group.
  package init(_ first: GroupCount, _ second: GroupCount) {
    LibraryErrors.areReturned()
    let events = first.events + second.events
    lowest = max(0, events - second.customers)
    let highest = min(events, first.customers)
    let all = gsl_sf_lnchoose(UInt32(first.customers + second.customers), UInt32(events))
    logWeights = (lowest...highest).map { count in
      gsl_sf_lnchoose(UInt32(first.customers), UInt32(count))
        + gsl_sf_lnchoose(UInt32(second.customers), UInt32(events - count)) - all
    }
    seen = first.events
    // Ties that differ in the last digits only are ties.
    let limit = logWeights[seen - lowest] + 1e-7
    let extreme = logWeights.filter { $0 <= limit }
    // All splits together are certain, whatever rounding makes of their sum.
    probability =
      extreme.count == logWeights.count ? 1 : min(1, extreme.reduce(0) { $0 + exp($1) })
  }

  /// The most likely odds ratio given both margins; 0 or infinite when the split seen is an extreme one, `nil` when
  /// no other split was possible.
  package var oddsRatio: Double? {
    guard logWeights.count > 1 else { return nil }
    if seen == lowest { return 0 }
    if seen == highest { return .infinity }
    return ratio { mean($0) - Double(seen) }
  }

  /// The odds ratios that a one-sided test at (1 − `level`)/2 does not reject on either side; 0 to infinity when no
  /// other split was possible.
  package func oddsRatioInterval(level: Double = 0.95) -> ClosedRange<Double> {
    precondition(level > 0 && level < 1, "a level of \(level)")
    let tail = (1 - level) / 2
    guard logWeights.count > 1 else { return 0...(.infinity) }
    let low = seen == lowest ? 0 : ratio { share(of: seen...highest, $0) - tail }
    let high = seen == highest ? .infinity : ratio { tail - share(of: lowest...seen, $0) }
    return low...high
  }

  private var highest: Int { lowest + logWeights.count - 1 }

  // The ω at which a function rising in ln ω crosses zero; bisection, since ln ω stays below 40 for such groups.
  private func ratio(where rising: (Double) -> Double) -> Double {
    var (low, high) = (-60.0, 60.0)
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if rising(middle) < 0 { low = middle } else { high = middle }
    }
    return exp((low + high) / 2)
  }

  // Mean of the first group's events at ln ω.
  private func mean(_ logRatio: Double) -> Double {
    let weights = weights(logRatio)
    var (sum, total) = (0.0, 0.0)
    for (offset, weight) in weights.enumerated() {
      sum += weight * Double(lowest + offset)
      total += weight
    }
    return sum / total
  }

  // Chance of a range of the first group's events at ln ω.
  private func share(of range: ClosedRange<Int>, _ logRatio: Double) -> Double {
    let weights = weights(logRatio)
    let inside = weights[(range.lowerBound - lowest)...(range.upperBound - lowest)].reduce(0, +)
    return inside / weights.reduce(0, +)
  }

  private func weights(_ logRatio: Double) -> [Double] {
    let tilted = logWeights.enumerated().map { $1 + Double(lowest + $0) * logRatio }
    let largest = tilted.max() ?? 0
    return tilted.map { exp($0 - largest) }
  }
}
