// The list of kept runs, gathered from the disk.

internal import Foundation
internal import Reports
internal import Results

/// What `flywheel report` tells without arguments.
enum KeptRunsList {
  /// The runs under `root`, newest first, and the damaged ones; every byte of them is verified.
  ///
  /// - Parameters:
  ///   - root: the root of all results.
  ///   - timeZone: in which dates are told.
  /// - Returns: lines of at most 80 characters but for long paths.
  static func text(under root: String = "results", timeZone: TimeZone = .current) -> String {
    let catalogue = RunCatalogue(under: root)
    let runs = catalogue.runs.map {
      ListedRun(path: $0.path, keptAt: $0.keptAt, record: $0.record, against: $0.otherName)
    }
    return RunsListing(
      runs: runs, damaged: catalogue.damaged.map { ($0.path, $0.damage.description) },
      root: root, timeZone: timeZone
    ).text()
  }
}
