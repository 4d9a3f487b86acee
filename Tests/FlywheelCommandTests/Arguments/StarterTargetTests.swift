// Names and files of new scenarios.

import Foundation
import Testing

@testable import FlywheelCommand

@Suite("Where a new scenario goes")
struct StarterTargetSuite {
  @Test("a name becomes a file name in lower case, words joined by hyphens")
  func name() {
    let target = StarterTarget("My  Shop & Co., Größe 2")
    #expect(target.file == "my-shop-co-größe-2.yaml")
    #expect(target.title == "My  Shop & Co., Größe 2")
  }

  @Test("a path to a YAML file is taken as it is and names the scenario")
  func path() {
    #expect(StarterTarget("plans/Shop.yaml").file == "plans/Shop.yaml")
    #expect(StarterTarget("plans/Shop.yaml").title == "Shop")
    #expect(StarterTarget("x.yml").title == "x")
  }

  @Test("a name without letters and digits has no file")
  func noName() {
    for name in ["", " ", "&!", "../"] {
      #expect(StarterTarget(name).file == "")
      let failure = #expect(throws: CommandFailure.self) { try StarterTarget(name).check() }
      #expect(failure?.message.contains("use letters or digits") == true)
    }
  }

  @Test("a file is written once, and never over another")
  func once() throws {
    try withTemporaryFolder { folder in
      let target = StarterTarget(folder + "/a.yaml")
      try target.check()
      try target.write("first")
      #expect(throws: CommandFailure.self) { try target.write("second") }
      #expect(throws: CommandFailure.self) { try target.check() }
      #expect(try text(target.file) == "first")
    }
  }

  @Test("a missing folder is told")
  func noFolder() throws {
    try withTemporaryFolder { folder in
      let target = StarterTarget(folder + "/none/a.yaml")
      let failure = #expect(throws: CommandFailure.self) { try target.write("x") }
      #expect(
        failure?.message.hasSuffix("(No such file or directory); make its folder first") == true)
    }
  }
}
