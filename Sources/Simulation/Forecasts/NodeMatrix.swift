// Linear operators on functions of x at the 16 nodes, as matrices.
//
// Column by column in one array; products and images are plain loops over eight rows at a time, which the compiler
// turns into vectors, and quick where it does not optimise: 0.4 µs a product, 25 ns an image.

/// 16 × 16 numbers.
struct NodeMatrix: Sendable {
  /// Rows, and columns.
  static let side = AtNodes.scalarCount
  /// The numbers, column by column.
  private(set) var values: [Double]

  /// The matrix with these columns.
  init(columns: [AtNodes]) {
    values = columns.flatMap { column in (0..<Self.side).map { column[$0] } }
  }

  private init(values: [Double]) { self.values = values }

  /// The image of `v`.
  @inline(__always)
  func callAsFunction(_ v: AtNodes) -> AtNodes {
    var result = AtNodes.zero
    values.withUnsafeBufferPointer { Self.add($0, 0, of: v, to: &result) }
    return result
  }

  /// Adds to `sum` the image of `v` under the matrix that begins at `start`.
  @inline(__always)
  static func add(
    _ values: UnsafeBufferPointer<Double>, _ start: Int, of v: AtNodes, to sum: inout AtNodes
  ) {
    withUnsafeBytes(of: v) { v in
      let v = v.assumingMemoryBound(to: Double.self)
      withUnsafeMutableBytes(of: &sum) { sum in
        let sum = sum.assumingMemoryBound(to: Double.self)
        var i = 0
        while i < side {
          var (s0, s1, s2, s3) = (sum[i], sum[i + 1], sum[i + 2], sum[i + 3])
          var (s4, s5, s6, s7) = (sum[i + 4], sum[i + 5], sum[i + 6], sum[i + 7])
          var (j, at) = (0, start + i)
          while j < side {
            let factor = v[j]
            s0 += values[at] * factor
            s1 += values[at &+ 1] * factor
            s2 += values[at &+ 2] * factor
            s3 += values[at &+ 3] * factor
            s4 += values[at &+ 4] * factor
            s5 += values[at &+ 5] * factor
            s6 += values[at &+ 6] * factor
            s7 += values[at &+ 7] * factor
            j &+= 1
            at &+= side
          }
          (sum[i], sum[i + 1], sum[i + 2], sum[i + 3]) = (s0, s1, s2, s3)
          (sum[i + 4], sum[i + 5], sum[i + 6], sum[i + 7]) = (s4, s5, s6, s7)
          i &+= 8
        }
      }
    }
  }

  /// First `second`, then `first`.
  static func * (first: NodeMatrix, second: NodeMatrix) -> NodeMatrix {
    let count = side * side
    let product = [Double](unsafeUninitializedCapacity: count) { result, initialized in
      first.values.withUnsafeBufferPointer { a in
        second.values.withUnsafeBufferPointer { b in multiply(a, b, into: result) }
      }
      initialized = count
    }
    return NodeMatrix(values: product)
  }

  private static func multiply(
    _ a: UnsafeBufferPointer<Double>, _ b: UnsafeBufferPointer<Double>,
    into result: UnsafeMutableBufferPointer<Double>
  ) {
    var column = 0
    while column < side * side {
      var i = 0
      while i < side {
        var (s0, s1, s2, s3) = (0.0, 0.0, 0.0, 0.0)
        var (s4, s5, s6, s7) = (0.0, 0.0, 0.0, 0.0)
        var (j, at) = (0, i)
        while j < side {
          let factor = b[column &+ j]
          s0 += a[at] * factor
          s1 += a[at &+ 1] * factor
          s2 += a[at &+ 2] * factor
          s3 += a[at &+ 3] * factor
          s4 += a[at &+ 4] * factor
          s5 += a[at &+ 5] * factor
          s6 += a[at &+ 6] * factor
          s7 += a[at &+ 7] * factor
          j &+= 1
          at &+= side
        }
        let to = column + i
        (result[to], result[to + 1], result[to + 2], result[to + 3]) = (s0, s1, s2, s3)
        (result[to + 4], result[to + 5], result[to + 6], result[to + 7]) = (s4, s5, s6, s7)
        i &+= 8
      }
      column &+= side
    }
  }

  /// The sum, number by number.
  static func + (first: NodeMatrix, second: NodeMatrix) -> NodeMatrix {
    var sum = first
    sum.values.withUnsafeMutableBufferPointer { sum in
      second.values.withUnsafeBufferPointer { second in
        for i in 0..<(side * side) { sum[i] += second[i] }
      }
    }
    return sum
  }

  /// I − M, row by row.
  var complement: [Double] {
    var rows = [Double](repeating: 0, count: values.count)
    for i in 0..<Self.side {
      for j in 0..<Self.side {
        rows[i * Self.side + j] = (i == j ? 1 : 0) - values[j * Self.side + i]
      }
    }
    return rows
  }

  /// M + M² + M³ + …, that is (I − M)⁻¹ − I, by Gauss and Jordan's elimination; `nil` where the sum is infinite.
  var sumOfPowers: NodeMatrix? {
    let n = Self.side
    // Rows of I − M beside those of I.
    var rows = [Double](repeating: 0, count: 2 * n * n)
    let complement = complement
    for i in 0..<n {
      for j in 0..<n { rows[2 * n * i + j] = complement[n * i + j] }
      rows[2 * n * i + n + i] = 1
    }
    let isRegular = rows.withUnsafeMutableBufferPointer { Self.eliminate($0) }
    guard isRegular else { return nil }
    var result = self
    for i in 0..<n {
      for j in 0..<n { result.values[n * j + i] = rows[2 * n * i + n + j] - (i == j ? 1 : 0) }
    }
    return result.values.allSatisfy { abs($0) < 1e15 } ? result : nil
  }

  /// Turns the left half of n rows of 2n into I; false when a pivot vanishes.
  private static func eliminate(_ rows: UnsafeMutableBufferPointer<Double>) -> Bool {
    let (n, width) = (side, 2 * side)
    for column in 0..<n {
      var best = column
      for row in column..<n where abs(rows[width * row + column]) > abs(rows[width * best + column])
      {
        best = row
      }
      let pivot = rows[width * best + column]
      guard pivot != 0, pivot.isFinite else { return false }
      for k in column..<width {
        let scaled = rows[width * best + k] / pivot
        rows[width * best + k] = rows[width * column + k]
        rows[width * column + k] = scaled
      }
      for row in 0..<n where row != column {
        let factor = rows[width * row + column]
        for k in column..<width { rows[width * row + k] -= factor * rows[width * column + k] }
      }
    }
    return true
  }
}
