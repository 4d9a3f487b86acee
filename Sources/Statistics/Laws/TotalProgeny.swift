// What referrals of referrals add up to.
//
// One customer brings K others on average, each of these K again: after g generations 1 + K + … + K^g =
// (1 − K^{g+1})/(1 − K) customers stand where one stood, 1/(1 − K) in the end when K < 1, and without end otherwise.
// Harris (1963), "The Theory of Branching Processes", ch. I.

internal import Foundation

/// Expected totals of a branching process in which everybody has `perHead` children on average.
package struct TotalProgeny: Sendable, Hashable {
  /// K, customers whom one customer brings in a lifetime, on average; at least 0.
  package let perHead: Double

  /// A process with `perHead` children a head.
  package init(perHead: Double) {
    precondition(perHead >= 0 && perHead.isFinite, "\(perHead) children a head")
    self.perHead = perHead
  }

  /// All customers who come of one in the end, that one included: 1/(1 − K), or `nil` when they grow without end
  /// (K ≥ 1).
  package var inTheEnd: Double? { perHead < 1 ? 1 / (1 - perHead) : nil }

  /// All customers who come of one within `generations` (at least 0), that one included; infinite beyond doubles.
  package func within(generations: Int) -> Double {
    precondition(generations >= 0, "\(generations) generations")
    let terms = Double(generations) + 1
    guard perHead != 1 else { return terms }
    guard perHead > 0 else { return 1 }
    // expm1 keeps the digits where K is close to 1.
    let logarithm = log(perHead)
    return expm1(terms * logarithm) / expm1(logarithm)
  }

  /// The share of the final total reached after `generations`, 1 − K^{g+1}; `nil` when there is no final total.
  package func shareReached(after generations: Int) -> Double? {
    precondition(generations >= 0, "\(generations) generations")
    guard perHead < 1 else { return nil }
    return 1 - pow(perHead, Double(generations) + 1)
  }
}
