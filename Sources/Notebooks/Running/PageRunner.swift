// One run of a page from top to bottom: files are written, commands run, conditions and numbers looked at.
//
// Everything happens in the order of the page, so that a number or a condition speaks of the runs above it.

internal import Foundation
package import Scenarios

/// What a run of a page came to.
package struct PageRecord: Sendable {
  /// A command that failed, and with which code.
  struct Failure: Hashable, Sendable {
    /// The command.
    var command: Cell.NumberedCommand
    /// Its exit code.
    var code: Int32
  }

  /// What each flywheel cell printed, by its place among the cells; a cell that was not run is missing.
  var outputs: [Int: String] = [:]
  /// The bytes of the pictures that the page links to and its cells made, by their paths.
  var pictures: [String: Data] = [:]
  /// What was found wrong while it ran.
  package var problems: [Problem] = []
  /// The commands that ended with another code than 0 and whose output is compared, by the place of their cell.
  var failures: [Int: [Failure]] = [:]
  /// Whether a command hung, crashed or could not start, or a file could not be written, so that the rest was not run.
  package var isBroken = false
}

/// The user asked to stop.
package struct PageStopped: Error {}

/// Runs pages.
package struct PageRunner: Sendable {
  /// What a run tells while it goes on.
  package enum Event: Sendable {
    /// A part of the page begins that has commands.
    case heading(String)
    /// A command begins.
    case command(String)
    /// It still runs; told all the time.
    case waiting(String)
    /// It printed this.
    case output(String)
  }

  /// The program that cells call.
  package var program: ChildProgram
  /// The functions that conditions and numbers may call, by name.
  package var functions: [String: ExpressionFunction]

  /// A runner.
  ///
  /// - Parameters:
  ///   - program: the program that cells call.
  ///   - functions: what conditions and numbers may call, by name.
  package init(_ program: ChildProgram, functions: [String: ExpressionFunction] = [:]) {
    (self.program, self.functions) = (program, functions)
  }

  /// Runs a page.
  ///
  /// - Parameters:
  ///   - page: the page.
  ///   - tell: called before and after every command.
  /// - Returns: what its cells printed and made, and what is wrong.
  /// - Throws: `PageStopped`; the scratch folder is gone then.
  package func run(
    _ page: NotebookPage, telling tell: (Event) -> Void = { _ in }
  ) throws(PageStopped) -> PageRecord {
    let scratch: ScratchFolder
    do {
      scratch = try ScratchFolder(for: page.folder)
    } catch let more as ScratchFolder.TooMuch {
      let problem = page.problem(
        1,
        "\(more.folder) holds more than \(more.most.files) files or "
          + "\(more.most.bytes / 1_000_000) MB, all of which a page may see",
        cure: "keep pages in a folder of their own")
      return PageRecord(problems: [problem], isBroken: true)
    } catch {
      let problem = page.problem(
        1, "no scratch folder can be made: \(error.localizedDescription)",
        cure: "look at the free space and at TMPDIR")
      return PageRecord(problems: [problem], isBroken: true)
    }
    defer { scratch.remove() }
    var course = Course(page: page, scratch: scratch, runner: self)
    var headings = page.headings[...]
    for (index, cell) in page.cells.enumerated() {
      course.lookAtNumbers(before: cell.line)
      if case .commands = cell.kind {
        let passed = headings.prefix { $0.line < cell.line }
        headings = headings.dropFirst(passed.count)
        if let last = passed.last { tell(.heading(last.text)) }
      }
      try course.run(cell, at: index, tell)
      if course.record.isBroken { return course.record }
    }
    course.lookAtNumbers(before: .max)
    course.takePictures()
    return course.record
  }
}

/// A run of a page that is under way.
private struct Course {
  let page: NotebookPage
  let scratch: ScratchFolder
  let program: ChildProgram
  var record = PageRecord()
  private var figures: RunFigures
  /// The variants of runs, by their folders.
  private var variants: [String: String] = [:]
  private var numbers: ArraySlice<NotebookPage.InlineNumber>

  init(page: NotebookPage, scratch: ScratchFolder, runner: PageRunner) {
    (self.page, self.scratch, program) = (page, scratch, runner.program)
    figures = RunFigures(functions: runner.functions)
    numbers = page.numbers[...]
  }

  mutating func run(
    _ cell: Cell, at index: Int, _ tell: (PageRunner.Event) -> Void
  ) throws(PageStopped) {
    switch cell.kind {
    case .commands(let commands):
      var printed = ""
      for command in commands {
        tell(.command(command.words.line))
        let ended = program.run(
          command.words.arguments, in: scratch.path, streams: scratch.streams,
          waiting: { tell(.waiting(command.words.line)) })
        // Nothing more is told: where the window was closed, nobody takes it.
        if ended.end == .stopped { throw PageStopped() }
        printed += ended.text
        tell(.output(ended.text))
        if case .exit(let code) = ended.end, code != 0, hasOutput(after: index) {
          record.failures[index, default: []].append(.init(command: command, code: code))
        } else if let problem = problem(ended, command) {
          record.problems.append(problem)
        }
        if record.isBroken { return }
        takeFigures(ended, command)
      }
      record.outputs[index] = printed
    case .file(let name, let text):
      do {
        try Data(text.utf8).write(to: URL(fileURLWithPath: scratch.path + "/" + name))
      } catch {
        record.problems.append(
          page.problem(
            cell.line, "\(name) cannot be written: \(error.localizedDescription)",
            cure: "give it another name, or make room"))
        record.isBroken = true
      }
    case .checks(let conditions):
      for condition in conditions { look(at: condition) }
    case .output: break
    }
  }

  private func hasOutput(after index: Int) -> Bool {
    if index + 1 < page.cells.count, case .output = page.cells[index + 1].kind { return true }
    return false
  }

  /// What is wrong with how a command ended; where the page cannot go on, the record is broken.
  private mutating func problem(
    _ ended: ChildProgram.Ended, _ command: Cell.NumberedCommand
  ) -> Problem? {
    let line = command.words.line
    let (message, cure): (String, String)
    switch ended.end {
    case .exit(0), .stopped: return nil
    case .exit(let code):
      let told = ended.errors.split(whereSeparator: \.isNewline).first.map { ": \($0)" } ?? ""
      return page.problem(
        command.number, "\(line): exits with \(code)\(told)",
        cure: "where that is meant, show it in an output cell")
    case .signal(let number):
      (message, cure) = ("ended by signal \(number)", "that is a fault of the program")
    case .tooSlow:
      let seconds = program.limit.components.seconds
      (message, cure) = (
        "took longer than \(seconds) s and was stopped", "use fewer futures (--trials), or --limit"
      )
    case .tooMuch:
      (message, cure) = (
        "printed more than \(ChildProgram.mostBytes / 1_000_000) MB and was stopped",
        "print less on a page"
      )
    case .unstartable(let reason):
      (message, cure) = ("cannot be started: \(reason)", "look at \(program.path)")
    }
    record.isBroken = true
    return page.problem(command.number, "\(line): \(message)", cure: cure)
  }

  /// Reads what a command has kept or found kept.
  private mutating func takeFigures(_ ended: ChildProgram.Ended, _ command: Cell.NumberedCommand) {
    let words = command.words.arguments
    if ended.kept.isEmpty, ended.end != .exit(0),
      ["run", "compare", "report"].contains(words.first)
    {
      figures.forgetLast()
    }
    for folder in ended.kept {
      // A command that names the folder itself does not say whose variant it keeps.
      variants[folder] =
        command.words.variant ?? (words.contains(folder) ? variants[folder] : nil)
      let (summary, comparison) = (folder + "/summary.json", folder + "/comparison.json")
      do {
        if let data = scratch.data(comparison) {
          try figures.take(comparison: data)
        } else {
          try figures.take(
            summary: scratch.data(summary) ?? Data(), variant: variants[folder])
        }
      } catch {
        record.problems.append(
          page.problem(
            command.number, "\(summary) cannot be read", cure: "that is a fault of the program"))
      }
    }
  }

  private mutating func look(at condition: Cell.NumberedCondition) {
    do throws(FigureProblem) {
      if let broken = try FigureLook.broken(condition.text, figures) {
        record.problems.append(page.problem(condition.number, broken, cure: ""))
      }
    } catch {
      record.problems.append(
        page.problem(condition.number, error.message, cure: error.cure))
    }
  }

  /// Looks at the numbers of the text above a line.
  mutating func lookAtNumbers(before line: Int) {
    while let next = numbers.first, next.line < line {
      numbers.removeFirst()
      do throws(FigureProblem) {
        if let broken = try FigureLook.broken(next.number, next.expression, figures) {
          record.problems.append(
            page.problem(next.line, broken, cure: "change the number and the words around it"))
        }
      } catch {
        record.problems.append(page.problem(next.line, error.message, cure: error.cure))
      }
    }
  }

  /// Takes the pictures that the page links to.
  mutating func takePictures() {
    for picture in page.pictures where record.pictures[picture.path] == nil {
      if let data = scratch.data(picture.path), PagePictures.isMade(picture.path) {
        record.pictures[picture.path] = data
      }
    }
  }
}
