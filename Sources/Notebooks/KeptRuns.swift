// Which runs a command has kept: the one that it names, or those that are new.

internal import Foundation

/// Finds summaries in the scratch folder.
enum KeptRuns {
  /// The summary of a run.
  static let summaryName = "summary.json"
  /// The summary of a comparison.
  static let comparisonName = "comparison.json"

  /// When a file was written, to the nanosecond, and its size.
  struct Stamp: Hashable, Sendable {
    /// Seconds and nanoseconds of the last writing.
    var seconds, nanoseconds: Int
    /// Bytes.
    var size: Int
    /// The file's number, which a renamed file brings along.
    var number: UInt64
  }

  /// The summaries of the folder, each with its stamp.
  static func stamps(in scratch: ScratchFolder) -> [String: Stamp] {
    let files = scratch.files { name in
      let last = name.split(separator: "/").last.map(String.init) ?? name
      return last == summaryName || last == comparisonName
    }
    var stamps: [String: Stamp] = [:]
    for file in files {
      var facts = stat()
      guard stat(scratch.path + "/" + file, &facts) == 0 else { continue }
      #if os(macOS)
        let written = facts.st_mtimespec
      #else
        let written = facts.st_mtim
      #endif
      stamps[file] = Stamp(
        seconds: Int(written.tv_sec), nanoseconds: Int(written.tv_nsec), size: Int(facts.st_size),
        number: UInt64(facts.st_ino))
    }
    return stamps
  }

  /// The summaries that a command has kept, the one it names last.
  ///
  /// A run that has been kept before is not written again, so that only the command's own words ("Kept in …") tell of it.
  static func kept(
    by output: String, before: [String: Stamp], after: [String: Stamp]
  ) -> [String] {
    let fresh = after.filter { before[$0.key] != $0.value }.sorted { first, second in
      (first.value.seconds, first.value.nanoseconds, first.key)
        < (second.value.seconds, second.value.nanoseconds, second.key)
    }.map(\.key)
    let named = place(in: OutputText.normal(output).split(separator: "\n"))
    let last = [summaryName, comparisonName].compactMap { name in
      named.map { $0 + "/" + name }
    }.filter { after[$0] != nil }
    return fresh.filter { !last.contains($0) } + last
  }

  /// The folder that the last "Kept in" names; a long one goes on in indented lines.
  private static func place(in lines: [Substring]) -> String? {
    guard let start = lines.lastIndex(where: { $0 == "Kept in" || $0.hasPrefix("Kept in ") }) else {
      return nil
    }
    let rest = lines[(start + 1)...].prefix { $0.hasPrefix("  ") }
    return ([lines[start].dropFirst("Kept in".count)] + rest).map { String($0).trimmingBlanks }
      .joined()
  }
}
