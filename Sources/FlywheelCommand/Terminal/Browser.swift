// Showing a file in the user's browser.

internal import Foundation

/// The user's browser.
enum Browser {
  #if os(macOS)
    private static let opener = "open"
  #else
    private static let opener = "xdg-open"
  #endif

  /// Opens a file.
  ///
  /// - Throws: `CommandFailure` when nothing here opens files; the file itself is there then.
  static func show(_ path: String) throws(CommandFailure) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [opener, path]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    do {
      try process.run()
      process.waitUntilExit()
    } catch {
      throw CommandFailure(unopened(path))
    }
    if process.terminationStatus != 0 { throw CommandFailure(unopened(path)) }
  }

  private static func unopened(_ path: String) -> String {
    "\(opener) could not open \(path); open it in a browser yourself"
  }
}
