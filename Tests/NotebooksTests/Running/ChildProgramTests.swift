// Children that end, hang, crash, babble, and cannot be started.

import Foundation
import Testing

@testable import Notebooks

@Suite("The program as a child")
struct ChildProgramSuite {
  private func run(
    _ script: String, _ arguments: [String] = [], limit: Duration = .seconds(20),
    isStopped: @escaping @Sendable () -> Bool = { false }
  ) throws -> ChildProgram.Ended {
    let fixture = try PageFixture()
    let program = try fixture.program(script, limit: limit, isStopped: isStopped)
    return program.run(arguments, in: fixture.folder, streams: fixture.whole)
  }

  @Test("standard output comes before standard error, and the exit code last unless it is 0")
  func text() throws {
    let failing = try run("echo wrong >&2; echo right; exit 3")
    #expect(failing.end == .exit(3))
    #expect(failing.text == "right\nwrong\nexit 3\n")
    let fine = try run("printf 'no line end'")
    #expect(fine.text == "no line end\n")
  }

  @Test("it runs in its folder with its words, without our environment and with nothing to read")
  func surroundings() throws {
    let ended = try run(
      "echo \"$1|$2\"; basename \"$PWD\"; echo \"$LANG\"; [ \"$HOME\" -ef . ] && echo home; cat; env",
      ["a b", ""])
    let lines = ended.text.split(separator: "\n")
    #expect(lines.filter { !$0.contains("=") } == ["a b|", "pages", "C.UTF-8", "home"])
    let variables = lines.filter { $0.contains("=") }.compactMap { $0.split(separator: "=").first }
    // What shells add by themselves does not count.
    #expect(
      Set(variables).subtracting(["PWD", "OLDPWD", "SHLVL", "_"])
        == ["PATH", "HOME", "LANG", "NO_COLOR", "TERM", "FLYWHEEL_ROOT", "FLYWHEEL_KEPT"])
  }

  @Test("it is held in its folder, and what it says it has kept is read back in order")
  func told() throws {
    let ended = try run(
      #"[ "$FLYWHEEL_ROOT" -ef . ] && printf 'a\nb/c\n' >> "$FLYWHEEL_KEPT"; echo Kept in d"#)
    #expect(ended.kept == ["a", "b/c"])
    #expect(try run("true").kept.isEmpty)
  }

  @Test("one that hangs is killed with its own children when its time is over")
  func hung() throws {
    let start = ContinuousClock.now
    let ended = try run(
      "echo begun; sleep 600 & sleep 600; echo never", limit: .seconds(3))
    #expect(ended.end == .tooSlow)
    #expect(ended.text == "begun\n")
    #expect(ContinuousClock.now - start < .seconds(300))
  }

  @Test("one that prints without end is killed, and no more than a megabyte is kept")
  func babbling() throws {
    let ended = try run("yes")
    #expect(ended.end == .tooMuch)
    #expect(ended.output.utf8.count == ChildProgram.mostBytes)
    // Ten megabytes at once, and then it ends by itself.
    #expect(try run("head -c 10000000 /dev/zero").end == .tooMuch)
  }

  @Test("a wish to stop is obeyed at once")
  func stopped() throws {
    #expect(try run("sleep 60", isStopped: { true }).end == .stopped)
  }

  @Test("bytes that are no text become U+FFFD")
  func notText() throws {
    #expect(try run("printf 'a\\377b'").text == "a\u{FFFD}b\n")
  }

  @Test("a crash is told from an exit, and a program that is not there from both")
  func others() throws {
    #expect(try run("kill -SEGV $$").end == .signal(SIGSEGV))
    let fixture = try PageFixture()
    let nothing = ChildProgram(path: fixture.whole + "/nothing", limit: .seconds(1)) { false }
    let ended = nothing.run([], in: fixture.folder, streams: fixture.whole)
    #expect(ended.end == .unstartable("No such file or directory"))
  }
}
