// What every command that simulates is told alike.

import ArgumentParser
import Foundation
import Testing

@testable import FlywheelCommand

@Suite("Seed and threads")
struct SeedAndThreadsSuite {
  @Test("without options the seed is the file's, and every core is used")
  func none() throws {
    let none = try SeedAndThreads.parse([])
    #expect(none.seed == nil && !none.isStated)
    #expect(none.cores == ProcessInfo.processInfo.activeProcessorCount)
  }

  @Test("what is asked for is taken")
  func stated() throws {
    let stated = try SeedAndThreads.parse(["--seed", "18446744073709551615", "--threads", "3"])
    #expect(stated.seed == .max && stated.cores == 3 && stated.isStated)
    #expect(try SeedAndThreads.parse(["--seed", "0"]).isStated)
  }

  @Test("a seed below 0 and no threads are refused")
  func refused() {
    for arguments in [["--seed", "-1"], ["--threads", "0"], ["--seed", "x"]] {
      #expect(throws: (any Error).self) { _ = try SeedAndThreads.parse(arguments) }
    }
  }
}
