// Whatever is given for a scenario file: an answer within seconds, 2, and words that say what to do.

import Foundation
import Testing

@testable import FlywheelCommand

@Suite("Hostile files")
struct HostileFilesSuite {
  /// Checks `file` in `folder` and expects a refusal within ten seconds that begins with `start`.
  private func refuses(
    _ file: String, in folder: String, _ start: String,
    at place: SourceLocation = #_sourceLocation
  ) throws {
    // The limit on memory is the data segment's: 1 GB.
    let ended = try BuiltProgram.shell(
      "ulimit -d 1000000; exec timeout -s KILL 60 \"$0\" check '\(file)'", in: folder)
    #expect(ended.status == 2, "\(file): \(ended)", sourceLocation: place)
    #expect(ended.output == "", sourceLocation: place)
    #expect(ended.errors.hasPrefix(start), "\(ended.errors.prefix(300))", sourceLocation: place)
    #expect(ended.errors.utf8.count < 20_000, sourceLocation: place)
    #expect(ended.errors.contains("; "), "no cure: \(ended.errors)", sourceLocation: place)
  }

  private func write(_ bytes: some Sequence<UInt8>, _ file: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: file))
  }

  @Test("a file of 100 MB is not read to its end")
  func large() throws {
    try withTemporaryFolder { folder in
      let made = try BuiltProgram.shell(
        "head -c 100000000 /dev/zero | tr '\\0' a > big.yaml", in: folder)
      #expect(made.status == 0)
      try refuses("big.yaml", in: folder, "big.yaml:1:1: is larger than 1 MB; ")
    }
  }

  @Test("a hundred thousand brackets or braces, and lists in lists, are too deep")
  func deep() throws {
    try withTemporaryFolder { folder in
      for (name, part) in [
        ("lists", "["), ("groups", "{a: "), ("entries", "- "), ("questions", "? "),
      ] {
        try write(("a: \n" + String(repeating: part, count: 100_000)).utf8, "\(folder)/\(name)")
        try refuses(name, in: folder, "\(name):2:")
      }
    }
  }

  @Test("a few lines of aliases do not unfold into a billion values")
  func aliases() throws {
    try withTemporaryFolder { folder in
      var text = "a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n"
      for level in 1...12 {
        let nine = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
        text += "a\(level): &a\(level) [\(nine)]\n"
      }
      try write(text.utf8, folder + "/bomb.yaml")
      try refuses("bomb.yaml", in: folder, "bomb.yaml:1:5: has a YAML anchor or alias")
    }
  }

  @Test("files that extend each other in a circle are told where the circle closes")
  func circles() throws {
    try withTemporaryFolder { folder in
      for (file, next) in [
        ("self", "self"), ("a", "b"), ("b", "a"), ("x", "y"), ("y", "z"), ("z", "x"),
      ] {
        try write("extends: \(next).yaml\n".utf8, "\(folder)/\(file).yaml")
      }
      for (asked, closing) in [("self", "self"), ("a", "b"), ("x", "z")] {
        try refuses(
          "\(asked).yaml", in: folder,
          "\(closing).yaml:1:10: extends: \(asked).yaml: extends itself in a circle; ")
      }
    }
  }

  @Test(
    "what is extended and is missing, a folder, a pipe or a device is told where it is extended")
  func extended() throws {
    try withTemporaryFolder { folder in
      try makeOddFiles(folder)
      let cases = [
        ("none.yaml", "there is no such file"), ("folder", "is a folder"),
        ("nowhere", "there is no such file"), ("pipe", ""), ("/dev/zero", "is larger than 1 MB"),
      ]
      for (name, words) in cases {
        try write("\n\nextends: \(name)\n".utf8, folder + "/child.yaml")
        let start =
          name == "pipe"
          ? "pipe:1:1: the file is empty" : "child.yaml:3:10: extends: \(name): \(words)"
        try refuses("child.yaml", in: folder, start)
      }
    }
  }

  @Test(
    "a folder, a dangling link, a link to itself, a pipe nobody writes to and a device without end")
  func noFiles() throws {
    try withTemporaryFolder { folder in
      try makeOddFiles(folder)
      let cases = [
        ("folder", "is a folder"), ("nowhere", "there is no such file"),
        ("loop", "there is no such file"), ("pipe", "the file is empty"),
        ("/dev/zero", "is larger than 1 MB"), ("/dev/null", "the file is empty"),
        ("gone.yaml", "there is no such file"), ("folder/pipe/below", "there is no such file"),
      ]
      for (name, words) in cases { try refuses(name, in: folder, "\(name):1:1: \(words); ") }
    }
  }

  @Test("a scenario can come through a pipe that somebody writes to, however slowly")
  func pipe() throws {
    try TinyScenario.inFolder { folder in
      let ended = try BuiltProgram.shell(
        "(head -c 100 tiny.yaml; sleep 0.2; tail -c +101 tiny.yaml) | \"$0\" check /dev/stdin",
        in: folder)
      #expect(ended.output == "/dev/stdin is sound.\n", "\(ended.errors)")
    }
  }

  @Test(
    "what is no text in UTF-8 is told so, and a byte order mark or another system's line ends do not matter"
  )
  func encodings() throws {
    try withTemporaryFolder { folder in
      let sound = TinyScenario.text
      let utf16 = try #require(sound.data(using: .utf16))
      var noise = UInt32(7)
      let rubbish: [UInt8] = (0..<4096).map { _ in
        noise = noise &* 1_664_525 &+ 1_013_904_223
        return UInt8(noise >> 24)
      }
      for (name, bytes) in [
        ("utf16", Array(utf16)), ("rubbish", rubbish),
        ("latin", Array("name: M\u{FC}ller".unicodeScalars).map { UInt8($0.value) }),
        ("cut", Array("name: M\u{FC}".utf8).dropLast()),
      ] {
        try write(bytes, "\(folder)/\(name)")
        try refuses(name, in: folder, "\(name):1:1: is not a text file in UTF-8; ")
      }
      try write((sound + "\u{0}").utf8, folder + "/nul")
      try refuses("nul", in: folder, "nul:12:1: holds the control character U+0; ")
      let same = [
        "mark": "\u{FEFF}" + sound, "windows": sound.replacing("\n", with: "\r\n"),
        "both": "\u{FEFF}" + sound.replacing("\n", with: "\r\n"),
      ]
      for (name, text) in same {
        try write(text.utf8, "\(folder)/\(name)")
        let ended = try BuiltProgram.run("check", name, in: folder)
        #expect(ended.output == "\(name) is sound.\n", "\(ended.errors)")
      }
      // A mistake is told at the same place behind a mark and with other line ends.
      let broken =
        "\u{FEFF}" + sound.replacing("5% per month", with: "130%").replacing("\n", with: "\r\n")
      try write(broken.utf8, folder + "/broken")
      try refuses("broken", in: folder, "broken:5:43: engage.churn: 130% is over 100%; ")
    }
  }

  /// Things that are no files: a folder, links to nothing and to themselves, a pipe.
  private func makeOddFiles(_ folder: String) throws {
    let made = try BuiltProgram.shell(
      "mkdir folder && ln -s missing nowhere && ln -s loop loop && mkfifo pipe", in: folder)
    #expect(made.status == 0, "\(made.errors)")
  }
}
