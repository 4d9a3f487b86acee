// A table of shares as shaded cells: who stayed, by when they came and how long after.

/// A heat map of shares.
package struct HeatMap: Chart {
  package var title: String
  package var summary: String
  /// What rows and columns are: "bought in", "months since the purchase".
  package var rowLabel, columnLabel: String
  /// What each row is called, from the top, and each column, from the left.
  package var rowLabels, columnLabels: [String]
  /// Shares, 0 to 1, row by row; `nil` where nothing is known.
  package var values: [[Double?]]

  /// A map; every row has a value or `nil` for every column.
  package init(
    title: String, summary: String, rowLabel: String, columnLabel: String, rowLabels: [String],
    columnLabels: [String], values: [[Double?]]
  ) {
    precondition(
      values.count == rowLabels.count && values.allSatisfy { $0.count == columnLabels.count },
      "\(title): \(values.map(\.count)) values for \(rowLabels.count) x \(columnLabels.count)")
    precondition(
      values.joined().allSatisfy { $0.map { (0...1).contains($0) } ?? true },
      "\(title): shares \(values)")
    self.title = title
    self.summary = summary
    self.rowLabel = rowLabel
    self.columnLabel = columnLabel
    self.rowLabels = rowLabels
    self.columnLabels = columnLabels
    self.values = values
  }

  package func draw(on canvas: inout Canvas) {
    guard let steps else {
      canvas.text("Nothing is known yet.", at: Point(0, 20), .start, .muted)
      canvas.height = 32
      return
    }
    let names = rowLabels.map { TextWidth.clip($0, to: 0.3 * canvas.width) }
    let left = (names.map { TextWidth.of($0) }.max() ?? 0) + 8
    let wide = min(56, (canvas.width - left) / Double(columnLabels.count))
    let high = min(26, max(18, wide))
    let top = 42.0
    canvas.text(
      TextWidth.clip(columnLabel, to: canvas.width - left), at: Point(left, 12), .start, .muted)
    if TextWidth.of(rowLabel) + 8 <= left {
      canvas.text(rowLabel, at: Point(left - 8, 34), .end, .muted)
    }
    drawColumnLabels(from: left, wide: wide, on: &canvas)
    for (row, name) in names.enumerated() {
      let y = top + high * Double(row)
      canvas.text(name, at: Point(left - 8, y + high / 2 + 4), .end, .label)
      for (column, value) in values[row].enumerated() {
        guard let value else { continue }
        let corner = Point(left + wide * Double(column), y)
        draw(value, at: corner, wide: wide, high: high, steps, on: &canvas)
        canvas.box(
          corner, Point(corner.x + wide, y + high), .hover,
          title: "\(rowLabel) \(rowLabels[row]), \(columnLabel) \(columnLabels[column]): "
            + NumberText.percent(value))
      }
    }
    let bottom = top + high * Double(rowLabels.count)
    canvas.height = drawLegend(steps, from: left, top: bottom + 10, on: &canvas)
  }

  /// The steps that its shares are told in; `nil` without any share.
  var steps: HeatSteps? {
    let known = values.joined().compactMap(\.self)
    guard let least = known.min(), let greatest = known.max() else { return nil }
    return HeatSteps(over: least...greatest)
  }

  /// One cell, with its whole percent where there is room.
  private func draw(
    _ value: Double, at corner: Point, wide: Double, high: Double, _ steps: HeatSteps,
    on canvas: inout Canvas
  ) {
    let step = steps.step(of: value)
    canvas.box(
      Point(corner.x + 0.5, corner.y + 0.5), Point(corner.x + wide - 0.5, corner.y + high - 0.5),
      HeatSteps.inks[step])
    guard wide >= 26 else { return }
    canvas.text(
      NumberText.grouped(100 * value, decimals: 0) + (wide >= 42 ? " %" : ""),
      at: Point(corner.x + wide / 2, corner.y + high / 2 + 4), .middle,
      step >= HeatSteps.firstDark ? .onDark : .label, size: 11)
  }

  /// As many column labels as stand side by side.
  private func drawColumnLabels(from left: Double, wide: Double, on canvas: inout Canvas) {
    let widest = columnLabels.map { TextWidth.of($0) }.max() ?? 0
    let every = max(1, Int(((widest + 8) / wide).rounded(.up)))
    for (column, label) in columnLabels.enumerated() where column.isMultiple(of: every) {
      let middle = left + wide * (Double(column) + 0.5)
      let half = TextWidth.of(label) / 2
      canvas.text(
        TextWidth.clip(label, to: canvas.width - left),
        at: Point(max(left + half, min(canvas.width - half, middle)), 34), .middle, .muted)
    }
  }

  /// A ramp of the steps between its ends in words.
  private func drawLegend(
    _ steps: HeatSteps, from left: Double, top: Double, on canvas: inout Canvas
  ) -> Double {
    let ends = [steps.lowest, steps.highest].map { ValueFormat.share.text($0) }
    var x = min(left, canvas.width - 8 * 18 - 16 - ends.reduce(0) { $0 + TextWidth.of($1) })
    canvas.text(ends[0], at: Point(x, top + 11), .start, .muted)
    x += TextWidth.of(ends[0]) + 8
    for (step, ink) in HeatSteps.inks.enumerated() {
      let (from, to) = (
        steps.lowest + Double(step) * steps.width, steps.lowest + Double(step + 1) * steps.width
      )
      canvas.box(
        Point(x, top), Point(x + 17, top + 13), ink,
        title: "\(ValueFormat.share.text(from)) to \(ValueFormat.share.text(to))")
      x += 18
    }
    canvas.text(ends[1], at: Point(x + 8, top + 11), .start, .muted)
    return top + 24
  }
}
