// The rows that both ways of comparing share.

import Experiments
import Simulation
import Testing

@testable import Reports

@Suite("A row of a comparison")
struct ComparisonRowsSuite {
  private func rows(_ paired: PairedMetric, isOtherFirst: Bool = false) -> [String] {
    var rows = ComparisonRows(currency: "EUR", heads: ("After", "Before"))
    rows.isOtherFirst = isOtherFirst
    return rows.lines([paired], width: 80).map {
      $0.split(separator: " ").joined(separator: " ")
    }
  }

  @Test(
    "both means, the difference ± 1.96 standard errors, 9 in 10 futures, how often it is better")
  func row() {
    let paired = ComparisonSamples.paired(.customers, 412, 380, error: 2)
    // 1.96 · 2 = 3.92; 740 of 1000 has an interval of 71.2 to 76.7 %: told to the nearest point.
    #expect(rows(paired)[1] == "customers 412 380 +32 ± 4 -8 to 82 about 74 %")
    #expect(rows(paired)[0].hasPrefix("money in EUR After Before"))
    #expect(rows(paired, isOtherFirst: true)[1].hasPrefix("customers 380 412 +32"))
  }

  @Test("of a small mean beside a large one two digits stay")
  func small() {
    let paired = ComparisonSamples.paired(.customers, 412, 6.18, error: 4)
    #expect(rows(paired)[1].hasPrefix("customers 412 6.2 +406 ± 8"))
    #expect(rows(ComparisonSamples.paired(.customers, 412, 0, error: 4))[1].contains(" 412 0 +412"))
  }

  @Test("long ranges and shares of futures do not run together")
  func blanks() {
    var paired = ComparisonSamples.paired(.customers, 412, 380, error: 2, larger: 999)
    (paired.p5, paired.p95) = (-366_411, -162_105)
    #expect(rows(paired)[1].hasSuffix("+32 ± 4 -366 000 to -162 000 99.9 %"))
  }

  @Test("where less is better the futures are counted the other way")
  func less() {
    let paired = ComparisonSamples.paired(.cacBlended, 800, 900, error: 5, larger: 200)
    #expect(rows(paired)[1].hasSuffix("about 80 %"))
  }

  @Test("a difference that cannot be told stands in brackets, with a note")
  func open() {
    let lines = rows(ComparisonSamples.paired(.customers, 383, 380, error: 2, p: 0.4))
    #expect(lines[1].contains("(+3 ± 4)"))
    #expect(lines.last == "In brackets: no difference can be told.")
  }

  @Test("what is the same in all futures is told so; rounding is no error")
  func same() {
    var paired = ComparisonSamples.paired(.loopGain, 2, 2, error: 0, p: 1)
    (paired.larger, paired.smaller) = (0, 0)
    let lines = rows(paired)
    #expect(lines.count == 2 && lines[1] == "loop gain 2 2 the same")
    #expect(
      ComparisonRows.difference(.money, 72_000, standardError: 1e-12) == "+72 000")
  }

  @Test("where futures are equal the rest is not worse, and a note says in how many")
  func ties() {
    var paired = ComparisonSamples.paired(.customers, 412, 380, error: 2)
    paired.smaller = 135
    // 125 of 1000: a half-width of 2.1 points, told to the nearest point; 12.5 rounds away from zero.
    #expect(
      rows(paired).last
        == "Equal, so neither better nor worse: customers in about 13 % of futures.")
    paired.smaller = 250
    #expect(rows(paired).count == 2, "1 % and less is not worth a line")
  }

  @Test("names that would be cut to a few letters are explained above the table")
  func names() {
    var rows = ComparisonRows(currency: "EUR", heads: ("Team North second", "Team North plan"))
    rows.isOtherFirst = true
    let lines = rows.lines([ComparisonSamples.paired(.customers, 412, 380, error: 2)], width: 80)
    #expect(lines[0] == "A: Team North plan, B: Team North second")
    #expect(lines[1].hasPrefix("money in EUR          A       B"))
  }

  @Test("the headline metrics stand in one order, cash only where it is told")
  func headline() {
    let metrics = [Metric.cash, .leads, .customers].map {
      ComparisonSamples.paired($0, 2, 1, error: 0.1)
    }
    #expect(ComparisonRows.headline(metrics, tellsCash: true).map(\.metric) == [.customers, .cash])
    #expect(ComparisonRows.headline(metrics, tellsCash: false).map(\.metric) == [.customers])
  }
}
