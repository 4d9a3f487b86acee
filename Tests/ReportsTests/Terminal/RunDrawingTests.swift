import Experiments
import Simulation
import Testing

@testable import Reports

@Suite("Runs drawn in characters")
struct RunDrawingSuite {
  private func lines(_ record: RunRecord, width: Int = 80, isPlain: Bool = false) -> [String] {
    RunDrawing(record: record, scenario: RecordSamples.scenario, width: width, isPlain: isPlain)
      .text().split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test("the answer stands first, then fans, then histograms")
  func order() throws {
    let lines = lines(
      RecordSamples.record(outOfCash: 460) {
        var customers = RecordSamples.even(.customers, 200, 400)
        customers.histogram = HistogramRecord(edges: [200, 300, 400], counts: [600, 400])
        $0[.customers] = customers
      })
    #expect(lines[1].hasPrefix("There is a 46 %"))
    let cash = try #require(lines.firstIndex(of: "Cash, month by month"))
    let customers = try #require(lines.firstIndex(of: "Customers, month by month"))
    let spread = try #require(lines.firstIndex { $0.hasPrefix("Customers: how it lies") })
    #expect(cash < customers && customers < spread)
    #expect(lines.contains { $0.contains("out of cash below") })
  }

  @Test("no line is wider than asked", arguments: [40, 60, 80, 120])
  func width(width: Int) {
    for line in lines(RecordSamples.record(outOfCash: 460), width: width) {
      #expect(line.count <= width)
    }
  }

  @Test("plain drawings hold nothing but ASCII")
  func plain() {
    let record = RecordSamples.record(outOfCash: 460)
    #expect(lines(record, isPlain: true).allSatisfy { $0.allSatisfy { $0.isASCII } })
    #expect(!lines(record).allSatisfy { $0.allSatisfy { $0.isASCII } })
  }

  @Test("without stated cash none is drawn")
  func noCash() {
    let lines = lines(RecordSamples.record(tellsCash: false))
    #expect(!lines.contains { $0.lowercased().contains("cash") })
  }

  @Test("a run without a finished future has no pictures")
  func empty() {
    var record = RecordSamples.record()
    record.trials = 0
    #expect(lines(record).last == "No future was finished, so there is no answer.")
  }
}
