// Why a run could not be kept, told so that it can be mended.

internal import Scenarios

/// A run that could not be kept: the place, what is wrong, what to do.
package enum RunFolderProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file system refused: a full disk, a missing permission, a file where a folder should be.
  case cannotWrite(path: String, reason: String)
  /// The folder keeps another run; `differences` says how it differs.
  case holdsOtherNumbers(path: String, differences: [String])
  /// The folder keeps something that is no run.
  case holdsOtherFiles(path: String)

  /// The folder keeps just this run, but not whole any more.
  case isDamaged(path: String, FolderDamage)

  /// Refuses a path outside the folder that the program is held in.
  package static func refuseOutside(_ path: String) throws(RunFolderProblem) {
    if !RootFolder.allows(path) {
      throw .cannotWrite(path: path, reason: "it " + RootFolder.message)
    }
  }

  /// `path: what is wrong; what to do`
  package var description: String {
    switch self {
    case .cannotWrite(let path, let reason):
      "\(path): cannot be written (\(reason)); make room or permission there, "
        + "or give another folder with --out DIR"
    case .holdsOtherNumbers(let path, let differences):
      "\(path): keeps a run with other numbers (\(differences.joined(separator: "; "))); "
        + "move or delete it, or give another folder with --out DIR"
    case .isDamaged(let path, let damage):
      "\(path): keeps this run, but damaged: \(damage); move or delete it and run again"
    case .holdsOtherFiles(let path):
      "\(path): keeps something that is no run; give an empty or new folder with --out DIR"
    }
  }
}
