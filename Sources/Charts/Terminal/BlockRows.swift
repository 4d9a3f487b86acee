// Pictures made of characters: the letters that may be used, and what fans and histograms have in common.

/// Which characters a picture for a terminal is made of.
package enum BlockAlphabet: Sendable {
  /// Shades and eighths of blocks.
  case unicode
  /// Seven bits only.
  case ascii
}

/// Rows of characters below and beside a plot.
struct BlockRows {
  /// Characters in a row at most.
  let width: Int
  /// What may be used.
  let alphabet: BlockAlphabet

  /// Rows of a width, 20 characters or more.
  init(width: Int, alphabet: BlockAlphabet) {
    precondition(width >= 20, "a picture of \(width) characters")
    self.width = width
    self.alphabet = alphabet
  }

  /// A text as it may stand in a row: cut to the width, without control characters, seven bits where nothing else may be
  /// used.
  func text(_ words: String) -> String {
    let plain = words.unicodeScalars.compactMap { scalar -> Character? in
      if scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) { return nil }
      if alphabet == .ascii, !scalar.isASCII { return scalar == "–" ? "-" : "?" }
      return Character(scalar)
    }
    let line = String(plain)
    if line.count <= width { return line }
    return String(line.prefix(width - 1)) + (alphabet == .ascii ? "." : "…")
  }

  /// Labels centred on columns of one row, from the left, each left out that would touch the one before or be cut.
  static func ticks(_ labels: [(column: Int, words: String)], width: Int) -> String {
    var row = ""
    for label in labels {
      let start = label.column - label.words.count / 2
      let isFirst = row.isEmpty
      guard start >= (isFirst ? 0 : row.count + 2), start + label.words.count <= width else {
        continue
      }
      row += String(repeating: " ", count: start - row.count) + label.words
    }
    return row
  }

  /// The line below a plot, behind a margin: a corner and as many columns.
  func base(margin: Int, columns: Int) -> String {
    let (corner, line) = alphabet == .ascii ? ("+", "-") : ("└", "─")
    return String(repeating: " ", count: margin) + corner
      + String(repeating: line, count: columns)
  }

  /// The beginning of a plot's row: its label, right-aligned in the margin, and the axis.
  func edge(_ label: String, margin: Int) -> String {
    let axis = alphabet == .ascii ? "|" : label.isEmpty ? "│" : "┤"
    return String(repeating: " ", count: max(0, margin - 1 - label.count)) + label
      + (margin > 0 ? " " : "") + axis
  }

  /// The row without blanks at its end.
  static func trimmed(_ row: String) -> String {
    String(row.reversed().drop { $0 == " " }.reversed())
  }
}
