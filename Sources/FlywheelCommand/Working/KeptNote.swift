// Which run a command has kept, or found kept: told to the page that runs the command, whatever is printed.

internal import Foundation
internal import Notebooks

/// Notes of kept runs.
enum KeptNote {
  /// Appends the folder of a run or comparison to the file that the environment names; without one, does nothing.
  ///
  /// - Throws: why it cannot be written; a page would speak of another run otherwise.
  static func add(_ folder: String) throws(CommandFailure) {
    guard let file = ProcessInfo.processInfo.environment[ChildProgram.keptVariable] else { return }
    let line = Array((folder + "\n").utf8)
    let descriptor = open(file, O_WRONLY | O_CREAT | O_APPEND, 0o666)
    defer { close(descriptor) }
    guard descriptor >= 0, write(descriptor, line, line.count) == line.count else {
      throw CommandFailure("\(file): cannot be written (\(String(cString: strerror(errno))))")
    }
  }
}
