// A folder that appears with everything in it, or not at all.
//
// The files and a list of their checksums are written and synchronised in `.tmp-NAME-PID-N` beside the target, which
// is then renamed: one step for every reader, also when the process is killed. What a kill leaves behind begins with a
// dot and is never a run; a later run sweeps it up (StaleFolders).

internal import Foundation

/// A file of a folder that is to be written.
struct FileDraft {
  /// Its name in the folder.
  var name: String
  /// Its text, piece by piece.
  var pieces: AnySequence<String>

  /// A file with a name and its text in pieces.
  init(_ name: String, _ pieces: some Sequence<String>) {
    self.name = name
    self.pieces = AnySequence(pieces)
  }
}

/// Writes folders whole.
enum WholeFolder {
  /// How names of unfinished folders begin.
  static let temporaryPrefix = ".tmp-"

  /// Writes `files` and their `cksum.txt` as the folder `path`, which must not exist or be empty, and makes its parents.
  ///
  /// With `replacing` an existing folder is moved aside first and deleted afterwards. On failure nothing stays but
  /// the parents, and what was at `path` is still there.
  static func write(
    _ files: [FileDraft], to path: String, replacing: Bool = false
  ) throws(RunFolderProblem) {
    try RunFolderProblem.refuseOutside(path)
    let parent = parent(of: path)
    try makeFolders(parent)
    let temporary = try makeTemporaryFolder(for: path)
    do throws(RunFolderProblem) {
      var sums: [FolderChecksums.Line] = []
      for draft in files { sums.append(try write(draft, in: temporary)) }
      try write(FileDraft(FolderChecksums.name, [FolderChecksums(sums).text]), in: temporary)
      try synchronise(temporary)
      try put(temporary, at: path, replacing: replacing)
    } catch {
      remove(temporary)
      throw error
    }
    try synchronise(parent)
    StaleFolders.remove(beside: path)
  }

  @discardableResult
  private static func write(
    _ draft: FileDraft, in folder: String
  ) throws(RunFolderProblem) -> FolderChecksums.Line {
    var file = try DurableFile(creating: folder + "/" + draft.name)
    for piece in draft.pieces { try file.append(piece) }
    try file.finish()
    return FolderChecksums.Line(
      checksum: file.checksum.value, size: file.checksum.size, name: draft.name)
  }

  // With an old folder in the way, that is moved aside, and back if the new one cannot take its place.
  private static func put(
    _ folder: String, at path: String, replacing: Bool
  ) throws(RunFolderProblem) {
    guard replacing else { return try move(folder, to: path) }
    let aside = try makeTemporaryFolder(for: path)
    defer { remove(aside) }
    try move(path, to: aside)
    do throws(RunFolderProblem) {
      try move(folder, to: path)
    } catch {
      try move(aside, to: path)
      throw error
    }
  }

  // The number tells apart what one process does at the same time, or left behind under a reused process id.
  private static func makeTemporaryFolder(for path: String) throws(RunFolderProblem) -> String {
    let stem =
      parent(of: path) + "/" + temporaryStem(of: path)
      + "\(ProcessInfo.processInfo.processIdentifier)-"
    var attempt = 0
    while mkdir(stem + String(attempt), 0o777) != 0 {
      guard errno == EEXIST else { throw .lastError(at: parent(of: path)) }
      attempt += 1
    }
    return stem + String(attempt)
  }

  /// How the names of unfinished folders for `path` begin; the process and a number follow.
  static func temporaryStem(of path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? "run"
    return temporaryPrefix + name.prefix(200) + "-"
  }

  private static func makeFolders(_ path: String) throws(RunFolderProblem) {
    if mkdir(path, 0o777) == 0 { return }
    if errno == ENOENT && parent(of: path) != path {
      try makeFolders(parent(of: path))
      if mkdir(path, 0o777) == 0 { return }
    }
    guard errno == EEXIST else { throw .lastError(at: path) }
  }

  // A rename is only safe from a power cut when the folder that holds the name is synchronised too.
  private static func synchronise(_ folder: String) throws(RunFolderProblem) {
    let descriptor = open(folder, O_RDONLY)
    guard descriptor >= 0 else { throw .lastError(at: folder) }
    defer { _ = close(descriptor) }
    // Some file systems cannot synchronise folders and say so with EINVAL.
    if fsync(descriptor) != 0 && errno != EINVAL { throw .lastError(at: folder) }
  }

  private static func move(_ source: String, to target: String) throws(RunFolderProblem) {
    if rename(source, target) != 0 { throw .lastError(at: target) }
  }

  private static func remove(_ folder: String) {
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// The folder that holds `path`: "." for a bare name.
  static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
