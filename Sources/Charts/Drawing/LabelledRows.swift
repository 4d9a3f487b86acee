// Rows of a chart with their names: at the left of the marks where there is room, above them where there is not.

/// What stands beside the marks of one row.
struct RowText: Hashable {
  /// Its name; at most two lines of it are shown.
  var label: String
  /// Something to say besides, beneath the name, pale; one line.
  var note: String?
  /// Its number, at the right.
  var words = ""
  /// Whether the name and number stand out, and whether the number steps back.
  var isStrong = false
  var isPale = false
}

/// Where rows lie, and how much room is left for their marks.
struct LabelledRows {
  /// Where marks may be drawn from and to, pixels from the left.
  let left, right: Double
  /// Pixels from the top to the middle of each row's marks.
  let middles: [Double]
  /// Where what stands below may begin.
  let bottom: Double
  /// Pixels from the top to the bottom of a row's marks.
  let thickness: Double
  /// Whether names stand above the marks.
  let isStacked: Bool
  private let rows: [RowText]
  private let lines: [[String]]
  private let tops: [Double]
  private let width: Double
  /// Whether numbers stand on a line of their own, where they leave the names no room beside them.
  private let hasNumbersBelow: Bool
  private let numbersRoom: Double

  /// How much wider strong letters are than plain ones, at most.
  private static let bold = 1.12
  private static let lineHeight = 15.0
  private static let noteSize = 11.0
  private static let gap = 14.0

  /// Lays rows out.
  ///
  /// - Parameters:
  ///   - rows: what stands beside the marks, from top to bottom.
  ///   - canvas: what they are drawn on.
  ///   - top: where there is room from.
  ///   - thickness: height of a row's marks.
  init(_ rows: [RowText], on canvas: Canvas, top: Double, thickness: Double) {
    let width = canvas.width
    isStacked = canvas.isNarrow
    let widest = rows.map { TextWidth.of($0.words) * ($0.isStrong ? Self.bold : 1) }.max() ?? 0
    hasNumbersBelow = isStacked && widest > 0.6 * width
    let numbers = hasNumbersBelow ? 0 : min(widest, (isStacked ? 0.6 : 0.36) * width)
    self.rows = rows
    self.width = width
    self.thickness = thickness
    let room =
      isStacked ? width - (numbers > 0 ? numbers + Self.gap : 0) : (0.31 * width).rounded()
    lines = rows.map { Self.lines(of: $0.label, width: room) }
    let names = zip(lines, rows).map { lines, row in
      let note = row.note.map { min(room, TextWidth.of($0, size: Self.noteSize)) } ?? 0
      return max(note, lines.map { TextWidth.of($0) * Self.bold }.max() ?? 0)
    }
    left = isStacked ? 4 : min(room, names.max() ?? 0) + Self.gap
    right = isStacked ? width - 4 : width - (numbers > 0 ? numbers + Self.gap : 4)
    var (tops, middles, y) = ([Double](), [Double](), isStacked ? top : top + 5)
    for (lines, row) in zip(lines, rows) {
      let count = lines.count + (hasNumbersBelow && !row.words.isEmpty ? 1 : 0)
      let text = Double(count) * Self.lineHeight + (row.note == nil ? 0 : 14)
      if isStacked {
        tops.append(y)
        middles.append(y + text + 5 + thickness / 2)
        y += text + thickness + 18
      } else {
        let height = max(thickness, text)
        tops.append(y + (height - text) / 2)
        middles.append(y + height / 2)
        y += height + 10
      }
    }
    numbersRoom = hasNumbersBelow ? width : numbers
    self.tops = tops
    self.middles = middles
    bottom = y
  }

  /// Where each row's marks lie, with a little room around: lines across all rows are drawn in these when names stand
  /// between the rows, so that none crosses a name.
  var strips: [ClosedRange<Double>] {
    guard let first = middles.first, let last = middles.last else { return [] }
    let reach = thickness / 2 + 4
    return isStacked
      ? middles.map { $0 - reach...$0 + reach } : [first - reach...last + reach]
  }

  /// Draws names, notes and numbers.
  func draw(on canvas: inout Canvas) {
    for (index, row) in rows.enumerated() {
      let isCut = lines[index].joined(separator: " ") != row.label
      var y = tops[index] + 11
      var numbersAt = isStacked ? y : middles[index] + 4
      for line in lines[index] {
        canvas.text(
          line, at: Point(0, y), .start, row.isStrong ? .strong : .label,
          title: isCut ? row.label : nil)
        y += Self.lineHeight
      }
      if hasNumbersBelow, !row.words.isEmpty {
        numbersAt = y
        y += Self.lineHeight
      }
      if let note = row.note {
        let room = isStacked ? width : left - Self.gap
        canvas.text(
          TextWidth.clip(note, to: room, size: Self.noteSize), at: Point(0, y - 1), .start, .muted,
          size: Self.noteSize)
      }
      if !row.words.isEmpty {
        let room = numbersRoom / (row.isStrong ? Self.bold : 1)
        let words = TextWidth.clip(row.words, to: room + 0.01)
        canvas.text(
          words, at: Point(width, numbersAt), .end,
          row.isStrong ? .strong : row.isPale ? .muted : .label,
          title: words == row.words ? nil : row.words)
      }
    }
  }

  /// At most two lines; the second is cut where the name is longer.
  private static func lines(of label: String, width: Double) -> [String] {
    let all = TextWidth.wrap(label, width: width / bold)
    guard all.count > 2 else { return all.isEmpty ? [""] : all }
    let rest = label.split(separator: " ").joined(separator: " ").dropFirst(all[0].count + 1)
    return [all[0], TextWidth.clip(String(rest), to: width / bold)]
  }
}
