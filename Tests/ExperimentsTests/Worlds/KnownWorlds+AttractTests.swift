// What is known of attract, on a second road.

import Testing

@testable import Experiments

@Suite("Known worlds: attract")
struct KnownWorldsAttractTests {
  @Test("the closed forms are the mean field's numbers")
  func closedForms() {
    let found = KnownWorldsFixture.disagreements(KnownWorlds.attract)
    #expect(found == [])
  }
}
