// Rank correlation between inputs that keep their own distributions.
//
// Independent standard normals are mixed by the Cholesky factor of a correlation matrix and turned back into
// probabilities. A Spearman correlation ρ of the results needs the normal correlation r = 2 sin(πρ/6)
// (K. Pearson 1907; W. H. Kruskal, JASA 53, 1958).

internal import Numerics

/// Correlates probabilities while each stays uniform.
package struct GaussianCopula: Sendable {
  /// The Cholesky factor, row by row, lower triangle.
  private let factor: [[Double]]

  /// The copula of `count` inputs with the given Spearman correlations.
  ///
  /// - Parameters:
  ///   - count: number of inputs.
  ///   - ranks: pairs of positions with their Spearman ρ; pairs left out are uncorrelated.
  ///
  /// It is `nil` when the correlations contradict each other (the matrix is not positive definite).
  package init?(count: Int, ranks: [(first: Int, second: Int, rank: Double)]) {
    var matrix = (0..<count).map { row in (0..<count).map { $0 == row ? 1.0 : 0.0 } }
    for pair in ranks {
      let r = 2 * Double.sinPi(pair.rank / 6)
      matrix[pair.first][pair.second] = r
      matrix[pair.second][pair.first] = r
    }
    var lower = matrix.map { $0.map { _ in 0.0 } }
    for row in 0..<count {
      for column in 0...row {
        let rest = (0..<column).reduce(matrix[row][column]) {
          $0 - lower[row][$1] * lower[column][$1]
        }
        if row == column {
          guard rest > 1e-12 else { return nil }
          lower[row][row] = rest.squareRoot()
        } else {
          lower[row][column] = rest / lower[column][column]
        }
      }
    }
    factor = lower
  }

  /// Turns independent probabilities into correlated ones, each still uniform.
  ///
  /// - Parameter probabilities: one a position, within (0, 1).
  /// - Returns: one a position.
  package func correlate(_ probabilities: [Double]) -> [Double] {
    let normals = probabilities.map { StandardNormal.quantile($0) }
    return factor.indices.map { row in
      StandardNormal.cumulative((0...row).reduce(0.0) { $0 + factor[row][$1] * normals[$1] })
    }
  }
}
