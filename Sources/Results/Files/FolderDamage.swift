// What can be wrong with a folder that was kept whole.

/// Damage of a kept folder.
package enum FolderDamage: Error, Hashable, Sendable, CustomStringConvertible {
  /// It has no checksums: kept by a version of Flywheel that wrote none, or they were deleted.
  case unverifiable
  /// A file is not there.
  case missing(file: String)
  /// A file has not the size it was written with, in bytes.
  case size(file: String, expected: Int, found: Int)
  /// A file has other bytes than were written.
  case checksum(file: String)
  /// A file cannot be read, or not understood.
  case unreadable(file: String, reason: String)
  /// The summary has a layout of another version.
  case schema(found: Int)

  /// What is wrong, as the end of a sentence that begins with the folder's name.
  package var description: String {
    switch self {
    case .unverifiable: "it has no \(FolderChecksums.name), so that nothing can be verified"
    case .missing(let file): "\(file) is missing"
    case .size(let file, let expected, let found):
      "\(file) has \(found) bytes instead of \(expected)"
    case .checksum(let file): "\(file) is not what was written"
    case .unreadable(let file, let reason): "\(file) cannot be read (\(reason))"
    case .schema(let found):
      "its summary has layout \(found), this version reads layout \(SummaryJSON.schema)"
    }
  }
}
