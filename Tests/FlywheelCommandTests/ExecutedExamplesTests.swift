// Examples in help texts and in the README are commands that parse: nobody copies one in vain.

import ArgumentParser
import Testing

@testable import FlywheelCommand

@Suite("Examples of the documentation")
struct ExecutedExamplesSuite {
  /// The words of a line as a shell takes them: quoted blanks kept; the rest of the line after two blanks, a
  /// redirection or a comment dropped.
  private func words(_ line: Substring) -> [String] {
    var words: [String] = []
    var word: String?
    var isQuoted = false
    var blanks = 0
    for character in line {
      if character == "\"" {
        isQuoted.toggle()
        word = word ?? ""
      } else if character == " " && !isQuoted {
        blanks += 1
        if let finished = word { words.append(finished) }
        word = nil
        if blanks == 2 { break }
        continue
      } else if word == nil && !isQuoted && "#>|".contains(character) {
        break
      } else {
        word = (word ?? "") + String(character)
      }
      blanks = 0
    }
    if let word { words.append(word) }
    return words
  }

  /// The commands of a text: lines that begin with the program, in a path or not.
  private func examples(_ text: String) -> [[String]] {
    text.split(separator: "\n").compactMap { line in
      let trimmed = line.drop { $0 == " " || $0 == "$" }
      let words = words(trimmed)
      guard words.count > 1, let first = words.first else { return nil }
      return first.split(separator: "/").last == "flywheel" ? Array(words.dropFirst()) : nil
    }
  }

  private func expectParsed(_ examples: [[String]]) {
    for example in examples {
      #expect(throws: Never.self, "flywheel \(example)") { try Flywheel.parseAsRoot(example) }
    }
  }

  @Test("every example of every help text parses")
  func help() {
    let configurations =
      [Flywheel.configuration] + Flywheel.configuration.subcommands.map { $0.configuration }
    for configuration in configurations {
      let found = examples(configuration.discussion)
      #expect(found.count >= 2, "\(configuration.commandName ?? "")")
      expectParsed(found)
    }
  }

  @Test("every command of the README parses")
  func readme() throws {
    guard let text = try? text(BuiltProgram.root + "/README.md") else { return }
    expectParsed(examples(text))
  }

  @Test("words are split as a shell does")
  func splitting() {
    #expect(
      words("flywheel run a.yaml --against \"more ads\"   a variant") == [
        "flywheel", "run", "a.yaml", "--against", "more ads",
      ])
    #expect(
      words("flywheel run a.yaml --json > a.json") == ["flywheel", "run", "a.yaml", "--json"])
  }
}
