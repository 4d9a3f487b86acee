// Words explained.

import Testing

@testable import FlywheelCommand

@Suite("flywheel explain")
struct ExplainCommandSuite {
  @Test("a term is explained on standard output, several words being one term")
  func term() throws {
    let ended = try BuiltProgram.run("explain", "n", "of", "m")
    #expect(ended.status == 0)
    #expect(ended.output.hasPrefix("n of m in PERIOD: Counts\n"))
    #expect(ended.errors == "")
  }

  @Test("nothing, or a blank, lists all; a kind lists its terms")
  func lists() throws {
    let all = try BuiltProgram.run("explain").output
    #expect(try BuiltProgram.run("explain", " ").output == all)
    let keys = try BuiltProgram.run("explain", "keys").output
    #expect(keys.hasPrefix("Keys of a scenario\n"))
    #expect(all.contains(keys))
    #expect(keys.count < all.count)
  }

  @Test("an unknown term names the nearest one, with 2")
  func unknown() throws {
    let ended = try BuiltProgram.run("explain", "engage.chrn")
    #expect(ended.status == 2)
    #expect(ended.output == "")
    #expect(ended.errors.contains("did you mean \"engage.churn\"?"))
  }
}
