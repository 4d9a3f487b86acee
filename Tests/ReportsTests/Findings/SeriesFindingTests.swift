// Words for months never claim more than the numbers.

import Evidence
import Testing

@testable import Reports

@Suite("Words for months")
struct SeriesFindingTests {
  static func finding(
    _ values: [Double], before: Int, control: [Double]? = nil
  ) throws -> SeriesFinding {
    let series = MonthlySeries(
      outcome: "signups", start: try #require(MonthLabel("2024-01")), values: values,
      controls: control.map { [MonthlySeries.Control(name: "abroad", values: $0)] } ?? [],
      before: before)
    return SeriesFinding(SeriesAnalysis(series))
  }

  static let quiet = (0..<24).map { (month: Int) -> Double in 10 + Double(month * 7 % 5) / 5 }

  @Test("a clear effect is told with its interval and what was to be expected")
  func clear() throws {
    // The last four months are 10 + (0 + 2 + 4 + 1)/5/4 + 8.
    let values = Self.quiet.enumerated().map { $1 + ($0 >= 20 ? 8 : 0) }
    let finding = try Self.finding(values, before: 20)
    #expect(finding.verdict.hasPrefix("From 2025-09 on, signups ran at 18.35 a month: "))
    #expect(finding.verdict.contains("higher ("))
    #expect(finding.verdict.contains("to be expected without a change, +7"))
    #expect(
      finding.placeboWords
        == "As large an effect appears at none of 7 earlier dates where nothing happened.")
    let lower = try Self.finding(values.map { -$0 }, before: 20).verdict
    #expect(lower.contains("lower ("))
  }

  @Test("without an effect nobody can tell")
  func unclear() throws {
    let finding = try Self.finding(Self.quiet, before: 20)
    #expect(finding.verdict.hasPrefix("Nobody can tell from these months whether signups changed"))
    #expect(finding.naiveWords == "")
  }

  @Test("too few months: how many it takes, and what the plain difference is worth")
  func tooFew() throws {
    let finding = try Self.finding([1, 2, 1, 5, 6, 5], before: 3)
    #expect(finding.verdict.contains("3 months before the change cannot say"))
    #expect(finding.verdict.hasSuffix("It takes 8 at least."))
    #expect(finding.naiveWords.contains("proves nothing"))
    #expect(finding.placeboWords == "")
    let controlled = try Self.finding([1, 2, 1, 5, 6, 5], before: 3, control: [1, 1, 2, 3, 1, 2])
    #expect(controlled.verdict.contains("It takes 10 at least (8, and two for each control)."))
  }

  @Test("a trend makes the plain difference mislead, and the page says why")
  func trend() throws {
    let values = (0..<30).map { (month: Int) -> Double in Double(100 + 3 * month + month * 7 % 5) }
    let finding = try Self.finding(values, before: 24)
    #expect(finding.verdict.hasPrefix("Nobody can tell"))
    // One reason, the plainest; the others below.
    #expect(finding.naiveWords.hasSuffix("misleads: signups went up before the change already."))
    let remarks = finding.page(file: "x.csv").remarks
    let also = try #require(
      remarks.first { $0.hasPrefix("Against the plain difference speaks also: ") })
    #expect(
      also.contains("it is sure of a change that these months leave open; neighbouring months"))
    #expect(!also.contains("went up"))
    let falling = try Self.finding(values.map { -$0 }, before: 24)
    #expect(falling.naiveWords.contains("went down"))
  }

  @Test("months that only go on with their trend are no effect by any row of the page")
  func continuation() throws {
    let line = (0..<20).map { (month: Int) -> Double in Double(100 + 10 * month) }
    let finding = try Self.finding(line, before: 14)
    #expect(
      finding.verdict.hasPrefix(
        "Nothing can be told: the months before lie on a straight line, +10 a month, which leaves "
          + "nothing to chance"))
    #expect(finding.verdict.hasSuffix(" The months after only go on along it."))
    #expect(!finding.verdict.contains("controls"))
    #expect(finding.naiveWords.hasSuffix("went up before the change already."))
    let page = finding.page(file: "x.csv")
    #expect(page.tables.count == 1)
    #expect(page.remarks.contains { $0.hasPrefix("The months before had a trend") })
    var jump = line
    for month in 14..<20 { jump[month] += 50 }
    #expect(!(try Self.finding(jump, before: 14).verdict.contains("only go on")))
    // Eight months carry no trend: the level that they end with must not be taken for what would have been.
    let few = try Self.finding(line, before: 8)
    #expect(few.verdict.contains("going one way already"))
    #expect(few.verdict.hasSuffix("It takes 10 at least."))
  }

  @Test("constant months say that nothing can be told, and no empty table is shown")
  func constant() throws {
    let finding = try Self.finding(Array(repeating: 5, count: 24), before: 20)
    #expect(finding.verdict.hasPrefix("Nothing can be told: the months before are all alike,"))
    #expect(finding.page(file: "x.csv").tables.count == 1)
  }

  @Test("a control that moves by another amount makes difference in differences suspect")
  func differenceInDifferences() throws {
    let control = (0..<30).map { (month: Int) -> Double in Double(100 + 5 * month + month * 5 % 7) }
    let values = control.enumerated().map { 0.2 * $1 + Double($0 * 7 % 5) / 5 }
    let page = try Self.finding(values, before: 24, control: control).page(file: "x.csv")
    #expect(page.remarks.contains { $0.contains("to move by the same amount") })
    #expect(page.remarks.contains { $0.contains("did not touch abroad") })
    #expect(page.tables[1].rows[0][0] == "* controls and a wandering level")
  }
}
