// The folder that the program is held in where somebody says so: no file outside of it is read or written.
//
// A page runs the program with it, because the words of a page say where its files are, but not where they lead: a file
// may extend another by its full name, and a link may point anywhere.

internal import Foundation

/// Tells paths inside a folder from those outside.
package enum RootFolder {
  /// The environment variable that names the folder; without it the program reads and writes wherever its user may.
  package static let variable = "FLYWHEEL_ROOT"

  /// What is wrong with a path outside, and what to do.
  package static let (message, cure) = (
    "lies outside the page's folder", "put it into the folder and name it without .. and /"
  )

  private static let stated = ProcessInfo.processInfo.environment[variable]

  /// Whether the program may open a path: devices and pipes lie outside of every folder.
  package static func allows(_ path: String) -> Bool {
    stated.map { holds(path, in: $0) } ?? true
  }

  /// Whether a path lies in a folder, or is it, once all links are followed.
  ///
  /// - Parameters:
  ///   - path: of what is there, or is still to be made.
  ///   - folder: the folder.
  /// - Returns: no, where that cannot be told: of a link that leads nowhere, and of `..` behind what is not there.
  package static func holds(_ path: String, in folder: String) -> Bool {
    guard let path = followed(path), let folder = followed(folder) else { return false }
    return path == folder || path.hasPrefix(folder == "/" ? folder : folder + "/")
  }

  /// The path without links; of what is not there, that of the nearest folder above, and the names behind it.
  private static func followed(_ path: String) -> String? {
    if let buffer = realpath(path, nil) {
      defer { free(buffer) }
      return String(cString: buffer)
    }
    var facts = stat()
    let (parent, name) = parts(path)
    guard lstat(path, &facts) != 0, name != "..", parent != path else { return nil }
    return followed(parent).map { ($0 == "/" ? "" : $0) + "/" + name }
  }

  private static func parts(_ path: String) -> (parent: String, name: String) {
    let trimmed = path.hasSuffix("/") ? String(path.dropLast()) : path
    guard let slash = trimmed.lastIndex(of: "/") else { return (".", trimmed) }
    let parent = slash == trimmed.startIndex ? "/" : String(trimmed[..<slash])
    return (parent, String(trimmed[trimmed.index(after: slash)...]))
  }
}
