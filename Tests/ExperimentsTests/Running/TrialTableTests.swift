// A table knows how many futures it holds.

import Simulation
import Testing

@testable import Experiments

@Suite("The single futures")
struct TrialTableTests {
  @Test("rows are futures, with or without uncertain inputs")
  func rows() {
    #expect(RunFixture.table([("x", [1, 2, 3])], [.cash: [4, nil, 6]]).rows == 3)
    #expect(TrialTable(inputPaths: [], inputs: [], metrics: [[1, 2]]).rows == 2)
    #expect(TrialTable(inputPaths: [], inputs: [], metrics: []).rows == 0)
  }
}
