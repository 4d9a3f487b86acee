// Systems of linear equations by Gaussian elimination, the rows exchanged so that the largest element of a column is
// the pivot (G. H. Golub, C. F. Van Loan, Matrix Computations, 4th ed., 3.4): stable for all matrices of practice.

/// Solves systems of linear equations.
package enum LinearSystem {
  /// The x with A x = b, or `nil` when A is singular or has an element that is not finite.
  ///
  /// - Parameters:
  ///   - matrix: A, row by row.
  ///   - right: b; its length n is the number of unknowns.
  /// - Returns: x. About n³/3 multiplications: 1 µs for n = 16.
  package static func solution(of matrix: [Double], _ right: [Double]) -> [Double]? {
    let n = right.count
    precondition(matrix.count == n * n, "a matrix has a row and a column for every unknown")
    var (a, x) = (matrix, right)
    let isRegular = a.withUnsafeMutableBufferPointer { a in
      x.withUnsafeMutableBufferPointer { x in solve(n, a, x) }
    }
    return isRegular ? x : nil
  }

  /// Solves in place: x holds b before and the solution after; false when a pivot vanishes.
  private static func solve(
    _ n: Int, _ a: UnsafeMutableBufferPointer<Double>, _ x: UnsafeMutableBufferPointer<Double>
  ) -> Bool {
    for column in 0..<n {
      var best = column
      for row in (column + 1)..<max(n, column + 1)
      where abs(a[row * n + column]) > abs(a[best * n + column]) { best = row }
      let pivot = a[best * n + column]
      guard pivot != 0, pivot.isFinite else { return false }
      if best != column {
        for k in column..<n { a.swapAt(best * n + k, column * n + k) }
        x.swapAt(best, column)
      }
      for row in (column + 1)..<max(n, column + 1) {
        let factor = a[row * n + column] / pivot
        for k in (column + 1)..<n { a[row * n + k] -= factor * a[column * n + k] }
        x[row] -= factor * x[column]
      }
    }
    for row in (0..<n).reversed() {
      var rest = x[row]
      for k in (row + 1)..<max(n, row + 1) { rest -= a[row * n + k] * x[k] }
      x[row] = rest / a[row * n + row]
      guard x[row].isFinite else { return false }
    }
    return true
  }
}
