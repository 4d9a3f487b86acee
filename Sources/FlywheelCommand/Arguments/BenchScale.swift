// How time and memory grow: the yardstick with more customers, more months or more futures.

internal import ArgumentParser

/// What grows from row to row of `bench --scale`.
enum BenchScale: String, CaseIterable, ExpressibleByArgument {
  /// Customers at the start, over 12 months.
  case customers
  /// Months of the run.
  case months
  /// Futures.
  case trials

  /// The sizes, small ones first: the peak of a process's memory only rises.
  var sizes: [Int] {
    switch self {
    case .customers: [10_000, 100_000, 1_000_000, 10_000_000]
    case .months: [12, 24, 48, 96, 192]
    case .trials: [25, 50, 100, 200, 400]
    }
  }

  /// What is changed in the file for a size.
  func settings(_ size: Int) throws -> [Setting] {
    switch self {
    case .customers:
      [try Setting("start.customers=\(size)"), try Setting("horizon=12 months")]
    case .months: [try Setting("horizon=\(size) months")]
    case .trials: []
    }
  }

  /// Futures of a size: enough to be timed.
  func futures(_ size: Int) -> Int {
    switch self {
    case .customers: max(1, min(100, 10_000_000 / size))
    case .months: 20
    case .trials: size
    }
  }
}
