// Matrices of the 16 nodes against closed forms.

import Testing

@testable import Simulation

@Suite("Matrices over the nodes")
struct NodeMatrixTests {
  /// Numbers of no pattern.
  static func columns(_ seed: Int, scale: Double = 1) -> [AtNodes] {
    (0..<16).map { j in
      AtNodes(
        (0..<16).map { i in scale * (Double((7 * i * i + 5 * j + 3 * i * j + seed) % 23) / 23 - 0.4)
        })
    }
  }

  @Test("an image is the sum of the columns, weighted")
  func image() {
    let (columns, v) = (Self.columns(1), Self.columns(2)[3])
    let found = NodeMatrix(columns: columns)(v)
    for i in 0..<16 {
      #expect(agree(found[i], (0..<16).reduce(0) { $0 + columns[$1][i] * v[$1] }, within: 1e-13))
    }
  }

  @Test("a product does what one does after the other, a sum what both do")
  func product() {
    let (a, b) = (NodeMatrix(columns: Self.columns(1)), NodeMatrix(columns: Self.columns(9)))
    let v = Self.columns(4)[0]
    let (after, both) = ((a * b)(v), (a + b)(v))
    let (first, second) = (a(v), b(v))
    let expected = a(second)
    for i in 0..<16 {
      #expect(agree(after[i], expected[i], within: 1e-12))
      #expect(agree(both[i], first[i] + second[i], within: 1e-12))
    }
  }

  @Test("adding an image begins where it is told to")
  func adding() {
    let (a, b) = (NodeMatrix(columns: Self.columns(1)), NodeMatrix(columns: Self.columns(9)))
    let v = Self.columns(4)[0]
    var sum = v
    (a.values + b.values).withUnsafeBufferPointer { NodeMatrix.add($0, 256, of: v, to: &sum) }
    let expected = b(v)
    for i in 0..<16 { #expect(agree(sum[i], v[i] + expected[i], within: 1e-13)) }
  }

  @Test("the sum of all powers S satisfies S = M + M·S")
  func powers() throws {
    let matrix = NodeMatrix(columns: Self.columns(5, scale: 0.1))
    let sum = try #require(matrix.sumOfPowers)
    let again = matrix + matrix * sum
    for (found, expected) in zip(sum.values, again.values) {
      #expect(agree(found, expected, within: 1e-12))
    }
  }

  @Test("a matrix that keeps something whole has no sum of all powers")
  func endless() {
    let whole = NodeMatrix(
      columns: (0..<16).map { j in
        var unit = AtNodes.zero
        unit[j] = 1
        return unit
      })
    #expect(whole.sumOfPowers == nil)
  }
}
