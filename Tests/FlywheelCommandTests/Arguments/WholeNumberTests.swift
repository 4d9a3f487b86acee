// Numbers of options.

import Testing

@testable import FlywheelCommand

@Suite("Whole numbers of the command line")
struct WholeNumberSuite {
  @Test("whole numbers within their range are read")
  func read() throws {
    #expect(try WholeNumber.futures("1") == 1)
    #expect(try WholeNumber.futures("1000000000") == 1_000_000_000)
    #expect(try WholeNumber.threads("1024") == 1024)
    #expect(try WholeNumber.seed("0") == 0)
    #expect(try WholeNumber.seed("18446744073709551615") == .max)
  }

  @Test("anything else is refused with the range")
  func refused() {
    for text in ["0", "-5", "1e3", "1.5", "", "many", "1000000001", "99999999999999999999"] {
      let error = #expect(throws: (any Error).self, "\(text)") { try WholeNumber.futures(text) }
      #expect(error.map { "\($0)" }?.contains("from 1 to 1000000000") == true)
    }
    #expect(throws: (any Error).self) { try WholeNumber.threads("1025") }
    #expect(throws: (any Error).self) { try WholeNumber.seed("-1") }
  }

  @Test("a negative number belongs to the option before it")
  func negative() throws {
    let ended = try BuiltProgram.run("run", "a.yaml", "--trials", "-5")
    #expect(ended.status == 2)
    #expect(
      ended.errors.contains("The value '-5' is invalid for '--trials <trials>': give a whole"))
  }
}
