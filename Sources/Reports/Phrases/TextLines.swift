// Lines of text that keep to a width: wrapping, padding and cutting.
//
// A column is one Character; every character the reports use is one column wide.

internal import Charts

/// Lays text out in lines.
package enum TextLines {
  /// The text in lines of at most `width` characters, later lines indented by `indent`.
  ///
  /// Numbers are not torn: `1 000`, `46 %` and `± 4` stay on one line. A word longer than a line
  /// is cut into pieces.
  package static func wrap(_ text: String, width: Int, indent: Int = 0, first: Int = 0) -> [String]
  {
    precondition(width > indent + 8 && width > first + 8, "no room to write in \(width) columns")
    var lines: [String] = []
    var line = String(repeating: " ", count: first)
    var isEmpty = true
    for piece in pieces(of: text) {
      if !isEmpty, line.count + 1 + piece.count > width {
        lines.append(line)
        line = String(repeating: " ", count: indent)
        isEmpty = true
      }
      line += (isEmpty ? "" : " ") + piece
      isEmpty = false
      while line.count > width {
        lines.append(String(line.prefix(width)))
        line = String(repeating: " ", count: indent) + line.dropFirst(width)
      }
    }
    return isEmpty && !lines.isEmpty ? lines : lines + [line]
  }

  /// The text with blanks that do not break within numbers: `1 000`, `46 %`.
  static func glued(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let opening = line.prefix { $0 == " " }
      let rest = pieces(of: String(line)).map { $0.replacing(" ", with: "\u{A0}") }
      return opening + rest.joined(separator: " ")
    }.joined(separator: "\n")
  }

  /// Words, with the parts of a number kept together.
  private static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    for word in text.split(whereSeparator: \.isWhitespace) {
      if let last = pieces.last, isGlued(last, to: word), last.count + word.count < 32 {
        pieces[pieces.count - 1] = last + " " + word
      } else {
        pieces.append(String(word))
      }
    }
    return pieces
  }

  /// Whether `next` belongs to the number that `last` ends with.
  private static func isGlued(_ last: String, to next: Substring) -> Bool {
    if last.hasSuffix("±") { return true }
    guard let digit = last.last, digit.isNumber, let start = next.first else { return false }
    let isGroup = next.prefix(3).count == 3 && next.prefix(3).allSatisfy(\.isNumber)
    return start == "%" || isGroup
  }

  /// The text cut to `width` characters, with "…" where something was cut.
  static func clip(_ text: String, to width: Int) -> String {
    text.count <= width ? text : text.prefix(max(0, width - 1)) + "…"
  }

  /// The first line of a page: a name, cut where there is no room for it, then facts, then the seconds that it took.
  ///
  /// The room for the seconds hangs on them only from 1000 s on, so that two equal runs have their name cut alike.
  ///
  /// - Parameters:
  ///   - name: what may be cut; 8 characters stay at least.
  ///   - facts: what follows it.
  ///   - seconds: to two digits, and no finer than hundredths; `nil` is left out.
  ///   - width: columns of the line.
  /// - Returns: the line.
  static func title(_ name: String, _ facts: String, seconds: Double?, width: Int) -> String {
    let time = seconds.map {
      let told = max(0.01, ($0 * 100).rounded() / 100)
      return " · \(NumberText.plain(told, significant: 2)) s"
    }
    let longest = " · 0.12 s".count
    let room = width - facts.count - (time.map { max(longest, $0.count) } ?? 0)
    return clip(clip(name, to: max(8, room)) + facts + (time ?? ""), to: width)
  }

  /// The text at the left of a column, cut to it.
  static func left(_ text: String, _ width: Int) -> String {
    let cut = clip(text, to: width)
    return cut + String(repeating: " ", count: width - cut.count)
  }

  /// The text at the right of a column; longer text is kept whole.
  static func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }

  /// Two texts at the right of neighbouring columns; where the second fills its own, it takes room from the first, so
  /// that a blank parts them.
  static func right(
    _ text: String, _ width: Int, before second: String, _ secondWidth: Int
  ) -> String {
    let room = max(secondWidth, second.count + 1)
    return right(text, width + secondWidth - room) + right(second, room)
  }

  /// The text without spaces at its end.
  static func trimmed(_ text: String) -> String {
    String(text.reversed().drop { $0 == " " }.reversed())
  }
}
