// Why one number became another: from a start through its parts to an end, each part where the one before stopped.

/// A number at the start or at the end of a waterfall.
package struct WaterfallTotal: Hashable, Sendable {
  /// Whose number it is: "Before".
  package var label: String
  /// The number, in the chart's unit.
  package var value: Double
  /// Half of its 95 % interval, in the same unit; decides the digits told.
  package var error: Double?

  /// A total.
  package init(_ label: String, _ value: Double, error: Double? = nil) {
    self.label = label
    self.value = value
    self.error = error
  }
}

/// One step of a waterfall.
package struct WaterfallPart: Hashable, Sendable {
  /// What the difference comes from: "CAC of paid".
  package var label: String
  /// What it adds, in the chart's unit; negative when it takes away.
  package var difference: Double
  /// Half of its 95 % interval, in the same unit; decides the digits told.
  package var error: Double?
  /// Whether it can be told from none.
  package var isTold: Bool

  /// A part.
  package init(_ label: String, _ difference: Double, error: Double? = nil, isTold: Bool = true) {
    self.label = label
    self.difference = difference
    self.error = error
    self.isTold = isTold
  }
}

/// A waterfall of horizontal bars.
package struct WaterfallChart: Chart {
  package var title: String
  package var summary: String
  /// What is told, with its unit: "customers, month 24".
  package var label: String
  /// How its values are told.
  package var format: ValueFormat
  /// Where the parts begin, and where they lead.
  package var start, end: WaterfallTotal
  /// What leads from one to the other, in the order drawn; many small ones are better lumped by the caller.
  package var parts: [WaterfallPart]
  /// Whether more of it is better; `nil` when neither way is.
  package var isMoreBetter: Bool?

  /// A waterfall.
  package init(
    title: String, summary: String, label: String, format: ValueFormat = .count,
    start: WaterfallTotal, parts: [WaterfallPart], end: WaterfallTotal, isMoreBetter: Bool?
  ) {
    self.title = title
    self.summary = summary
    self.label = label
    self.format = format
    self.start = start
    self.parts = parts
    self.end = end
    self.isMoreBetter = isMoreBetter
  }

  package func draw(on canvas: inout Canvas) {
    let rows = LabelledRows(texts, on: canvas, top: 0, thickness: canvas.isNarrow ? 14 : 18)
    let axis = BottomAxis(
      Axis(hasZero ? label : "\(label); does not begin at 0", domain, format: format),
      from: rows.left, to: rows.right, width: canvas.width)
    canvas.height = axis.draw(through: rows.strips, legend: legend, on: &canvas)
    rows.draw(on: &canvas)
    draw(start, at: rows.middles[0], in: rows, axis.scale, on: &canvas)
    for (index, part) in parts.enumerated() {
      draw(part, from: running[index], row: index + 1, in: rows, axis.scale, on: &canvas)
    }
    draw(end, at: rows.middles[parts.count + 1], in: rows, axis.scale, on: &canvas)
    if !rows.isStacked {
      for (index, value) in running.enumerated() {
        let x = axis.scale(value)
        let reach = rows.thickness / 2
        canvas.line(
          [Point(x, rows.middles[index] + reach), Point(x, rows.middles[index + 1] - reach)], .axis)
      }
    }
  }

  /// Where the start and each part lead.
  var running: [Double] {
    parts.reduce(into: [start.value]) { sums, part in
      sums.append((sums.last ?? 0) + part.difference)
    }
  }

  /// Whether the axis begins at 0: not where the parts would be slivers beside the totals, which are dots then.
  var hasZero: Bool {
    let values = running + [end.value]
    let (low, high) = (values.min() ?? 0, values.max() ?? 0)
    return low == high || high - low >= 0.2 * max(abs(low), abs(high))
  }

  /// All sums with their errors, a little wider where it does not begin at 0.
  var domain: ClosedRange<Double> {
    var values = running + [end.value]
    for (sum, part) in zip(running.dropFirst(), parts) {
      values += [sum - (part.error ?? 0), sum + (part.error ?? 0)]
    }
    let (low, high) = (values.min() ?? 0, values.max() ?? 0)
    let room = hasZero ? 0 : 0.06 * (high - low)
    return hasZero ? min(0, low)...max(0, high) : low - room...high + room
  }

  /// What a part does for the better.
  func ink(of part: WaterfallPart) -> Ink {
    if !part.isTold || part.difference == 0 { return .doubtful }
    guard let isMoreBetter else { return part.difference > 0 ? .firstBar : .secondBar }
    return (part.difference > 0) == isMoreBetter ? .gain : .loss
  }

  private var texts: [RowText] {
    func total(_ total: WaterfallTotal) -> RowText {
      RowText(
        label: total.label, words: format.text(total.value, error: total.error), isStrong: true)
    }
    return [total(start)]
      + parts.map { RowText(label: $0.label, words: words(of: $0), isPale: !$0.isTold) }
      + [total(end)]
  }

  /// A part's difference with its sign and error: "+1 050 ± 20 EUR".
  func words(of part: WaterfallPart) -> String {
    let bare = ValueFormat(factor: format.factor)
    let size = bare.text(part.difference, error: part.error)
    let isUp = part.difference > 0 && size.contains { $0.isNumber && $0 != "0" }
    let error = part.error.flatMap { $0 > 0 ? " ± \(bare.text($0, error: $0))" : nil } ?? ""
    return (isUp ? "+" : "") + size + error + format.unit
  }

  private var legend: [LegendEntry] {
    let words: [(Ink, String)] =
      isMoreBetter == nil
      ? [(.firstBar, "more"), (.secondBar, "less")] : [(.gain, "better"), (.loss, "worse")]
    let used = Set(parts.map { ink(of: $0) })
    return (words + [(.doubtful, "cannot be told from none")]).filter { used.contains($0.0) }
      .map { LegendEntry($0.0, .box, $0.1) }
  }

  private func draw(
    _ total: WaterfallTotal, at y: Double, in rows: LabelledRows, _ scale: LinearScale,
    on canvas: inout Canvas
  ) {
    let title = "\(total.label): \(format.text(total.value, error: total.error))"
    let reach = rows.thickness / 2
    if hasZero {
      canvas.box(
        Point(scale(0), y - reach), Point(scale(total.value), y + reach), .total, title: title)
    } else {
      canvas.dot(Point(scale(total.value), y), radius: 5, .total, title: title)
    }
  }

  private func draw(
    _ part: WaterfallPart, from before: Double, row: Int, in rows: LabelledRows,
    _ scale: LinearScale, on canvas: inout Canvas
  ) {
    let (y, reach) = (rows.middles[row], rows.thickness / 2)
    let (from, to) = (scale(before), scale(before + part.difference))
    let widened = abs(to - from) < 1.5 ? 0.75 : 0
    canvas.box(
      Point(min(from, to) - widened, y - reach), Point(max(from, to) + widened, y + reach),
      ink(of: part), title: "\(part.label): \(words(of: part))")
    guard let error = part.error, error > 0 else { return }
    let after = before + part.difference
    let isSolid = [.gain, .firstBar].contains(ink(of: part))
    ErrorWhisker.draw(
      (scale(after - error), scale(after + error)), at: y, over: isSolid ? (from, to) : nil,
      on: &canvas)
  }
}
