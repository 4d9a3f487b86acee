// Findings as JSON: every number that the page tells.

import Evidence
import Results
import Statistics
import Testing

@Suite("JSON about one's own data")
struct OwnDataJSONTests {
  @Test("groups: counts, intervals, p-values; what is open or missing is null")
  func counts() throws {
    let analysis = CountsAnalysis(
      CountedGroups(
        outcome: "churned",
        groups: [
          CountedGroups.Group(name: "a", count: GroupCount(0, of: 50)),
          CountedGroups.Group(name: "b", count: GroupCount(5, of: 50)),
        ]))
    let value = OwnDataJSON.value(of: analysis, file: "x.csv")
    #expect(value["schema"] == .integer(1))
    #expect(value["kind"] == .string("counts"))
    guard case .array(let comparisons)? = value["comparisons"], let first = comparisons.first
    else {
      Issue.record("no comparisons")
      return
    }
    #expect(first["verdict"] == .string("cannotTell"))
    #expect(first["ratio"] == .null)
    #expect(first["difference"] == .number(0.1))
    #expect(value["interval_level"] == .number(0.95))
    // None and 5 of 50: both ways to the power, the exact one below the textbook's.
    #expect(first["power_exact"] == .bool(true) && first["customers_needed_exact"] == .bool(true))
    guard case .number(let power)? = first["power"],
      case .number(let normal)? = first["power_normal"],
      case .integer(let needed)? = first["customers_needed"],
      case .number(let normalNeeded)? = first["customers_needed_normal"]
    else {
      Issue.record("no power")
      return
    }
    #expect(power < normal && Double(needed) > normalNeeded)
    let text = value.text(.compact)
    #expect(text.contains("\"ratio_interval\":[") && text.contains(",null]"))
    #expect(!text.contains("inf"))
  }

  @Test("months: the headline, the naive difference and its faults, placebo dates")
  func series() throws {
    let values = (0..<30).map { (month: Int) -> Double in
      100 + Double(3 * month + month * 7 % 5)
    }
    let series = MonthlySeries(
      outcome: "x", start: try #require(MonthLabel("2024-01")), values: values, before: 24)
    let value = OwnDataJSON.value(of: SeriesAnalysis(series), file: "x.csv")
    #expect(value["since"] == .string("2026-01"))
    #expect(value["headline"]?["method"] == .string("trend"))
    #expect(value["naive"]?["method"] == .string("naive"))
    #expect(value["placebos"]?["window"] == .integer(6))
    #expect(
      value["naive_faults"]
        == .array(["missesEstimate", "tooSure", "trend", "memory"].map(JSONValue.string)))
    let few = MonthlySeries(
      outcome: "x", start: try #require(MonthLabel("1")), values: [1, 2, 4], before: 2)
    let short = OwnDataJSON.value(of: SeriesAnalysis(few), file: "x.csv")
    #expect(short["headline"] == .null && short["placebos"] == .null)
    #expect(short["verdict"] == .string("tooFewMonths"))
  }
}
