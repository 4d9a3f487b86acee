// The report of several scenarios.

import Charts
import Experiments
import RandomStreams
import Scenarios
import Simulation
import Testing

@testable import Reports

@Suite("A ranking as a report")
struct RankingDocumentSuite {
  private let luck = (0..<50).map { Double($0) }

  private func document(_ cash: [[Double]]) throws -> ReportDocument {
    let comparison = ComparisonSamples.comparison(cash: cash)
    let labels = ["Base", "Red", "Blue"]
    var priced = RecordSamples.scenario
    priced.inputs["engage.price"] = RecordSamples.given(.point(300), "300 EUR per month")
    var context = ComparisonReport.Context(
      labels: labels, scenarios: [RecordSamples.scenario, priced, RecordSamples.scenario],
      command: "flywheel compare base.yaml --variants")
    context.next = "flywheel compare base.yaml Red"
    return RankingDocument(
      comparison, context, ranking: try #require(Ranking(comparison, by: .cash))
    ).document()
  }

  @Test("who is best stands first, then all in order, each against the base, and the commands")
  func sections() throws {
    let document = try document([luck, luck.map { $0 + 9 }, luck.map { $0 - 5 }])
    #expect(document.title == "Base and 2 others")
    #expect(document.answer[0].hasPrefix("Red has the best mean cash at the end (34 EUR)"))
    #expect(document.answer.last?.hasPrefix("Out of cash before month 24: Red ") == true)
    #expect(
      document.sections.map(\.id) == ["ranking", "against", "flywheel", "assumed", "repeat"])
    let ranking = try #require(document.section("ranking"))
    #expect(ranking.tables[0].rows.map { $0[0] } == ["Red", "Base", "Blue"])
    #expect(ranking.tables[0].headings[3] == "best in")
    let chart = try #require(ranking.charts[0] as? IntervalChart)
    #expect(chart.rows.map(\.label) == ["Red", "Base", "Blue"])
    #expect(document.section("repeat")?.commands.count == 2)
  }

  @Test("each scenario but the base stands against it, with the paired difference")
  func against() throws {
    let document = try document([luck, luck.map { $0 + 9 }, luck.map { $0 - 5 }])
    let tables = try #require(document.section("against")).tables
    #expect(tables.map(\.headings).map { $0[2] } == ["Red", "Blue"])
    #expect(tables[0].rows.contains { $0[0].hasPrefix("Cash") && $0[3] == "+9" })
  }

  @Test("who cannot be told apart from the best says so")
  func open() throws {
    let swapped = luck.enumerated().map { $0.isMultiple(of: 2) ? $1 + 3 : $1 - 2.9 }
    let rows = try #require(
      try document([luck, swapped, luck.map { $0 - 100 }]).section("ranking")
    ).tables[0].rows
    #expect(rows[1][4].hasPrefix("not to be told ("))
  }

  @Test("where several are equally best the shares say so and why they add up to more")
  func ties() throws {
    let equal = (0..<100).map { _ in 0.0 }
    let section = try #require(
      try document([(0..<100).map { $0 < 10 ? 1 : 0 }, equal, equal]).section("ranking"))
    #expect(section.tables[0].headings[3] == "best/equal")
    #expect(section.sentences.first?.hasSuffix("add up to more than 100 %.") == true)
    let clear = try #require(
      try document([luck, luck.map { $0 + 9 }, luck.map { $0 - 5 }]).section("ranking"))
    #expect(clear.sentences.isEmpty)
  }

  @Test("the wheels are those of the base and the best other, to one measure")
  func flywheels() throws {
    let section = try #require(
      try document([luck, luck.map { $0 - 9 }, luck.map { $0 - 5 }]).section("flywheel"))
    #expect(section.heading == "The flywheels of Base and Blue")
    let wheels = section.charts.compactMap { $0 as? FlywheelPicture }
    #expect(wheels.count == 2 && wheels[0].largestFlow == wheels[1].largestFlow)
  }

  @Test("what each changes is told in words")
  func differs() throws {
    let section = try #require(
      try document([luck, luck.map { $0 + 9 }, luck.map { $0 - 5 }]).section("assumed"))
    #expect(section.items[0].hasPrefix("Red: price 250") && section.items[0].contains("300"))
    #expect(section.items[1] == "Blue: the same.")
  }
}
