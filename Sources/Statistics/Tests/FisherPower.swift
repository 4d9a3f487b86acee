// How often Fisher's exact test finds a change: the power of the test that a verdict rests on.
//
// The textbook's normal approximation (`PowerAnalysis`) promises more than this test keeps in small groups: 40 % for 5 and
// 1 of 33, where it finds 19 %. Up to `largest` customers a group every split is counted: for each number of events in
// both groups together, the splits that the test rejects, weighted by their two binomial chances. Beyond, the normal
// approximation with the continuity correction made for this test is used: with d = |p₁ − p₂|, n customers are worth
// (n − 1/d)²/n of the plain formula (Casagrande, Pike & Smith 1978, Biometrics 34:483–486).

internal import Foundation

/// Power of Fisher's two-sided exact test, and the customers that it takes.
package struct FisherPower: Sendable, Hashable {
  /// The share in one group, 0 to 1.
  package let p1: Double
  /// The share in the other, 0 to 1; not `p1`.
  package let p2: Double
  /// How often the test finds a change where there is none at most, between 0 and 1.
  package let level: Double

  /// The most customers a group whose splits are counted.
  package static let largest = 300

  /// The test of two different shares.
  package init(_ p1: Double, _ p2: Double, level: Double = 0.05) {
    precondition((0...1).contains(p1) && (0...1).contains(p2), "shares of \(p1) and \(p2)")
    precondition(p1 != p2, "two shares of \(p1)")
    precondition(level > 0 && level < 1, "a level of \(level)")
    (self.p1, self.p2, self.level) = (p1, p2, level)
  }

  /// How often groups of `first` and `second` customers, at least 1 each, find the change.
  ///
  /// - Returns: the power, and whether it was counted (else it is approximate).
  package func power(first: Int, second: Int) -> (value: Double, isExact: Bool) {
    precondition(first >= 1 && second >= 1, "groups of \(first) and \(second)")
    if max(first, second) <= Self.largest { return (counted(first, second), true) }
    // Unequal groups are worth equal ones of their harmonic mean.
    let (n, m) = (Double(first), Double(second))
    let size = 2 * n * m / (n + m)
    let worth = size - 1 / abs(p1 - p2)
    guard worth > 0 else { return (0, false) }
    return (
      PowerAnalysis.power(p1, p2, customersPerGroup: worth * worth / size, level: level), false
    )
  }

  /// The least customers in each of two equal groups that find the change in `power` of all tries.
  ///
  /// Sought from three quarters of the corrected approximation on; power rises in small jumps, up and down, so a few
  /// customers more may find a little less. `power` is above `level`/2 and below 1.
  ///
  /// - Returns: customers, and whether their power was counted (else the number is approximate).
  package func customersPerGroup(power: Double = 0.8) -> (value: Int, isExact: Bool) {
    let plain = PowerAnalysis.customersPerGroup(p1, p2, power: power, level: level)
    let root = 1 + (1 + 4 / (plain * abs(p1 - p2))).squareRoot()
    // Shares that nearly agree need more customers than there are people: an approximate number all the same.
    let corrected = min(plain / 4 * root * root, 1e15)
    let start = max(1, Int(0.75 * corrected))
    if start <= Self.largest,
      let found = (start...Self.largest).first(where: { counted($0, $0) >= power })
    {
      return (found, true)
    }
    return (max(Self.largest + 1, Int(corrected.rounded(.up))), false)
  }

  // The chance of all pairs of counts that the test rejects.
  private func counted(_ n: Int, _ m: Int) -> Double {
    var logFactorials = [0.0]
    for k in 1...(n + m) { logFactorials.append(logFactorials[k - 1] + log(Double(k))) }
    func logChoose(_ n: Int, _ k: Int) -> Double {
      logFactorials[n] - logFactorials[k] - logFactorials[n - k]
    }
    func chances(_ n: Int, _ p: Double) -> [Double] {
      (0...n).map { exp(logChoose(n, $0)) * pow(p, Double($0)) * pow(1 - p, Double(n - $0)) }
    }
    let (one, two) = (chances(n, p1), chances(m, p2))
    var power = 0.0
    for events in 0...(n + m) {
      let all = logChoose(n + m, events)
      func logWeight(_ count: Int) -> Double {
        logChoose(n, count) + logChoose(m, events - count) - all
      }
      // The least likely splits first, from both ends, for as long as all of them together stay below the level.
      var (left, right, sum) = (max(0, events - m), min(events, n), 0.0)
      while left <= right {
        let limit = min(logWeight(left), logWeight(right)) + 1e-7
        var (reached, chance) = (sum, 0.0)
        while left <= right, case let weight = logWeight(left), weight <= limit {
          reached += exp(weight)
          chance += one[left] * two[events - left]
          left += 1
        }
        while left <= right, case let weight = logWeight(right), weight <= limit {
          reached += exp(weight)
          chance += one[right] * two[events - right]
          right -= 1
        }
        guard reached < level else { break }
        (sum, power) = (reached, power + chance)
      }
    }
    return min(1, power)
  }
}
