// A second quadrature, written apart from the engine's: more nodes, plain arrays, nodes by
// bisection. It only answers what given hazards lead to; the engine's solved hazards are held
// against it.

import Foundation

/// Expectations on 30 × 32 nodes for φ = ½, τ = 3 months, four steps a month.
struct SlowQuadrature {
  static let shared = SlowQuadrature()
  private static let step = 1.0 / 48
  private let lasting: (x: [Double], w: [Double])
  private let current: (x: [Double], w: [Double])
  /// Row i: the weights of the nodes one step on, seen from node i.
  private let move: [[Double]]

  private init() {
    lasting = Self.rule(30)
    current = Self.rule(32)
    let persistence = exp(-0.25 / 3)
    let polynomials = current.x.map { Self.polynomials($0, upTo: 31) }
    let weights = current.w
    move = polynomials.map { from in
      polynomials.indices.map { j in
        var sum = 0.0
        for n in 0...31 { sum += pow(persistence, Double(n)) * from[n] * polynomials[j][n] }
        return sum * weights[j]
      }
    }
  }

  /// The orthonormal Hermite polynomials of the standard normal at `x`.
  static func polynomials(_ x: Double, upTo degree: Int) -> [Double] {
    var h = [1, x]
    for n in 1..<max(2, degree) {
      h.append((x * h[n] - Double(n).squareRoot() * h[n - 1]) / Double(n + 1).squareRoot())
    }
    return h
  }

  /// Gauss–Hermite nodes and weights: the roots of each degree lie between those of the degree
  /// before.
  static func rule(_ count: Int) -> (x: [Double], w: [Double]) {
    var roots = [0.0]
    for degree in 2...count {
      let reach = 2 * Double(degree).squareRoot() + 1
      let ends = [-reach] + roots + [reach]
      roots = zip(ends, ends.dropFirst()).map { low, high in
        var (low, high) = (low, high)
        let sign = polynomials(low, upTo: degree)[degree] > 0
        for _ in 0..<56 {
          let middle = (low + high) / 2
          if (polynomials(middle, upTo: degree)[degree] > 0) == sign {
            low = middle
          } else {
            high = middle
          }
        }
        return (low + high) / 2
      }
    }
    let weights = roots.map { x in
      1 / (Double(count) * pow(polynomials(x, upTo: count)[count - 1], 2))
    }
    return (roots, weights)
  }

  private func hazards(_ sensitivity: Double, _ a: Double) -> [Double] {
    current.x.map { x in
      let e = (a + x) * 0.5.squareRoot()
      return exp(sensitivity * e - sensitivity * sensitivity / 2)
    }
  }

  private func moved(_ v: [Double]) -> [Double] {
    move.map { row in
      row.withUnsafeBufferPointer { row in
        v.withUnsafeBufferPointer { v in
          var sum = 0.0
          var j = 0
          while j < 32 {
            sum += row[j] * v[j]
            j += 1
          }
          return sum
        }
      }
    }
  }

  /// The share of an activated cohort that, after 12 months, has neither left nor referred anybody.
  func remaining(churn: Double, referral: Double = 0) -> Double {
    var total = 0.0
    for (a, weight) in zip(lasting.x, lasting.w) {
      let leave = hazards(-0.8, a)
      let refer = hazards(0.6, a)
      let stay = zip(leave, refer).map { exp(-($0 * churn + $1 * referral) * Self.step) }
      var v = [Double](repeating: 1, count: 32)
      for _ in 0..<48 { v = moved(zip(stay, v).map { $0 * $1 }) }
      total += weight * zip(current.w, v).reduce(0) { $0 + $1.0 * $1.1 }
    }
    return total
  }

  /// The share of a new cohort left after whole steps; `meanSteps` is the mean time to value.
  func onboarded(churn: Double, multiplier: Double, meanSteps: Double, steps: Int) -> Double {
    func waiting(_ n: Int) -> Double {
      let y = n == 0 ? 0 : 2 * (Double(n) - 0.5) / meanSteps
      return (1 + y) * exp(-y)
    }
    var total = 0.0
    for (a, weight) in zip(lasting.x, lasting.w) {
      let leave = hazards(-0.8, a)
      var (new, old) = ([Double](repeating: 1, count: 32), [Double](repeating: 0, count: 32))
      for n in stride(from: 1, through: steps, by: 1) {
        let (movedNew, movedOld) = (moved(new), moved(old))
        let stays = waiting(n) / waiting(n - 1)
        for i in 0..<32 {
          old[i] =
            (movedOld[i] + movedNew[i] * (1 - stays)) * exp(-leave[i] * churn * Self.step)
          new[i] = movedNew[i] * stays * exp(-leave[i] * churn * multiplier * Self.step)
        }
      }
      for i in 0..<32 { total += weight * current.w[i] * (new[i] + old[i]) }
    }
    return total
  }
}
