// The report of one run.

import Charts
import Experiments
import Scenarios
import Simulation
import Testing

@testable import Reports

@Suite("A run as a report")
struct RunDocumentSuite {
  private func document(
    _ record: RunRecord, settings: [String] = [], savedAt: String? = nil,
    against: (name: String, metrics: [PairedMetric])? = nil
  ) -> ReportDocument {
    RunDocument(
      record: record, scenario: RecordSamples.scenario,
      context: RunDocument.Context(
        file: "two years.yaml", settings: settings, savedAt: savedAt, against: against)
    ).document()
  }

  private let churn = RecordSamples.driver(
    "engage.churn", .outOfCash, low: RecordSamples.yearly(0.025), high: RecordSamples.yearly(0.045),
    meanLow: 0.02, meanHigh: 0.97, error: 0.02)

  @Test("the answer: the chance, then what it hangs on, then how the business grows")
  func answer() {
    let record = RecordSamples.record(outOfCash: 460, drivers: [churn]) {
      $0[.customers] = RecordSamples.even(.customers, 260, 700)
    }
    let document = document(record)
    #expect(document.answer.count == 3)
    #expect(document.answer[0].hasPrefix("There is a 46 % (42–50 %) chance"))
    #expect(document.answer[1].hasPrefix("It hangs most on churn"), "it is the chance")
    #expect(document.answer[2].hasPrefix("Customers go from 240 to 480"))
    #expect(document.facts == "24 months · 1 000 futures · seed 1 · amounts in EUR")
  }

  @Test("without uncertain inputs nobody is told that chance's share cannot be told")
  func certain() throws {
    let record = RecordSamples.record(tellsCash: false) {
      $0[.customers] = RecordSamples.even(.customers, 260, 700)
    }
    let document = document(record)
    #expect(
      document.answer.last == "No input is uncertain, so chance alone makes the futures differ.")
    let decides = try #require(document.section("decides"))
    #expect(
      decides.sentences.first
        == "Customers: No input is uncertain: whatever differs between the futures is chance.")
  }

  @Test("all sections are there, in order")
  func sections() {
    #expect(
      document(RecordSamples.record()).sections.map(\.id) == [
        "headline", "flywheel", "attract", "engage", "delight", "money", "decides", "assumed",
        "sure", "repeat",
      ])
  }

  @Test("what decides is drawn where an input stands out, else told in words")
  func decides() throws {
    var driver = churn
    driver.metric = .cash
    let section = try #require(
      document(RecordSamples.record(drivers: [driver])).section("decides"))
    #expect(section.charts.count == 1)
    #expect(section.sentences.last?.hasPrefix("Read off the run itself") == true)
    #expect(section.sentences.contains { $0.hasPrefix("Customers: ") })
  }

  @Test("a run without a finished future says only that")
  func unfinished() {
    let record = RecordSamples.record(futures: 1, requested: 1000)
    var empty = record
    empty.trials = 0
    let document = document(empty)
    #expect(document.sections.isEmpty)
    #expect(document.answer == ["No future was finished, so there is no answer."])
    #expect(!DocumentHTML(document).text().contains("<section aria-labelledby=\"headline\""))
  }

  @Test("a stopped run says so in its facts and in how sure it is")
  func stopped() {
    let document = document(RecordSamples.record(futures: 300, requested: 1000))
    #expect(document.facts.contains("stopped after 300 of 1 000 futures"))
    #expect(document.section("sure")?.items[0].contains("was stopped") == true)
  }

  @Test("the commands repeat the run with what was changed, and from where it is kept")
  func commands() {
    let record = RecordSamples.record()
    #expect(
      document(record).section("repeat")?.commands
        == ["flywheel run 'two years.yaml' --trials 1000 --seed 1"])
    #expect(
      document(record, settings: ["engage.churn=3% per month"], savedAt: "results/two years/a")
        .section("repeat")?.commands == [
          "flywheel run 'two years.yaml' --set 'engage.churn=3% per month' --trials 1000 --seed 1",
          "flywheel run --repeat 'results/two years/a'",
        ])
  }

  @Test("a comparison kept with the run stands in a section of its own")
  func against() throws {
    let paired = ComparisonSamples.paired(.customers, 59, 50, error: 1)
    let document = document(RecordSamples.record(), against: ("Red", [paired]))
    let section = try #require(document.section("against"))
    #expect(section.heading == "Against Red")
    #expect(section.tables[0].headings[1...2] == ["Red", "Two years"])
    #expect(section.tables[0].rows[0].prefix(3) == ["Customers", "50", "59"])
  }
}
