// A file that appears with everything in it, or not at all.

internal import Foundation

/// Writes single files whole.
package enum WholeFile {
  /// Writes `text` under a temporary name beside `path`, and renames it.
  ///
  /// - Parameters:
  ///   - text: what to write, as UTF-8.
  ///   - path: where; its folder must be there. What a symbolic link points to is written, not the link.
  ///   - isOurs: says of the beginning (4 kB) of a file that is there whether it may be replaced.
  /// - Throws: `holdsOtherFiles` where something else stands; `cannotWrite`. Nothing is changed then.
  package static func write(
    _ text: String, to path: String, replacing isOurs: (String) -> Bool
  ) throws(RunFolderProblem) {
    try check(path, replacing: isOurs)
    let target = RunFolder.resolved(path)
    // Pipes and devices cannot be renamed over, and need not be.
    let isPlain = isRegular(target) ?? true
    let hidden =
      WholeFolder.parent(of: target) + "/" + WholeFolder.temporaryStem(of: target)
      + "\(ProcessInfo.processInfo.processIdentifier)"
    let temporary = isPlain ? hidden : target
    do throws(RunFolderProblem) {
      var file = try DurableFile(creating: temporary)
      try file.append(text)
      try file.finish()
      if isPlain, rename(temporary, target) != 0 { throw .lastError(at: path) }
    } catch {
      if isPlain { unlink(temporary) }
      guard case .cannotWrite(_, let reason) = error else { throw error }
      throw .cannotWrite(path: path, reason: reason)
    }
  }

  /// Refuses what could not be written later, without writing anything.
  package static func check(
    _ path: String, replacing isOurs: (String) -> Bool
  ) throws(RunFolderProblem) {
    try RunFolderProblem.refuseOutside(path)
    let target = RunFolder.resolved(path)
    var isFolder: ObjCBool = false
    let parent = WholeFolder.parent(of: target)
    guard FileManager.default.fileExists(atPath: parent, isDirectory: &isFolder), isFolder.boolValue
    else { throw .cannotWrite(path: path, reason: "there is no folder \(parent)") }
    let isThere = FileManager.default.fileExists(atPath: target, isDirectory: &isFolder)
    if isThere, isFolder.boolValue { throw .cannotWrite(path: path, reason: "it is a folder") }
    if isRegular(target) == false { return }
    if access(parent, W_OK) != 0 { throw .lastError(at: parent) }
    if !isThere { return }
    guard let handle = FileHandle(forReadingAtPath: target),
      let beginning = try? handle.read(upToCount: 4096) ?? Data()
    else { throw .cannotWrite(path: path, reason: "what stands there cannot be read") }
    let known = String(decoding: beginning, as: UTF8.self)
    if !beginning.isEmpty, !isOurs(known) { throw .holdsOtherFiles(path: path) }
  }

  /// Whether a path is a plain file; `nil` where nothing is.
  private static func isRegular(_ path: String) -> Bool? {
    (try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType)
      .map { $0 == .typeRegular }
  }
}
