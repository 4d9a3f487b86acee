// The flywheel as a wheel: three arcs clockwise from the top, a hub, and grey arrows where people leave.
//
// Angles are radians from the top, clockwise. Arcs are as thick as their flow, in proportion; grey arrows are as thick as the
// share of people that leaves there, since those who leave may be a hundred times as many as those who stay.

internal import Foundation

/// Lays the wheel out and draws it.
struct FlywheelWheel {
  /// What is told.
  let picture: FlywheelPicture
  /// Pixels from the middle to the outer edge of the thickest arc, and to the middle line of all arcs.
  let outer, middle: Double
  /// Pixels of the thickest arc.
  let thickest: Double
  /// Pixels from the middle to the rim of the hub.
  let hub: Double
  private let isNarrow: Bool

  /// Pixels that a grey arrow reaches outwards, and its thickness where everybody leaves.
  private static let arrow = (length: 24.0, thickest: 16.0)
  /// How far an arrow head stands out on both sides of its arc.
  private static let flare = 5.0

  /// A wheel for a canvas of a width, pixels.
  init(picture: FlywheelPicture, width: Double) {
    self.picture = picture
    isNarrow = width < 520
    outer = isNarrow ? min(130, 0.3 * width) : min(150, 0.22 * width)
    thickest = 0.34 * outer
    middle = outer - Self.flare - thickest / 2
    hub = 0.8 * (middle - thickest / 2 - Self.flare)
  }

  /// Draws everything, and sets the canvas's height.
  func draw(on canvas: inout Canvas) {
    let labels = stages.map { FlywheelLabel(name: $0.name, flow: $0.flow, ink: $0.ink) }
    let leaving = stages.map { FlywheelLabel(flow: $0.leaving, ink: .friction) }
    var above = 0.0
    if leaving[2].flow.value > 0 {
      above = leaving[2].draw(
        at: Point(canvas.width / 2, 0), .middle, vertical: 0, room: min(320, 0.6 * canvas.width),
        hasWords: !isNarrow, on: &canvas)
      above += Self.arrow.length + 6
    }
    let centre = Point(canvas.width / 2, above + outer + 2)
    drawHub(at: centre, on: &canvas)
    for (index, stage) in stages.enumerated() {
      drawArc(of: stage, number: index, around: centre, title: labels[index].sentence, on: &canvas)
      drawArrow(after: index, around: centre, title: leaving[index].sentence, on: &canvas)
    }
    var y = drawLabels(labels, leaving, around: centre, on: &canvas)
    if isNarrow {
      y = FlywheelLabel.list(
        labels + leaving.filter { $0.flow.value > 0 }, top: y + 10, on: &canvas)
    }
    canvas.height = FlywheelLabel.notes(
      [
        (picture.loopText, .label), ("arc: people · grey arrow: share that leaves", .muted),
      ], top: y + 8, on: &canvas)
  }

  private struct Stage {
    var name: String
    var flow: FlywheelFlow
    var ink: Ink
    /// Who leaves at its end, and their share.
    var leaving: FlywheelFlow
    var share: Double
  }

  private var stages: [Stage] {
    let friction = picture.friction
    return [
      Stage(
        name: "Attract", flow: picture.bought, ink: .attract, leaving: picture.notBought,
        share: friction.attract),
      Stage(
        name: "Engage", flow: picture.kept, ink: .engage, leaving: picture.lost,
        share: friction.engage),
      Stage(
        name: "Delight", flow: picture.referred, ink: .delight, leaving: picture.unanswered,
        share: friction.delight),
    ]
  }

  /// An arc with its head and its notched tail, as one shape.
  private func drawArc(
    of stage: Stage, number: Int, around centre: Point, title: String, on canvas: inout Canvas
  ) {
    let thickness = picture.thickness(of: stage.flow, most: thickest)
    let (half, reach) = (thickness / 2, thickness / 2 + Self.flare)
    let third = 2 * Double.pi / 3
    let (start, end) = (
      Double(number) * third + 3 / middle, Double(number + 1) * third + 1 / middle
    )
    let neck = end - (9 + 0.45 * thickness) / middle
    /// A line from one distance and angle to another, bent round the middle.
    func bent(_ from: (Double, Double), _ to: (Double, Double), steps: Int) -> [Point] {
      (0...steps).map { step in
        let part = Double(step) / Double(steps)
        return Self.place(
          centre, middle + from.0 + part * (to.0 - from.0), from.1 + part * (to.1 - from.1))
      }
    }
    let steps = 24
    let outline =
      bent((half, start), (half, neck), steps: steps)
      + bent((reach, neck), (0, end), steps: 6) + bent((0, end), (-reach, neck), steps: 6)
      + bent((-half, neck), (-half, start), steps: steps)
      + [Self.place(centre, middle, start + 0.4 * half / middle)]
    canvas.area(outline, stage.ink, title: title)
  }

  /// The grey arrow where an arc ends, as thick as the share of people that leaves there.
  private func drawArrow(
    after number: Int, around centre: Point, title: String, on canvas: inout Canvas
  ) {
    let stage = stages[number]
    guard stage.leaving.value > 0 else { return }
    let beside = [stage, stages[(number + 1) % stages.count]].map {
      picture.thickness(of: $0.flow, most: thickest) / 2
    }
    let base = max(beside[0] + Self.flare, beside[1]) + 3 + middle
    let (neck, tip) = (outer + Self.arrow.length - 10, outer + Self.arrow.length)
    let half = max(1, stage.share * Self.arrow.thickest / 2)
    let angle = Double(number + 1) * 2 * Double.pi / 3
    let corners = [
      (base, -half), (neck, -half), (neck, -half - 4), (tip, 0), (neck, half + 4), (neck, half),
      (base, half),
    ]
    canvas.area(
      corners.map { along, across in
        Point(
          centre.x + sin(angle) * along + cos(angle) * across,
          centre.y - cos(angle) * along + sin(angle) * across)
      }, .friction, title: "\(title): \(NumberText.percent(stage.share))")
  }

  private static func place(_ centre: Point, _ radius: Double, _ angle: Double) -> Point {
    Point(centre.x + radius * sin(angle), centre.y - radius * cos(angle))
  }

  /// The rim, its teeth where the wheel turns, the arrow that tells how fast, and the number.
  private func drawHub(at centre: Point, on canvas: inout Canvas) {
    let velocity = picture.velocity ?? 0
    if velocity > 0 {
      // A whole number of teeth, ten pixels apart, so that no seam shows.
      let teeth = ((hub + 4) * 2 * .pi / 10).rounded()
      canvas.dot(centre, radius: teeth * 10 / (2 * .pi), .turning)
    }
    let title =
      picture.velocity == nil
      ? nil
      : "velocity \(picture.velocityText); the arrow has gone half of its way round at 0.1"
    canvas.dot(centre, radius: hub, .hub, title: title)
    let sweep = FlywheelPicture.sweep(ofVelocity: velocity)
    if sweep > 0.05 {
      let radius = hub - 6
      let head = min(sweep, 9 / radius)
      canvas.arc(
        centre: centre, radius: radius, from: 0, to: sweep - 0.7 * head, width: 3.5, .hub,
        title: title)
      canvas.area(
        [
          Self.place(centre, radius + 5.5, sweep - head), Self.place(centre, radius, sweep),
          Self.place(centre, radius - 5.5, sweep - head),
        ], .hub, title: title)
    }
    drawVelocity(at: centre, on: &canvas)
  }

  /// The number in the hub, its unit and name in small letters beneath.
  private func drawVelocity(at centre: Point, on canvas: inout Canvas) {
    let words = picture.velocityText.split(separator: " ").map(String.init)
    let isTold = picture.velocity != nil
    let number =
      isTold ? words.prefix { !($0.first?.isLetter ?? false) }.joined(separator: " ") : ""
    let unit = words.dropFirst(number.isEmpty ? 0 : number.split(separator: " ").count)
    let room = 1.45 * (hub - 12)
    let size = number.isEmpty ? 0 : min(20, 12 * room / (1.12 * TextWidth.of(number)))
    let small = min(11, 0.2 * hub + 2)
    let lines =
      (isTold ? ["velocity"] : [])
      + TextWidth.wrap(unit.joined(separator: " "), width: 1.75 * (hub - 10), size: small)
    let height = 0.97 * size + Double(lines.count) * 1.1 * small
    var y = centre.y - height / 2 + 0.75 * size
    if !number.isEmpty {
      canvas.text(number, at: Point(centre.x, y), .middle, .strong, size: size)
      y += 0.22 * size
    }
    for line in lines {
      y += 1.1 * small
      canvas.text(line, at: Point(centre.x, y - 0.25 * small), .middle, .muted, size: small)
    }
  }

  /// The stages' names and the people who leave, beside the wheel.
  ///
  /// - Returns: where what stands below may begin.
  private func drawLabels(
    _ labels: [FlywheelLabel], _ leaving: [FlywheelLabel], around centre: Point,
    on canvas: inout Canvas
  ) -> Double {
    let half = canvas.width / 2
    let tip = outer + Self.arrow.length + 4
    let low = centre.y + 0.5 * tip + (isNarrow ? 8 : 4)
    // Attract and who did not buy at the right, Delight and who left at the left.
    for (side, stage, leaves) in [(1.0, labels[0], leaving[0]), (-1, labels[2], leaving[1])] {
      let anchor: Anchor = side > 0 ? .start : .end
      // Beside the wheel, or, where there is less room, above its shoulder; always within the canvas.
      let away = isNarrow ? min(0.62 * outer + 8, half - stage.width) : 0.87 * outer + 16
      stage.draw(
        at: Point(
          centre.x + side * away, isNarrow ? centre.y - outer - 14 : centre.y - 0.5 * outer),
        anchor, vertical: isNarrow ? 0 : 0.5, room: min(200, half - away), hasWords: !isNarrow,
        on: &canvas)
      guard leaves.flow.value > 0 else { continue }
      let beyond = isNarrow ? min(0.87 * tip, half - leaves.width) : 0.87 * tip + 2
      leaves.draw(
        at: Point(centre.x + side * beyond, low), anchor, vertical: 0.5,
        room: min(200, half - beyond), hasWords: !isNarrow, on: &canvas)
    }
    return labels[1].draw(
      at: Point(centre.x, centre.y + outer + 4), .middle, vertical: 0, room: min(320, 2 * outer),
      hasWords: !isNarrow, on: &canvas)
  }
}
