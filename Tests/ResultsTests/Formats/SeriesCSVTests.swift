// One row a series and month.

import Results
import Simulation
import Testing

@Suite("series.csv")
struct SeriesCSVTests {
  @Test("a header, then every series with its months from 1")
  func rows() {
    let lines = SeriesCSV.lines(of: sampleRecord())
    #expect(lines.count == 1 + 2 * Series.allCases.count)
    #expect(lines[0] == "series,month,mean,p5,p25,p50,p75,p95\n")
    #expect(lines[1] == "customers,1,2.25,1.1,1.5,2,2.5,2.9\n")
    #expect(lines[2] == "customers,2,2.25,1.1,1.5,2,2.5,2.9\n")
    #expect(lines.last == "revenue,2,2.25,1.1,1.5,2,2.5,2.9\n")
  }
}
