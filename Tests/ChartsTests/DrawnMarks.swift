import Charts

/// The marks of a drawn chart, sorted by form, for tests to measure.
struct DrawnMarks {
  struct Box {
    var left, right, top, bottom: Double
    var title: String?
    var width: Double { right - left }
    var middle: Double { (top + bottom) / 2 }
  }

  let canvas: Canvas

  init(_ chart: some Chart, width: Double = 720) {
    var canvas = Canvas(width: width)
    chart.draw(on: &canvas)
    self.canvas = canvas
  }

  init(_ canvas: Canvas) { self.canvas = canvas }

  /// Rectangles of an ink that can be pointed at, or all of them.
  func boxes(_ ink: Ink, titled: Bool = true) -> [Box] {
    canvas.marks.compactMap { mark in
      guard mark.ink == ink, case .rectangle(let corner, let width, let height) = mark.form,
        !titled || mark.title != nil
      else { return nil }
      return Box(
        left: corner.x, right: corner.x + width, top: corner.y, bottom: corner.y + height,
        title: mark.title)
    }
  }

  func dots(_ ink: Ink) -> [(centre: Point, radius: Double)] {
    canvas.marks.compactMap { mark in
      guard mark.ink == ink, case .circle(let centre, let radius) = mark.form else { return nil }
      return (centre, radius)
    }
  }

  func paths(_ ink: Ink, isClosed: Bool) -> [[Point]] {
    canvas.marks.compactMap { mark in
      guard mark.ink == ink, case .path(let points, isClosed) = mark.form else { return nil }
      return points
    }
  }

  var texts: [(words: String, at: Point, ink: Ink, size: Double)] {
    canvas.marks.compactMap { mark in
      guard case .text(let words, let point, _, let size) = mark.form else { return nil }
      return (words, point, mark.ink, size)
    }
  }

  func text(_ words: String) -> (words: String, at: Point, ink: Ink, size: Double)? {
    texts.first { $0.words == words }
  }

  var titles: [String] { canvas.marks.compactMap(\.title) }
}

/// Whether two pixels are the same but for rounding.
func isNear(_ a: Double, _ b: Double) -> Bool { abs(a - b) < 1e-6 }
