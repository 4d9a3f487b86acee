// Standard output and standard error, whole texts at a time.

internal import Foundation

/// Writes to the two standard streams.
enum Output {
  /// Makes the standard streams safe to use; call it first.
  ///
  /// A reader that goes away (`| head`) is no reason to die. A stream that was closed would give its number to the
  /// next file that is opened, and what is printed would land there: it is filled by something that refuses writing.
  static func prepare() {
    signal(SIGPIPE, SIG_IGN)
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
      if fcntl(descriptor, F_GETFD) == -1 { _ = open("/dev/null", O_RDONLY) }
    }
  }

  /// Writes a text and a line end to standard output.
  static func text(_ text: String) { write(text, to: STDOUT_FILENO) }

  /// Writes a message and a line end to standard error.
  static func error(_ message: String) { write(message, to: STDERR_FILENO) }

  /// A text of somebody else's without the characters by which terminals are steered.
  static func plain(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter {
          $0 == "\n" || $0 == "\t" || $0.properties.generalCategory != .control
        }))
  }

  /// Whether standard error is a terminal, where progress may be drawn.
  static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Whether questions can be asked: standard input and output are a terminal.
  static var canAsk: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }

  /// Writes all bytes, and a line end unless there is one.
  ///
  /// What nobody reads any more is dropped. Standard output that cannot take it for another reason (a full disk) is
  /// told on standard error and ends the program with 2.
  static func write(_ text: String, to descriptor: Int32, lineEnd: String = "\n") {
    var bytes = Array((text + (text.hasSuffix(lineEnd) ? "" : lineEnd)).utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        if errno == EPIPE || descriptor == STDERR_FILENO { return }
        Output.error("The output cannot be written: \(String(cString: strerror(errno)))")
        exit(2)
      }
      bytes = bytes.dropFirst(count)
    }
  }
}
