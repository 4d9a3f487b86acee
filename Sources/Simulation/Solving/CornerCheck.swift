// Before a run: whether the extremes of the uncertain inputs can be solved (MODEL §4).

internal import Scenarios

extension ScenarioModel {
  /// Inputs that the solvers read together: a corner is a combination of their extremes.
  private static let joint = [
    "churn", "early_loss", "time_to_value", "referral_rate", "referral_when_asked",
  ]
  /// Inputs that are solved each on its own.
  private static let single = [
    "lead_to_customer", "referral_conversion", "cac", "cost_per_lead", "nps",
  ]

  /// Solves the scenario at its medians and at the extremes (0.1 % and 99.9 %) of what the solvers read.
  ///
  /// Up to five inputs that are solved together all corners are taken; of more, the extremes of every pair.
  ///
  /// - Returns: the extremes that cannot be solved, the first for each key; a run stops only if a future has such values.
  /// - Throws: when the medians cannot be solved.
  package func unsolvableCorners() throws(UnsolvableTrial) -> [UnsolvableTrial] {
    _ = try solve(at: [:])
    var failures: [UnsolvableTrial] = []
    for corner in corners {
      do throws(UnsolvableTrial) {
        _ = try solve(at: corner)
      } catch {
        if failures.allSatisfy({ $0.failure.path != error.failure.path }) { failures.append(error) }
      }
    }
    return failures
  }

  /// The extremes to solve, as probabilities by path.
  private var corners: [[String: Double]] {
    let ends = [0.001, 0.999]
    func paths(_ keys: [String]) -> [String] {
      uncertainPaths.filter { path in
        !path.hasPrefix("plan.") && keys.contains { path.hasSuffix($0) }
      }
    }
    var corners = paths(Self.single).flatMap { path in ends.map { [path: $0] } }
    let joint = paths(Self.joint)
    if joint.count <= 5 {
      for corner in 0..<(1 << joint.count) where !joint.isEmpty {
        let pairs = joint.enumerated().map { ($1, ends[(corner >> $0) & 1]) }
        corners.append(Dictionary(uniqueKeysWithValues: pairs))
      }
      return corners
    }
    for i in joint.indices {
      for j in joint.indices where j > i {
        for corner in 0..<4 {
          corners.append([joint[i]: ends[corner & 1], joint[j]: ends[corner >> 1]])
        }
      }
    }
    return corners
  }
}
