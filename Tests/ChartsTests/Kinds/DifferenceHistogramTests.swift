import Testing

@testable import Charts

@Suite("Histograms of differences")
struct DifferenceHistogramSuite {
  private let values = [-1.5, -0.5, 0.5, 0.7, 1.5, 2.5]

  @Test("gains lie at one side of the line of no difference, losses at the other")
  func sides() {
    let drawing = Drawing(SpreadSamples.difference(values, true))
    let zero = drawing.lines(.zero)[0][0].x
    #expect(!drawing.boxes(.gain).isEmpty && !drawing.boxes(.loss).isEmpty)
    #expect(drawing.boxes(.gain).allSatisfy { $0.left >= zero })
    #expect(drawing.boxes(.loss).allSatisfy { $0.right <= zero })
  }

  @Test("where less is better the sides are exchanged, where neither is they are alike")
  func better() {
    let less = Drawing(SpreadSamples.difference(values, false))
    let zero = less.lines(.zero)[0][0].x
    #expect(less.boxes(.gain).allSatisfy { $0.right <= zero })
    let neither = Drawing(SpreadSamples.difference(values, nil))
    #expect(neither.boxes(.gain).isEmpty && neither.boxes(.loss).isEmpty)
    #expect(!neither.boxes(.firstBar).isEmpty)
  }

  @Test("the words stand on the side that they speak of, in its ink")
  func words() throws {
    let more = Drawing(SpreadSamples.difference(values, true))
    let better = try #require(more.place(of: "better in 83 % of futures", .firstLine))
    let worse = try #require(more.place(of: "worse in 17 % of futures", .secondLine))
    #expect(worse.x < better.x)
    let less = Drawing(SpreadSamples.difference(values, false))
    #expect(
      try #require(less.place(of: "better in 83 % of futures")).x
        < #require(less.place(of: "worse in 17 % of futures")).x)
  }

  @Test("a bin of two futures is twice as high as a bin of one")
  func heights() {
    let drawing = Drawing(SpreadSamples.difference([-1, 1, 1, 2], true))
    let gains = drawing.boxes(.gain)
    #expect(gains.map(\.title) == ["+1: 50 % of futures", "+2 or more: 25 % of futures"])
    #expect(abs(gains[0].height - 2 * gains[1].height) < 1e-9)
    #expect(drawing.boxes(.loss)[0].height == gains[1].height)
  }

  @Test("futures without a difference are neither")
  func zeros() {
    let whole = Drawing(SpreadSamples.difference([-1, 0, 0, 1], true))
    #expect(whole.boxes(.total).map(\.title) == ["0: 50 % of futures"])
    let parts = Drawing(SpreadSamples.difference([-0.5, 0, 0, 1.5], true))
    #expect(parts.boxes(.total).map(\.title) == ["no difference: 50 % of futures"])
  }

  @Test("without differences there is a sentence")
  func empty() {
    #expect(Drawing(SpreadSamples.difference([0, 0], true)).texts() == ["No future differs."])
    #expect(
      Drawing(SpreadSamples.difference([.nan], true)).texts()
        == ["No pair of futures has a value in both."])
  }
}
