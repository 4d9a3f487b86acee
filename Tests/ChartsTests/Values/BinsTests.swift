import Testing

@testable import Charts

@Suite("Bins of histograms")
struct BinsSuite {
  @Test("differences have an edge at 0 and lie on their own side of it")
  func sides() throws {
    let bins = Bins(around: [-0.5, -0.1, 0.2, 0.4, 0.6, 1.5], most: 5)
    // A range of 2 in at most four steps: 0.5 each.
    #expect(bins.edges == [-0.5, 0, 0.5, 1, 1.5])
    #expect(bins.counts == [2, 2, 1, 1])
  }

  @Test("a difference on an edge is in the bin nearer to 0, on both sides")
  func edges() {
    let bins = Bins(around: [-1, -0.5, 0.5, 1], most: 5)
    #expect(bins.edges == [-1, -0.5, 0, 0.5, 1])
    #expect(bins.counts == [1, 1, 1, 1])
  }

  @Test("few whole differences have a bin each, with 0 in one of its own")
  func whole() {
    let bins = Bins(around: [-2, 0, 0, 1, 1, 1], most: 20)
    #expect(bins.edges == [-2.5, -1.5, -0.5, 0.5, 1.5])
    #expect(bins.counts == [1, 0, 2, 3])
    #expect(bins.areWhole)
  }

  @Test("many whole differences share round bins with an edge at 0")
  func manyWhole() {
    let bins = Bins(around: (-100...100).map { Double($0) }, most: 11)
    #expect(bins.edges.contains(0) && !bins.areWhole)
    #expect(bins.counts.allSatisfy { $0 == bins.counts[0] }, "as many on each side")
    #expect(bins.total == 200, "all but 0")
  }

  @Test("one far value does not squash the others: the last bin holds it")
  func tail() {
    let values = (1...999).map { Double($0) / 100 + 0.001 } + [1_000_000]
    let bins = Bins(around: values, most: 12)
    #expect(bins.edges == (0...10).map { Double($0) })
    #expect(bins.total == 1000)
  }

  @Test("no differences, or only zeros, have no bins")
  func none() {
    #expect(Bins(around: [], most: 9).counts.isEmpty)
    #expect(Bins(around: [0, 0], most: 9).counts.isEmpty)
  }

  @Test("nearly all zeros show the few others")
  func fewOthers() {
    let bins = Bins(around: [Double](repeating: 0, count: 999) + [3.5], most: 9)
    #expect(bins.total == 1)
    #expect(bins.edges.first == 0)
  }

  @Test("bins outside a range are left out and counted")
  func kept() {
    let bins = Bins(edges: [0, 1, 2, 3, 4], counts: [5, 6, 7, 8])
    let kept = bins.kept(within: 1.5...2.5)
    #expect(kept.bins.edges == [1, 2, 3])
    #expect(kept.bins.counts == [6, 7])
    #expect(kept.below == 5 && kept.above == 8)
    let outside = bins.kept(within: 9...10)
    #expect(outside.bins == bins && outside.below + outside.above == 0)
  }

  @Test("the bin of a value holds both of its edges; outside there are none")
  func counting() {
    let bins = Bins(edges: [0, 1, 2], counts: [5, 6])
    #expect(bins.count(at: 0) == 5 && bins.count(at: 1.5) == 6 && bins.count(at: 2) == 6)
    #expect(bins.count(at: -1) == 0 && bins.count(at: 2.1) == 0)
  }
}
