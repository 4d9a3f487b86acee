// Kinds of cells by the words behind their opening marks.

import Testing

@testable import Notebooks

@Suite("Cells")
struct CellSuite {
  private func problem(_ info: String) -> String {
    do throws(CellProblem) {
      _ = try FenceInfo(info)
      return ""
    } catch {
      return error.message
    }
  }

  @Test("three words and file= make cells, every other language is left alone")
  func meanings() throws {
    #expect(try FenceInfo("flywheel").meaning == .commands)
    #expect(try FenceInfo(" output ").meaning == .output)
    #expect(try FenceInfo("check").meaning == .checks)
    #expect(try FenceInfo("yaml file=my-shop.yaml").meaning == .file("my-shop.yaml"))
    #expect(try FenceInfo("csv\tfile=x.csv").meaning == .file("x.csv"))
    for other in [
      "", "yaml", "sh", "console", "swift", "markdown", "c", "text", "sh profile=x", "yaml files",
    ] {
      #expect(try FenceInfo(other).meaning == .other)
    }
  }

  @Test("a slip of the pen is told, with what was meant")
  func slips() {
    #expect(problem("flywhel") == "\"flywhel\" is no kind of cell; did you mean flywheel?")
    #expect(problem("Output") == "\"Output\" is no kind of cell; did you mean output?")
    #expect(problem("checks").contains("did you mean check?"))
    #expect(problem("flywheel fast") == "\"fast\" is not understood after flywheel")
  }

  @Test(
    "names of files that leave the folder, hide or come twice are refused",
    arguments: ["file=", "file=../x", "file=/x", "file=a/b", "file=.x", "file=..", "file=a file=b"])
  func names(word: String) {
    #expect(problem("yaml \(word)").hasSuffix("cannot be the name of a file on a page"))
  }

  @Test(
    "a file's name that is written otherwise is told, or the file would not be written",
    arguments: [
      "yaml File=x.yaml", "yaml file = x.yaml", "yaml file =x.yaml", "yaml filename=x.yaml",
      "yaml files=x.yaml", "yaml FILE_NAME=x", "yaml {file=x.yaml}", "yaml title=a,file=x.yaml",
    ])
  func otherwise(info: String) {
    #expect(problem(info) == "\"\(info)\" names no file")
  }

  @Test("words behind a file's name are told: it may be meant to have blanks")
  func behind() {
    #expect(problem("yaml file=a b.yaml") == "\"b.yaml\" is not understood after file=a")
    #expect(problem("yaml file= a.yaml") == "\"\" cannot be the name of a file on a page")
  }
}
