// Markdown read by cmark-gfm: what a page's runner needs to know of it, each thing with its line.
//
// The library's tree lives as long as one reading; nothing of it leaves this file. Where a fence ends, what is inside
// HTML and what a picture is are questions with many wrong answers, so the parser that viewers use gives them.

internal import CMarkGFM
internal import Foundation

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
    /// The text before the comment in its paragraph.
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
  /// Lines of HTML that hold marks of a fence, which is no fence there.
  var swallowed: [Int] = []

  /// Reads a text with line feeds as its line ends; every text is Markdown.
  init(_ text: String) {
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
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { break }
      if event == CMARK_EVENT_ENTER, let node = cmark_iter_get_node(iterator) {
        take(Node(pointer: node))
      }
    }
  }

  private mutating func take(_ node: Node) {
    switch node.kind {
    case CMARK_NODE_CODE_BLOCK: takeFence(node)
    case CMARK_NODE_HEADING:
      if cmark_node_get_heading_level(node.pointer) > 1 {
        headings.append(Heading(text: node.plainText, line: node.line))
      } else if title == nil {
        title = node.plainText
      }
    case CMARK_NODE_PARAGRAPH:
      if opening.isEmpty { opening = node.plainText }
    case CMARK_NODE_IMAGE:
      let address = cmark_node_get_url(node.pointer).map { String(cString: $0) } ?? ""
      pictures.append(Picture(address: address, line: node.lineOfInline))
    case CMARK_NODE_HTML_INLINE: takeRemark(node)
    case CMARK_NODE_HTML_BLOCK:
      let lines = node.literal.split(separator: "\n", omittingEmptySubsequences: false)
      for (index, line) in lines.enumerated() {
        let start = line.drop { $0 == " " }
        if start.hasPrefix("```") || start.hasPrefix("~~~") { swallowed.append(node.line + index) }
      }
      // A comment that begins a line has no number before it.
      if let expression = Self.expression(in: node.literal) {
        remarks.append(Remark(before: "", expression: expression, line: node.line))
      }
    default: break
    }
  }

  private mutating func takeFence(_ node: Node) {
    var (length, offset, mark): (Int32, Int32, CChar) = (0, 0, 0)
    guard cmark_node_get_fenced(node.pointer, &length, &offset, &mark) != 0 else { return }
    let info = cmark_node_get_fence_info(node.pointer).map { String(cString: $0) } ?? ""
    fences.append(
      Fence(
        info: info, text: node.literal, line: node.line,
        lastLine: Int(cmark_node_get_end_line(node.pointer)),
        marks: String(
          repeating: Character(Unicode.Scalar(UInt8(bitPattern: mark))), count: Int(length)),
        isInside: node.parent?.kind != CMARK_NODE_DOCUMENT))
  }

  private mutating func takeRemark(_ node: Node) {
    guard let expression = Self.expression(in: node.literal) else { return }
    remarks.append(
      Remark(before: node.textBefore, expression: expression, line: node.lineOfInline))
  }

  /// What stands in a comment `<!-- = … -->`; `nil` for any other HTML.
  private static func expression(in html: String) -> String? {
    let trimmed = html.trimmingCharacters(in: .whitespacesAndNewlines)
    guard trimmed.hasPrefix("<!--"), trimmed.hasSuffix("-->"), trimmed.count >= 7 else {
      return nil
    }
    let inner = trimmed.dropFirst(4).dropLast(3).trimmingCharacters(in: .whitespacesAndNewlines)
    guard inner.hasPrefix("=") else { return nil }
    return inner.dropFirst().trimmingCharacters(in: .whitespacesAndNewlines)
  }
}

/// A node of the library's tree, good while the tree is.
private struct Node {
  let pointer: OpaquePointer

  var kind: cmark_node_type { cmark_node_get_type(pointer) }
  var line: Int { Int(cmark_node_get_start_line(pointer)) }
  var parent: Node? { cmark_node_parent(pointer).map(Node.init) }
  var previous: Node? { cmark_node_previous(pointer).map(Node.init) }
  var literal: String { cmark_node_get_literal(pointer).map { String(cString: $0) } ?? "" }

  /// The line of something within a paragraph: its block's, and the line breaks before it.
  ///
  /// The library's own lines of inlines are wrong in some versions, and missing for pictures.
  var lineOfInline: Int {
    var (line, node) = (0, self)
    while true {
      var before = node.previous
      while let sibling = before {
        line += sibling.lineBreaks
        before = sibling.previous
      }
      guard let parent = node.parent else { return line }
      if parent.isBlock { return parent.line + line }
      node = parent
    }
  }

  /// Line breaks within an inline.
  private var lineBreaks: Int {
    if kind == CMARK_NODE_SOFTBREAK || kind == CMARK_NODE_LINEBREAK { return 1 }
    let own = literal.count { $0 == "\n" }
    return children.reduce(own) { $0 + $1.lineBreaks }
  }

  private var isBlock: Bool {
    [CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING].contains(kind)
  }

  private var children: [Node] {
    var (children, next): ([Node], OpaquePointer?) = (
      [], cmark_node_first_child(pointer)
    )
    while let child = next {
      children.append(Node(pointer: child))
      next = cmark_node_next(child)
    }
    return children
  }

  /// The words without marks; line breaks are blanks, comments nothing.
  var plainText: String {
    switch kind {
    case CMARK_NODE_TEXT, CMARK_NODE_CODE: literal
    case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: " "
    default: children.map(\.plainText).joined()
    }
  }

  /// The words before it among its siblings.
  var textBefore: String {
    var (parts, before): ([String], Node?) = ([], previous)
    while let sibling = before {
      parts.append(sibling.plainText)
      before = sibling.previous
    }
    return parts.reversed().joined()
  }
}
