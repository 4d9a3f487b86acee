// Which numbers the engine produces. A change of any law, draw, order or rounding that moves results gets a new
// entry here; results of different versions are never compared silently. The reference results (results/README.md)
// notice a move without an entry.

/// The versions of the model's numbers.
package enum ModelVersion {
  /// The version in force.
  package static let current = 2

  /// What moved, version by version, and why.
  package static let history = [
    1: "First release: the laws of attract, engage, delight, plan and books.",
    2: """
    A prospect's stay and luck are addressed by its stage, no longer by the step of entry: the same laws, other \
    draws of every journey. Scenarios that differ in an early stage are now paired in the later ones.
    """,
  ]
}
