// The paper that charts are drawn on: marks in pixels, from the top left corner.
//
// A mark says what it is for (its ink), not how it looks; the style sheet gives inks their colours, in light, in dark
// and in print.

/// A place on a canvas, in pixels from the top left corner; y grows downwards.
package struct Point: Hashable, Sendable {
  /// Pixels from the left.
  package var x: Double
  /// Pixels from the top.
  package var y: Double

  /// A place.
  package init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }
}

/// What a mark is drawn for.
package enum Ink: String, CaseIterable, Sendable {
  /// Lines of the scales.
  case axis
  /// Lines across the plot at the ticks.
  case grid
  /// The middle of the first series, and the second's (dashed).
  case firstLine = "first-line"
  case secondLine = "second-line"
  /// 9 in 10 futures of the first series, and the second's.
  case firstBand = "first-band"
  /// The half of the futures around the middle.
  case firstCore = "first-core"
  case secondCore = "second-core"
  /// Bars of the first series, and the second's (hatched).
  case firstBar = "first-bar"
  case secondBar = "second-bar"
  /// What a business gains by, and what it loses by (hatched).
  case gain
  case loss
  /// A sum.
  case total
  /// A line that a value is held against.
  case threshold
  /// The line that changes are counted from.
  case zero
  /// Thin lines that bind a label to its mark, or an interval to its ends.
  case whisker
  /// What is not known well enough to be told.
  case doubtful
  /// Steps of a heat map, from least to most.
  case heat0, heat1, heat2, heat3, heat4, heat5, heat6, heat7
  /// The three arcs of the flywheel, its hub, and what leaves it.
  case attract, engage, delight, hub, friction
  /// The teeth around the hub, which move for a moment where the reader has not asked for stillness.
  case turning
  /// Nothing to see: a place to point at.
  case hover
  /// Letters: plain, pale, strong, and on dark ground.
  case label
  case muted
  case strong
  case onDark = "on-dark"
}

/// Where a text hangs on its point.
package enum Anchor: String, Sendable {
  case start, middle, end
}

/// One thing drawn.
package struct Mark: Sendable {
  /// Its form.
  package enum Form: Sendable {
    /// A line through points; closed ones are filled.
    case path([Point], isClosed: Bool)
    /// A rectangle from its top left corner.
    case rectangle(Point, width: Double, height: Double)
    /// A circle.
    case circle(Point, radius: Double)
    /// A thick part of a ring between two angles (radians, 0 up, clockwise), with the width of its band.
    case arc(centre: Point, radius: Double, from: Double, to: Double, width: Double)
    /// One line of text; the point lies on its base line.
    case text(String, Point, Anchor, size: Double)
  }

  /// Its form.
  package var form: Form
  /// What it is for.
  package var ink: Ink
  /// What it says when pointed at.
  package var title: String?
}

/// The marks of one picture.
package struct Canvas: Sendable {
  /// Height of plain letters, pixels.
  package static let letterSize = 12.0

  /// Pixels from left to right.
  package let width: Double
  /// Pixels from top to bottom; the chart sets it.
  package var height = 0.0
  /// What is drawn, the first at the back.
  package private(set) var marks: [Mark] = []

  /// An empty canvas of a width, pixels, 240 or more.
  package init(width: Double) {
    precondition(width >= 240, "a chart of \(width) pixels")
    self.width = width
  }

  /// Whether there is little room: labels are shortened and legends stand below.
  package var isNarrow: Bool { width < 520 }

  /// A line through points.
  package mutating func line(_ points: [Point], _ ink: Ink, title: String? = nil) {
    marks.append(Mark(form: .path(points, isClosed: false), ink: ink, title: title))
  }

  /// A filled shape.
  package mutating func area(_ points: [Point], _ ink: Ink, title: String? = nil) {
    marks.append(Mark(form: .path(points, isClosed: true), ink: ink, title: title))
  }

  /// A filled rectangle between two opposite corners.
  package mutating func box(_ a: Point, _ b: Point, _ ink: Ink, title: String? = nil) {
    let corner = Point(min(a.x, b.x), min(a.y, b.y))
    marks.append(
      Mark(
        form: .rectangle(corner, width: abs(b.x - a.x), height: abs(b.y - a.y)), ink: ink,
        title: title))
  }

  /// A filled circle.
  package mutating func dot(_ centre: Point, radius: Double, _ ink: Ink, title: String? = nil) {
    marks.append(Mark(form: .circle(centre, radius: radius), ink: ink, title: title))
  }

  /// A part of a ring, from one angle to another (radians, 0 up, clockwise).
  package mutating func arc(
    centre: Point, radius: Double, from: Double, to: Double, width: Double, _ ink: Ink,
    title: String? = nil
  ) {
    marks.append(
      Mark(
        form: .arc(centre: centre, radius: radius, from: from, to: to, width: width), ink: ink,
        title: title))
  }

  /// One line of text, its base line through the point.
  package mutating func text(
    _ text: String, at point: Point, _ anchor: Anchor = .start, _ ink: Ink = .label,
    size: Double = Canvas.letterSize, title: String? = nil
  ) {
    marks.append(Mark(form: .text(text, point, anchor, size: size), ink: ink, title: title))
  }
}
