// A page rewritten after a run: its output cells and its pictures, nothing else.

package import Foundation
package import Scenarios

/// What an update changes.
package struct PageUpdate: Sendable {
  /// The whole text of the page afterwards.
  package var text: String
  /// How many output cells are rewritten.
  package var outputCount = 0
  /// The pictures to be written, by their paths beside the page.
  package var pictures: [String: Data] = [:]
  /// Commands that fail now where the cell did not show that before.
  package var failures: [Problem] = []
  private let file: String
  /// The text of the page when it was run.
  private let oldText: String
  /// By how many lines what stands behind a line moves, from the page's end to its beginning.
  private var shifts: [(behind: Int, lines: Int)] = []

  /// Works out what a run changes on a page; output that differs by masked seconds alone is left as it stands.
  package init(_ page: NotebookPage, _ record: PageRecord) {
    (file, oldText) = (page.file, page.lines.text)
    var lines = page.lines
    // From the end, so that the lines before keep their numbers.
    for (index, cell) in page.cells.enumerated().reversed() {
      guard case .output(let written) = cell.kind, let printed = record.outputs[index - 1] else {
        continue
      }
      let masked = OutputText.masked(printed)
      if OutputText.masked(written) == masked { continue }
      let opening = lines.lines[cell.line - 1].text
      let marks = opening.drop { $0 == " " }.prefix { $0 == "`" }.count
      let fence = OutputText.fence(around: masked, atLeast: marks)
      let body = PageLines(masked).lines.map(\.text)
      lines.replace(cell.line...cell.lastLine, with: [fence + "output"] + body + [fence])
      shifts.append((cell.lastLine, 2 + body.count - (cell.lastLine - cell.line + 1)))
      outputCount += 1
      failures = Self.new(record.failures[index - 1] ?? [], in: written, page) + failures
    }
    text = lines.text
    failures = failures.map { moved($0) }
    for (path, data) in record.pictures
    where FileManager.default.contents(atPath: page.folder + "/" + path) != data {
      pictures[path] = data
    }
  }

  /// The failures whose exit code an output did not show before.
  private static func new(
    _ failures: [PageRecord.Failure], in written: String, _ page: NotebookPage
  ) -> [Problem] {
    var shown = written.split(separator: "\n")
    return failures.compactMap { failure in
      if let place = shown.firstIndex(where: { $0 == "exit \(failure.code)" }) {
        shown.remove(at: place)
        return nil
      }
      let command = failure.command
      return page.problem(
        command.number,
        "\(command.words.line): exits with \(failure.code) now, and that is written",
        cure: "look at it if that is not meant")
    }
  }

  /// Whether nothing changes.
  package var isEmpty: Bool { outputCount == 0 && pictures.isEmpty }

  /// A mistake on the old page, on its line of the new one.
  package func moved(_ problem: Problem) -> Problem {
    guard let line = problem.place?.line else { return problem }
    var moved = problem
    moved.place?.line = line + shifts.reduce(0) { $0 + ($1.behind < line ? $1.lines : 0) }
    return moved
  }

  /// Whether somebody has taken the right to write from a file, which renaming over it would not respect.
  package static func isProtected(_ file: String) -> Bool {
    let mode = (try? FileManager.default.attributesOfItem(atPath: file))?[.posixPermissions]
    return (mode as? NSNumber).map { $0.intValue & 0o222 == 0 } ?? false
  }

  /// The page is not what it was when it was run, or is gone.
  package struct ChangedMeanwhile: Error {}

  /// Writes pictures and page, each under another name first.
  ///
  /// A link in the place of a picture is replaced; where the page is a link, what it points to is.
  ///
  /// - Throws: `ChangedMeanwhile`, with nothing written; an error of the file system, with the page as it was.
  package func write() throws {
    guard FileManager.default.contents(atPath: file) == Data(oldText.utf8) else {
      throw ChangedMeanwhile()
    }
    let parent = (file as NSString).deletingLastPathComponent
    let folder = parent.isEmpty ? "." : parent
    for (path, data) in pictures.sorted(by: { $0.key < $1.key }) {
      let target = URL(fileURLWithPath: folder + "/" + path)
      let place = target.deletingLastPathComponent().path
      guard RootFolder.holds(place, in: folder) else {
        throw CocoaError(
          .fileWriteNoPermission,
          userInfo: [
            NSLocalizedDescriptionKey: "\(path) lies outside; put a folder in the place of the link"
          ])
      }
      try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
      try Self.replace(target, with: data)
    }
    if outputCount > 0 {
      try Self.replace(
        URL(fileURLWithPath: file).resolvingSymlinksInPath(), with: Data(text.utf8))
    }
  }

  /// Writes a file under a temporary name beside it and renames it; its permissions stay.
  private static func replace(_ target: URL, with data: Data) throws {
    let mode = try? FileManager.default.attributesOfItem(atPath: target.path)[.posixPermissions]
    let hidden = target.deletingLastPathComponent()
      .appending(path: ".tmp-page-\(ProcessInfo.processInfo.processIdentifier)")
    do {
      try data.write(to: hidden)
      if let mode {
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: hidden.path)
      }
      guard rename(hidden.path, target.path) == 0 else { throw CocoaError(.fileWriteUnknown) }
    } catch {
      unlink(hidden.path)
      throw error
    }
  }
}
