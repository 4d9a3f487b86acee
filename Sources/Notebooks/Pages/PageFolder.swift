// The folder of pages: which there are, in which order, and what a number or a name on the command line means.

internal import Foundation

/// A folder of pages.
package struct PageFolder: Sendable {
  /// Where it is.
  package let path: String
  /// The names of the pages, `NN-….md`, in the order of their numbers.
  package let names: [String]

  /// Looks into a folder; one that is not there has no pages.
  package init(_ path: String) {
    self.path = path
    let all = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    names = all.filter { Self.number(of: $0) != nil }.sorted { first, second in
      (Self.number(of: first) ?? 0, first) < (Self.number(of: second) ?? 0, second)
    }
  }

  /// The paths of the pages.
  package var files: [String] { names.map { path + "/" + $0 } }

  /// The number of a page by its file's name; `nil` for a file that is no page.
  package static func number(of name: String) -> Int? {
    let digits = name.prefix { $0.isASCII && $0.isNumber }
    guard (2...3).contains(digits.count), name.dropFirst(digits.count).hasPrefix("-"),
      name.hasSuffix(".md")
    else { return nil }
    return Int(digits)
  }

  /// The names of the pages with the number that a word is, normally one; none where it is no number.
  package func names(numbered word: String) -> [String] {
    Int(word).map { number in names.filter { Self.number(of: $0) == number } } ?? []
  }

  /// The number of a page that comes next; `nil` behind 999, the last one.
  package var nextNumber: Int? {
    let last = names.compactMap(Self.number).max() ?? 0
    return last < 999 ? last + 1 : nil
  }

  /// The file that a word means: a path, a name within the folder, or a page's number.
  package func file(_ word: String) -> String {
    var isFolder: ObjCBool = false
    let isThere = FileManager.default.fileExists(atPath: word, isDirectory: &isFolder)
    if isThere && !isFolder.boolValue { return word }
    if names.contains(word) { return path + "/" + word }
    return names(numbered: word).first.map { path + "/" + $0 } ?? word
  }
}
