// Which kind of file is meant.

import Statistics
import Testing

@testable import Evidence

@Suite("Files of one's own data")
struct OwnDataTests {
  static func words(_ text: String, outcome: String? = nil, since: String? = nil) -> String {
    let error = #expect(throws: DataProblems.self) {
      try OwnData.parse(text, file: "x.csv", outcome: outcome, since: since)
    }
    return error?.description ?? ""
  }

  @Test("groups with their size are counts, months are a series")
  func kinds() throws {
    guard case .counts = try OwnData.parse("g,n,churned\na,3,1\nb,4,1\n", file: "x") else {
      Issue.record("groups")
      return
    }
    // Without a heading that says so, the months do; a column "customers" of months is no size.
    for header in ["month,customers", "t,signups"] {
      let text = header + "\n2024-01,3\n2024-02,4\n"
      guard case .series = try OwnData.parse(text, file: "x", since: "2024-02") else {
        Issue.record("\(header)")
        return
      }
    }
  }

  @Test("a file of neither kind is told what both look like")
  func neither() {
    #expect(Self.words("a,b\nx,1\n").contains("group,customers,churned"))
    #expect(Self.words("group,churned\nx,1\n").contains("no column says how large the groups are"))
  }

  @Test("--since with groups is a mistake")
  func since() {
    #expect(
      Self.words("group,n,x\na,3,1\nb,3,1\n", since: "2024-01").contains(
        "--since: goes with months"))
  }

  @Test("of several columns one must be named, and a near name is suggested")
  func outcome() throws {
    let text = "group,visitors,converted,paid\na,30,4,1\nb,30,5,2\n"
    #expect(Self.words(text).contains("several columns could be judged: converted, paid"))
    #expect(Self.words(text, outcome: "convertd").contains("did you mean converted?"))
    #expect(Self.words(text, outcome: "visitors").contains("there is no column \"visitors\""))
    guard case .counts(let groups) = try OwnData.parse(text, file: "x", outcome: "Paid") else {
      Issue.record("no groups")
      return
    }
    #expect(groups.outcome == "paid")
    #expect(groups.groups.map(\.count.events) == [1, 2])
    #expect(Self.words("group,n\na,3\nb,3\n").contains("no column counts what happened"))
  }
}
