// The same business without a loop: a funnel from leads to customers, with nothing that leads back.

/// Draws the funnel; its widths are in proportion to the people in it.
struct FlywheelFunnel {
  /// What is told.
  let picture: FlywheelPicture

  /// Pixels of a stage from top to bottom, between two, and of an arrow where everybody leaves.
  private static let heights = (stage: 62.0, gap: 30.0, arrow: 20.0)

  /// Draws everything, and sets the canvas's height.
  func draw(on canvas: inout Canvas) {
    let width = canvas.width
    let most = canvas.isNarrow ? 0.42 * width : min(320, 0.38 * width)
    let flows = [picture.leads, picture.bought, picture.kept, picture.kept]
    let widths = flows.map { picture.thickness(of: $0, most: most) }
    let friction = picture.friction
    let labels = [
      FlywheelLabel(name: "Attract", flow: picture.leads, ink: .attract),
      FlywheelLabel(name: "Engage", flow: picture.bought, ink: .engage),
      FlywheelLabel(name: "Delight", flow: picture.kept, ink: .delight),
    ]
    let leaving = [
      (flow: picture.notBought, share: friction.attract),
      (flow: picture.lost, share: friction.engage),
    ]
    let beside = (width - most) / 2 - 12
    let room = min(200, beside)
    var y = 4.0
    for (index, label) in labels.enumerated() {
      let (above, below) = (widths[index] / 2, widths[index + 1] / 2)
      let bottom = y + Self.heights.stage
      canvas.area(
        [
          Point(width / 2 - above, y), Point(width / 2 + above, y),
          Point(width / 2 + below, bottom), Point(width / 2 - below, bottom),
        ], label.ink, title: label.sentence)
      label.draw(
        at: Point(width - beside, y + Self.heights.stage / 2), .start, vertical: 0.5, room: room,
        hasWords: !canvas.isNarrow,
        on: &canvas)
      y = bottom
      if index < leaving.count {
        let middle = y + Self.heights.gap / 2
        let label = FlywheelLabel(flow: leaving[index].flow, ink: .friction)
        if label.flow.value > 0 {
          drawArrow(
            from: Point(width / 2 - max(5, below + 2), middle), to: beside + 4,
            share: leaving[index].share, title: label.sentence, on: &canvas)
          label.draw(
            at: Point(beside, middle), .end, vertical: 0.5, room: room,
            hasWords: !canvas.isNarrow, on: &canvas)
        }
        y += Self.heights.gap
      }
    }
    let half = max(14, widths[3] / 2 + 6)
    canvas.box(Point(width / 2 - half, y + 5), Point(width / 2 + half, y + 8), .friction)
    canvas.text("no loop", at: Point(width / 2, y + 24), .middle, .strong)
    y += 32
    if canvas.isNarrow {
      y = FlywheelLabel.list(
        labels
          + leaving.filter { $0.flow.value > 0 }.map {
            FlywheelLabel(flow: $0.flow, ink: .friction)
          }, top: y + 6,
        on: &canvas)
    }
    canvas.height = FlywheelLabel.notes(
      [
        (picture.loopText, .label),
        ("width: people · grey arrow: share that leaves", .muted),
      ], top: y + 8, on: &canvas)
  }

  /// An arrow to the left, as thick as the share that leaves.
  private func drawArrow(
    from start: Point, to end: Double, share: Double, title: String, on canvas: inout Canvas
  ) {
    let half = max(1, share * Self.heights.arrow / 2)
    let neck = end + 10
    canvas.area(
      [
        Point(start.x, start.y - half), Point(neck, start.y - half),
        Point(neck, start.y - half - 4), Point(end, start.y), Point(neck, start.y + half + 4),
        Point(neck, start.y + half), Point(start.x, start.y + half),
      ], .friction, title: "\(title): \(NumberText.percent(share))")
  }
}
