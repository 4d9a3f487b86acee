// What every kind of chart answers: what it shows, what it says in words, and how it is drawn.

/// A picture of numbers.
///
/// A chart holds its numbers with their units; it is laid out only when drawn, for a width.
package protocol Chart: Sendable {
  /// What it shows, in one line without a full stop: "Customers, month by month".
  var title: String { get }
  /// What it says, in words and numbers, for those who cannot see it; whole sentences.
  var summary: String { get }
  /// Draws it as wide as the canvas, and sets the canvas's height.
  func draw(on canvas: inout Canvas)
}
