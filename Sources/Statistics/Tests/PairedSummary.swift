// Two scenarios with the same luck, compared future by future.

/// The differences of two columns, row by row.
package struct PairedSummary: Sendable, Hashable {
  /// Rows in which both columns have a number.
  package let pairs: Int
  /// Mean of the first column over these rows.
  package let mean: Double
  /// Mean of the second column over these rows.
  package let otherMean: Double
  /// Mean difference, first minus second.
  package let difference: Double
  /// Standard error of the mean difference, s/√n of the differences; `nil` below two pairs.
  package let standardError: Double?
  /// 5 % quantile of the difference (type 7).
  package let p5: Double
  /// 95 % quantile of the difference (type 7).
  package let p95: Double
  /// Rows in which the first is larger.
  package let larger: Int
  /// Rows in which the first is smaller; the rest are ties.
  package let smaller: Int
  /// The first mean as a multiple of the second; `nil` where that means nothing.
  package let ratio: MeanRatio?
  /// (var x + var y)/var(x − y): how many times more independent runs the same precision would have cost.
  ///
  /// 1 without correlation, above 1 when common luck helped; `nil` below two pairs or when the difference is
  /// constant.
  package let varianceReduction: Double?

  /// Share of rows in which the first is larger, ties counting half (the "probability of superiority").
  package var shareLarger: Double { (1 + Double(larger - smaller) / Double(pairs)) / 2 }

  /// Compares two equally long columns of finite numbers; `nil` when no row has both.
  package init?(_ first: [Double?], _ second: [Double?]) {
    precondition(first.count == second.count, "\(first.count) and \(second.count) rows")
    var (mine, theirs, differenceMoments) = (Moments(), Moments(), Moments())
    var differences: [Double] = []
    var both: [(Double, Double)] = []
    for case (let x?, let y?) in zip(first, second) {
      mine.add(x)
      theirs.add(y)
      differenceMoments.add(x - y)
      differences.append(x - y)
      both.append((x, y))
    }
    guard let mean = mine.mean, let otherMean = theirs.mean, let difference = differenceMoments.mean
    else { return nil }
    differences.sort()
    pairs = differences.count
    self.mean = mean
    self.otherMean = otherMean
    self.difference = difference
    standardError = differenceMoments.standardErrorOfMean
    p5 = QuantileEstimate.quantile(ofSorted: differences, 0.05)
    p95 = QuantileEstimate.quantile(ofSorted: differences, 0.95)
    larger = both.count { $0.0 > $0.1 }
    smaller = both.count { $0.0 < $0.1 }
    ratio = MeanRatio(both)
    if let x = mine.variance, let y = theirs.variance, let d = differenceMoments.variance, d > 0 {
      varianceReduction = (x + y) / d
    } else {
      varianceReduction = nil
    }
  }
}
