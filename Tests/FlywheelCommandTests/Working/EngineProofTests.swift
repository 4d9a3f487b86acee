// `check --engine`, with few worlds.

import ArgumentParser
import Experiments
import Synchronization
import Testing

@testable import FlywheelCommand

@Suite("The proof of the engine")
struct EngineProofTests {
  private func lines(worlds: [KnownWorld], businesses: Int) throws -> [String] {
    let told = Mutex<[String]>([])
    var proof = EngineProof()
    proof.worlds = worlds
    proof.businesses = businesses
    proof.tell = { line in told.withLock { $0.append(line) } }
    try proof.run(seed: 1)
    return told.withLock { $0 }
  }

  @Test("a sound engine ends well, world by world and with a verdict")
  func sound() throws {
    let cash = EngineCheck.worlds.filter { $0.title.hasPrefix("36 000 EUR") }
    #expect(cash.count == 1)
    let lines = try lines(worlds: cash, businesses: 0)
    #expect(lines.count == 5)
    #expect(lines[0].contains("known") && lines[1].contains("out of cash, month"))
    #expect(lines[4].contains("The engine reproduces all 2 numbers."))
  }

  @Test("--engine stands alone, and --seed goes with it")
  func arguments() {
    for arguments in [
      ["a.yaml", "--engine"], ["--engine", "--schema"], ["a.yaml", "--seed", "3"],
    ] {
      #expect(throws: (any Error).self) { _ = try CheckCommand.parse(arguments) }
    }
    #expect(throws: Never.self) { _ = try CheckCommand.parse(["--engine", "--seed", "3"]) }
  }
}
