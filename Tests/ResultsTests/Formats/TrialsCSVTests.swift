// One row a future.

import Experiments
import Results
import Simulation
import Testing

@Suite("trials.csv")
struct TrialsCSVTests {
  @Test("a header and a row a future, missing values empty")
  func rows() {
    let lines = Array(TrialsCSV.lines(of: sampleTable()))
    #expect(lines.count == 3)
    #expect(
      lines[0] == "trial,engage.churn," + Metric.allCases.map(\.rawValue).joined(separator: ",")
        + "\n")
    let last = Metric.allCases.count - 1
    #expect(lines[1] == "1,0.1," + (0..<last).map { "\($0)," }.joined() + "\n")
    #expect(lines[2] == "2,0.25," + (0..<last).map { "\($0 + 1)," }.joined() + "\n")
  }

  @Test("a path with a comma is quoted in the header")
  func quoted() {
    let table = TrialTable(
      inputPaths: ["plan.hire, then train.cost"], inputs: [[]],
      metrics: Metric.allCases.map { _ in [] })
    let lines = Array(TrialsCSV.lines(of: table))
    #expect(lines.count == 1)
    #expect(lines[0].hasPrefix("trial,\"plan.hire, then train.cost\",leads,"))
  }
}
