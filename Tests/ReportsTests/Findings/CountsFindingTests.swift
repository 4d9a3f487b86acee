// Words for groups never claim more than the numbers.

import Evidence
import Statistics
import Testing

@testable import Reports

@Suite("Words for groups")
struct CountsFindingTests {
  static func finding(_ counts: [(String, Int, Int)]) -> (CountsFinding, CountsAnalysis) {
    let analysis = CountsAnalysis(
      CountedGroups(
        outcome: "churned",
        groups: counts.map { CountedGroups.Group(name: $0.0, count: GroupCount($0.1, of: $0.2)) }))
    return (CountsFinding(analysis), analysis)
  }

  static func sentence(_ a: (Int, Int), _ b: (Int, Int)) -> String {
    let (finding, analysis) = finding([("before", a.0, a.1), ("after", b.0, b.1)])
    return finding.sentence(analysis.comparisons[0])
  }

  @Test("33 customers a group: nobody can tell, and how many it would take")
  func small() {
    // Fisher 0.1968 (R); its power 0.1924 and 95 customers by enumeration.
    #expect(
      Self.sentence((5, 33), (1, 33)) == """
        With 33 customers a group nobody can tell whether fewer churned: before 5 of 33, after 1 of 33. \
        Where nothing changed, chance parts such groups as far in 20 % of tries. Had the change really \
        been this large, this test (Fisher's) would show it in 19 % of tries with groups of this size, \
        and in 80 % with 95 customers a group.
        """)
  }

  @Test("a change beyond chance is told with its interval, in the direction seen")
  func clear() {
    // Wilson: 0.0931 to 0.2328 and 0.0103 to 0.0845; Newcombe: 0.12 − √(0.0569² + 0.0545²) = 0.0412 and
    // 0.12 + √(0.0828² + 0.0197²) = 0.2051.
    let fewer = Self.sentence((15, 100), (3, 100))
    // Fisher 0.005192 (R).
    #expect(
      fewer.hasPrefix(
        "Fewer churned: before 15 of 100, after 3 of 100. Chance alone would do this in 0.5 % of tries. "
      )
    )
    #expect(fewer.hasSuffix("12 points fewer, between 4.1 and 21 with 95 % confidence."))
    let more = Self.sentence((3, 100), (15, 100))
    #expect(more.hasPrefix("More churned: before 3 of 100, after 15 of 100."))
    #expect(more.contains("12 points more, between 4.1 and 21"))
  }

  @Test("equal shares are told as such, unequal groups by their sizes")
  func others() {
    #expect(Self.sentence((5, 100), (5, 100)).hasPrefix("As many churned: before 5 of 100"))
    #expect(Self.sentence((5, 40), (1, 33)).hasPrefix("With 40 and 33 customers nobody can tell"))
  }

  @Test("the page has every group, every comparison, and the correction only for several")
  func page() {
    let two = Self.finding([("a", 5, 33), ("b", 1, 33)]).0.page(file: "x.csv")
    #expect(two.tables.count == 2)
    #expect(two.tables[0].rows[1] == ["b", "1", "33", "3.0 %", "0.08 % to 15.8 %"])
    #expect(!two.tables[1].rows.contains { $0[0].contains("Holm") })
    #expect(two.tables[1].headings[2] == "95 % interval")
    // The textbook's figures stand below those of the test shown.
    #expect(
      Array(two.tables[1].rows.suffix(2))[0] == ["customers a group for 80 % (Fisher)", "95"])
    #expect(Array(two.tables[1].rows.suffix(2))[1] == ["  normal approximation", "88"])
    let three = Self.finding([("a", 5, 33), ("b", 1, 33), ("c", 2, 33)]).0.page(file: "x.csv")
    #expect(three.tables.count == 3)
    #expect(three.tables[2].rows.contains { $0[0].contains("for 2 comparisons (Holm)") })
    #expect(three.tables[2].headings[2] == "95 % interval, all 2")
    #expect(three.remarks.contains { $0.contains("widened (Bonferroni)") })
    #expect(!two.remarks.contains { $0.contains("Bonferroni") })
  }

  @Test("of several comparisons the sentence says what its figures count")
  func several() {
    let (finding, analysis) = Self.finding([("a", 30, 100), ("b", 3, 100), ("c", 28, 100)])
    let clear = finding.sentence(analysis.comparisons[0])
    #expect(clear.contains("of tries, counted for all comparisons together. It is 27 points"))
    #expect(clear.hasSuffix("with 95 % confidence in all comparisons."))
    let open = finding.sentence(analysis.comparisons[1])
    #expect(open.contains("of tries, counted for all comparisons together. Had the change"))
  }

  @Test("what is nearly certain is not told as certain")
  func nearlyCertain() {
    let page = Self.finding([("a", 900, 1000), ("b", 100, 1000)]).0.page(file: "x.csv")
    #expect(
      page.tables[1].rows.contains(["how far the counts lean towards lower", "over 99.99 %"]))
    // A thousand a group is more than is counted.
    #expect(page.remarks.contains { $0.hasPrefix("\"About\": above 300 customers") })
    #expect(page.tables[1].rows.contains(["as far by chance (Fisher)", "under 0.01 %"]))
  }
}
