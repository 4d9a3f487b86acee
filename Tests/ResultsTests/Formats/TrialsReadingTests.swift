// Tables of futures: written and read back.

import Experiments
import Testing

@testable import Results

@Suite("Reading trials.csv")
struct TrialsReadingTests {
  private func isSame(_ a: TrialTable, _ b: TrialTable) -> Bool {
    a.inputPaths == b.inputPaths && a.inputs == b.inputs && a.metrics == b.metrics
  }

  private func text(_ table: TrialTable) -> String { TrialsCSV.lines(of: table).joined() }

  @Test("what is written reads back to the bit, odd names of inputs and missing values included")
  func roundTrip() throws {
    var odd = sampleTable()
    odd.inputPaths = ["attract.channels.a,\"b\"\nc.budget"]
    odd.inputs = [[0.1 + 0.2, Double.leastNonzeroMagnitude]]
    odd.metrics[3] = [1.0 / 3, -0.0]
    let real = try sampleResult(sampleScenario()).table
    #expect(real.inputPaths.contains { $0.contains(",") } && real.metrics.joined().contains(nil))
    for table in [sampleTable(), odd, real] {
      #expect(isSame(try TrialsReading.table(text(table)), table))
    }
  }

  @Test("other columns, a row too many, a cell that is no number: the first such line is named")
  func broken() {
    let whole = text(sampleTable())
    let cases: [(String, String)] = [
      ("", "line 1 has other columns"),
      (whole.replacing("trial,", with: "future,"), "line 1 has other columns"),
      (whole.replacing(",leads,", with: ",lads,"), "line 1 has other columns"),
      (whole.replacing("\n2,", with: "\n3,"), "future 2 has other columns"),
      (whole + "3\n", "future 3 has other columns"),
      (whole.replacing("\n1,0.1,", with: "\n1,,"), "future 1 lacks engage.churn"),
      (whole.replacing("\n1,0.1,0,", with: "\n1,0.1,x,"), "future 1 has a cell that is no number"),
    ]
    for (text, reason) in cases {
      #expect(throws: FolderDamage.unreadable(file: "trials.csv", reason: reason), "\(reason)") {
        try TrialsReading.table(text)
      }
    }
  }
}
