// A count of a group is never more than the group.

import Statistics
import Testing

@Suite("Counts of a group")
struct GroupCountTests {
  @Test("the share is what was counted over the group")
  func share() {
    #expect(GroupCount(5, of: 20).share == 0.25)
    #expect(GroupCount(0, of: 3).share == 0)
  }

  @Test("more than all, fewer than none, and groups of nobody are refused")
  func refused() async {
    await #expect(processExitsWith: .failure) { _ = GroupCount(4, of: 3) }
    await #expect(processExitsWith: .failure) { _ = GroupCount(-1, of: 3) }
    await #expect(processExitsWith: .failure) { _ = GroupCount(0, of: 0) }
  }
}
