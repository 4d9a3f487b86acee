import Charts

/// A drawn chart, asked for its marks.
struct Drawing {
  /// What was drawn on.
  let canvas: Canvas

  /// A canvas that is drawn on already.
  init(canvas: Canvas) { self.canvas = canvas }

  /// A chart laid out for a width, pixels.
  init(_ chart: some Chart, width: Double = 720) {
    var canvas = Canvas(width: width)
    chart.draw(on: &canvas)
    self.canvas = canvas
  }

  /// A rectangle by its edges.
  struct Box {
    var left, right, top, bottom: Double
    var title: String?
    var width: Double { right - left }
    var height: Double { bottom - top }
  }

  /// The rectangles of an ink, in the order drawn.
  func boxes(_ ink: Ink) -> [Box] {
    canvas.marks.filter { $0.ink == ink }.compactMap { mark in
      guard case .rectangle(let corner, let width, let height) = mark.form else { return nil }
      return Box(
        left: corner.x, right: corner.x + width, top: corner.y, bottom: corner.y + height,
        title: mark.title)
    }
  }

  /// The open lines of an ink, in the order drawn.
  func lines(_ ink: Ink) -> [[Point]] {
    canvas.marks.filter { $0.ink == ink }.compactMap { mark in
      guard case .path(let points, isClosed: false) = mark.form else { return nil }
      return points
    }
  }

  /// The filled shapes of an ink, in the order drawn.
  func areas(_ ink: Ink) -> [[Point]] {
    canvas.marks.filter { $0.ink == ink }.compactMap { mark in
      guard case .path(let points, isClosed: true) = mark.form else { return nil }
      return points
    }
  }

  /// The middles of the circles of an ink.
  func dots(_ ink: Ink) -> [Point] {
    canvas.marks.filter { $0.ink == ink }.compactMap { mark in
      guard case .circle(let centre, _) = mark.form else { return nil }
      return centre
    }
  }

  /// The texts, of one ink or of all, in the order drawn.
  func texts(_ ink: Ink? = nil) -> [String] {
    canvas.marks.filter { ink == nil || $0.ink == ink }.compactMap { mark in
      guard case .text(let words, _, _, _) = mark.form else { return nil }
      return words
    }
  }

  /// Where a text hangs, the first of an ink or of any; `nil` when it is not there.
  func place(of words: String, _ ink: Ink? = nil) -> Point? {
    for mark in canvas.marks where ink == nil || mark.ink == ink {
      if case .text(words, let point, _, _) = mark.form { return point }
    }
    return nil
  }

  /// What marks say when pointed at.
  var titles: [String] { canvas.marks.compactMap(\.title) }
}
