// What cannot be solved, and what could be.

/// A stated KPI for which no hidden parameter exists.
package struct SolveFailure: Error, Hashable, Sendable {
  /// The key that states it.
  package var path: String
  /// What is stated, in words.
  package var message: String
  /// What to write instead.
  package var cure: String

  /// A failure at `path`.
  package init(_ path: String, _ message: String, cure: String) {
    self.path = path
    self.message = message
    self.cure = cure
  }
}
