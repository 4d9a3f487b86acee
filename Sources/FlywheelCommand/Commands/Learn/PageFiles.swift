// The files of a page where a reader can change them: the same commands typed there tell the same numbers.

internal import Foundation
internal import Notebooks
internal import Reports
internal import Results

/// Writes what a page's file cells hold, and the files beside it that it needs, into a folder of the reader's.
enum PageFiles {
  /// Writes all files, or none where one is in the way.
  ///
  /// - Parameters:
  ///   - page: the page.
  ///   - folder: where; it is made where it is not there.
  /// - Returns: what to tell: which files stand there, and what to do with them.
  /// - Throws: a file of that name with something else in it; what cannot be written.
  static func write(of page: NotebookPage, to folder: String) throws(CommandFailure) -> String {
    let files = page.files + (try neighbours(of: page))
    if files.isEmpty {
      throw CommandFailure("\(page.file): writes no files; leave out --out \(folder)")
    }
    do {
      for file in files {
        let parent = ((folder + "/" + file.name) as NSString).deletingLastPathComponent
        try FileManager.default.createDirectory(
          atPath: parent, withIntermediateDirectories: true)
      }
    } catch {
      throw CommandFailure(
        "\(folder): no such folder can be made (\(error.localizedDescription)); name another with --out DIR"
      )
    }
    let missing = files.filter {
      FileManager.default.contents(atPath: folder + "/" + $0.name) != Data($0.text.utf8)
    }
    do throws(RunFolderProblem) {
      for file in missing {
        try WholeFile.check(folder + "/" + file.name) { _ in false }
      }
      for file in missing {
        try WholeFile.write(file.text, to: folder + "/" + file.name) { _ in false }
      }
    } catch {
      guard case .holdsOtherFiles(let path) = error else { throw CommandFailure("\(error)") }
      throw CommandFailure(
        "\(path): is there already with something else in it, and is left as it is; name another "
          + "folder with --out DIR")
    }
    let names = files.map(\.name).joined(separator: ", ")
    return "Kept in \(folder): \(names). Go there (cd), type the commands and change what you like."
  }

  private static func neighbours(
    of page: NotebookPage
  ) throws(CommandFailure) -> [NotebookPage.File] {
    do {
      return try page.neighbours()
    } catch {
      throw CommandFailure(
        "\(page.file): what stands beside it cannot be read (\(error.localizedDescription)); "
          + "flywheel learn check \(ShellWord.quoted(page.file)) says why")
    }
  }
}
