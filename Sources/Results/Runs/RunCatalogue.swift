// The runs that are kept under a root: whole ones, and those that are damaged.

package import Experiments
package import Foundation

/// A kept run, found again and verified.
package struct KeptRun: Hashable, Sendable {
  /// Its folder.
  package var path: String
  /// What identifies it.
  package var header: RunHeader
  /// What was found.
  package var record: RunRecord
  /// When its summary was written, by the file system's clock.
  package var keptAt: Date
  /// The name of the scenario it was compared against; `nil` when it was not.
  package var otherName: String?
}

/// A folder that keeps a run no longer whole.
package struct DamagedRun: Hashable, Sendable {
  /// The folder.
  package var path: String
  /// What is wrong with it.
  package var damage: FolderDamage
}

/// What is kept under a root.
package struct RunCatalogue: Hashable, Sendable {
  /// The runs of which every file verifies, in the order of their paths.
  package private(set) var runs: [KeptRun] = []
  /// The damaged ones, in the order of their paths.
  package private(set) var damaged: [DamagedRun] = []

  /// All runs in `ROOT/SCENARIO/RUN` and `ROOT/RUN`; none when there is no such root.
  ///
  /// Every byte of every run is read. Left out are names that begin with a dot (unfinished folders), comparisons, and
  /// whatever else is no run. Runs that are written or replaced meanwhile are listed as they were before or after.
  package init(under root: String) {
    for path in Self.folders(in: RunFolder.trimmed(root)) {
      switch KeptFolder(path) {
      case .run: look(at: path)
      case .comparison: break
      case .nothing:
        for inner in Self.folders(in: path) {
          if case .run = KeptFolder(inner) { look(at: inner) }
        }
      }
    }
  }

  private mutating func look(at path: String) {
    do throws(FolderDamage) {
      // A folder that is replaced between two looks at it seems damaged once, not twice.
      do throws(FolderDamage) {
        runs.append(try Self.verified(path))
      } catch {
        if case .nothing = KeptFolder(path) { return }
        runs.append(try Self.verified(path))
      }
    } catch {
      damaged.append(DamagedRun(path: path, damage: error))
    }
  }

  private static func verified(_ path: String) throws(FolderDamage) -> KeptRun {
    let sums = try FolderChecksums.read(in: path)
    try sums.verify(in: path)
    for name in RunFolder.names where sums[name] == nil { throw .missing(file: name) }
    let summary = try SummaryReading.read(try sums.contents(of: RunFolder.summaryName, in: path))
    let record = try summary.record()
    let attributes = try? FileManager.default.attributesOfItem(
      atPath: path + "/" + RunFolder.summaryName)
    guard let written = attributes?[.modificationDate] as? Date else {
      throw .missing(file: RunFolder.summaryName)
    }
    return KeptRun(
      path: path, header: RunHeader(record), record: record, keptAt: written,
      otherName: summary.comparison?.otherName)
  }

  private static func folders(in path: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.sorted().filter { !$0.hasPrefix(".") }.map { path + "/" + $0 }
  }
}
