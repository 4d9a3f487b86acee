// One command as a child process: what it printed and how it ended, within limits of time and of text.
//
// Its streams go to files, so that nobody has to read while it writes. A child has a process group of its own: Ctrl-C
// on the terminal does not reach it, and whoever stops it stops its children too.

internal import Foundation
internal import Scenarios

/// The program that cells call.
package struct ChildProgram: Sendable {
  /// How a child ended.
  enum End: Hashable, Sendable {
    /// By itself, with this exit code.
    case exit(Int32)
    /// By a signal from outside or a crash.
    case signal(Int32)
    /// It took longer than the limit and was killed.
    case tooSlow
    /// It printed more than `mostBytes` and was killed.
    case tooMuch
    /// The user asked to stop.
    case stopped
    /// It could not be started.
    case unstartable(String)
  }

  /// What came of a command.
  struct Ended: Sendable {
    /// How it ended.
    var end: End
    /// What it wrote to standard output.
    var output: String
    /// What it wrote to standard error.
    var errors: String
    /// The folders of the runs and comparisons that it kept, or found kept, in order.
    var kept: [String] = []

    /// The text that an output cell should hold: both streams, and the exit code unless it is 0.
    var text: String {
      let streams = OutputText.normal(output) + OutputText.normal(errors)
      if case .exit(let code) = end, code != 0 { return streams + "exit \(code)\n" }
      return streams
    }
  }

  /// The environment variable that names the file to which the program appends the folder of every run that it keeps,
  /// or finds kept, a line each.
  package static let keptVariable = "FLYWHEEL_KEPT"
  /// More than this is no page's output: 1 MB on both streams together.
  static let mostBytes = 1_000_000

  /// The program's path.
  package var path: String
  /// How long one command may take.
  package var limit: Duration
  /// Whether the user has asked to stop; asked all the time.
  package var isStopped: @Sendable () -> Bool

  /// A program.
  package init(path: String, limit: Duration, isStopped: @escaping @Sendable () -> Bool) {
    self.path = path
    self.limit = limit
    self.isStopped = isStopped
  }

  /// Runs the program in `folder` until it ends or is ended.
  ///
  /// It sees no environment but a path, the folder as its home, a language, the folder that it may not leave, and where
  /// to tell which runs it kept; and it reads nothing.
  /// - Parameters:
  ///   - arguments: what it is given.
  ///   - folder: where it runs.
  ///   - streams: a folder for what it prints, outside `folder`.
  ///   - waiting: called all the time while it runs.
  /// - Returns: what it printed, and how it ended.
  func run(
    _ arguments: [String], in folder: String, streams: String, waiting: () -> Void = {}
  ) -> Ended {
    let files = ["output", "errors", "kept"].map { streams + "/" + $0 }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = [
      "PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": folder, "LANG": "C.UTF-8", "NO_COLOR": "1",
      "TERM": "dumb", RootFolder.variable: folder, Self.keptVariable: files[2],
    ]
    process.standardInput = FileHandle.nullDevice
    do {
      for file in files { try Data().write(to: URL(fileURLWithPath: file)) }
      process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: files[0]))
      process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: files[1]))
      try process.run()
    } catch {
      return Ended(end: .unstartable(Self.reason(error)), output: "", errors: "")
    }
    let end = wait(for: process, watching: files, waiting)
    let texts = files.map { Self.text($0) }
    return Ended(
      end: end, output: texts[0], errors: texts[1],
      kept: texts[2].split(separator: "\n").map(String.init))
  }

  private func wait(
    for process: Process, watching files: [String], _ waiting: () -> Void
  ) -> End {
    let deadline = ContinuousClock.now + limit
    var ended: End?
    while process.isRunning {
      if isStopped() {
        ended = .stopped
      } else if ContinuousClock.now > deadline {
        ended = .tooSlow
      } else if files.reduce(0, { $0 + Self.size($1) }) > Self.mostBytes {
        ended = .tooMuch
      }
      if ended != nil {
        Self.kill(process.processIdentifier)
        break
      }
      waiting()
      usleep(2_000)
    }
    process.waitUntilExit()
    if let ended { return ended }
    if files.reduce(0, { $0 + Self.size($1) }) > Self.mostBytes { return .tooMuch }
    return process.terminationReason == .exit
      ? .exit(process.terminationStatus) : .signal(process.terminationStatus)
  }

  /// Kills a child, and its own children where it leads a group.
  private static func kill(_ child: Int32) {
    if getpgid(child) == child {
      Foundation.kill(-child, SIGKILL)
    } else {
      Foundation.kill(child, SIGKILL)
    }
  }

  /// What the system says of a failure, rather than the number Foundation gives it.
  private static func reason(_ error: any Error) -> String {
    let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    guard let underlying, underlying.domain == NSPOSIXErrorDomain else {
      return error.localizedDescription
    }
    return String(cString: strerror(Int32(underlying.code)))
  }

  private static func size(_ path: String) -> Int {
    var facts = stat()
    return stat(path, &facts) == 0 ? Int(facts.st_size) : 0
  }

  /// The beginning of a file; bytes that are no UTF-8 become U+FFFD.
  private static func text(_ path: String) -> String {
    guard let handle = FileHandle(forReadingAtPath: path) else { return "" }
    defer { try? handle.close() }
    return String(decoding: (try? handle.read(upToCount: mostBytes)) ?? Data(), as: UTF8.self)
  }
}
