// Getting the text of scenario files, and following `extends`.

internal import Foundation

/// Reads the text of a file by name; the answer names the file uniquely, for finding cycles.
typealias ScenarioSource = (String) -> Result<(text: String, identity: String), FileProblem>

/// Why a file cannot be read.
struct FileProblem: Error, Hashable, Sendable {
  /// What is wrong.
  var message: String
  /// What to do.
  var cure: String
}

/// Access to scenario files on disc.
enum ScenarioFiles {
  /// The largest scenario file read, in bytes; real ones have a few thousand.
  static let largestFile = 1_000_000
  /// The longest chain of `extends`.
  static let longestChain = 16

  /// The text of the file at `path`.
  static func read(_ path: String) -> Result<(text: String, identity: String), FileProblem> {
    guard RootFolder.allows(path) else {
      return .failure(FileProblem(message: RootFolder.message, cure: RootFolder.cure))
    }
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
      return .failure(
        FileProblem(message: "there is no such file", cure: "check its name and folder"))
    }
    if isDirectory.boolValue {
      return .failure(
        FileProblem(message: "is a folder", cure: "name a file (.yaml) in it"))
    }
    guard let data = content(of: path) else {
      return .failure(
        FileProblem(message: "cannot be read", cure: "check that you may read the file"))
    }
    if data.count > largestFile {
      return .failure(
        FileProblem(
          message: "is larger than \(largestFile / 1_000_000) MB",
          cure: "a real one is a page or two: is this the right file?"))
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      return .failure(
        FileProblem(
          message: "is not a text file in UTF-8", cure: "save it as plain text in UTF-8"))
    }
    let identity = URL(fileURLWithPath: path).resolvingSymlinksInPath().standardizedFileURL.path
    return .success((text, identity))
  }

  /// How long a pipe or terminal may keep silent, in milliseconds.
  private static let longestSilence: Int32 = 10_000

  /// The bytes of a file, at most one more than the largest allowed; `nil` when they cannot be
  /// read.
  ///
  /// It is opened without waiting: a pipe that nobody writes to is empty, not endless.
  private static func content(of path: String) -> Data? {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { _ = close(descriptor) }
    var data = Data()
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while data.count <= largestFile {
      let count = block.withUnsafeMutableBytes {
        Foundation.read(descriptor, $0.baseAddress, min($0.count, largestFile + 1 - data.count))
      }
      if count == 0 { break }
      if count > 0 {
        data.append(contentsOf: block[..<count])
        continue
      }
      if errno == EINTR { continue }
      var silence = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard errno == EAGAIN, poll(&silence, 1, longestSilence) > 0 else { return nil }
    }
    return data
  }

  /// The name of the file that `file` extends by the words `relative`.
  static func name(_ relative: String, beside file: String) -> String {
    if relative.hasPrefix("/") { return relative }
    guard let slash = file.lastIndex(of: "/") else { return relative }
    return file[...slash] + relative
  }

  /// The file's name without folders and ending: the scenario's name when none is given.
  static func stem(_ file: String) -> String {
    let last = file.split(separator: "/").last.map(String.init) ?? file
    return last.lastIndex(of: ".").map { String(last[..<$0]) } ?? last
  }
}

/// The layers of a file and of the files it extends.
struct LayerChain {
  /// The layers, the extended root first.
  private(set) var layers: [ScenarioLayer] = []
  /// The files, the one asked for first.
  private(set) var files: [String] = []
  /// What is wrong with any of them.
  private(set) var problems: [Problem] = []
  /// Whether some file could not be read or parsed, so that its keys are not known.
  private(set) var isIncomplete = false

  private var identities: [String] = []

  /// Reads `file` and everything it extends from `source`.
  init(_ file: String, from source: ScenarioSource) { read(file, statedAt: nil, from: source) }

  private mutating func read(
    _ file: String, statedAt place: SourcePlace?, from source: ScenarioSource
  ) {
    let told = place ?? SourcePlace(file: file, line: 1, column: 1)
    let prefix = place == nil ? "" : "\(file): "
    func refuse(_ message: String, _ cure: String) -> Problem {
      Problem(at: told, key: place == nil ? "" : "extends", message: prefix + message, cure: cure)
    }
    switch source(file) {
    case .failure(let problem):
      isIncomplete = true
      problems.append(refuse(problem.message, problem.cure))
    case .success(let (text, identity)):
      if identities.contains(identity) {
        isIncomplete = true
        problems.append(refuse("extends itself in a circle", "let one of the files extend nothing"))
        return
      }
      if identities.count == ScenarioFiles.longestChain {
        isIncomplete = true
        problems.append(
          refuse("is the end of a chain of more than \(identities.count) files", "shorten it"))
        return
      }
      identities.append(identity)
      files.append(file)
      add(text, file: file, from: source)
    }
  }

  private mutating func add(_ text: String, file: String, from source: ScenarioSource) {
    let parsing = YAMLParsing(text, file: file)
    problems += parsing.problems
    guard let tree = parsing.tree else {
      isIncomplete = true
      return
    }
    let reading = LayerReading(tree)
    problems += reading.problems
    layers.insert(reading.layer, at: 0)
    if let parent = reading.layer.statements[StructuralKey.extends.rawValue] {
      read(ScenarioFiles.name(parent.text, beside: file), statedAt: parent.place, from: source)
    }
  }
}
