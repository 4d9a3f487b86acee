// From which month on two scenarios are clearly apart.

package import Simulation
internal import Statistics

/// The mean difference of a series at every month end.
package struct SeriesDifference: Sendable, Hashable {
  /// The series that are followed.
  package static let followed: [Series] = [.customers, .mrr, .cash]
  /// How surely all months together hold what is said of them.
  package static let level = 0.95

  /// Which series.
  package var series: Series
  /// Mean difference at month ends 1…H, this scenario minus the base.
  package var means: [Double]
  /// Its standard error; `nil` below two futures.
  package var errors: [Double?]
  /// How many standard errors the interval of one month reaches, so that all H hold with the level (Bonferroni).
  package var reach: Double
  /// The first month from which the difference stays on one side of zero, beyond its interval, to the end; `nil`
  /// when at the end it is within it.
  package var clearFrom: Int?

  /// A difference that is known.
  package init(
    series: Series, means: [Double], errors: [Double?], reach: Double, clearFrom: Int?
  ) {
    self.series = series
    self.means = means
    self.errors = errors
    self.reach = reach
    self.clearFrom = clearFrom
  }

  /// The difference of `series` from what was seen at each month end.
  ///
  /// Bonferroni's correction holds whatever the months have to do with each other (Dunn 1961, JASA 56:52–64).
  init(_ series: Series, _ months: [Moments]) {
    self.series = series
    means = months.map { $0.mean ?? 0 }
    errors = months.map(\.standardErrorOfMean)
    let futures = months.first?.count ?? 0
    let missed = (1 - Self.level) / Double(max(1, months.count))
    let reach = futures > 1 ? PairedTest.reach(level: 1 - missed, count: futures) : .infinity
    self.reach = reach
    var clear: Int?
    for (month, (mean, error)) in zip(means, errors).enumerated().reversed() {
      guard let error, mean.magnitude > reach * error, mean.sign == means.last?.sign else { break }
      clear = month + 1
    }
    clearFrom = clear
  }
}
