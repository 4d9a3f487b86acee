// The runs that are kept under a root.

internal import Foundation

/// A kept run, found again.
package struct KeptRun: Hashable, Sendable {
  /// Its folder.
  package var path: String
  /// What identifies it.
  package var header: RunHeader
}

/// Finds kept runs.
package enum RunCatalogue {
  /// All runs in `ROOT/SCENARIO/RUN`, in the order of their paths; none when there is no such root.
  ///
  /// Folders that begin with a dot (unfinished ones) and folders without a readable summary are left out.
  package static func runs(under root: String) -> [KeptRun] {
    folders(in: root).flatMap { folders(in: $0) }.compactMap { path in
      FileManager.default.contents(atPath: path + "/" + RunFolder.summaryName)
        .flatMap { RunHeader(summary: $0) }
        .map { KeptRun(path: path, header: $0) }
    }
  }

  private static func folders(in path: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.sorted().filter { !$0.hasPrefix(".") }.map { path + "/" + $0 }
  }
}
