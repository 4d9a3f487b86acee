// How wide a text is, without a font at hand.
//
// The widths are those of DejaVu Sans, the widest of the fonts a system calls its plain one; what fits with them fits
// with the others.

/// Widths of texts in pixels.
package enum TextWidth {
  /// How much wider strong letters are than plain ones; digits of DejaVu Sans Bold are 696 thousandths to 636.
  package static let strong = 1.12

  /// The width of one line of text in letters of `size` pixels; letters unknown here count as wide ones.
  package static func of(_ text: String, size: Double = Canvas.letterSize) -> Double {
    text.unicodeScalars.reduce(0) { $0 + thousandths($1) } * size / 1000
  }

  /// The text cut to a width, with "…" where something was cut.
  package static func clip(
    _ text: String, to width: Double, size: Double = Canvas.letterSize
  ) -> String {
    if of(text, size: size) <= width { return text }
    var kept = text
    while !kept.isEmpty, of(kept + "…", size: size) > width { kept.removeLast() }
    while kept.last == " " { kept.removeLast() }
    return kept + "…"
  }

  /// The text in lines no wider than `width`; a word wider than a line has one of its own and is cut.
  package static func wrap(
    _ text: String, width: Double, size: Double = Canvas.letterSize
  ) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      let longer = (lines.last.map { $0 + " " } ?? "") + word
      if !lines.isEmpty, of(longer, size: size) <= width {
        lines[lines.count - 1] = longer
      } else {
        lines.append(String(word))
      }
    }
    return lines.map { clip($0, to: width, size: size) }
  }

  /// Thousandths of the letters' size.
  private static func thousandths(_ letter: Unicode.Scalar) -> Double {
    let code = Int(letter.value)
    if ascii.indices.contains(code - 32) { return ascii[code - 32] }
    switch letter {
    case "–": return 500
    case "·": return 318
    case "\u{A0}", "\u{202F}": return 318
    case "×", "±", "→", "−": return 838
    case "\u{C0}"..."\u{DE}": return 790
    case "\u{DF}"..."\u{17F}": return 650
    default: return 1000
    }
  }

  /// From the blank to the tilde.
  private static let ascii: [Double] = [
    318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, 636, 636, 636,
    636, 636, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 531, 1000, 684, 686, 698, 770, 632,
    575, 775, 752, 295, 295, 656, 557, 863, 748, 787, 603, 787, 695, 635, 611, 732, 684, 989, 685,
    611, 685, 390, 337, 390, 838, 500, 500, 613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579,
    278, 974, 634, 612, 635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636, 337, 636, 838,
  ]
}
