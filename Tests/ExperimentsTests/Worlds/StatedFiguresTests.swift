// Random businesses that must show what was stated of them.

import Testing

@testable import Experiments

@Suite("Stated figures of random businesses")
struct StatedFiguresTests {
  @Test("a seed names its businesses; each has a cohort, buyers and a base")
  func businesses() {
    let worlds = StatedFigures.worlds(3, seed: 5)
    #expect(worlds.count == 9)
    #expect(worlds.map(\.text) == StatedFigures.worlds(3, seed: 5).map(\.text))
    #expect(worlds[0].text != StatedFigures.worlds(1, seed: 6)[0].text)
    #expect(
      worlds.prefix(3).flatMap(\.questions).map(\.title)
        == ["churn", "referral rate", "early loss", "lead to customer", "NPS"])
  }

  @Test("the mean field shows the stated figures of businesses to a few digits")
  func meanField() {
    // One lead in a hundred thousand is still on its way after nine months.
    let worlds = StatedFigures.worlds(3, seed: 11)
    let found = KnownWorldsFixture.disagreements(worlds, within: 5e-5)
    #expect(found == [])
  }

  @Test("the engine shows those of one business within 4 standard errors")
  func engine() throws {
    for world in StatedFigures.worlds(1, seed: 2) {
      let result = try #require(try EngineCheck.ask(world, seed: 1, threads: 2))
      #expect(result.answers.allSatisfy { $0.holds }, "\(result.answers)")
    }
  }
}
