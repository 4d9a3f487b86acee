// What stands beside an arc or an arrow of the flywheel: a name, a number, and, where there is room, words.

/// A label of the flywheel or the funnel.
struct FlywheelLabel {
  /// The stage, or "" for people who leave.
  var name = ""
  /// The people told.
  var flow: FlywheelFlow
  /// What it is drawn with in the list below a narrow picture.
  var ink: Ink

  private static let lineHeight = 15.0

  /// The name, the number and the words as one line.
  var sentence: String {
    (name.isEmpty ? "" : name + ": ") + flow.number + " " + flow.words
  }

  /// How wide its name and number are, pixels.
  var width: Double {
    max(TextWidth.of(name, size: 15), TextWidth.of(flow.number, size: name.isEmpty ? 12 : 18))
  }

  /// Draws it beside its mark.
  ///
  /// - Parameters:
  ///   - point: where it hangs.
  ///   - anchor: which of its sides hangs there.
  ///   - vertical: which part of its height hangs there, 0 its top, 1 its bottom.
  ///   - room: the widest a line may be.
  ///   - hasWords: whether the words are told as well as name and number; at most four lines of them.
  ///   - canvas: what to draw on.
  /// - Returns: where it ends, pixels from the top.
  @discardableResult
  func draw(
    at point: Point, _ anchor: Anchor, vertical: Double, room: Double, hasWords: Bool,
    on canvas: inout Canvas
  ) -> Double {
    let words = name.isEmpty ? flow.number + " " + flow.words : flow.words
    var lines: [(text: String, ink: Ink, size: Double, height: Double)] = []
    if !name.isEmpty {
      lines.append((name, .strong, 13, 16))
      // Strong letters are wider than plain ones, by an eighth at most.
      let fitting = min(16, 16 * room / (1.12 * max(1, TextWidth.of(flow.number, size: 16))))
      lines.append((flow.number, .strong, fitting, 19))
    } else if !hasWords {
      lines.append((TextWidth.clip(flow.number, to: room), .muted, 12, Self.lineHeight))
    }
    if hasWords {
      for text in TextWidth.wrap(words, width: room).prefix(4) {
        lines.append((text, .muted, 12, Self.lineHeight))
      }
    }
    let height = lines.map(\.height).reduce(0, +)
    var y = max(0, point.y - vertical * height)
    for line in lines {
      y += line.height
      canvas.text(
        line.text, at: Point(point.x, y - 4), anchor, line.ink, size: line.size)
    }
    return y
  }

  /// Draws labels as a list with swatches, one under another.
  ///
  /// - Returns: where what stands below may begin.
  static func list(_ labels: [FlywheelLabel], top: Double, on canvas: inout Canvas) -> Double {
    var y = top
    for label in labels {
      canvas.box(Point(0, y + 2), Point(12, y + 12), label.ink)
      for line in TextWidth.wrap(label.sentence, width: canvas.width - 20) {
        canvas.text(line, at: Point(20, y + 11), .start, label.name.isEmpty ? .muted : .label)
        y += lineHeight
      }
      y += 4
    }
    return y
  }

  /// Draws sentences below a picture, each on lines of its own in the middle.
  ///
  /// - Returns: where what stands below may begin.
  static func notes(
    _ notes: [(text: String, ink: Ink)], top: Double, on canvas: inout Canvas
  ) -> Double {
    var y = top
    for note in notes where !note.text.isEmpty {
      for line in TextWidth.wrap(note.text, width: canvas.width) {
        canvas.text(line, at: Point(canvas.width / 2, y + 11), .middle, note.ink)
        y += lineHeight
      }
      y += 3
    }
    return y
  }
}
