// What a command prints, made comparable: line ends, and the one thing that differs between two equal runs.
//
// The mask is the only one: the seconds at the end of a run's first line, "· seed 1 · 2.3 s", become "· seed 1 · … s".

internal import Foundation

/// Text as commands print it and as output cells hold it.
enum OutputText {
  /// The text with line feeds, a last line that ends, and what Markdown cannot hold replaced as Markdown does.
  static func normal(_ text: String) -> String {
    let plain = PageLines(text).lines
    return plain.map { $0.text.replacing("\u{0}", with: "\u{FFFD}") + "\n" }.joined()
  }

  /// The text with the seconds of runs masked.
  static func masked(_ text: String) -> String {
    text.components(separatedBy: "\n").map(maskedLine).joined(separator: "\n")
  }

  private static func maskedLine(_ line: String) -> String {
    let parts = line.components(separatedBy: " · ")
    guard parts.count >= 2, let last = parts.last, last.hasSuffix(" s"),
      parts[parts.count - 2].hasPrefix("seed ")
    else { return line }
    let seconds = last.dropLast(2)
    let isTime = seconds.allSatisfy { $0.isNumber || $0 == "." || $0.isWhitespace }
    guard isTime, seconds.contains(where: \.isNumber) else { return line }
    return String(line.dropLast(last.count)) + "… s"
  }

  /// The marks that fence a text: longer than any marks that begin one of its lines, at least `atLeast` long.
  static func fence(around text: String, atLeast length: Int) -> String {
    var longest = 0
    for line in text.components(separatedBy: "\n") {
      let start = line.drop { $0 == " " }
      for mark: Character in ["`", "~"] {
        longest = max(longest, start.prefix { $0 == mark }.count)
      }
    }
    return String(repeating: "`", count: max(3, length, longest + 1))
  }
}
