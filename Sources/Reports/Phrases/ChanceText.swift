// A chance as counted over futures, told within its error.
//
// The interval is the exact one of Clopper and Pearson, which never covers less than it says;
// beyond a million futures, where it is not computed, Wilson's, which differs in the sixth digit
// there. Interval ends are rounded outwards, so that the text never claims more than the
// interval.

internal import Charts
internal import Foundation
internal import Statistics

/// A share of futures with its 95 % interval.
package struct ChanceText: Sendable, Hashable {
  /// Futures that count.
  package let successes: Int
  /// All futures, ≥ 1.
  package let futures: Int
  /// Lower end of the 95 % interval.
  package let low: Double
  /// Upper end of the 95 % interval.
  package let high: Double

  /// Half-width of the middle 95 % of a standard normal.
  static let middleNinetyFive = 1.959_963_984_540_054

  /// `successes` of `futures`.
  package init(_ successes: Int, of futures: Int) {
    precondition(
      futures >= 1 && (0...futures).contains(successes), "\(successes) of \(futures) futures")
    self.successes = successes
    self.futures = futures
    let interval =
      futures <= 1_000_000
      ? BinomialInterval.clopperPearson(successes, of: futures)
      : BinomialInterval.wilson(successes, of: futures)
    (low, high) = (interval.lowerBound, interval.upperBound)
  }

  /// The share counted.
  package var share: Double { Double(successes) / Double(futures) }

  /// Digits of a percentage that the interval allows: none, or as many as its half-width has zeros.
  private var decimals: Int {
    let halfWidth = 100 * (high - low) / 2
    guard halfWidth < 0.7 else { return 0 }
    return min(4, Int((-log10(halfWidth)).rounded(.up)))
  }

  /// The interval in percent, ends rounded outwards: `42–50 %`.
  package var interval: String {
    let step = pow(10, Double(decimals))
    let bottom = (100 * low * step).rounded(.down) / step
    let top = min(100, (100 * high * step).rounded(.up) / step)
    return NumberText.grouped(bottom, decimals: decimals) + "–"
      + NumberText.grouped(top, decimals: decimals) + " %"
  }

  /// The share and its interval: `46 % (42–50 %)`; `less than 1 in 200` for none, `over 99.6 %` for
  /// all of the futures, `unknown` where a handful of futures tells nothing.
  package var text: String {
    if isTooFew { return "unknown" }
    if successes == 0 { return "less than 1 in \(rarity)" }
    if successes == futures { return "over \(floorPercent)" }
    return "\(NumberText.percent(share, decimals: decimals)) (\(interval))"
  }

  /// The share alone, for a place where the interval has no room: `about 97 %`, `about 45 %` (to
  /// the nearest 5 when the interval is wider than that and the share is not near 0 or 1), `under
  /// 4 %`, `over 96 %`, also where rounding would make none or all of some; the interval instead when
  /// it is wider than 30 points.
  package var brief: String {
    let halfWidth = 100 * (high - low) / 2
    let step = pow(10, Double(decimals))
    let rounded = (100 * share * step).rounded() / step
    if rounded == 0 {
      return "under "
        + NumberText.percent((high * 100).rounded(.up) / 100, decimals: 0)
    }
    if rounded == 100 {
      return "over " + NumberText.percent((low * 100).rounded(.down) / 100, decimals: 0)
    }
    if halfWidth < 0.7 { return NumberText.percent(share, decimals: decimals) }
    if halfWidth < 3 { return "about " + NumberText.percent(share, decimals: 0) }
    if halfWidth > 15 { return interval }
    let isNearEnd = share < 0.1 || share > 0.9
    let told = isNearEnd ? 100 * share : (share * 20).rounded() * 5
    return "about " + NumberText.grouped(told, decimals: 0) + " %"
  }

  /// Whether so few futures were simulated that none or all of them say nothing.
  package var isTooFew: Bool {
    futures < 8 && (successes == 0 || successes == futures)
  }

  /// 1 in how many, rounded down to 1, 2 or 5 times a power of ten.
  private var rarity: String {
    let most = 1 / high
    let power = pow(10, log10(most).rounded(.down))
    let leading = [5.0, 2, 1].first { $0 * power <= most } ?? 1
    return NumberText.grouped(leading * power, decimals: 0)
  }

  /// The lower bound in percent, rounded down.
  private var floorPercent: String {
    let places = low > 0.99 ? 1 : 0
    let step = pow(10, Double(places))
    return NumberText.percent((100 * low * step).rounded(.down) / step / 100, decimals: places)
  }
}
