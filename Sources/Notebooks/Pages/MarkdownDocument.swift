// Markdown read by cmark-gfm: what a page's runner needs to know of it, each thing with its line.
//
// The library's tree lives as long as one reading; nothing of it leaves this file. Where a fence ends, what is inside
// HTML and what a picture is are questions with many wrong answers, so the parser that viewers use gives them.

internal import CMarkGFM
internal import Scenarios

/// What a Markdown text holds that matters to a page.
struct MarkdownDocument: Hashable, Sendable {
  /// A fenced block.
  struct Fence: Hashable, Sendable {
    /// What stands behind the opening marks.
    var info: String
    /// The lines between the marks, each with its line end.
    var text: String
    /// The line of the opening marks, from 1.
    var line: Int
    /// The last line that belongs to it, that of the closing marks where there are any.
    var lastLine: Int
    /// The opening marks.
    var marks: String
    /// Whether it stands in a list, a quotation or another container.
    var isInside: Bool
  }

  /// Text followed by a comment that begins with "=": a number to be checked.
  struct Remark: Hashable, Sendable {
    /// The end of the text before the comment in its paragraph: a line break is a line feed, a comment
    /// `ProseNumber.comment`.
    var before: String
    /// What stands in the comment behind "=".
    var expression: String
    /// Its line, from 1.
    var line: Int
  }

  /// A heading below the title.
  struct Heading: Hashable, Sendable {
    /// Its words.
    var text: String
    /// Its line, from 1.
    var line: Int
  }

  /// A picture and where it points.
  struct Picture: Hashable, Sendable {
    /// The address, as it stands.
    var address: String
    /// Its line, from 1.
    var line: Int
  }

  /// Something that is not what its writer takes it for, so that it would not be looked at.
  struct Mistake: Hashable, Sendable {
    /// Its line, from 1.
    var line: Int
    /// What is wrong.
    var problem: CellProblem
  }

  /// The text of the first heading of the first level; `nil` without one.
  var title: String?
  /// The headings below the first level, in order.
  var headings: [Heading] = []
  /// The text of the first paragraph, empty without one.
  var opening = ""
  /// The fenced blocks, in order.
  var fences: [Fence] = []
  /// The numbers to be checked, in order.
  var remarks: [Remark] = []
  /// The pictures, in order.
  var pictures: [Picture] = []
  /// Fences, numbers and pictures that are none.
  var mistakes: [Mistake] = []

  /// Reads a text with line feeds as its line ends; every text is Markdown.
  init(_ text: String) {
    // The library reads U+0000 so, and what it has read is looked for in the text.
    let text = text.replacing("\u{0}", with: "\u{FFFD}")
    let bytes = Array(text.utf8)
    let root = bytes.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) {
        cmark_parse_document($0.baseAddress, $0.count, CMARK_OPT_DEFAULT)
      }
    }
    guard let root else { preconditionFailure("cmark made nothing of \(bytes.count) bytes") }
    defer { cmark_node_free(root) }
    let iterator = cmark_iter_new(root)
    defer { cmark_iter_free(iterator) }
    var block = OpenBlock(search: TextSearch(text))
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { break }
      guard let node = cmark_iter_get_node(iterator).map(Node.init) else { continue }
      if event == CMARK_EVENT_EXIT { close(node, &block) } else { take(node, &block) }
    }
  }

  /// A paragraph or heading under way.
  private struct OpenBlock {
    /// The search in the text, at its beginning.
    var start: TextSearch
    /// The search, behind what was found last.
    var search: TextSearch
    /// What a reader sees of it so far; comments are `ProseNumber.comment`.
    var words = ""
    /// Of that, what is neither code nor HTML.
    var plainWords = ""

    init(search: TextSearch) { (start, self.search) = (search, search) }

    /// The line of what comes next in the text and begins with the first line of `text`.
    mutating func line(of text: String) -> Int {
      _ = search.find(String(text.prefix { $0 != "\n" }))
      return search.line
    }

    /// The line of the first `mark` of a block; `nil` where it has none.
    func firstLine(of mark: String, in node: Node) -> Int? {
      var search = start
      return search.find(mark, through: node.lastLine) ? search.line : nil
    }
  }

  private mutating func take(_ node: Node, _ block: inout OpenBlock) {
    switch node.kind {
    case CMARK_NODE_CODE_BLOCK: takeFence(node)
    case CMARK_NODE_HTML_BLOCK: takeBlock(node)
    case CMARK_NODE_HEADING, CMARK_NODE_PARAGRAPH:
      block.search.go(to: node.line)
      block = OpenBlock(search: block.search)
    case CMARK_NODE_TEXT:
      block.words += node.literal
      block.plainWords += node.literal
    case CMARK_NODE_CODE: block.words += node.literal
    case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK:
      block.words += "\n"
      block.plainWords += "\n"
    case CMARK_NODE_IMAGE:
      let address = cmark_node_get_url(node.pointer).map { String(cString: $0) } ?? ""
      pictures.append(Picture(address: address, line: block.line(of: "![")))
    case CMARK_NODE_HTML_INLINE: takeInline(node.literal, &block)
    default: break
    }
  }

  private mutating func close(_ node: Node, _ block: inout OpenBlock) {
    let isHeading = node.kind == CMARK_NODE_HEADING
    guard isHeading || node.kind == CMARK_NODE_PARAGRAPH else { return }
    if !isHeading {
      if opening.isEmpty { opening = block.words.asWords }
    } else if cmark_node_get_heading_level(node.pointer) > 1 {
      headings.append(Heading(text: block.words.asWords, line: node.line))
    } else if title == nil {
      title = block.words.asWords
    }
    let words = block.plainWords
    if words.contains("<!--"), words.contains(/<!--\s*=/),
      let line = block.firstLine(of: "<!--", in: node)
    {
      mistakes.append(
        Mistake(
          line: line,
          problem: CellProblem(
            message: "a comment that begins with = is not closed, or holds --",
            cure: "write it as <!-- = out_of_cash.mean -->")))
    }
    if words.contains("]("), let match = words.firstMatch(of: /!\[[^\[\]]*\]\(/),
      let line = block.firstLine(of: "![", in: node)
    {
      mistakes.append(
        Mistake(
          line: line,
          problem: CellProblem(
            message: "\(match.output)… is no picture for a viewer",
            cure: "write %20 for a blank in its address, and ) behind it")))
    }
  }

  private mutating func takeInline(_ html: String, _ block: inout OpenBlock) {
    let line = block.line(of: html)
    let pieces = HTMLPieces(html)
    pictures += pieces.pictures.map { Picture(address: $0.address, line: line + $0.line - 1) }
    if var comment = pieces.comments.first {
      comment.before = String(block.words.suffix(ProseNumber.longestTail))
      if let expression = comment.expression {
        remarks.append(Remark(before: comment.before, expression: expression, line: line))
      }
      takeForgotten(comment, line)
      block.words.append(ProseNumber.comment)
    } else if html.lowercased().hasPrefix("<br") {
      block.words += "\n"
    }
  }

  private mutating func takeForgotten(_ comment: HTMLPieces.Comment, _ line: Int) {
    guard let expression = comment.forgotten else { return }
    mistakes.append(
      Mistake(
        line: line,
        problem: CellProblem(
          message: "<!-- \(comment.text) --> does not begin with =, so that no number is checked",
          cure: "write <!-- = \(expression) -->")))
  }

  private mutating func takeBlock(_ node: Node) {
    let html = node.literal
    for (index, line) in html.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let start = line.drop { $0 == " " }
      if start.hasPrefix("```") || start.hasPrefix("~~~") {
        mistakes.append(
          Mistake(
            line: node.line + index,
            problem: CellProblem(
              message: "a fence within HTML is no cell",
              cure: "leave an empty line between the HTML and the fence")))
      }
    }
    let pieces = HTMLPieces(html)
    pictures += pieces.pictures.map { Picture(address: $0.address, line: node.line + $0.line - 1) }
    for comment in pieces.comments {
      let line = node.line + comment.line - 1
      takeForgotten(comment, line)
      if let expression = comment.expression {
        mistakes.append(
          Mistake(
            line: line,
            problem: CellProblem(
              message: "<!-- = \(expression) --> stands within HTML, where no number is checked",
              cure: "begin no line with a comment, and leave an empty line between HTML and text")))
      }
    }
  }

  private mutating func takeFence(_ node: Node) {
    var (length, offset, mark): (Int32, Int32, CChar) = (0, 0, 0)
    guard cmark_node_get_fenced(node.pointer, &length, &offset, &mark) != 0 else { return }
    let info = cmark_node_get_fence_info(node.pointer).map { String(cString: $0) } ?? ""
    let parent = cmark_node_parent(node.pointer).map(cmark_node_get_type)
    fences.append(
      Fence(
        info: info, text: node.literal, line: node.line, lastLine: node.lastLine,
        marks: String(
          repeating: Character(Unicode.Scalar(UInt8(bitPattern: mark))), count: Int(length)),
        isInside: parent != CMARK_NODE_DOCUMENT))
  }
}

/// A node of the library's tree, good while the tree is.
private struct Node {
  let pointer: OpaquePointer

  var kind: cmark_node_type { cmark_node_get_type(pointer) }
  var line: Int { Int(cmark_node_get_start_line(pointer)) }
  var lastLine: Int { Int(cmark_node_get_end_line(pointer)) }
  var literal: String { cmark_node_get_literal(pointer).map { String(cString: $0) } ?? "" }
}

extension String {
  /// What a reader sees, on one line, with nothing that a terminal would obey.
  fileprivate var asWords: String { filter { $0 != ProseNumber.comment }.onOneLine }
}
