// What is known of engage, on a second road.

import Testing

@testable import Experiments

@Suite("Known worlds: engage")
struct KnownWorldsEngageTests {
  @Test("the closed forms are the mean field's numbers")
  func closedForms() {
    let found = KnownWorldsFixture.disagreements(KnownWorlds.engage)
    #expect(found == [])
  }
}
