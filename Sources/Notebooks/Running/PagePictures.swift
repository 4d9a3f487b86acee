// The pictures that a page shows: made by its cells in pictures/, kept beside it, compared to the byte.

internal import Foundation
internal import Scenarios

/// Compares the pictures of a page with those that its cells made.
enum PagePictures {
  /// The folder in which cells make pictures.
  static let folder = "pictures"

  /// Whether a path lies where cells make pictures.
  static func isMade(_ path: String) -> Bool {
    let parts = path.split(separator: "/").filter { $0 != "." }
    return parts.count > 1 && parts[0] == folder
  }

  /// What is wrong with the pictures of a page after a run.
  static func problems(of page: NotebookPage, _ record: PageRecord) -> [Problem] {
    var seen: Set<String> = []
    return page.pictures.filter { seen.insert($0.path).inserted }.compactMap { picture in
      let kept = FileManager.default.contents(atPath: page.folder + "/" + picture.path)
      guard isMade(picture.path) else {
        return kept == nil
          ? page.problem(
            picture.line, "there is no picture \(picture.path)",
            cure: "let a cell make it in \(folder)/") : nil
      }
      guard let made = record.pictures[picture.path] else {
        return page.problem(
          picture.line, "no cell makes the picture \(picture.path)",
          cure: "make it with flywheel report … --charts \(parent(picture.path))")
      }
      if kept == nil {
        return page.problem(
          picture.line, "the picture \(picture.path) is not there yet",
          cure: "flywheel learn update \(page.file)")
      }
      return kept == made
        ? nil
        : page.problem(
          picture.line, "the picture \(picture.path) is another one now",
          cure: "look at it after flywheel learn update \(page.file)")
    }
  }

  private static func parent(_ path: String) -> String {
    (path as NSString).deletingLastPathComponent
  }
}
