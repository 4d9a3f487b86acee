// HTML on a page, which Markdown hands on as it stands: its comments may name figures, its tags show pictures.

internal import Foundation

/// The comments and the pictures of a piece of HTML.
struct HTMLPieces {
  /// A comment.
  struct Comment: Hashable, Sendable {
    /// What stands between its marks, without blanks around it.
    var text: String
    /// The end of the HTML before it.
    var before: String
    /// Its line within the piece, from 1.
    var line: Int
  }

  /// The comments, in order.
  var comments: [Comment] = []
  /// The addresses of its pictures, each with its line within the piece, from 1.
  var pictures: [(address: String, line: Int)] = []

  /// Takes HTML apart; a comment that is not closed goes on to the end.
  init(_ html: String) {
    var (search, tags) = (TextSearch(html), "")
    while true {
      let (text, isFound) = search.text(before: "<!--")
      tags += text
      guard isFound else { break }
      let line = search.line
      let inner = search.text(before: "-->").text
      comments.append(
        Comment(
          text: inner.trimmingCharacters(in: .whitespacesAndNewlines),
          before: String(tags.suffix(ProseNumber.longestTail)), line: line))
      tags += String(repeating: "\n", count: inner.count { $0 == "\n" })
    }
    takePictures(tags)
  }

  private mutating func takePictures(_ tags: String) {
    let source = /<img\s(?:[^<>]*\s)?src\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/.ignoresCase()
    var (line, place) = (1, tags.startIndex)
    for match in tags.matches(of: source) {
      line += tags[place..<match.range.lowerBound].count { $0 == "\n" }
      place = match.range.lowerBound
      pictures.append((String(match.1 ?? match.2 ?? match.3 ?? ""), line))
    }
  }
}

extension HTMLPieces.Comment {
  /// The expression of a comment that begins with "="; `nil` for others.
  var expression: String? {
    guard text.utf8.first == UInt8(ascii: "=") else { return nil }
    return text.dropFirst().trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// The expression of a comment behind a number that names a figure and does not begin with "="; `nil` for others.
  var forgotten: String? {
    guard expression == nil,
      let last = before.last(where: { !$0.isWhitespace && $0 != ProseNumber.comment }),
      last == "%" || last.isNumber
    else { return nil }
    let words = text.split { !$0.isLetter && !$0.isNumber && $0 != "." && $0 != "_" }
    let namesFigure = words.contains { word in
      let parts = word.split(separator: ".")
      return parts.count > 1 && RunFigures.figures.contains(String(parts[parts.count - 1]))
    }
    return namesFigure
      ? text.replacing("=", with: "").trimmingCharacters(in: .whitespacesAndNewlines) : nil
  }
}
