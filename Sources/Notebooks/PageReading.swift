// From the text of a file to a page, with everything that is wrong in it.

internal import Foundation
package import Scenarios

/// Why a page cannot be run.
package struct PageProblems: Error, Sendable, CustomStringConvertible {
  /// The mistakes, in the order of the page; never empty.
  package var problems: [Problem]

  /// One line a mistake.
  package var description: String { problems.map(\.description).joined(separator: "\n") }
}

/// Reads pages.
package enum PageReading {
  /// The longest file that can be a page, in bytes.
  static let mostBytes = 2_000_000

  /// Reads a file.
  ///
  /// - Throws: all mistakes that can be seen without running it.
  package static func page(file: String) throws(PageProblems) -> NotebookPage {
    let refuse = { (message: String, cure: String) in
      PageProblems(problems: [
        Problem(
          at: SourcePlace(file: file, line: 1, column: 1), key: "", message: message, cure: cure)
      ])
    }
    var facts = stat()
    guard stat(file, &facts) == 0 else {
      throw refuse("cannot be read: \(String(cString: strerror(errno)))", "name a page's file")
    }
    guard facts.st_mode & S_IFMT == S_IFREG else {
      throw refuse("is no plain file", "name a page's file")
    }
    guard facts.st_size <= mostBytes else {
      throw refuse("has more than \(mostBytes) bytes", "no page is as long as that")
    }
    guard let data = FileManager.default.contents(atPath: file) else {
      throw refuse("cannot be read", "look at its permissions")
    }
    guard let text = String(bytes: data, encoding: .utf8) else {
      throw refuse("is not UTF-8", "save it as UTF-8")
    }
    return try page(text, file: file)
  }

  /// Reads a text.
  ///
  /// - Throws: all mistakes that can be seen without running it.
  package static func page(_ text: String, file: String) throws(PageProblems) -> NotebookPage {
    let lines = PageLines(text)
    let document = MarkdownDocument(lines.plainText)
    var page = NotebookPage(
      file: file, title: document.title, minutes: NotebookPage.minutes(in: document.opening),
      lines: lines)
    page.headings = document.headings
    var problems: [Problem] = []
    for fence in document.fences { take(fence, into: &page, &problems) }
    for remark in document.remarks { take(remark, into: &page, &problems) }
    for picture in document.pictures { take(picture, into: &page, &problems) }
    for line in document.swallowed {
      problems.append(
        page.problem(
          line, "a fence within HTML is no cell",
          cure: "leave an empty line between the HTML and the fence"))
    }
    if !problems.isEmpty {
      let inOrder = problems.sorted { ($0.place?.line ?? 0) < ($1.place?.line ?? 0) }
      throw PageProblems(problems: inOrder)
    }
    return page
  }

  private static func take(
    _ fence: MarkdownDocument.Fence, into page: inout NotebookPage, _ problems: inout [Problem]
  ) {
    let meaning: FenceInfo.Meaning
    do throws(CellProblem) {
      meaning = try FenceInfo(fence.info).meaning
    } catch {
      problems.append(page.problem(fence.line, error.message, cure: error.cure))
      return
    }
    if meaning == .other { return }
    if fence.isInside {
      problems.append(
        page.problem(
          fence.line, "a cell stands in a list or a quotation",
          cure: "put it at the left edge, with an empty line before it"))
      return
    }
    if !isClosed(fence, page.lines) {
      problems.append(
        page.problem(
          fence.line, "the fence is not closed",
          cure: "write \(fence.marks) behind its last line"))
      return
    }
    var cell = Cell(kind: .output(fence.text), line: fence.line, lastLine: fence.lastLine)
    switch meaning {
    case .commands: cell.kind = .commands(commands(fence, page, &problems))
    case .output:
      // An update puts new lines in the place of all of them, so they must be what a command has printed.
      let needed = OutputText.fence(around: fence.text, atLeast: fence.marks.count)
      if needed.count > fence.marks.count {
        problems.append(
          page.problem(
            fence.line, "a line of the output begins with marks of a fence",
            cure: "close the output with \(fence.marks), or begin and end it with \(needed)"))
      }
      if case .commands? = page.cells.last?.kind {
      } else {
        problems.append(
          page.problem(
            fence.line, "no flywheel cell stands directly before this output",
            cure: "write the commands in a fence named flywheel before it"))
      }
    case .checks: cell.kind = .checks(conditions(fence, page, &problems))
    case .file(let name):
      problems += FileText.problems(in: fence.text).map {
        page.problem(fence.line + $0.line, $0.problem.message, cure: $0.problem.cure)
      }
      if page.files.contains(where: { $0.name == name }) {
        problems.append(
          page.problem(
            fence.line, "\(name) is written a second time",
            cure: "give it another name, so that a reader can have both"))
      }
      cell.kind = .file(name: name, text: fence.text)
    case .other: break
    }
    page.cells.append(cell)
  }

  /// Whether the last line of a fence holds its closing marks: those that opened it, at most three blanks from the edge.
  private static func isClosed(_ fence: MarkdownDocument.Fence, _ lines: PageLines) -> Bool {
    guard fence.lastLine > fence.line, fence.lastLine <= lines.lines.count else { return false }
    let last = lines.lines[fence.lastLine - 1].text
    let marks = last.drop { $0 == " " }
    return last.count - marks.count <= 3 && marks.hasPrefix(fence.marks)
      && marks.drop { $0 == fence.marks.first }.allSatisfy { $0 == " " || $0 == "\t" }
  }

  /// The lines of a fence that hold something, with their numbers in the page.
  private static func numbered(_ fence: MarkdownDocument.Fence) -> [(number: Int, text: String)] {
    fence.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .map { (number: fence.line + 1 + $0.offset, text: String($0.element).trimmingBlanks) }
      .filter { !$0.text.isEmpty }
  }

  private static func commands(
    _ fence: MarkdownDocument.Fence, _ page: NotebookPage, _ problems: inout [Problem]
  ) -> [Cell.NumberedCommand] {
    var commands: [Cell.NumberedCommand] = []
    for (number, text) in numbered(fence) where !text.hasPrefix("#") {
      do throws(CellProblem) {
        commands.append(Cell.NumberedCommand(number: number, words: try CommandWords(text)))
      } catch {
        problems.append(page.problem(number, error.message, cure: error.cure))
      }
    }
    return commands
  }

  private static func conditions(
    _ fence: MarkdownDocument.Fence, _ page: NotebookPage, _ problems: inout [Problem]
  ) -> [Cell.NumberedCondition] {
    numbered(fence).compactMap { number, text in
      text.hasPrefix("#") ? nil : Cell.NumberedCondition(number: number, text: text)
    }
  }

  private static func take(
    _ remark: MarkdownDocument.Remark, into page: inout NotebookPage, _ problems: inout [Problem]
  ) {
    do throws(CellProblem) {
      guard let number = try ProseNumber(endOf: remark.before) else {
        throw CellProblem(
          message: "no number stands before <!-- = \(remark.expression) -->",
          cure: "write it directly behind a number, e.g. 46 %<!-- = out_of_cash.mean -->")
      }
      page.numbers.append(
        NotebookPage.InlineNumber(
          number: number, expression: remark.expression, line: remark.line))
    } catch {
      problems.append(page.problem(remark.line, error.message, cure: error.cure))
    }
  }

  private static func take(
    _ picture: MarkdownDocument.Picture, into page: inout NotebookPage, _ problems: inout [Problem]
  ) {
    let address = picture.address.removingPercentEncoding ?? picture.address
    if address.contains("://") || address.hasPrefix("data:") { return }
    if CommandWords.leavesFolder(address) {
      problems.append(
        page.problem(
          picture.line, "the picture \(address) lies outside the page's folder",
          cure: "let a cell make it in pictures/"))
      return
    }
    page.pictures.append((path: address, line: picture.line))
  }
}
