// What a folder under results/ keeps, told by the names in it.

internal import Foundation

/// What is kept in a folder.
enum KeptFolder {
  /// A run, whole or damaged: one of its own files is there, or was.
  case run
  /// A comparison of whole scenarios.
  case comparison
  /// Anything else, or nothing.
  case nothing

  /// Looks at the folder `path`.
  init(_ path: String) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    let listed = (try? FolderChecksums.read(in: path))?.lines.map(\.name) ?? []
    let all = Set(names + listed)
    if all.contains(ComparisonFolder.summaryName) {
      self = .comparison
    } else if all.contains(RunFolder.summaryName) || all.contains(RunFolder.trialsName) {
      self = .run
    } else {
      self = .nothing
    }
  }
}
