// The built program as a child process: what a user types, and what comes back.

import Foundation
import Testing

/// Runs the `flywheel` that was built beside these tests.
enum BuiltProgram {
  /// How a run of the program ended.
  struct Ended {
    /// The exit code, or the signal's number when it was killed.
    var status: Int32
    /// What was written to standard output.
    var output: String
    /// What was written to standard error.
    var errors: String
  }

  /// The repository's folder.
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  /// The program, beside the bundle of the tests.
  static let path: String = {
    let bundles = Bundle.allBundles.map(\.bundleURL).filter { $0.pathExtension == "xctest" }
    let executable = URL(fileURLWithPath: CommandLine.arguments[0])
    let folders = (bundles + [executable, Bundle.main.bundleURL.appending(path: "x")])
      .map { $0.deletingLastPathComponent().path }
    let found = folders.map { $0 + "/flywheel" }.first(where: FileManager.default.isExecutableFile)
    guard let found else { preconditionFailure("no flywheel in \(folders)") }
    return found
  }()

  /// Runs the program in `folder` until it ends.
  static func run(_ arguments: String..., in folder: String = root) throws -> Ended {
    try ended(path, arguments, in: folder)
  }

  /// Runs a line of the shell in which `$0` is the program.
  static func shell(_ line: String, in folder: String = root) throws -> Ended {
    try ended("/bin/sh", ["-c", line, path], in: folder)
  }

  /// A process of the program that has not begun; its streams go nowhere until they are set.
  static func process(_ arguments: [String], in folder: String = root) -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    // A child that is killed would leave half a profile where line coverage is counted, and spoil the count.
    process.environment = ProcessInfo.processInfo.environment
      .merging(["LLVM_PROFILE_FILE": "/dev/null"]) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    return process
  }

  /// The program in the middle of simulating: started, and its first progress drawn on a terminal.
  static func underWay(
    _ arguments: [String], in folder: String
  ) throws -> (process: Process, terminal: Terminal) {
    let terminal = try #require(Terminal())
    let process = process(arguments, in: folder)
    process.standardError = terminal.line
    try process.run()
    #expect(terminal.waits(for: " futures, "))
    return (process, terminal)
  }

  // Streams go to files, not pipes: nobody has to read while the program writes.
  private static func ended(
    _ executable: String, _ arguments: [String], in folder: String
  ) throws -> Ended {
    var result = Ended(status: 0, output: "", errors: "")
    try withTemporaryFolder { streams in
      let process = process(arguments, in: folder)
      process.executableURL = URL(fileURLWithPath: executable)
      let files = ["out", "err"].map { streams + "/" + $0 }
      let handles = try files.map { file in
        _ = FileManager.default.createFile(atPath: file, contents: nil)
        return try FileHandle(forWritingTo: URL(fileURLWithPath: file))
      }
      process.standardOutput = handles[0]
      process.standardError = handles[1]
      try process.run()
      process.waitUntilExit()
      result.status = process.terminationStatus
      result.output = try text(files[0])
      result.errors = try text(files[1])
    }
    return result
  }
}

/// Runs `body` with the path of a new empty folder, which is removed afterwards.
func withTemporaryFolder(_ body: (String) throws -> Void) throws {
  let path = FileManager.default.temporaryDirectory.path + "/flywheel-" + UUID().uuidString
  try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
  defer { try? FileManager.default.removeItem(atPath: path) }
  try body(path)
}

/// The text of a file.
func text(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

/// The names in a folder, hidden ones included, in ascending order.
func names(in path: String) throws -> [String] {
  try FileManager.default.contentsOfDirectory(atPath: path).sorted()
}
