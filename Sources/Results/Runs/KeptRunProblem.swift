// Why a folder cannot be read as a run, told so that it can be mended.

/// A run that cannot be read: the place, what is wrong, what to do.
package enum KeptRunProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// There is no such folder.
  case noFolder(path: String)
  /// The folder keeps something else, or nothing.
  case noRun(path: String)
  /// The folder keeps a comparison of whole scenarios.
  case isComparison(path: String)
  /// It keeps a run that is not whole any more.
  case damaged(path: String, FolderDamage)

  /// `path: what is wrong; what to do`
  package var description: String {
    switch self {
    case .noFolder(let path):
      "\(path): there is no such folder; give the folder of a kept run"
    case .noRun(let path):
      "\(path): keeps no run; give a folder with a \(RunFolder.summaryName), as flywheel run "
        + "leaves it under results/"
    case .isComparison(let path):
      "\(path): keeps a comparison, no run; give the folder of a run"
    case .damaged(let path, let damage):
      "\(path): is damaged: \(damage); move or delete it, and run the scenario again"
    }
  }
}
