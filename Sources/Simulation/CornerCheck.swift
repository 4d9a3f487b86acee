// Before a run: whether the extremes of the uncertain inputs can be solved (MODEL §4).

internal import Scenarios

extension ScenarioModel {
  /// Inputs that the solvers read: the corners are taken of these.
  private static let solvedKeys = [
    "churn", "referral_rate", "early_loss", "within", "time_to_value", "lead_to_customer",
    "referral_conversion", "cac", "cost_per_lead", "nps",
  ]

  /// Solves the scenario at its medians and at the corners (0.1 % and 99.9 %) of what the solvers read.
  ///
  /// Up to seven such inputs all corners are solved; of more, every pair with the rest at their medians.
  ///
  /// - Throws: the first failure, with the values at which it happens.
  package func checkCorners() throws(UnsolvableTrial) {
    _ = try solve(at: [:])
    let paths = uncertainPaths.filter { path in
      Self.solvedKeys.contains { path.hasSuffix($0) }
    }
    let ends = [0.001, 0.999]
    if paths.count <= 7 {
      for corner in 0..<(1 << paths.count) where !paths.isEmpty {
        let pairs = paths.enumerated().map { ($1, ends[(corner >> $0) & 1]) }
        _ = try solve(at: Dictionary(uniqueKeysWithValues: pairs))
      }
      return
    }
    for i in paths.indices {
      for j in paths.indices where j > i {
        for corner in 0..<4 {
          _ = try solve(at: [paths[i]: ends[corner & 1], paths[j]: ends[corner >> 1]])
        }
      }
    }
  }
}
