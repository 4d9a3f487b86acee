// The report of two scenarios.

import Charts
import Experiments
import Foundation
import RandomStreams
import Scenarios
import Simulation
import Testing

@testable import Reports

@Suite("A comparison as a report")
struct ComparisonDocumentSuite {
  private let luck = (0..<50).map { Double($0) }

  private var split: WhySplit {
    ComparisonSamples.split([
      MetricSplit(
        metric: .cash, futures: 50, whole: 9, wholeError: 1,
        parts: [
          SplitPart(difference: 9, standardError: 1, adjustedP: 0),
          SplitPart(difference: 0, standardError: 0, adjustedP: 1),
        ])
    ])
  }

  private func document(
    _ metrics: [PairedMetric], why: WhySplit? = nil,
    months: [SeriesDifference] = [
      SeriesDifference(series: .cash, means: [9], errors: [1], reach: 2, clearFrom: 1)
    ]
  ) -> ReportDocument {
    var second = RecordSamples.scenario
    second.inputs["engage.price"] = RecordSamples.given(.point(300), "300 EUR per month")
    return ComparisonDocument(
      ComparisonSamples.comparison(
        cash: [luck, luck.map { $0 + 9 }], differences: [metrics], months: months, why: why),
      ComparisonReport.Context(
        labels: ["Before", "After"], scenarios: [RecordSamples.scenario, second],
        command: "flywheel compare a.yaml b.yaml --trials 50 --seed 1")
    ).document()
  }

  private let cash = ComparisonSamples.paired(.cash, 59, 50, error: 1, larger: 50, pairs: 50)

  @Test("the answer stands first: what the second changes, where both lie, how much is better")
  func answer() {
    let document = document([cash], why: split)
    #expect(document.title == "Before → After")
    #expect(
      document.facts
        == "24 months · 50 futures of each, with the same luck · seed 1 · amounts in EUR")
    #expect(
      document.answer[0].hasPrefix("After against Before, under the same luck: 9 EUR more cash"))
    #expect(document.answer.last == "Of 1 metrics 1 is better, 0 worse.")
    #expect(document.answer.allSatisfy { $0.hasSuffix(".") })
  }

  @Test("all sections are there, in order, and repeat as the command says")
  func sections() {
    let document = document([cash], why: split)
    #expect(
      document.sections.map(\.id) == [
        "headline", "flywheel", "futures", "months", "why", "assumed", "sure", "repeat",
      ])
    #expect(
      document.section("repeat")?.commands
        == ["flywheel compare a.yaml b.yaml --trials 50 --seed 1"])
    #expect(document.section("headline")?.tables[0].rows.map { $0[0] } == ["Cash at the end, EUR"])
  }

  @Test("both flywheels are drawn to one measure")
  func flywheels() throws {
    let wheels = try #require(document([cash]).section("flywheel")).charts
      .compactMap { $0 as? FlywheelPicture }
    #expect(wheels.count == 2 && wheels[0].largestFlow != nil)
    #expect(wheels[0].largestFlow == wheels[1].largestFlow)
    #expect(wheels.map(\.title).map { $0.prefix { $0 != ":" } } == ["Before", "After"])
  }

  @Test("why: what differs in both, and a waterfall from one to the other")
  func why() throws {
    let section = try #require(document([cash], why: split).section("why"))
    #expect(section.tables[0].headings == ["", "Before", "After"])
    let waterfall = try #require(section.charts.first as? WaterfallChart)
    // The mean of 0 to 49, and nine more.
    #expect(waterfall.start.value == 24.5 && waterfall.end.value == 33.5)
    #expect(waterfall.parts.map(\.difference) == [9, 0])
    // Of 50 whole numbers sd² = 50 · 51/12, so that 1.96 standard errors are 1.96 · √(51/12).
    let margin = try #require(waterfall.start.error)
    #expect(abs(margin - 1.96 * (51.0 / 12).squareRoot()) < 0.001)
  }

  @Test("a why that cannot be split says so")
  func noSplit() throws {
    let section = try #require(document([cash], why: ComparisonSamples.split([])).section("why"))
    #expect(section.sentences == ["Too few futures have a value to split the change."])
    #expect(document([cash]).section("why") == nil)
  }

  @Test("scenarios that say the same have nothing to explain")
  func same() throws {
    let why = WhySplit(keys: [], futures: 50, isExact: true, hybrids: 0, metrics: [])
    let section = try #require(document([cash], why: why).section("why"))
    #expect(section.sentences == ["The two scenarios say the same."] && section.charts.isEmpty)
  }

  @Test("what differs by chance, what is open and what is the same are told apart")
  func sure() throws {
    func text(_ metrics: [PairedMetric]) throws -> String {
      try #require(document(metrics).section("sure")).sentences[0]
    }
    #expect(try text([cash]).hasPrefix("All headline numbers differ by more than chance. Diff"))
    let open = ComparisonSamples.paired(.mrr, 51, 50, error: 1, larger: 25, pairs: 50, p: 0.4)
    var equal = ComparisonSamples.paired(.customers, 5, 5, error: 0, p: 1)
    (equal.larger, equal.smaller) = (0, 0)
    let mixed = try text([cash, open, equal])
    #expect(
      mixed.hasPrefix(
        "No difference can be told in MRR. The same in every future: customers. Differences"))
    #expect(try text([]).hasPrefix("Differences are called real only"))
  }

  @Test("every input of both stands under what was assumed, and whose numbers they are once")
  func assumed() throws {
    let section = try #require(document([cash]).section("assumed"))
    #expect(
      section.sentences == ["Before: Every number is yours.", "After: Every number is yours."])
    let prices = section.tables.flatMap(\.rows).filter { $0[0] == "engage.price" }.map { $0[1] }
    #expect(prices == ["250 EUR per month", "300 EUR per month"])
  }

  @Test("the page of it is whole: HTML and Markdown hold every section")
  func written() {
    let document = document([cash], why: split)
    let html = DocumentHTML(document).text()
    let markdown = DocumentMarkdown(document, pictures: "c").text()
    for section in document.sections {
      #expect(
        html.contains("<h2 id=\"\(section.id)\">") && markdown.contains("## \(section.heading)"))
    }
    #expect(markdown.components(separatedBy: "](c/").count - 1 == document.pictures.count)
  }
}
