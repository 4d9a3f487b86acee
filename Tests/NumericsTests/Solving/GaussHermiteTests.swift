// Nodes and weights against another program's, moments against the normal law's.

import Testing

@testable import Numerics

@Suite("Gauss–Hermite quadrature")
struct GaussHermiteTests {
  /// Nodes and weights by mpmath 1.3: eigenvalues of the Jacobi matrix with 50 digits.
  static let rules: [(count: Int, index: Int, node: Double, weight: Double)] = [
    (5, 2, 0, 0.5333333333333333333333333),
    (5, 3, 1.355626179974265865830521, 0.2220759220056126443999631),
    (5, 4, 2.856970013872805654162304, 0.01125741132772068893337022),
    (16, 8, 0.3867606045005573477210472, 0.2865685212380121225798697),
    (16, 12, 3.600873624171548288249027, 0.0005259849265739092438341075),
    (16, 15, 6.630878198393128480229819, 1.497814723161839732505899e-10),
    (40, 20, 0.2468328960227243497410619, 0.1910590096619904787894934),
    (40, 30, 5.344605445720086480574993, 0.0000001360342421574875744401163),
    (40, 39, 11.45337784154873034606669, 1.461839873869416706319273e-29),
    (100, 50, 0.1566890254347731012523299, 0.1234969415286105560301325),
    (100, 75, 8.228222794639785040901228, 2.72494277875587789664781e-16),
    (100, 99, 18.95963621738770588681959, 3.333270348343838171880054e-79),
  ]

  @Test("nodes and weights are those of fifty digits")
  func fifty() {
    for (count, index, node, weight) in Self.rules {
      let rule = GaussHermite(count: count)
      #expect(abs(rule.nodes[index] - node) <= 4e-16 * max(1, node), "\(count), \(index)")
      // A weight falls by exp(−x·δ) when the node is off by δ.
      #expect(agree(rule.weights[index], weight, within: 1e-13), "\(count), \(index)")
    }
  }

  @Test("every rule ascends, is its own mirror to the bit, and its weights sum to one")
  func shape() {
    for count in 1...128 {
      let rule = GaussHermite(count: count)
      #expect(zip(rule.nodes, rule.nodes.dropFirst()).allSatisfy { $0 < $1 }, "\(count)")
      for i in 0..<count {
        #expect(rule.nodes[i] == -rule.nodes[count - 1 - i])
        #expect(rule.weights[i] == rule.weights[count - 1 - i] && rule.weights[i] > 0)
      }
      #expect(abs(rule.weights.reduce(0, +) - 1) < 1e-13, "\(count)")
    }
  }

  @Test("moments up to degree 2n − 1 are the normal law's: 0 and (k − 1)!!")
  func moments() {
    for count in [1, 2, 3, 7, 16, 40] {
      let rule = GaussHermite(count: count)
      var moment = 1.0
      for power in 0..<min(40, 2 * count) {
        let sum = zip(rule.nodes, rule.weights).reduce(0.0) {
          $0 + $1.1 * Double.pow($1.0, Double(power))
        }
        if power % 2 == 1 {
          #expect(sum.magnitude < 1e-13 * moment * Double(power))
        } else {
          #expect(agree(sum, moment, within: 1e-12), "\(count) nodes, power \(power)")
          moment *= Double(power + 1)
        }
      }
    }
  }

  @Test("the zeros of a rule interlace with those of the next")
  func interlacing() {
    for count in [2, 15, 16, 40, 99, 127] {
      let (fewer, more) = (GaussHermite(count: count).nodes, GaussHermite(count: count + 1).nodes)
      for i in 0..<count { #expect(more[i] < fewer[i] && fewer[i] < more[i + 1]) }
    }
  }
}
