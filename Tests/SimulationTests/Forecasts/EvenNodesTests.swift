// Interpolation between even nodes: what it reads exactly, how far off it is elsewhere, and that ranges leave no trace.

import Foundation
import Testing

@testable import Simulation

@Suite("Reading between even nodes")
struct EvenNodesTests {
  /// A curve of `f` at nodes a quarter apart.
  func curve(_ range: ClosedRange<Double>, _ f: (Double) -> Double) -> EvenCurve {
    let nodes = EvenNodes(spacing: 0.25, covering: range)
    return EvenCurve(nodes: nodes, values: (0..<nodes.count).map { f(nodes[$0]) })
  }

  @Test("polynomials of degree 7 are read exactly, also at the ends of what is covered")
  func polynomials() {
    func f(_ x: Double) -> Double { (0...7).reduce(0) { $0 + pow(x, Double($1)) } }
    let curve = curve(-1...2, f)
    for x in stride(from: -1.0, through: 2, by: 0.0625) {
      #expect(agree(curve(x), f(x), within: 1e-12), "at \(x)")
    }
  }

  @Test("at a node its own value is read, bit for bit")
  func nodes() {
    let curve = curve(-3...3, sin)
    for i in -12...12 { #expect(curve(Double(i) / 4) == sin(Double(i) / 4)) }
  }

  @Test(
    "the error for exp is within the stated bound: 43.07/8!·(spacing)⁸ of its largest value near")
  func bound() {
    let curve = curve(-5...5, exp)
    for x in stride(from: -5.0, to: 5, by: 0.037) {
      // The eight nodes reach one unit to the right.
      #expect(abs(curve(x) - exp(x)) <= 43.07 / 40_320 * pow(0.25, 8) * exp(x + 1) + 1e-14)
    }
  }

  @Test("weights sum to 1, and are 1 and nothing at the ends of a cell")
  func weights() {
    for u in stride(from: 0.0, through: 1, by: 0.125) {
      #expect(agree(EvenNodes.weights(u).sum(), 1, within: 1e-14))
    }
    for i in 0..<8 {
      #expect(EvenNodes.weights(0)[i] == (i == 3 ? 1 : 0))
      #expect(EvenNodes.weights(1)[i] == (i == 4 ? 1 : 0))
    }
  }

  @Test("beyond what is covered the value at its end is read")
  func clamped() {
    let curve = curve(-1...1, exp)
    #expect(curve(-40) == curve(-1) && curve(-Double.infinity) == curve(-1))
    // The cell that the end lies in is covered as a whole.
    #expect(curve(40) == exp(1.25) && curve(Double.infinity) == exp(1.25))
    #expect(curve.nodes.covered == -1...1.25)
    #expect(curve.nodes.covers(-1...1) && !curve.nodes.covers(-1.3...1))
    #expect(!curve.nodes.covers(0...1.3))
  }

  @Test("a few nodes and many give the same bits")
  func ranges() {
    let (wide, narrow) = (curve(-9...9, exp), curve(0.3...0.9, exp))
    for x in stride(from: 0.3, through: 0.9, by: 0.01) { #expect(wide(x) == narrow(x)) }
  }

  @Test("a table reads products of polynomials, and sums of tables are those of their values")
  func table() {
    let nodes = EvenNodes(spacing: 0.5, covering: -2...2)
    func table(_ f: (Double, Double) -> Double) -> EvenTable {
      EvenTable(
        rows: nodes, columns: nodes,
        values: (0..<nodes.count).flatMap { i in
          (0..<nodes.count).map { f(nodes[i], nodes[$0]) }
        })
    }
    let (first, second) = (table { $0 * $0 * $1 }, table { $0 - $1 * $1 * $1 })
    #expect(agree(first(1.3, -0.7), 1.3 * 1.3 * -0.7, within: 1e-13))
    #expect(agree(second(1.3, -0.7), 1.3 + 0.343, within: 1e-13))
    let weights = SIMD8<Double>(2, 3, 0, 0, 0, 0, 0, 0)
    let eight = [first, second] + Array(repeating: first, count: 6)
    let sum = EvenTable.sum(eight[0..<8], weights, rows: 0.2...1.4)
    #expect(sum.rows.count < nodes.count)
    #expect(agree(sum(1.3, -0.7), 2 * first(1.3, -0.7) + 3 * second(1.3, -0.7), within: 1e-12))
  }
}
