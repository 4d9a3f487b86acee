// Ordinary least squares of a few columns, by orthogonal columns.
//
// Modified Gram–Schmidt turns the columns into Q R; coefficients come of R alone and no normal equations are formed
// (Björck 1967, BIT 7:1–21). A column that the ones before it explain to ten digits is left out: its coefficient is 0.

/// The fit of y = b₁x₁ + … + b_k x_k + error, with independent errors of one variance. No intercept is added.
package struct LeastSquares: Sendable, Hashable {
  /// One coefficient for every column; 0 for one that earlier columns explain.
  package let coefficients: [Double]
  /// Columns that count.
  package let rank: Int
  /// Σ of squared residuals.
  package let residualSquares: Double
  /// What is left of y, row by row.
  package let residuals: [Double]
  // The triangle R by columns (entry j holds rows 0…j), `nil` for columns left out.
  private let triangle: [[Double]?]

  /// Fits `values` by `columns`, each as long as the values; any number of columns.
  package init(_ values: [Double], on columns: [[Double]]) {
    precondition(
      columns.allSatisfy { $0.count == values.count }, "columns as long as \(values.count) values")
    var bases: [[Double]?] = []
    var triangle: [[Double]?] = []
    for column in columns {
      var (rest, entries) = (column, [Double]())
      for basis in bases {
        let part = basis.map { Self.product($0, rest) } ?? 0
        if let basis { rest = zip(rest, basis).map { $0 - part * $1 } }
        entries.append(part)
      }
      let size = Self.product(rest, rest).squareRoot()
      let isNew = size > 1e-10 * Self.product(column, column).squareRoot()
      bases.append(isNew ? rest.map { $0 / size } : nil)
      triangle.append(isNew ? entries + [size] : nil)
    }
    var residuals = values
    var projections: [Double] = []
    for basis in bases {
      let part = basis.map { Self.product($0, residuals) } ?? 0
      if let basis { residuals = zip(residuals, basis).map { $0 - part * $1 } }
      projections.append(part)
    }
    var coefficients = projections.map { _ in 0.0 }
    for index in coefficients.indices.reversed() {
      guard let own = triangle[index] else { continue }
      var sum = projections[index]
      for later in coefficients.indices where later > index {
        if let entries = triangle[later] { sum -= entries[index] * coefficients[later] }
      }
      coefficients[index] = sum / own[index]
    }
    self.coefficients = coefficients
    self.triangle = triangle
    self.residuals = residuals
    rank = triangle.count { $0 != nil }
    residualSquares = Self.product(residuals, residuals)
  }

  /// wᵀ(XᵀX)⁻¹w: the variance of Σ wᵢbᵢ in units of the error variance.
  package func varianceFactor(of weights: [Double]) -> Double {
    precondition(weights.count == triangle.count, "\(weights.count) weights")
    // ‖R⁻ᵀw‖² by forward substitution.
    var solved: [Double] = []
    for (index, entries) in triangle.enumerated() {
      guard let entries else {
        solved.append(0)
        continue
      }
      let known = zip(entries, solved).reduce(0) { $0 + $1.0 * $1.1 }
      solved.append((weights[index] - known) / entries[index])
    }
    return Self.product(solved, solved)
  }

  /// The product of the diagonal of R, √det(XᵀX), over the columns that count.
  package var scale: Double { triangle.reduce(1) { $0 * ($1?.last ?? 1) } }

  private static func product(_ first: [Double], _ second: [Double]) -> Double {
    var sum = 0.0
    for index in first.indices { sum += first[index] * second[index] }
    return sum
  }
}
