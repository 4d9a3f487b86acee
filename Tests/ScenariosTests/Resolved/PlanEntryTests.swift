// The draws of a plan entry are addressed by its name.

import Testing

@testable import Scenarios

@Suite("Plan entries")
struct PlanEntryTests {
  @Test("each uncertain value of an entry has a path of its own")
  func addresses() {
    let entry = PlanEntry(name: "price rise")
    #expect(entry.drawPath("engage.price") == "plan.price rise.engage.price")
    #expect(entry.drawPath("cost") != entry.drawPath("chance"))
    #expect(entry.drawPath("cost") != PlanEntry(name: "seed round").drawPath("cost"))
  }

  @Test(
    "an entry starts at once, in full, for ever, for new customers, and counts as no acquisition")
  func startsPlain() {
    let entry = PlanEntry(name: "x")
    #expect(entry.from == 0 && entry.over == 0 && entry.until == nil)
    #expect(!entry.reachesEveryone && !entry.isAcquisition && entry.changes.isEmpty)
  }
}
