// Words as a shell parts them, and what only a shell could do.

import Testing

@testable import Notebooks

@Suite("Words of a command")
struct CommandWordsSuite {
  private func problem(_ line: String) -> String {
    do throws(CellProblem) {
      _ = try CommandWords(line)
      return ""
    } catch {
      return error.message
    }
  }

  @Test("blanks and tabs part words, both quotation marks keep them together")
  func splitting() throws {
    let words = try CommandWords(
      "  flywheel run\ta.yaml  --set \"engage.churn=3% per month\" 'x'y '' ")
    #expect(words.arguments == ["run", "a.yaml", "--set", "engage.churn=3% per month", "xy", ""])
    #expect(words.line.hasPrefix("flywheel run") && words.line.hasSuffix("''"))
  }

  @Test("the variant is the one asked for last")
  func variant() throws {
    #expect(try CommandWords("flywheel run a.yaml --variant \"no ads\"").variant == "no ads")
    #expect(try CommandWords("flywheel run --variant=x a.yaml").variant == "x")
    #expect(try CommandWords("flywheel run a.yaml").variant == nil)
    #expect(try CommandWords("flywheel run a.yaml --variant").variant == nil)
  }

  @Test("a terminal obeys nothing of a line that is shown; the program is given what is written")
  func escapes() throws {
    let words = try CommandWords("flywheel run\t\"a\u{1B}[31m\"")
    #expect(words.line == "flywheel run \"a [31m\"")
    #expect(words.arguments == ["run", "a\u{1B}[31m"])
  }

  @Test("what stands behind # is for the reader, # within a word is not")
  func comment() throws {
    #expect(try CommandWords("flywheel run a#b # c").arguments == ["run", "a#b"])
  }

  @Test("what a shell would obey is refused outside quotation marks and taken as it is within")
  func shell() throws {
    for sign in ["|", "<", ">", ";", "&", "`", "$", "("] {
      #expect(
        problem("flywheel run a \(sign) b") == "\"\(sign)\" needs a shell, and a page has none")
    }
    #expect(try CommandWords("flywheel new \"a|b $(c)\"").arguments == ["new", "a|b $(c)"])
    #expect(problem("flywheel run a\\ b").contains("not understood"))
    #expect(problem("flywheel run \"a") == "a quotation mark has no partner")
  }

  @Test("only the program can be called, and no page from a page, and no browser")
  func program() {
    #expect(problem("rm -rf x") == "\"rm\" is not the program")
    #expect(problem("./flywheel run") == "\"./flywheel\" is not the program")
    #expect(problem("# nothing") == "\"\" is not the program")
    #expect(problem("flywheel learn check") == "flywheel learn: a page does not run pages")
    #expect(problem("flywheel report a.yaml --open") == "--open would open a browser")
  }

  @Test(
    "names that leave the folder are refused, also behind an equals sign",
    arguments: [
      "/etc/x", "../x", "a/../../x", "--out=/x", "--out=../x", "~/x", "..", "'/x'", "/\u{301}x",
      "../\u{301}x", "a=/\u{301}x",
    ])
  func outside(word: String) {
    #expect(problem("flywheel run \(word)").hasSuffix("lies outside the page's folder"))
  }

  @Test(
    "dots and strokes within names and values stay", arguments: ["a/b.yaml", "x..y", "1/2", "./a"])
  func within(word: String) {
    #expect(problem("flywheel run \(word)").isEmpty)
  }
}
