// Labels in a row above a plot, each bound to its place below by a thin line; moved apart so that none covers another.

/// A value marked above a plot: a caption over a number.
struct MarkLabel {
  /// What the value is: "5 % below".
  var caption: String
  /// The value in words.
  var words: String
  /// The value, on the horizontal scale.
  var value: Double
  /// What the words are written with.
  var ink: Ink

  /// A mark.
  init(_ caption: String, _ words: String, at value: Double, _ ink: Ink) {
    self.caption = caption
    self.words = words
    self.value = value
    self.ink = ink
  }
}

/// Draws rows of marks.
enum MarkLabels {
  /// Draws the marks, captions and words in the 30 pixels from the canvas's top on, lines down to the base of the plot.
  ///
  /// - Parameters:
  ///   - marks: values in ascending order, on the frame's horizontal scale.
  ///   - frame: the plot.
  ///   - foot: where the line of a value ends, pixels; the base of the plot when `nil`.
  ///   - canvas: what to draw on.
  static func draw(
    _ marks: [MarkLabel], above frame: Frame, downTo foot: ((Double) -> Double)? = nil,
    on canvas: inout Canvas
  ) {
    guard !marks.isEmpty else { return }
    let strong = TextWidth.strong
    let most = (canvas.width - 8 * Double(marks.count - 1)) / Double(marks.count)
    let texts = marks.map { mark in
      (
        TextWidth.clip(mark.caption, to: most), TextWidth.clip(mark.words, to: most / strong)
      )
    }
    let widths = texts.map { max(TextWidth.of($0.0), TextWidth.of($0.1) * strong) }
    let wanted = marks.map { frame.x.clamped($0.value) }
    let places = LabelSpreading.positions(wanted, widths: widths, gap: 8, within: 0...canvas.width)
    for ((mark, text), (x, place)) in zip(zip(marks, texts), zip(wanted, places)) {
      canvas.text(text.0, at: Point(place, 11), .middle, mark.ink == .strong ? .label : mark.ink)
      canvas.text(text.1, at: Point(place, 26), .middle, mark.ink)
      canvas.line(
        [Point(place, 30), Point(x, 38), Point(x, foot?(mark.value) ?? frame.bottom)],
        .whisker)
    }
  }
}
