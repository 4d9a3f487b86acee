// Why a run stopped without a result.

package import Simulation

/// A trial that could not be run, by its number (from 0).
package enum RunFailure: Error, Hashable, Sendable {
  /// The trial's draws have no solution.
  case unsolvable(trial: Int, UnsolvableTrial)
  /// The trial grew beyond the allowed number of agents.
  case exploded(trial: Int, TrialFailure)
}
