// Words about a repeated run.

import Reports
import Simulation
import Testing

@Suite("Whether a repeated run is the same, in words")
struct RepetitionReportTests {
  private func report(
    futures: Int = 1000, of requested: Int = 1000, version: Int = 2, _ metrics: [Metric] = [],
    _ parts: [String] = []
  ) -> String {
    var report = RepetitionReport(
      futures: futures, requested: requested, seed: 7, keptVersion: version, metrics: metrics,
      parts: parts)
    report.versions = (4, [2: "Two.", 3: "Three moved churn.", 4: "Four moved cash."])
    return report.text()
  }

  @Test("the same is told with what was repeated")
  func same() {
    #expect(report(version: 4) == "The same to the bit: 1 000 futures, seed 7, model version 4.")
    #expect(
      report(futures: 30, version: 4)
        == "The same to the bit: the first 30 of 1 000 futures, seed 7, model version 4.")
    #expect(
      report(version: 3).replacing("\n", with: " ")
        == "The same to the bit: 1 000 futures, seed 7, model version 3, and repeated with 4.")
  }

  @Test("what moved is counted and named, five names at most, and the versions in between are told")
  func moved() {
    let text = report([.leads, .cash, .mrr, .arr, .nrr, .grr, .velocity], ["single futures"])
    let flat = text.replacing("\n", with: " ")
    #expect(
      flat.hasPrefix(
        "Not the same: 7 of \(Metric.allCases.count) metrics moved (leads, cash, mrr, arr, nrr and 2 "
          + "more), with them single futures. Kept: 1 000 futures, seed 7, model version 2."))
    #expect(
      text.hasSuffix(
        "This is model version 4. What moved since:\n  3: Three moved churn.\n  4: Four moved cash."
      ))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
    #expect(
      report(version: 3, [], ["the months", "single futures"]).hasPrefix(
        "Not the same: the months, single futures moved. Kept: "))
  }

  @Test("where no version explains it, that is said; an older program says so too")
  func unexplained() {
    #expect(
      report(version: 4, [.cash]).replacing("\n", with: " ").contains(
        "The model version is 4 then and now: no change of the model accounts for it."))
    #expect(report(version: 5, [.cash]).hasSuffix("This is model version 4, older than the run."))
  }

  @Test("the versions in force are the engine's")
  func versions() {
    let report = RepetitionReport(
      futures: 1, requested: 1, seed: 1, keptVersion: ModelVersion.current, metrics: [], parts: [])
    #expect(
      report.text()
        == "The same to the bit: 1 future, seed 1, model version \(ModelVersion.current).")
  }
}
