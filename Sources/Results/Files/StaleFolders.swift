// What killed runs leave behind is swept up by the next run that is kept in the same place.

internal import Foundation

/// Unfinished folders whose writer is gone.
enum StaleFolders {
  /// How long an unfinished folder must have lain untouched, in seconds: a process of another machine that shares the
  /// disk is not seen from here, but it would have written something within the hour.
  static let untouched = 3600.0

  /// Removes the unfinished folders of runs named like `path` whose process has ended and which nobody has touched
  /// for an hour before `now`.
  ///
  /// What cannot be looked at or removed stays: it is no run and harms nobody.
  static func remove(beside path: String, now: Date = Date()) {
    let parent = WholeFolder.parent(of: path)
    let stem = WholeFolder.temporaryStem(of: path)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? []
    for name in names where name.hasPrefix(stem) {
      let numbers = name.dropFirst(stem.count).split(
        separator: "-", omittingEmptySubsequences: false)
      guard numbers.count == 2, let process = Int32(numbers[0]), Int(numbers[1]) != nil,
        process > 0,
        hasEnded(process)
      else { continue }
      let folder = parent + "/" + name
      guard let touched = lastTouched(folder), now.timeIntervalSince(touched) > untouched else {
        continue
      }
      try? FileManager.default.removeItem(atPath: folder)
    }
  }

  private static func hasEnded(_ process: Int32) -> Bool {
    kill(process, 0) != 0 && errno == ESRCH
  }

  /// When the folder or anything in it was last changed; `nil` when it is no folder or that cannot be told.
  private static func lastTouched(_ folder: String) -> Date? {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      return nil
    }
    var latest: Date?
    for path in [folder] + names.map({ folder + "/" + $0 }) {
      let attributes = try? FileManager.default.attributesOfItem(atPath: path)
      guard let changed = attributes?[.modificationDate] as? Date else { return nil }
      latest = max(latest ?? changed, changed)
    }
    return latest
  }
}
