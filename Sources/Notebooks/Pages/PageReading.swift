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
    // Foundation's reading of UTF-8 takes away a mark of the order of bytes.
    guard let text = String(validating: data, as: UTF8.self) else {
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
    var reading = Draft(
      page: NotebookPage(
        file: file, title: document.title, minutes: NotebookPage.minutes(in: document.opening),
        headings: document.headings, lines: lines))
    for fence in document.fences { reading.take(fence) }
    for remark in document.remarks { reading.take(remark) }
    for picture in document.pictures { reading.take(picture) }
    for mistake in document.mistakes { reading.refuse(mistake.line, mistake.problem) }
    if !reading.problems.isEmpty {
      let inOrder = reading.problems.sorted { ($0.place?.line ?? 0) < ($1.place?.line ?? 0) }
      throw PageProblems(problems: inOrder)
    }
    return reading.page
  }
}

/// A page under way, with what is wrong in it so far.
private struct Draft {
  var page: NotebookPage
  var problems: [Problem] = []
  private var fileNames: Set<String> = []

  init(page: NotebookPage) { self.page = page }

  mutating func refuse(_ line: Int, _ problem: CellProblem) {
    refuse(line, problem.message, cure: problem.cure)
  }

  private mutating func refuse(_ line: Int, _ message: String, cure: String) {
    problems.append(page.problem(line, message, cure: cure))
  }

  mutating func take(_ fence: MarkdownDocument.Fence) {
    let meaning: FenceInfo.Meaning
    do throws(CellProblem) {
      meaning = try FenceInfo(fence.info).meaning
    } catch {
      refuse(fence.line, error)
      return
    }
    if meaning == .other { return }
    if fence.isInside {
      refuse(
        fence.line, "a cell stands in a list or a quotation",
        cure: "put it at the left edge, with an empty line before it")
      return
    }
    if !isClosed(fence) {
      refuse(
        fence.line, "the fence is not closed", cure: "write \(fence.marks) behind its last line")
      return
    }
    var cell = Cell(kind: .output(fence.text), line: fence.line, lastLine: fence.lastLine)
    switch meaning {
    case .commands: cell.kind = .commands(commands(fence))
    case .output: lookAtOutput(fence)
    case .checks: cell.kind = .checks(conditions(fence))
    case .file(let name):
      for found in FileText.problems(in: fence.text) {
        refuse(fence.line + found.line, found.problem)
      }
      if !fileNames.insert(name).inserted {
        refuse(
          fence.line, "\(name) is written a second time",
          cure: "give it another name, so that a reader can have both")
      }
      cell.kind = .file(name: name, text: fence.text)
    case .other: break
    }
    page.cells.append(cell)
  }

  /// Whether the last line of a fence holds its closing marks: those that opened it, at most three blanks from the edge.
  private func isClosed(_ fence: MarkdownDocument.Fence) -> Bool {
    let lines = page.lines.lines
    guard fence.lastLine > fence.line, fence.lastLine <= lines.count else { return false }
    let last = lines[fence.lastLine - 1].text
    let marks = last.drop { $0 == " " }
    return last.count - marks.count <= 3 && marks.hasPrefix(fence.marks)
      && marks.drop { $0 == fence.marks.first }.allSatisfy { $0 == " " || $0 == "\t" }
  }

  private mutating func lookAtOutput(_ fence: MarkdownDocument.Fence) {
    // An update puts new lines in the place of all of them, so they must be what a command has printed.
    let needed = OutputText.fence(around: fence.text, atLeast: fence.marks.count)
    if needed.count > fence.marks.count {
      refuse(
        fence.line, "a line of the output begins with marks of a fence",
        cure: "close the output with \(fence.marks), or begin and end it with \(needed)")
    }
    if case .commands? = page.cells.last?.kind { return }
    refuse(
      fence.line, "no flywheel cell stands directly before this output",
      cure: "write the commands in a fence named flywheel before it")
  }

  /// The lines of a fence that hold something for the program, with their numbers in the page.
  private func numbered(_ fence: MarkdownDocument.Fence) -> [(number: Int, text: String)] {
    fence.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .map { (number: fence.line + 1 + $0.offset, text: String($0.element).trimmingBlanks) }
      .filter { !$0.text.isEmpty && !$0.text.hasPrefix("#") }
  }

  private mutating func commands(_ fence: MarkdownDocument.Fence) -> [Cell.NumberedCommand] {
    var commands: [Cell.NumberedCommand] = []
    for (number, text) in numbered(fence) {
      do throws(CellProblem) {
        commands.append(Cell.NumberedCommand(number: number, words: try CommandWords(text)))
      } catch {
        refuse(number, error)
      }
    }
    return commands
  }

  private func conditions(_ fence: MarkdownDocument.Fence) -> [Cell.NumberedCondition] {
    numbered(fence).map { Cell.NumberedCondition(number: $0.number, text: $0.text) }
  }

  mutating func take(_ remark: MarkdownDocument.Remark) {
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
      refuse(remark.line, error)
    }
  }

  mutating func take(_ picture: MarkdownDocument.Picture) {
    if picture.address.prefixMatch(of: /[A-Za-z][A-Za-z0-9+.\-]*:/) != nil { return }
    // What stands behind # and ? is for viewers.
    let name = String(picture.address.prefix { $0 != "#" && $0 != "?" })
    let path = name.removingPercentEncoding ?? name
    if CommandWords.leavesFolder(path) {
      refuse(
        picture.line, "the picture \(path) lies outside the page's folder",
        cure: "let a cell make it in pictures/")
      return
    }
    page.pictures.append((path: path, line: picture.line))
  }
}
