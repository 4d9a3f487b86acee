// A terminal that nobody sits at: what the program does when it believes somebody does.

import Foundation

/// A pseudo-terminal; the program gets `line`, the test reads and types at the other end.
final class Terminal {
  /// The program's end.
  let line: FileHandle
  private let screen: Int32
  /// Everything that was shown so far.
  private(set) var shown = ""

  /// Opens a terminal; `nil` when the system has none left.
  init?() {
    var ends: (screen: Int32, line: Int32) = (-1, -1)
    guard openpty(&ends.screen, &ends.line, nil, nil, nil) == 0 else { return nil }
    screen = ends.screen
    line = FileHandle(fileDescriptor: ends.line, closeOnDealloc: true)
  }

  deinit { close(screen) }

  /// Reads until `count` occurrences of `text` are shown; whether they were within `seconds`.
  func waits(for text: String, count: Int = 1, seconds: Double = 120) -> Bool {
    let end = Date(timeIntervalSinceNow: seconds)
    while shown.components(separatedBy: text).count <= count {
      if Date() > end { return false }
      read(milliseconds: 100)
    }
    return true
  }

  /// Types a line.
  func type(_ words: String) {
    let bytes = Array((words + "\n").utf8)
    _ = bytes.withUnsafeBytes { Foundation.write(screen, $0.baseAddress, $0.count) }
  }

  /// Reads what is shown within a moment.
  func read(milliseconds: Int32) {
    var poll = pollfd(fd: screen, events: Int16(POLLIN), revents: 0)
    guard Foundation.poll(&poll, 1, milliseconds) > 0, poll.revents & Int16(POLLIN) != 0 else {
      return
    }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = bytes.withUnsafeMutableBytes {
      Foundation.read(screen, $0.baseAddress, $0.count)
    }
    if count > 0 { shown += String(decoding: bytes.prefix(count), as: UTF8.self) }
  }
}
