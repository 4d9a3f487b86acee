// Which inputs stand out of the noise.
//
// An input is named as a driver only when both hold: the means of the metric in the input's lowest
// and highest tenth differ by three standard errors or more (a false alarm in about 1 of 400
// inputs), and the rank correlation is 0.1 or more in size. Anything less is left to "chance or
// several inputs".

internal import Experiments
internal import Simulation

/// The drivers of one metric, split by whether they stand out of the noise.
struct StandingDrivers {
  /// Fewer futures than this have no drivers: their tenths would be single futures.
  static let leastFutures = 50

  /// Whose drivers.
  let metric: Metric
  /// Those that stand out, strongest first.
  let standing: [Driver]
  /// How many do not.
  let quiet: Int

  /// The drivers of a metric in a record.
  init(of metric: Metric, in record: RunRecord) {
    let all = record.drivers.filter { $0.metric == metric }
    self.metric = metric
    standing = all.filter(Self.standsOut)
    quiet = all.count - standing.count
  }

  /// Whether an input's effect is more than noise.
  static func standsOut(_ driver: Driver) -> Bool {
    let difference = (driver.meanWhenHigh - driver.meanWhenLow).magnitude
    guard difference.isFinite, difference > 0, driver.differenceError.isFinite else { return false }
    return difference >= 3 * driver.differenceError && driver.rankCorrelation.magnitude >= 0.1
  }
}
