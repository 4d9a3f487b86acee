// Equal bins: every number in one, whole numbers in whole bins.

import Testing

@testable import Statistics

@Suite("Histograms")
struct HistogramTests {
  @Test("fractions fall into equal bins between the least and the greatest")
  func equalBins() {
    let histogram = Histogram(of: [0.25, 0.3, 0.5, 0.75, 1.2, 1.25], bins: 4)
    #expect(histogram.edges == [0.25, 0.5, 0.75, 1, 1.25])
    // A lower edge belongs to its bin, the last edge to the last bin.
    #expect(histogram.counts == [2, 1, 1, 2])
  }

  @Test("few whole numbers get a bin each, centred on them")
  func wholeNumbers() {
    let histogram = Histogram(of: [3, 1, 3, 6, 3], bins: 20)
    #expect(histogram.edges == [0.5, 1.5, 2.5, 3.5, 4.5, 5.5, 6.5])
    #expect(histogram.counts == [1, 0, 3, 0, 0, 1])
  }

  @Test("yes and no make two bins")
  func indicator() {
    let histogram = Histogram(of: [0, 1, 0, 0, 1], bins: 20)
    #expect(histogram.edges == [-0.5, 0.5, 1.5])
    #expect(histogram.counts == [3, 2])
  }

  @Test("many whole numbers share bins of equally many: an even sample draws no comb")
  func noComb() {
    // 0…99 in at most 30 bins: 4 whole numbers a bin, 25 bins.
    let histogram = Histogram(of: (0..<100).map(Double.init), bins: 30)
    #expect(histogram.counts == [Int](repeating: 4, count: 25))
  }

  @Test("one number alone gets one bin around it")
  func oneValue() {
    #expect(Histogram(of: [4, 4], bins: 10).edges == [3.5, 4.5])
    #expect(Histogram(of: [4, 4], bins: 10).counts == [2])
    for value in [0.35, -0.35, 1e20, Double.leastNonzeroMagnitude] {
      let histogram = Histogram(of: [value, value, value], bins: 10)
      #expect(histogram.counts == [3])
      #expect(histogram.edges[0] < value && value < histogram.edges[1])
    }
  }

  @Test("no numbers make no bins")
  func empty() {
    #expect(Histogram(of: [], bins: 10) == Histogram(of: [], bins: 3))
    #expect(Histogram(of: [], bins: 10).edges.isEmpty)
  }

  @Test("every number is counted between the edges of its bin")
  func consistent() {
    let samples = [
      normal(2000), normal(2000).map { 1e9 + 1e-3 * $0 },
      [-Double.greatestFiniteMagnitude, 0.5, Double.greatestFiniteMagnitude],
      [0.1, 0.2, 0.1 + 0.2, 0.3, 0.7, 0.8],
    ]
    for values in samples {
      let histogram = Histogram(of: values, bins: 24)
      #expect(histogram.edges.count == 25)
      #expect(zip(histogram.edges, histogram.edges.dropFirst()).allSatisfy { $0 < $1 })
      for (bin, count) in histogram.counts.enumerated() {
        let (low, high) = (histogram.edges[bin], histogram.edges[bin + 1])
        let isLast = bin == histogram.counts.count - 1
        let inside = values.count { $0 >= low && ($0 < high || isLast && $0 == high) }
        #expect(inside == count)
      }
    }
  }

  @Test("a sketch of small whole numbers gives the exact histogram")
  func sketchOfWholeNumbers() {
    let values = (0..<5000).map { Double(($0 * $0) % 41) }
    var sketch = QuantileSketch()
    for value in values { sketch.add(value) }
    let histogram = Histogram(of: sketch, from: 0, to: 40, areWhole: true, bins: 60)
    #expect(histogram == Histogram(of: values, bins: 60))
  }
}
