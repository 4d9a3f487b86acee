// What is known of loop, on a second road.

import Testing

@testable import Experiments

@Suite("Known worlds: loop")
struct KnownWorldsLoopTests {
  @Test("the closed forms are the mean field's numbers")
  func closedForms() {
    // Of 3 descendants, one in a hundred thousand is born after twenty years.
    let found = KnownWorldsFixture.disagreements(KnownWorlds.loop, within: 1e-5)
    #expect(found == [])
  }
}
