// What a comparison knows of its sides.

import Simulation
import Testing

@testable import Experiments

@Suite("A comparison")
struct ComparisonTests {
  @Test("cash is told when all sides state it, and a metric's difference is found by name")
  func sides() throws {
    let request = RunRequest(trials: 3, seed: 1, threads: 1)
    let uncertain = try RunFixture.model(RunFixture.uncertainText)
    let certain = try RunFixture.model(RunFixture.certainText)
    let alike = try #require(try ComparisonRunner.run([uncertain, uncertain], request))
    #expect(alike.tellsCash && alike.base.scenarioName == "Small")
    #expect(alike.differences[0].paired(.cash)?.difference == 0)
    let unlike = try #require(try ComparisonRunner.run([uncertain, certain], request))
    #expect(!unlike.tellsCash)
    #expect(unlike.differences[0].paired(.outOfCash) == nil, "only one side can run out")
  }
}
