// Where a new scenario goes, and what it is called.

internal import Foundation
internal import Scenarios

/// The file and the name of a new scenario.
struct StarterTarget: Hashable {
  /// The file to write; "" when the name holds no letter and no digit.
  let file: String
  /// The scenario's name.
  let title: String

  /// A target from what the user typed: a path that ends in .yaml, or a name.
  init(_ name: String) {
    if name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
      file = name
      title = URL(fileURLWithPath: name).deletingPathExtension().lastPathComponent
      return
    }
    title = name
    let words = name.lowercased().split { !$0.isLetter && !$0.isNumber }
    file = words.isEmpty ? "" : words.joined(separator: "-") + ".yaml"
  }

  /// Writes the file, which must not exist.
  ///
  /// - Throws: why not: it exists, or the system refuses.
  func write(_ text: String) throws(CommandFailure) {
    let descriptor = open(file, O_WRONLY | O_CREAT | O_EXCL, 0o666)
    guard descriptor >= 0 else {
      if errno == EEXIST { throw exists }
      throw refused(errno)
    }
    defer { _ = close(descriptor) }
    let bytes = Array(text.utf8)
    let count = bytes.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
    if count != bytes.count {
      let reason = count < 0 ? errno : ENOSPC
      unlink(file)
      throw refused(reason)
    }
  }

  /// Refuses a target that can be refused before the questions are asked.
  func check() throws(CommandFailure) {
    if file.isEmpty {
      throw CommandFailure("\"\(title)\" gives no file name; use letters or digits")
    }
    if !RootFolder.allows(file) {
      throw CommandFailure("\(file): \(RootFolder.message); \(RootFolder.cure)")
    }
    if FileManager.default.fileExists(atPath: file) { throw exists }
  }

  private var exists: CommandFailure {
    CommandFailure("\(file) exists already and is left as it is; choose another name or remove it")
  }

  private func refused(_ reason: Int32) -> CommandFailure {
    let cure = reason == ENOENT ? "; make its folder first" : ""
    return CommandFailure(
      "\(file): cannot be written (\(String(cString: strerror(reason))))\(cure)")
  }
}
