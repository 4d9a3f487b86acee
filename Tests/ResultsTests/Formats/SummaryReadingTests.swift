// Summaries: written and read back to the bit.

import Experiments
import Foundation
import Simulation
import Testing

@testable import Results

@Suite("Reading a summary")
struct SummaryReadingTests {
  private func json(_ record: RunRecord, against: RunComparison? = nil) -> String {
    SummaryJSON.value(of: record, against: against).text(.pretty) + "\n"
  }

  private func read(_ text: String) throws -> SummaryReading {
    try SummaryReading.read(Data(text.utf8))
  }

  @Test(
    "records come back to the bit: whole, incomplete, with missing metrics, in another currency")
  func records() throws {
    var odd = sampleRecord(name: "\"Größe\"\n", seed: .max, trials: 2, requested: 1000)
    odd.currency = "SEK"
    odd.metrics[2].mean = 0.1 + 0.2
    odd.metrics[3].mean = -Double.leastNonzeroMagnitude
    odd.metrics[4].mean = 1.797e140
    odd.quantileError = 0.0049
    let told = Metric.allCases.firstIndex(of: .outOfCash) ?? 0
    var untold = sampleRecord()
    untold.tellsCash = false
    untold.metrics[told] = MetricSummary(metric: .outOfCash, count: 0, missing: 2)
    for record in [sampleRecord(), odd, untold] {
      let found = try read(json(record))
      #expect(try found.record() == record)
      #expect(found.comparison == nil)
    }
  }

  @Test("real runs come back to the bit, with cash and without")
  func runs() throws {
    for text in [sampleYAML, sampleYAML.replacing(", cash: 1000 EUR", with: "")] {
      let record = try sampleResult(sampleScenario(text)).record
      #expect(try read(json(record)).record() == record)
    }
  }

  @Test("a comparison comes back, missing ratios and metrics without pairs included")
  func comparison() throws {
    var paired = PairedMetric(
      metric: .cash, pairs: 2, mean: 10, otherMean: 8, difference: 2, standardError: 0.5, p5: 1,
      p95: 3, larger: 1, smaller: 0, ratio: 1.25, ratioError: 0.125, varianceReduction: 4,
      adjustedP: 0.5)
    var metrics = [paired]
    paired.metric = .leads
    (paired.ratio, paired.ratioError, paired.varianceReduction) = (nil, nil, nil)
    metrics.insert(paired, at: 0)
    let against = RunComparison(otherName: "before", otherDigest: "ff", metrics: metrics)
    #expect(try read(json(sampleRecord(), against: against)).comparison == against)
  }

  @Test("another layout is told by its number, whatever else it holds")
  func layout() {
    #expect(throws: FolderDamage.schema(found: 2)) { try read(#"{"schema":2}"#) }
  }

  @Test("what is missing or wrong is told by its place")
  func broken() {
    let whole = json(sampleRecord())
    let cases: [(String, String)] = [
      ("", "it is no JSON"), (String(whole.dropLast(30)), "it is no JSON"),
      ("[]", "is not what it should be"), ("{}", "schema is missing"),
      (whole.replacing("\"currency\"", with: "\"money\""), "currency is missing"),
      (whole.replacing("\"seed\": 7", with: "\"seed\": -7"), "it is no JSON"),
      (
        whole.replacing("\"trials\": 2,", with: "\"trials\": \"2\","),
        "trials is not what it should be"
      ),
      (
        whole.replacing("\"leads\"", with: "\"lads\""),
        "metrics.leads is missing or not what it should be"
      ),
      (
        whole.replacing("\"mean\": [2.25, 2.25]", with: "\"mean\": [2.25]"),
        "series.customers is missing or not what it should be"
      ),
      (
        whole.replacing("\"metric\": \"cash\"", with: "\"metric\": \"gold\""),
        "drivers.gold is missing or"
      ),
    ]
    for (text, reason) in cases {
      do {
        _ = try read(text).record()
        Issue.record("\(reason): read all the same")
      } catch {
        #expect("\(error)".contains(reason), "\(error) instead of \(reason)")
        #expect("\(error)".hasPrefix("summary.json cannot be read ("))
      }
    }
  }
}
