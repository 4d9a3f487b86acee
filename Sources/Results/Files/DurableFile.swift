// A new file whose bytes are on the disk when it is finished.

internal import Foundation

/// A file being written for the first time; closed when it goes out of scope.
struct DurableFile: ~Copyable {
  private static let bufferSize = 1 << 16

  private let path: String
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  /// The checksum of what is written.
  private(set) var checksum = PosixChecksum()

  /// Creates the file at `path`, or empties it.
  init(creating path: String) throws(RunFolderProblem) {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o666)
    guard descriptor >= 0 else { throw .lastError(at: path) }
    buffer.reserveCapacity(2 * Self.bufferSize)
  }

  deinit { if descriptor >= 0 { _ = close(descriptor) } }

  /// Appends text as UTF-8; written in blocks of 64 kB.
  mutating func append(_ text: String) throws(RunFolderProblem) {
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= Self.bufferSize { try flush() }
  }

  /// Writes what is left and waits until the disk has it.
  mutating func finish() throws(RunFolderProblem) {
    try flush()
    // Pipes and devices cannot be synchronised; they need not be.
    if fsync(descriptor) != 0 && errno != EINVAL { throw .lastError(at: path) }
  }

  private mutating func flush() throws(RunFolderProblem) {
    checksum.append(buffer)
    var written = 0
    while written < buffer.count {
      let count = buffer.withUnsafeBytes { bytes in
        write(descriptor, bytes.baseAddress.map { $0 + written }, bytes.count - written)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw .lastError(at: path) }
      written += count
    }
    buffer.removeAll(keepingCapacity: true)
  }
}

extension RunFolderProblem {
  /// The system's last error, met at `path`.
  static func lastError(at path: String) -> RunFolderProblem {
    .cannotWrite(path: path, reason: String(cString: strerror(errno)))
  }
}
