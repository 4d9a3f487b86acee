// Where a report is written: one file, and its pictures where they are asked for.

internal import Charts
internal import Foundation
internal import Reports
internal import Results
internal import Scenarios

/// The files of a report.
struct ReportDestination {
  /// The file asked for.
  var out: String?
  /// The folder for the charts asked for.
  var charts: String?
  /// Whether Markdown is written.
  var isMarkdown: Bool

  /// The file of a report about `name`.
  private func path(_ name: String) -> String {
    out ?? "\(Slug.make(from: name))-report.\(isMarkdown ? "md" : "html")"
  }

  /// Refuses files of a report about `name` that could not be written, before anything is simulated.
  func check(named name: String) throws(CommandFailure) {
    var isFolder: ObjCBool = false
    if let charts, FileManager.default.fileExists(atPath: charts, isDirectory: &isFolder),
      !isFolder.boolValue
    {
      throw CommandFailure("\(charts): is a file; give a folder with --charts DIR")
    }
    do {
      try WholeFile.check(path(name), replacing: Self.isReport)
    } catch {
      throw Self.failure(error, option: "--out FILE")
    }
  }

  /// Writes the report and its pictures.
  ///
  /// - Returns: the report's path.
  func write(_ document: ReportDocument, named name: String) throws(CommandFailure) -> String {
    let path = path(name)
    if charts != nil && document.pictures.isEmpty {
      throw CommandFailure("--charts: this report has no charts; leave it out")
    }
    // Markdown holds no pictures, so that they stand beside it.
    let beside = (path as NSString).deletingPathExtension + "-charts"
    let folder = charts ?? (isMarkdown && !document.pictures.isEmpty ? beside : nil)
    let text =
      isMarkdown
      ? Self.mark
        + DocumentMarkdown(document, pictures: folder.map { Self.linked($0, from: path) }).text()
      : DocumentHTML(document).text()
    do throws(RunFolderProblem) {
      try WholeFile.check(path, replacing: Self.isReport)
    } catch {
      throw Self.failure(error, option: "--out FILE")
    }
    do throws(RunFolderProblem) {
      if let folder { try write(document.pictures, in: folder) }
    } catch {
      throw Self.failure(error, option: "--charts DIR")
    }
    do throws(RunFolderProblem) {
      try WholeFile.write(text, to: path, replacing: Self.isReport)
    } catch {
      throw Self.failure(error, option: "--out FILE")
    }
    return path
  }

  private func write(
    _ pictures: [(file: String, chart: any Chart)], in folder: String
  ) throws(RunFolderProblem) {
    try RunFolderProblem.refuseOutside(folder)
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw .cannotWrite(path: folder, reason: "the folder cannot be made")
    }
    for (file, chart) in pictures {
      try WholeFile.write(SVGWriter.file(chart), to: "\(folder)/\(file)") {
        $0.contains("class=\"chart\"")
      }
    }
  }

  /// The folder as the report links to it: the way from the report's own folder, so that both can be moved together.
  static func linked(_ folder: String, from report: String) -> String {
    func parts(_ path: String) -> [String] {
      URL(fileURLWithPath: path).standardizedFileURL.pathComponents
    }
    let (start, end) = (Array(parts(report).dropLast()), parts(folder))
    let shared = zip(start, end).prefix { $0 == $1 }.count
    let way = Array(repeating: "..", count: start.count - shared) + end.dropFirst(shared)
    return way.isEmpty ? "." : way.joined(separator: "/")
  }

  /// What our Markdown begins with, so that it is known when it is to be replaced.
  private static let mark = "<!-- made by flywheel report -->\n\n"

  /// Whether a file is an earlier report, by its beginning.
  private static func isReport(_ beginning: String) -> Bool {
    beginning.hasPrefix(mark) || beginning.contains(DocumentHTML.generator)
  }

  /// A problem with the option that gives another place.
  private static func failure(_ problem: RunFolderProblem, option: String) -> CommandFailure {
    switch problem {
    case .holdsOtherFiles(let path):
      CommandFailure(
        "\(path): keeps something that is no report; remove it, or give another place with \(option)"
      )
    case .cannotWrite(let path, let reason):
      CommandFailure(
        "\(path): cannot be written (\(reason)); make room or permission there, or give another place "
          + "with \(option)")
    case .holdsOtherNumbers, .isDamaged: CommandFailure("\(problem)")
    }
  }
}
