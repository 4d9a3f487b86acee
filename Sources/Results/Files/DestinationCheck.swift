// Whether a run will find a place to be kept, asked before it starts: an hour's work should not end in a refusal.

internal import Foundation

extension RunFolder {
  /// Refuses a destination that is known beforehand not to take the run.
  ///
  /// That is a file, a folder of other things, a kept run of another scenario, seed or number of futures, a damaged run,
  /// or a place where nothing may be written. What only the run's figures tell, and a disk that fills up, is left to `save`.
  package static func check(
    _ destination: Destination, digest: String, seed: UInt64, trials: Int
  ) throws(RunFolderProblem) {
    switch destination {
    case .root(let root):
      try checkWritable(trimmed(root))
    case .folder(let given):
      let path = trimmed(given)
      let target = resolved(path)
      guard let names = try names(in: target, shownAs: path), !names.isEmpty else {
        return try checkWritable(WholeFolder.parent(of: target))
      }
      guard let summary = FileManager.default.contents(atPath: target + "/" + summaryName) else {
        throw .holdsOtherFiles(path: path)
      }
      guard let kept = RunHeader(summary: summary) else { return }
      let differences = [
        kept.digest == digest ? nil : "digest \(kept.digest) there, \(digest) here",
        kept.seed == seed ? nil : "seed \(kept.seed) there, \(seed) here",
        kept.requestedTrials == trials
          ? nil : "futures asked for \(kept.requestedTrials) there, \(trials) here",
      ].compactMap(\.self)
      if !differences.isEmpty { throw .holdsOtherNumbers(path: path, differences: differences) }
      do throws(FolderDamage) {
        try FolderChecksums.read(in: target).verify(in: target)
      } catch {
        throw .isDamaged(path: path, error)
      }
    }
  }

  /// The names in a folder; `nil` when nothing is there.
  static func names(
    in target: String, shownAs path: String
  ) throws(RunFolderProblem) -> [String]? {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: target, isDirectory: &isFolder) else { return nil }
    guard isFolder.boolValue,
      let names = try? FileManager.default.contentsOfDirectory(atPath: target)
    else { throw .holdsOtherFiles(path: path) }
    return names
  }

  /// Refuses a folder that is none or may not be written; of one that is still to be made, what will hold it.
  static func checkWritable(_ folder: String) throws(RunFolderProblem) {
    try RunFolderProblem.refuseOutside(folder)
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder) else {
      let parent = WholeFolder.parent(of: folder)
      if parent != folder { try checkWritable(parent) }
      return
    }
    if !isFolder.boolValue {
      throw .cannotWrite(path: folder, reason: String(cString: strerror(ENOTDIR)))
    }
    if access(folder, W_OK | X_OK) != 0 { throw .lastError(at: folder) }
  }
}
