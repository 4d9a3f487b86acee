// A page as lines that keep their own ends, so that what is not rewritten stays as it was to the byte.

/// The lines of a text.
struct PageLines: Hashable, Sendable {
  /// A line and what ends it.
  struct Line: Hashable, Sendable {
    /// The line without its end.
    var text: String
    /// "\n", "\r\n", "\r", or nothing at the end of a text that does not end a line.
    var end: String
  }

  /// The lines, in order.
  var lines: [Line]

  /// Cuts a text into lines.
  init(_ text: String) {
    lines = []
    var (line, scalars): (String.UnicodeScalarView, Substring.UnicodeScalarView) = (
      .init(), text[...].unicodeScalars
    )
    while let scalar = scalars.popFirst() {
      if scalar != "\n" && scalar != "\r" {
        line.append(scalar)
        continue
      }
      var end = String(scalar)
      if scalar == "\r", scalars.first == "\n" {
        scalars.removeFirst()
        end = "\r\n"
      }
      lines.append(Line(text: String(line), end: end))
      line = .init()
    }
    if !line.isEmpty { lines.append(Line(text: String(line), end: "")) }
  }

  /// The text as it was, or with what was replaced.
  var text: String { lines.map { $0.text + $0.end }.joined() }

  /// The text with line feeds alone.
  var plainText: String { lines.map { $0.text + ($0.end.isEmpty ? "" : "\n") }.joined() }

  /// How new lines end: as the first line does.
  var lineEnd: String { lines.first.map { $0.end.isEmpty ? "\n" : $0.end } ?? "\n" }

  /// Puts `new` in the place of the lines numbered `range`, from 1.
  mutating func replace(_ range: ClosedRange<Int>, with new: [String]) {
    precondition(range.lowerBound >= 1 && range.upperBound <= lines.count, "no lines \(range)")
    let end = lineEnd
    let isLast = range.upperBound == lines.count
    let lastEnd = lines[range.upperBound - 1].end
    var replacing = new.map { Line(text: $0, end: end) }
    if isLast, !replacing.isEmpty { replacing[replacing.count - 1].end = lastEnd }
    lines.replaceSubrange((range.lowerBound - 1)...(range.upperBound - 1), with: replacing)
  }
}
