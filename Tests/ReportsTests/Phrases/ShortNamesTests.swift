// Cut names never stand for two scenarios.

import Testing

@testable import Reports

@Suite("Names in a column")
struct ShortNamesSuite {
  @Test("names that fit are told as they are, without a legend")
  func fitting() {
    let short = ShortNames(["Before", "After"], room: 7)
    #expect(short.names == ["Before", "After"] && short.legend(width: 80) == [])
  }

  @Test("names that would be cut alike, or to a few letters, are letters with a legend")
  func cut() {
    for (labels, room) in [
      (["Team North plan", "Team North second"], 12), (["Acquisition", "Retention"], 7),
    ] {
      let short = ShortNames(labels, room: room)
      #expect(short.names == ["A", "B"])
      #expect(short.legend(width: 80) == ["A: \(labels[0]), B: \(labels[1])"])
    }
  }

  @Test("a long name that is still itself when cut stays a name")
  func long() {
    let short = ShortNames(["Base", "Team North with all plans"], room: 12)
    #expect(short.names == ["Base", "Team North …"] && short.legend(width: 80) == [])
  }

  @Test("the 27th is AA, and the legend keeps to its width")
  func many() {
    let short = ShortNames((1...27).map { "One and the same name \($0)" }, room: 12)
    #expect(short.names[25] == "Z" && short.names[26] == "AA")
    #expect(short.legend(width: 80).allSatisfy { $0.count <= 80 })
  }
}
