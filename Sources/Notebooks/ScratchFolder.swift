// Where a page's commands run: a new folder that holds copies of what the page may see, gone afterwards.

internal import Foundation

/// A folder for one run of a page.
struct ScratchFolder {
  /// The folder in which the commands run.
  let path: String
  /// A folder beside it, for what they print.
  let streams: String
  private let whole: String

  /// What a page may see besides itself.
  ///
  /// - Parameter folder: the page's folder. Its files that are not Markdown are copied, without `pictures/`, which the
  ///   page makes; so is a folder `scenarios` that stands beside it. Links are left out: they may lead anywhere.
  /// - Throws: an error of the file system.
  init(for folder: String) throws {
    let files = FileManager.default
    whole = files.temporaryDirectory.path + "/flywheel-page-" + UUID().uuidString
    (path, streams) = (whole + "/page", whole + "/streams")
    for made in [path, streams] {
      try files.createDirectory(atPath: made, withIntermediateDirectories: true)
    }
    do {
      try Self.copy(folder, to: path) { name, isFolder in
        isFolder ? name != "pictures" && name != "results" : !name.lowercased().hasSuffix(".md")
      }
      let scenarios = (folder as NSString).appendingPathComponent("../scenarios")
      if files.fileExists(atPath: scenarios) {
        try Self.copy(scenarios, to: path + "/scenarios") { _, _ in true }
      }
    } catch {
      remove()
      throw error
    }
  }

  /// Takes it away with everything in it.
  func remove() { try? FileManager.default.removeItem(atPath: whole) }

  /// Copies plain files and folders; hidden ones and links are left out.
  private static func copy(
    _ source: String, to target: String, where isWanted: (String, _ isFolder: Bool) -> Bool
  ) throws {
    let files = FileManager.default
    try files.createDirectory(atPath: target, withIntermediateDirectories: true)
    for name in try files.contentsOfDirectory(atPath: source) where !name.hasPrefix(".") {
      let (from, to) = (source + "/" + name, target + "/" + name)
      let type = try files.attributesOfItem(atPath: from)[.type] as? FileAttributeType
      if type == .typeDirectory, isWanted(name, true) {
        try copy(from, to: to) { _, _ in true }
      } else if type == .typeRegular, isWanted(name, false) {
        try files.copyItem(atPath: from, toPath: to)
      }
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

  private static func isPlain(_ file: String) -> Bool {
    var facts = stat()
    return lstat(file, &facts) == 0 && facts.st_mode & S_IFMT == S_IFREG
  }
}
