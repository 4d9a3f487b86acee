// Counters that grow at both ends.

import Testing

@testable import Statistics

@Suite("Run of bins")
struct BinRunTests {
  @Test("bins far apart and below zero keep their counts")
  func counts() {
    var run = BinRun()
    for (bin, amount) in [(5, 2), (-1, 1), (-129, 4), (1000, 3)] { run.add(amount, to: bin) }
    #expect(run.total == 10)
    #expect([5, -1, -129, 1000, 6, -5000, 5000].map { run[$0] } == [2, 1, 4, 3, 0, 0, 0])
  }

  @Test("ranks walk the bins in ascending order")
  func ranks() {
    var run = BinRun()
    for (bin, amount) in [(7, 1), (-3, 2), (200, 1)] { run.add(amount, to: bin) }
    #expect((0..<4).map(run.bin(ofRank:)) == [-3, -3, 7, 200])
    #expect([-4, -3, -2, 7, 8, 201].map(run.count(below:)) == [0, 0, 2, 2, 3, 4])
  }

  @Test("equal counts are equal, however they came about")
  func canonical() {
    let bins = [3, -400, 127, 128, 900, -1]
    var (forth, back, merged) = (BinRun(), BinRun(), BinRun())
    for bin in bins { forth.add(1, to: bin) }
    for bin in bins.reversed() { back.add(1, to: bin) }
    merged.add(1, to: 3)
    var rest = BinRun()
    for bin in bins.dropFirst() { rest.add(1, to: bin) }
    merged.merge(rest)
    #expect(forth == back)
    #expect(forth == merged)
  }
}
