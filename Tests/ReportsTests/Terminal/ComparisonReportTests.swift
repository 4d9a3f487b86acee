// The page of a comparison.

import Experiments
import Foundation
import Scenarios
import Simulation
import Testing

@testable import Reports

@Suite("The page of a comparison")
struct ComparisonReportSuite {
  private func context(_ labels: [String]) -> ComparisonReport.Context {
    ComparisonReport.Context(
      labels: labels, scenarios: labels.map { _ in RecordSamples.scenario },
      command: "flywheel compare a.yaml b.yaml --trials 50 --seed 1")
  }

  private let luck = (0..<50).map { Double($0) }

  @Test("of two: title, sentence, table, why, months, how to repeat it, where it is kept")
  func pair() {
    let split = MetricSplit(
      metric: .cash, futures: 50, whole: 9, wholeError: 1,
      parts: [
        SplitPart(difference: 9, standardError: 1, adjustedP: 0),
        SplitPart(difference: 0, standardError: 0, adjustedP: 1),
      ])
    let months = [
      SeriesDifference(series: .cash, means: [9], errors: [1], reach: 2, clearFrom: 1)
    ]
    var context = context(["Before", "After"])
    (context.savedAt, context.elapsed) = ("results/x", 1.5)
    let comparison = ComparisonSamples.comparison(
      cash: [luck, luck.map { $0 + 9 }],
      differences: [[ComparisonSamples.paired(.cash, 59, 50, error: 1, larger: 50, pairs: 50)]],
      months: months, why: ComparisonSamples.split([split]))
    let text = ComparisonReport(comparison, context).text()
    let order = [
      "Before → After · 24 months · 50 futures · seed 1 · 1.5 s",
      "After against Before, under the same luck: 9 EUR more cash", "What differs: ",
      "money in EUR", "Why: ", "The difference is clear in cash from month 1 on",
      "Again: flywheel compare a.yaml b.yaml", "Kept in results/x",
    ].map { text.range(of: $0)?.lowerBound }
    #expect(!order.contains(nil))
    #expect(
      zip(order, order.dropFirst()).allSatisfy { a, b in
        (a ?? text.endIndex) < (b ?? text.startIndex)
      })
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
    #expect(
      ComparisonReport(comparison, context).quiet().hasPrefix("After against Before: 9 EUR more"))
  }

  @Test("a long command stays on one line, to be pasted")
  func command() {
    let comparison = ComparisonSamples.comparison(cash: [luck, luck])
    var context = context(["Before", "After"])
    context.command =
      "flywheel compare " + String(repeating: "folder/", count: 12) + "a.yaml b.yaml"
    let lines = ComparisonReport(comparison, context).text().split(separator: "\n")
    #expect(lines.contains("Again: \(context.command)"))
  }

  @Test("no difference makes no claim")
  func open() {
    let comparison = ComparisonSamples.comparison(
      cash: [luck, luck],
      differences: [[ComparisonSamples.paired(.cash, 51, 50, error: 1, p: 0.4)]])
    let text = ComparisonReport(comparison, context(["Before", "After"])).text()
      .split(separator: "\n").joined(separator: " ")
    #expect(text.contains("no difference in cash at the end can be told"))
    #expect(text.contains("Of 1 metrics 0 are better, 0 worse; in 1 no difference can be told."))
  }

  @Test("what common luck was worth is told in two digits")
  func worth() {
    func told(_ variance: Double) -> String {
      var paired = ComparisonSamples.paired(.cash, 59, 50, error: 1, larger: 50, pairs: 50)
      paired.varianceReduction = variance
      let comparison = ComparisonSamples.comparison(
        cash: [luck, luck.map { $0 + 9 }], differences: [[paired]])
      return ComparisonReport(comparison, context(["Before", "After"])).pairing(
        comparison.differences[0])
    }
    #expect(told(1.4) == "")
    #expect(told(6653).hasSuffix("would have needed about 6 700 times as many futures."))
    #expect(told(12.4).contains("about 12 times"))
  }

  @Test("of several: who is best, all of them in order, each against the base, and how to ask why")
  func several() throws {
    let comparison = ComparisonSamples.comparison(
      cash: [luck, luck.map { $0 + 9 }, luck.map { $0 - 5 }])
    var context = context(["Base", "Red", "Blue"])
    context.ranking = Ranking(comparison, by: .cash)
    context.next = "flywheel compare base.yaml red.yaml"
    let text = ComparisonReport(comparison, context).text()
    #expect(text.hasPrefix("Base and 2 others · 24 months"))
    #expect(text.contains("  1 Red ") && text.contains("  3 Blue "))
    #expect(text.contains("better in   worse in"))
    #expect(text.contains("against Base") && text.contains("Why: flywheel compare base.yaml red"))
    let quiet = ComparisonReport(comparison, context).quiet()
    #expect(quiet == "by mean cash at the end, EUR: Red 34 > Base 25 > Blue 20")
  }
}
