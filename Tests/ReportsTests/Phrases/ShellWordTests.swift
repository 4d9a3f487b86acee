// Words that a shell gives back as they were.

import Foundation
import Testing

@testable import Reports

@Suite("Words for a shell")
struct ShellWordSuite {
  /// What a shell makes of a word.
  private func shown(_ word: String) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "printf %s " + ShellWord.quoted(word)]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }

  @Test("a real shell gives every word back, whatever it holds")
  func roundTrip() throws {
    let words = [
      "plain.yaml", "two words", "", "it's", "''", "a\"b", "$HOME", "`id`", "$(id)", "a\\b", "*",
      "?", "[a]", "{a,b}", "~", "~root", "#x", "a;b", "a&b", "a|b", "<a>", "(a)", "!", "a\nb", "\t",
      "größe.yaml", "engage.churn=3% per month", "x=1", "été, λ", "日本.yaml", "a%sb",
    ]
    for word in words { #expect(try shown(word) == word) }
  }

  @Test("what a shell leaves alone is not quoted, so that commands stay easy to read")
  func plain() {
    for word in ["results/shop/6d68-1-1000", "größe.yaml", "a=b,c:d@e+f", "--set"] {
      #expect(ShellWord.quoted(word) == word)
    }
    #expect(ShellWord.quoted("a b") == "'a b'")
    #expect(ShellWord.quoted("it's") == "'it'\\''s'")
  }
}
