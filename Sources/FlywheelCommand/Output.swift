// Standard output and standard error, whole texts at a time.

internal import Foundation

/// Writes to the two standard streams.
enum Output {
  /// Writes a text and a line end to standard output.
  static func text(_ text: String) { write(text, to: STDOUT_FILENO) }

  /// Writes a message and a line end to standard error.
  static func error(_ message: String) { write(message, to: STDERR_FILENO) }

  /// Whether standard error is a terminal, where progress may be drawn.
  static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Whether questions can be asked: standard input and output are a terminal.
  static var canAsk: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }

  /// Writes all bytes; a closed pipe ends the program quietly, any other failure is told and ends it with 2.
  static func write(_ text: String, to descriptor: Int32, lineEnd: String = "\n") {
    var bytes = Array((text + (text.hasSuffix(lineEnd) ? "" : lineEnd)).utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        if errno == EPIPE || descriptor == STDERR_FILENO { exit(2) }
        let reason = String(cString: strerror(errno))
        Output.error("flywheel: the output cannot be written: \(reason)")
        exit(2)
      }
      bytes = bytes.dropFirst(count)
    }
  }
}
