// Which numbers the engine produces. A change of any law, draw, order or rounding that moves results gets a new
// entry here; results of different versions are never compared silently. The reference results (results/README.md)
// notice a move without an entry.

/// The versions of the model's numbers.
package enum ModelVersion {
  /// The version in force.
  package static let current = 3

  /// What moved, version by version, and why.
  package static let history = [
    1: "First release: the laws of attract, engage, delight, plan and books.",
    2: """
    A prospect's stay and luck are addressed by its stage, no longer by the step of entry: the same laws, other \
    draws of every journey. Scenarios that differ in an early stage are now paired in the later ones.
    """,
    3: """
    Agents live in lanes: the same laws, other bits. Engagement, quality and luck of leads are drawn in single \
    precision (one word each; quality and luck in the block of the stage a lead enters), exponentials, logarithms and \
    quantiles are our own, hazards are solved through tables, sums run in another order. Every number moves within its \
    Monte Carlo error, and is now the same on every machine.
    """,
  ]
}
