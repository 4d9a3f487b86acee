// One month of a fan: what many futures have at one time, as five quantiles.

/// Five quantiles of one month.
package struct FanPoint: Hashable, Sendable {
  /// 5 %, 25 %, 50 %, 75 % and 95 % of the futures lie below.
  package var p5, p25, p50, p75, p95: Double

  /// Finite quantiles in ascending order.
  package init(p5: Double, p25: Double, p50: Double, p75: Double, p95: Double) {
    self.p5 = p5
    self.p25 = p25
    self.p50 = p50
    self.p75 = p75
    self.p95 = p95
  }
}
