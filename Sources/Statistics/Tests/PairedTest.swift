// How likely a difference as large as the one seen would be if there were none.

internal import CGSL

/// Tests of paired differences, two-sided.
package enum PairedTest {
  /// Student's test of a mean difference: 2·P(T > |d|/s.e.) with n − 1 degrees of freedom (Student 1908,
  /// Biometrika 6:1–25).
  ///
  /// A difference without any spread is 1 when it is none and 0 otherwise.
  ///
  /// - Parameters:
  ///   - difference: the mean difference.
  ///   - standardError: its standard error, ≥ 0.
  ///   - pairs: how many pairs, ≥ 2.
  /// - Returns: a probability, 0 to 1.
  package static func student(_ difference: Double, standardError: Double, pairs: Int) -> Double {
    precondition(pairs >= 2 && standardError >= 0, "\(pairs) pairs, error \(standardError)")
    if difference == 0 { return 1 }
    if standardError == 0 { return 0 }
    return min(1, 2 * gsl_cdf_tdist_Q(difference.magnitude / standardError, Double(pairs - 1)))
  }

  /// The exact sign test: 2·P(X ≤ min(larger, smaller)) for X ~ Binomial(larger + smaller, ½), at most 1; ties say
  /// nothing. For a yes or no it is McNemar's exact test (McNemar 1947, Psychometrika 12:153–157).
  package static func sign(larger: Int, smaller: Int) -> Double {
    precondition(larger >= 0 && smaller >= 0, "\(larger) larger, \(smaller) smaller")
    let few = UInt32(clamping: min(larger, smaller))
    let all = UInt32(clamping: larger + smaller)
    return min(1, 2 * gsl_cdf_binomial_P(few, 0.5, all))
  }

  /// How many standard errors reach to either end of an interval for a mean of `count` numbers that covers it with
  /// probability `level`: Student's quantile, larger than the normal's.
  package static func reach(level: Double, count: Int) -> Double {
    precondition(level > 0 && level < 1 && count >= 2, "\(level) of \(count) numbers")
    return gsl_cdf_tdist_Qinv((1 - level) / 2, Double(count - 1))
  }
}
