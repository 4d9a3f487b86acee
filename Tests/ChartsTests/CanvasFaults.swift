import Charts

/// What is wrong with a drawn picture, found from its marks and the widths of its texts.
enum CanvasFaults {
  private struct Box {
    var words: String
    var left, right, top, bottom: Double

    func overlaps(_ other: Box) -> Bool {
      left < other.right - 0.5 && other.left < right - 0.5 && top < other.bottom - 0.5
        && other.top < bottom - 0.5
    }
  }

  /// Texts that lie outside the canvas or on each other, and marks that leave it; one sentence each.
  static func all(in chart: some Chart, width: Double) -> [String] {
    var canvas = Canvas(width: width)
    chart.draw(on: &canvas)
    let texts = canvas.marks.compactMap { box($0) }
    var found: [String] = []
    for (index, text) in texts.enumerated() {
      if text.left < -0.5 || text.right > width + 0.5 || text.top < -0.5
        || text.bottom > canvas.height + 0.5
      {
        found.append("\(width): \"\(text.words)\" is cut")
      }
      for other in texts[(index + 1)...] where text.overlaps(other) {
        found.append("\(width): \"\(text.words)\" lies on \"\(other.words)\"")
      }
    }
    for mark in canvas.marks where !isInside(mark, canvas) {
      found.append("\(width): \(mark.ink) leaves the canvas")
    }
    return found
  }

  private static func box(_ mark: Mark) -> Box? {
    guard case .text(let words, let point, let anchor, let size) = mark.form else { return nil }
    let strong = mark.ink == .strong ? TextWidth.strong : 1
    let width = strong * TextWidth.of(words, size: size)
    let left =
      switch anchor {
      case .start: point.x
      case .middle: point.x - width / 2
      case .end: point.x - width
      }
    return Box(
      words: words, left: left, right: left + width, top: point.y - 0.75 * size,
      bottom: point.y + 0.22 * size)
  }

  private static func isInside(_ mark: Mark, _ canvas: Canvas) -> Bool {
    func holds(_ point: Point) -> Bool {
      (-0.5...canvas.width + 0.5).contains(point.x)
        && (-0.5...canvas.height + 0.5).contains(point.y)
    }
    switch mark.form {
    case .text: return true
    case .path(let points, _): return points.allSatisfy(holds)
    case .rectangle(let corner, let width, let height):
      return holds(corner) && holds(Point(corner.x + width, corner.y + height))
    case .circle(let centre, let radius), .arc(let centre, let radius, _, _, _):
      return holds(Point(centre.x - radius, centre.y - radius))
        && holds(Point(centre.x + radius, centre.y + radius))
    }
  }
}
