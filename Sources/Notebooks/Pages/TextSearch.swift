// A text searched forward. Markdown's tree has no places of pictures and wrong ones of other things within a paragraph
// (behind definitions of links, code of several lines, titles of links), but they stand in the text in the same order.

/// A text searched from its beginning to its end, so that many things are found at the cost of one.
struct TextSearch {
  private let bytes: [UInt8]
  private var place = 0
  /// The line that is reached, from 1.
  private(set) var line = 1

  /// A search that begins with the first byte of a text with line feeds as its line ends.
  init(_ text: String) { bytes = Array(text.utf8) }

  /// Goes on to the beginning of a line; back it goes never.
  mutating func go(to line: Int) {
    while self.line < line, place < bytes.count {
      if bytes[place] == UInt8(ascii: "\n") { self.line += 1 }
      place += 1
    }
  }

  /// Goes on to the end of the next place that holds `mark`; where there is none, it stays.
  ///
  /// - Parameters:
  ///   - mark: what is looked for, on one line.
  ///   - lastLine: the last line on which it is looked for.
  /// - Returns: whether there is one.
  mutating func find(_ mark: String, through lastLine: Int = .max) -> Bool {
    let mark = Array(mark.utf8)
    var (place, line) = (place, line)
    while line <= lastLine, place + mark.count <= bytes.count {
      if bytes[place...].starts(with: mark) {
        (self.place, self.line) = (place + mark.count, line)
        return true
      }
      if bytes[place] == UInt8(ascii: "\n") { line += 1 }
      place += 1
    }
    return false
  }

  /// The text up to the next `mark`, at whose end it goes on; up to the end of the text where there is none.
  mutating func text(before mark: String) -> (text: String, isFound: Bool) {
    let start = place
    let isFound = find(mark)
    let end = isFound ? place - mark.utf8.count : bytes.count
    if !isFound { place = bytes.count }
    return (String(decoding: bytes[start..<end], as: UTF8.self), isFound)
  }
}
