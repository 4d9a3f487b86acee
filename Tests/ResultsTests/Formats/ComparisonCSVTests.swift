// The tables of a comparison.

import Simulation
import Testing

@testable import Results

@Suite("A comparison as tables")
struct ComparisonCSVTests {
  @Test("one row a scenario and future, with all metrics")
  func futures() {
    let lines = Array(ComparisonCSV.futures(of: sampleComparison()))
    #expect(lines.count == 1 + 2 * 2)
    #expect(lines[0].hasPrefix("scenario,future,leads,new_customers,"))
    #expect(lines[1].hasPrefix("Before,1,0,1,2,") && lines[2].hasPrefix("Before,2,1,2,3,"))
    #expect(lines[3].hasPrefix("\"After, \"\"new\"\"\",1,0,1,2,"))
    // The last metric is missing: an empty cell.
    #expect(lines.dropFirst().allSatisfy { $0.hasSuffix(",\n") })
  }

  @Test("one row a month, an error that does not exist is empty")
  func months() {
    #expect(
      ComparisonCSV.months(of: sampleComparison()) == [
        "scenario,series,month,difference,difference_error\n",
        "\"After, \"\"new\"\"\",cash,1,1,0.5\n", "\"After, \"\"new\"\"\",cash,2,2,\n",
      ])
  }
}
