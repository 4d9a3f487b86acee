// One change on the command line.

import Testing

@testable import FlywheelCommand

@Suite("--set PATH=VALUE")
struct SettingSuite {
  @Test("blanks around path and value are dropped, later equals signs kept")
  func read() throws {
    let setting = try Setting(" engage.churn = 3% per month (a=b) ")
    #expect(setting.path == "engage.churn")
    #expect(setting.value == "3% per month (a=b)")
  }

  @Test("no equals sign, no path or no value is refused with an example")
  func refused() {
    for text in ["nonsense", "=3%", "engage.churn=", " = ", ""] {
      let error = #expect(throws: (any Error).self, "\(text)") { try Setting(text) }
      #expect(error.map { "\($0)" }?.contains("engage.churn=3% per month") == true, "\(text)")
    }
  }
}
