// The shortest answer of a run.

import Experiments
import Simulation
import Testing

@testable import Reports

@Suite("A run in half a line")
struct RunClauseTests {
  @Test("with cash it is the chance to run out of it, with its interval")
  func cash() {
    // 460 of 1 000: Clopper–Pearson 42.9 % to 49.1 %, ends rounded outwards.
    let clause = RunClause(record: RecordSamples.record(outOfCash: 460))
    #expect(clause.text == "out of cash before month 24: 46 % (42–50 %)")
    #expect(clause.outOfCash.successes == 460 && clause.outOfCash.futures == 1000)
  }

  @Test("without cash it is where customers and their worth go, a worth that nobody has left out")
  func growth() {
    let record = RecordSamples.record(tellsCash: false) {
      $0[.customers] = RecordSamples.flat(.customers, 5200, 1000)
      $0[.ltvToCAC] = RecordSamples.absent(.ltvToCAC)
    }
    #expect(RunClause(record: record).text == "5 200 customers, month 24")
  }

  @Test("without a future there is no answer")
  func none() {
    var record = RecordSamples.record()
    record.trials = 0
    #expect(RunClause(record: record).text == "no answer")
  }
}
