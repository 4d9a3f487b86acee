// What a folder must hold: the sizes and checksums of its files, kept in one more file.
//
// The lines are those that `cksum` prints, so that a shell can verify a folder without Flywheel:
//
//     cut -d' ' -f3 cksum.txt | xargs cksum | diff - cksum.txt

internal import Foundation

/// The file `cksum.txt` of a folder.
struct FolderChecksums: Hashable {
  /// One file: its checksum, size and name.
  struct Line: Hashable {
    /// The checksum of POSIX `cksum`.
    var checksum: UInt32
    /// Bytes.
    var size: Int
    /// Its name in the folder; without spaces.
    var name: String
  }

  /// The name of the file.
  static let name = "cksum.txt"

  /// One line a file, in the order of their names.
  private(set) var lines: [Line]

  /// The checksums of these files.
  init(_ lines: [Line]) { self.lines = lines.sorted { $0.name < $1.name } }

  /// Reads the text of `cksum.txt`; `nil` unless every line is a checksum, a size and a name.
  init?(_ text: String) {
    guard text.hasSuffix("\n") else { return nil }
    var lines: [Line] = []
    for line in text.dropLast().split(separator: "\n", omittingEmptySubsequences: false) {
      let words = line.split(separator: " ", omittingEmptySubsequences: false)
      guard words.count == 3, let checksum = UInt32(words[0]), let size = Int(words[1]),
        !words[2].isEmpty, !words[2].contains("/")
      else { return nil }
      lines.append(Line(checksum: checksum, size: size, name: String(words[2])))
    }
    self.init(lines)
  }

  /// The text of `cksum.txt`.
  var text: String { lines.map { "\($0.checksum) \($0.size) \($0.name)\n" }.joined() }

  /// The line of a file.
  subscript(_ name: String) -> Line? { lines.first { $0.name == name } }

  /// The checksums kept in a folder.
  ///
  /// - Throws: `FolderDamage` when there are none, or they cannot be read.
  static func read(in folder: String) throws(FolderDamage) -> FolderChecksums {
    guard let data = FileManager.default.contents(atPath: folder + "/" + name) else {
      throw .unverifiable
    }
    guard let text = String(data: data, encoding: .utf8), let read = FolderChecksums(text) else {
      throw .unreadable(file: name, reason: "it is no list of checksums")
    }
    return read
  }

  /// Looks at every file of the list, byte by byte.
  ///
  /// - Throws: the first damage; sizes, which cost nothing to look at, before contents.
  func verify(in folder: String) throws(FolderDamage) {
    try verifySizes(in: folder)
    for line in lines { try verify(Self.checksum(of: line.name, in: folder), of: line.name) }
  }

  /// Looks whether every file of the list is there and as long as it should be.
  func verifySizes(in folder: String) throws(FolderDamage) {
    for line in lines {
      let attributes = try? FileManager.default.attributesOfItem(atPath: folder + "/" + line.name)
      guard let size = attributes?[.size] as? Int,
        attributes?[.type] as? FileAttributeType == .typeRegular
      else { throw .missing(file: line.name) }
      if size != line.size { throw .size(file: line.name, expected: line.size, found: size) }
    }
  }

  /// The contents of one file of the list, verified.
  func contents(of name: String, in folder: String) throws(FolderDamage) -> Data {
    guard let data = FileManager.default.contents(atPath: folder + "/" + name) else {
      throw .missing(file: name)
    }
    try verify(PosixChecksum(of: data), of: name)
    return data
  }

  private func verify(_ found: PosixChecksum, of name: String) throws(FolderDamage) {
    guard let line = self[name] else {
      throw .unreadable(file: Self.name, reason: "it does not list \(name)")
    }
    if found.size != line.size { throw .size(file: name, expected: line.size, found: found.size) }
    if found.value != line.checksum { throw .checksum(file: name) }
  }

  // In blocks of 64 kB, whatever the size of the file.
  private static func checksum(
    of name: String, in folder: String
  ) throws(FolderDamage) -> PosixChecksum {
    let descriptor = open(folder + "/" + name, O_RDONLY)
    guard descriptor >= 0 else {
      throw .unreadable(file: name, reason: String(cString: strerror(errno)))
    }
    defer { _ = close(descriptor) }
    var sum = PosixChecksum()
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = block.withUnsafeMutableBytes { bytes in
        let count = Foundation.read(descriptor, bytes.baseAddress, bytes.count)
        if count > 0 { sum.append(UnsafeRawBufferPointer(rebasing: bytes[..<count])) }
        return count
      }
      if count < 0 && errno == EINTR { continue }
      if count < 0 { throw .unreadable(file: name, reason: String(cString: strerror(errno))) }
      if count == 0 { return sum }
    }
  }
}
