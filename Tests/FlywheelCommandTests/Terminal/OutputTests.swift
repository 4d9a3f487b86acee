// Streams that are closed, full, or left by their reader.

import Foundation
import Testing

@testable import FlywheelCommand

@Suite("The standard streams")
struct OutputSuite {
  @Test("a reader that goes away is no error, and the run is kept")
  func goneReader() throws {
    try TinyScenario.inFolder { folder in
      let ended = try BuiltProgram.shell(
        "{ \"$0\" run tiny.yaml --trials 2 --out kept; echo $? >code; } | true; cat code",
        in: folder)
      #expect(ended.output == "0\n")
      #expect(ended.errors == "")
      #expect(try names(in: folder + "/kept").contains("summary.json"))
    }
  }

  @Test("a closed standard output is told with 2, and its number is lent to no file")
  func closed() throws {
    try TinyScenario.inFolder { folder in
      let ended = try BuiltProgram.shell(
        "exec \"$0\" run tiny.yaml --trials 2 --out kept >&-", in: folder)
      #expect(ended.status == 2)
      #expect(ended.errors == "The output cannot be written: Bad file descriptor\n")
      for name in try names(in: folder + "/kept") {
        #expect(!(try text("\(folder)/kept/\(name)")).contains("Next:"), "\(name)")
      }
    }
  }

  #if os(Linux)
    @Test("a full disk under standard output is told with 2")
    func full() throws {
      let ended = try BuiltProgram.shell("exec \"$0\" explain >/dev/full")
      #expect(ended.status == 2)
      #expect(ended.errors == "The output cannot be written: No space left on device\n")
    }
  #endif

  @Test("a closed standard error changes no exit code")
  func silent() throws {
    #expect(try BuiltProgram.shell("exec \"$0\" check missing.yaml 2>&-").status == 2)
    #expect(try BuiltProgram.shell("exec \"$0\" explain churn 2>&-").status == 0)
  }
}
