// A sound file broken in one place, and what must be said about it.

/// A file with one mistake.
struct Mutant {
  /// What was done: `wrong unit`.
  var kind: String
  /// The broken text.
  var text: String
  /// The line on which the mistake stands.
  var line: Int
  /// The columns at which it may be told: where the key begins, or within the value.
  var columns: [ClosedRange<Int>]
  /// The key as it stands in the broken file, which the message must name.
  var key: String
  /// What the cure must contain: the right spelling of a misspelt key.
  var suggestion: String?

  /// What it is, for a failing test.
  var title: String { "\(kind) at \(line): \(key)" }
}
