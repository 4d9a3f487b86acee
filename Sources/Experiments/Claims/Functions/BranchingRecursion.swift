// The referral loop of customers who are all alike, as a branching process in steps with immigration.
//
// In a step each customer stays with probability s; who stays refers with probability q, at most once. A referred lead
// arrives in the next step and, with no stay and full conversion, is a customer at its end. So a customer leaves behind
// itself or nothing, and perhaps a lead; a lead becomes a customer. Two types, means and covariances by recursion,
// extinction by iterating generating functions (Harris, The Theory of Branching Processes, 1963, ch. II).

internal import Foundation

/// The process; hazards per month.
struct BranchingRecursion {
  /// s and q, a step.
  private let stays: Double
  private let refers: Double

  /// In steps of known probabilities.
  init(stays: Double, refers: Double) {
    self.stays = stays
    self.refers = refers
  }

  /// With hazards in `stepsPerMonth` steps.
  init(churn: Double, referral: Double, stepsPerMonth k: Double) {
    self.init(stays: exp(-churn / k), refers: -expm1(-referral / k))
  }

  /// K: a customer's expected referral events in a lifetime, geometric: s·q/(1 − s).
  var loopGain: Double { stays * refers / (1 - stays) }

  /// Mean and variance of the customers after `steps` steps.
  ///
  /// - Parameters:
  ///   - steps: steps to live.
  ///   - start: customers at the start.
  ///   - arrivals: Poisson mean of other purchases in each step.
  ///   - delay: first step with such purchases.
  /// - Returns: both, of the number of customers at the end.
  func customers(
    after steps: Int, start: Double, arrivals: Double = 0, delay: Int = 0
  ) -> (mean: Double, variance: Double) {
    let s = stays
    let sq = stays * refers
    var (n, l) = (start, 0.0)
    var (nn, nl, ll) = (0.0, 0.0, 0.0)
    for t in 0..<steps {
      let new = t >= delay ? arrivals : 0
      (nn, nl, ll) = (
        s * s * nn + 2 * s * nl + ll + n * s * (1 - s) + new,
        sq * (s * nn + nl) + n * sq * (1 - s),
        sq * sq * nn + n * sq * (1 - sq)
      )
      (n, l) = (s * n + l + new, sq * n)
    }
    return (n, nn)
  }

  /// The probability that one customer at the start leaves no customer after `steps` steps.
  func extinction(after steps: Int) -> Double {
    var (customer, lead) = (0.0, 1.0)
    for _ in 0..<steps {
      (customer, lead) = (
        1 - stays + stays * customer * (1 - refers + refers * lead), customer
      )
    }
    return customer
  }

  /// Mean and variance of all descendants of one customer, for K < 1: K/(1 − K) and K(1 + K)/(1 − K)³, geometric
  /// offspring having variance K(1 + K) (Harris 1963, ch. I.13).
  var descendants: (mean: Double, variance: Double) {
    let k = loopGain
    return (k / (1 - k), k * (1 + k) / pow(1 - k, 3))
  }
}
