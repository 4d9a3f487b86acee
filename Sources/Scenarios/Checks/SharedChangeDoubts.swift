// What is allowed but probably not meant where one change is made to several scenarios.

/// Finds what is doubtful in a change that all scenarios of a comparison get.
package enum SharedChangeDoubts {
  /// The doubts about stating the values at `paths` anew in all of `scenarios`.
  ///
  /// An anchored key that is stated anew is solved anew (MODEL §3), in each scenario from its own neighbours: twice the
  /// budget then buys at the stated CAC, and what the budget does to it is gone unseen.
  /// - Parameters:
  ///   - paths: where the change is.
  ///   - scenarios: the scenarios with the change.
  /// - Returns: one doubt a path, in the order of the paths.
  package static func of(_ paths: [String], in scenarios: [Scenario]) -> [Problem] {
    paths.compactMap(AnchoredKey.init).compactMap { key in
      let segments = Set(scenarios.flatMap(\.segments)).sorted()
      // A cost per lead that names its spend holds there, whatever the budgets are.
      let namesSpend = scenarios.allSatisfy { $0.inputs[key.path + ".at"] != nil }
      for neighbour in key.neighbours(segments: segments)
      where !(namesSpend && neighbour.hasSuffix(".budget")) {
        let values = scenarios.compactMap { $0.inputs[neighbour]?.quantity.text }
        guard let first = values.first, let other = values.first(where: { $0 != first }) else {
          continue
        }
        return Problem(
          at: nil, key: key.path,
          message: "is taken to hold at each scenario's own \(neighbour) (\(first); \(other)), so "
            + "that what the one does to the other is left out",
          cure: "to hold it where the base has it, change it in the file")
      }
      return nil
    }
  }
}
