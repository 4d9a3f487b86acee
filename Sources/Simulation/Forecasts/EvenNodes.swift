// Interpolation between evenly spaced nodes: what every table of the solvers is read with.
//
// Nodes stand at whole multiples of a spacing, so a node has the same value, and what is read between nodes the same
// bits, whatever range a table covers: a table of everything and a table of a few nodes agree exactly. Values between
// nodes are Lagrange's polynomial through the eight nearest, four on either side. Its error is at most
// 1.07e-3·(spacing)⁸·max|f⁽⁸⁾| (43.07/8!, the product of the distances at the middle of the cell). What is tabulated
// varies like exp(λ) in a log hazard λ, so a quarter is good to 2e-8 and a half to 4e-6, but where exp(−exp(λ)) falls.
// Finding the cell is one multiplication; the weights take about 40 more.
//
// Reference: Davis, Interpolation and Approximation (Dover 1975), §3.1.

/// Whole multiples of a spacing, and where a number lies among them.
struct EvenNodes: Sendable, Hashable {
  /// Nodes that a value between them is read from.
  static let reach = 8
  /// Distance of two nodes.
  let spacing: Double
  /// The first node is `first` times the spacing.
  let first: Int
  /// How many there are, at least eight.
  let count: Int

  /// The nodes that values within `range` are read from.
  init(spacing: Double, covering range: ClosedRange<Double>) {
    self.spacing = spacing
    first = Int((range.lowerBound / spacing).rounded(.down)) - 3
    count = Int((range.upperBound / spacing).rounded(.down)) + 5 - first
  }

  /// The value of a node.
  subscript(index: Int) -> Double { Double(first + index) * spacing }

  /// What can be read; beyond it the value at its end is.
  var covered: ClosedRange<Double> {
    Double(first + 3) * spacing...Double(first + count - 4) * spacing
  }

  /// Whether all of `range` can be read.
  func covers(_ range: ClosedRange<Double>) -> Bool {
    covered.lowerBound <= range.lowerBound && range.upperBound <= covered.upperBound
  }

  /// The first of the eight nodes around `value`, and Lagrange's weights on them.
  ///
  /// - Parameter value: not NaN; what is not covered counts as the end of what is.
  /// - Returns: an index among the nodes, and eight weights that sum to 1.
  @inline(__always)
  func place(_ value: Double) -> (index: Int, weights: SIMD8<Double>) {
    let low = Double(first + 3)
    let high = Double(first + count - 4)
    let at = min(high, max(low, value / spacing))
    let cell = min(high - 1, at.rounded(.down))
    return (Int(cell) - first - 3, Self.weights(at - cell))
  }

  /// Lagrange's weights on the nodes −3, −2, … 4 for a point `u` from 0 to 1.
  @inline(__always)
  static func weights(_ u: Double) -> SIMD8<Double> {
    let (a, b, c, d) = (u + 3, u + 2, u + 1, u)
    let (e, f, g, h) = (u - 1, u - 2, u - 3, u - 4)
    let (ab, cd, ef, gh) = (a * b, c * d, e * f, g * h)
    let (low, high) = (ab * cd, ef * gh)
    let without = SIMD8(
      b * cd * high, a * cd * high, ab * d * high, ab * c * high,
      low * f * gh, low * e * gh, low * ef * h, low * ef * g)
    return without
      * SIMD8(
        -1.0 / 5040, 1.0 / 720, -1.0 / 240, 1.0 / 144, -1.0 / 144, 1.0 / 240, -1.0 / 720,
        1.0 / 5040)
  }
}

/// A function of one variable at even nodes.
struct EvenCurve: Sendable {
  /// Where it is known.
  let nodes: EvenNodes
  /// Its values there.
  let values: [Double]

  /// The value at `x`; beyond the nodes the value at their end.
  func callAsFunction(_ x: Double) -> Double {
    let (index, weights) = nodes.place(x)
    return (eight(values, index) * weights).sum()
  }
}

/// A function of two variables at even nodes.
struct EvenTable: Sendable {
  /// Nodes of the first variable.
  let rows: EvenNodes
  /// Nodes of the second.
  let columns: EvenNodes
  /// The values, row by row.
  private(set) var values: [Double]

  /// A table of `values`, row by row.
  init(rows: EvenNodes, columns: EvenNodes, values: [Double]) {
    precondition(
      values.count == rows.count * columns.count,
      "\(values.count) values for \(rows.count) × \(columns.count) nodes")
    (self.rows, self.columns, self.values) = (rows, columns, values)
  }

  /// The value at (x, y); beyond the nodes that at their end.
  func callAsFunction(_ x: Double, _ y: Double) -> Double {
    let (column, across) = columns.place(y)
    let (row, down) = rows.place(x)
    var sum = SIMD8<Double>.zero
    var start = row * columns.count + column
    for p in 0..<EvenNodes.reach {
      sum += eight(values, start) * down[p]
      start += columns.count
    }
    return (sum * across).sum()
  }

  /// The sum of tables over the same nodes, weighted, on those of its rows that `range` is read from.
  static func sum(
    _ tables: ArraySlice<EvenTable>, _ weights: SIMD8<Double>, rows range: ClosedRange<Double>
  ) -> EvenTable {
    let one = tables[tables.startIndex]
    let rows = EvenNodes(spacing: one.rows.spacing, covering: range)
    let start = (rows.first - one.rows.first) * one.columns.count
    let count = rows.count * one.columns.count
    var values = [Double](repeating: 0, count: count)
    for (table, p) in zip(tables, 0..<EvenNodes.reach) {
      let weight = weights[p]
      table.values.withUnsafeBufferPointer { from in
        for i in 0..<count { values[i] += from[start + i] * weight }
      }
    }
    return EvenTable(rows: rows, columns: one.columns, values: values)
  }
}

/// Eight values in a row.
@inline(__always)
func eight(_ values: [Double], _ start: Int) -> SIMD8<Double> {
  values.withUnsafeBytes {
    $0.loadUnaligned(fromByteOffset: start * MemoryLayout<Double>.stride, as: SIMD8<Double>.self)
  }
}
