// Where a page's commands run: a new folder that holds copies of what the page may see, gone afterwards.

internal import Foundation

/// A folder for one run of a page.
struct ScratchFolder {
  /// How much may be copied.
  struct Room {
    /// How many files.
    var files: Int
    /// How many bytes all of them together.
    var bytes: Int

    /// Takes the room of a file.
    fileprivate mutating func take(_ file: String) throws {
      (files, bytes) = (files - 1, bytes - Int(ScratchFolder.facts(of: file)?.st_size ?? 0))
      if files < 0 || bytes < 0 { throw Full() }
    }
  }

  /// There is more in a page's folder than is copied.
  struct TooMuch: Error {
    /// The folder.
    var folder: String
    /// How much would have been copied.
    var most: Room
  }

  private struct Full: Error {}

  /// How the names of scratch folders begin; the process follows.
  private static let stem = "flywheel-page-"
  /// The folder in which the commands run.
  let path: String
  /// A folder beside it, for what they print.
  let streams: String
  private let whole: String

  /// What a page may see besides itself.
  ///
  /// Its folder's files that are not Markdown are copied, without `pictures/`, which the page makes; so is a folder
  /// `scenarios` that stands beside it, where the page's own has no file of that name. Links are left out, as they may
  /// lead anywhere, and so is what may not be read.
  ///
  /// - Parameters:
  ///   - folder: the page's folder.
  ///   - most: how much is copied at most.
  /// - Throws: `TooMuch`, or an error of the file system.
  init(for folder: String, most: Room = Room(files: 10_000, bytes: 100_000_000)) throws {
    let files = FileManager.default
    let place = URL(fileURLWithPath: files.temporaryDirectory.path).path
    whole = "\(place)/\(Self.stem)\(ProcessInfo.processInfo.processIdentifier)-\(UUID().uuidString)"
    (path, streams) = (whole + "/page", whole + "/streams")
    Self.sweep(place)
    for made in [whole, path, streams] {
      try files.createDirectory(atPath: made, withIntermediateDirectories: false)
    }
    var room = most
    do {
      try Self.copy(folder, to: path, &room) { name, isFolder in
        isFolder ? name != "pictures" && name != "results" : !name.lowercased().hasSuffix(".md")
      }
      let scenarios = (folder as NSString).appendingPathComponent("../scenarios")
      if Self.kind(of: scenarios) == S_IFDIR {
        try Self.copy(scenarios, to: path + "/scenarios", &room) { _, _ in true }
      }
    } catch is Full {
      remove()
      throw TooMuch(folder: folder, most: most)
    } catch {
      remove()
      throw error
    }
  }

  /// Takes it away with everything in it.
  func remove() { try? FileManager.default.removeItem(atPath: whole) }

  /// Copies plain files and folders; hidden ones, links, scratch folders and what may not be read are left out.
  private static func copy(
    _ source: String, to target: String, _ room: inout Room,
    where isWanted: (String, _ isFolder: Bool) -> Bool
  ) throws {
    let files = FileManager.default
    if kind(of: target) == nil {
      try files.createDirectory(atPath: target, withIntermediateDirectories: false)
    }
    guard kind(of: target) == S_IFDIR else { return }
    for name in try files.contentsOfDirectory(atPath: source)
    where !name.hasPrefix(".") && !name.hasPrefix(stem) {
      let (from, to) = (source + "/" + name, target + "/" + name)
      let kind = kind(of: from)
      if kind == S_IFDIR, isWanted(name, true), access(from, R_OK | X_OK) == 0 {
        try copy(from, to: to, &room) { _, _ in true }
      } else if kind == S_IFREG, isWanted(name, false), access(from, R_OK) == 0,
        Self.kind(of: to) == nil
      {
        try room.take(from)
        try files.copyItem(atPath: from, toPath: to)
      }
    }
  }

  /// Takes away the scratch folders of processes that have ended without doing so, an hour after they were made: a
  /// process of another machine or container is not seen from here.
  private static func sweep(_ place: String) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
    for name in names where name.hasPrefix(stem) {
      let number = name.dropFirst(stem.count).prefix { $0 != "-" }
      guard let process = Int32(number), process > 0, kill(process, 0) != 0, errno == ESRCH,
        let facts = try? FileManager.default.attributesOfItem(atPath: place + "/" + name),
        let made = facts[.modificationDate] as? Date, made.timeIntervalSinceNow < -3600
      else { continue }
      try? FileManager.default.removeItem(atPath: place + "/" + name)
    }
  }

  /// The plain files under a folder of the scratch folder whose names `isWanted`, as paths within it, in order.
  func files(under folder: String = "", where isWanted: (String) -> Bool) -> [String] {
    let root = folder.isEmpty ? path : path + "/" + folder
    guard let walk = FileManager.default.enumerator(atPath: root) else { return [] }
    var found: [String] = []
    for case let name as String in walk where isWanted(name) {
      guard Self.isPlain(root + "/" + name) else { continue }
      found.append(folder.isEmpty ? name : folder + "/" + name)
    }
    return found.sorted()
  }

  /// The bytes of one of its plain files; `nil` where there is none.
  func data(_ name: String) -> Data? {
    let file = path + "/" + name
    return Self.isPlain(file) ? FileManager.default.contents(atPath: file) : nil
  }

  private static func isPlain(_ file: String) -> Bool { kind(of: file) == S_IFREG }

  /// What stands there, links not followed; `nil` where nothing does.
  private static func kind(of path: String) -> mode_t? {
    facts(of: path).map { $0.st_mode & S_IFMT }
  }

  private static func facts(of path: String) -> stat? {
    var facts = stat()
    return lstat(path, &facts) == 0 ? facts : nil
  }
}
