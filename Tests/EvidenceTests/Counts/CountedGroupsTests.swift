// Groups as people count them, and miscount them.

import Statistics
import Testing

@testable import Evidence

@Suite("Counted groups")
struct CountedGroupsTests {
  static func read(_ text: String) throws -> CountedGroups {
    try CountedGroups(CSVTable(text, file: "x.csv"), outcome: nil)
  }

  static func words(_ text: String) -> String {
    (#expect(throws: DataProblems.self) { try read(text) })?.description ?? ""
  }

  @Test("groups keep their order and names; thousands may be grouped in either way")
  func groups() throws {
    let groups = try Self.read("wann;n;churned\nvorher;1.200;180\nnach her;1 100;33\n")
    #expect(groups.outcome == "churned")
    #expect(groups.groups.map(\.name) == ["vorher", "nach her"])
    #expect(groups.groups.map(\.count) == [GroupCount(180, of: 1200), GroupCount(33, of: 1100)])
  }

  @Test("all mistakes at once, row by row, each with what to write instead")
  func mistakes() {
    let text = """
      group,customers,churned
      before,33,15%
      before,12.5,3
      after,3,5
      x,0,0
      ,5,-1
      y,7,1,9
      """
    let lines = Self.words(text).split(separator: "\n")
    #expect(
      lines == [
        "x.csv:2:3: churned: \"15%\" is no count; give how many they were and not the share, e.g. 5",
        "x.csv:3:1: group: \"before\" stands in two rows; give every group one row, with all its customers",
        "x.csv:3:2: customers: \"12.5\" is no count; give a whole number, e.g. 5",
        "x.csv:4:3: churned: is 5, more than the 3 in customers; give how many of them churned, each counted once",
        "x.csv:5:2: customers: is 0; a group has from 1 to 1000000 customers; give a sample of a larger one",
        "x.csv:6:1: group: is empty; name the group",
        "x.csv:6:3: churned: \"-1\" is no count; give a whole number, e.g. 5",
        "x.csv:7:4: \"9\" stands under no heading; the header has 3 columns; quote cells that contain a comma",
      ])
  }

  @Test("one group, a missing cell, and too many groups")
  func shape() {
    #expect(Self.words("group,n,x\na,3,1\n").contains("there is one group only"))
    #expect(Self.words("group,n,x\na,3\nb,3,1\n").contains("x.csv:2:3: x: is empty"))
    let many = (1...101).map { "g\($0),10,1\n" }.joined()
    #expect(Self.words("group,n,x\n" + many).contains("there are 101 groups; give at most 100"))
  }

  @Test("a comparison of one group is a mistake of the caller")
  func refused() async {
    await #expect(processExitsWith: .failure) { _ = CountedGroups(outcome: "x", groups: []) }
  }
}
