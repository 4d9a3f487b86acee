// How surely one number rises with another, whatever the shape of the relation.

/// Rank correlation of two columns.
package enum RankCorrelation {
  /// Spearman's ρ, −1 to 1: Pearson's correlation of the ranks (Spearman 1904, Am. J. Psychol. 15:72–101).
  ///
  /// `nil` below two numbers or when a column is constant. The columns must be equally long.
  package static func spearman(_ first: [Double], _ second: [Double]) -> Double? {
    spearman(Ranks(first), Ranks(second))
  }

  /// The same for columns that are ranked already; linear time.
  package static func spearman(_ first: Ranks, _ second: Ranks) -> Double? {
    let count = first.values.count
    precondition(count == second.values.count, "\(count) and \(second.values.count) numbers")
    guard first.sumOfSquares > 0, second.sumOfSquares > 0 else { return nil }
    let mean = Double(count + 1) / 2
    var products = 0.0
    for (mine, theirs) in zip(first.values, second.values) {
      products += (mine - mean) * (theirs - mean)
    }
    let correlation = products / (first.sumOfSquares * second.sumOfSquares).squareRoot()
    return min(1, max(-1, correlation))
  }
}
