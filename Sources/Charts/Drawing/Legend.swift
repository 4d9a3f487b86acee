// What the inks of a chart stand for, in rows of swatches and words.

/// One swatch and its words.
package struct LegendEntry: Hashable, Sendable {
  /// How the swatch is drawn.
  package enum Swatch: Hashable, Sendable {
    /// A short line.
    case line
    /// A small box.
    case box
  }

  /// What the swatch is drawn with.
  package var ink: Ink
  /// How it is drawn.
  package var swatch: Swatch
  /// What it stands for.
  package var words: String

  /// An entry.
  package init(_ ink: Ink, _ swatch: Swatch, _ words: String) {
    self.ink = ink
    self.swatch = swatch
    self.words = words
  }
}

/// Draws legends.
package enum Legend {
  /// Draws the entries from left to right, in as many rows as they need.
  ///
  /// - Parameters:
  ///   - entries: what to explain.
  ///   - top: where the first row begins, pixels.
  ///   - canvas: what to draw on.
  /// - Returns: where the next thing below may begin.
  package static func draw(
    _ entries: [LegendEntry], top: Double, on canvas: inout Canvas
  ) -> Double {
    var (x, y) = (0.0, top)
    for entry in entries {
      let words = TextWidth.clip(entry.words, to: canvas.width - 26)
      let width = 24 + TextWidth.of(words)
      if x > 0, x + width > canvas.width { (x, y) = (0, y + 20) }
      switch entry.swatch {
      case .line: canvas.line([Point(x, y + 8), Point(x + 18, y + 8)], entry.ink)
      case .box: canvas.box(Point(x, y + 2), Point(x + 18, y + 14), entry.ink)
      }
      canvas.text(words, at: Point(x + 24, y + 12))
      x += width + 18
    }
    return entries.isEmpty ? top : y + 22
  }
}
