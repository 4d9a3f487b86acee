import Statistics
import Testing

@testable import Charts

@Suite("Pairs of densities")
struct DensityPairSuite {
  private let pair = SpreadSamples.density(
    SpreadSamples.bell(400, middle: 400, spread: 40),
    SpreadSamples.bell(400, middle: 500, spread: 40))

  @Test("the second curve is the first moved by the difference of their middles")
  func moved() throws {
    let drawing = Drawing(pair)
    let curves = [drawing.lines(.firstLine)[0], drawing.lines(.secondLine)[0]]
    let peaks = try curves.map { curve in
      try #require(curve.min { $0.y < $1.y })
    }
    let lines = drawing.lines(.whisker).compactMap(\.last)
    let grid = curves[0][1].x - curves[0][0].x
    #expect(abs((peaks[1].x - peaks[0].x) - (lines[1].x - lines[0].x)) <= 2 * grid)
    #expect(abs(peaks[1].y - peaks[0].y) < 1, "as high, to the grid")
  }

  @Test("a narrow side is as round as a wide one: its top lies at its middle")
  func narrow() throws {
    let drawing = Drawing(
      SpreadSamples.density(
        SpreadSamples.bell(400, middle: 400, spread: 10),
        SpreadSamples.bell(400, middle: 2000, spread: 200)))
    let curve = drawing.lines(.firstLine)[0]
    let top = try #require(curve.min { $0.y < $1.y })
    let middle = try #require(drawing.lines(.whisker)[0].last)
    #expect(abs(top.x - middle.x) < 0.5)
    #expect(curve.count { $0.y < (top.y + middle.y) / 2 } > 20, "points in its upper half")
  }

  @Test("both have the same area, to what lies beyond the picture")
  func areas() {
    let areas = pair.densities.map { density in
      density.heights.reduce(0, +) * (density.grid[1] - density.grid[0])
    }
    #expect(areas.allSatisfy { abs($0 - 1) < 0.03 }, "\(areas)")
  }

  @Test("the middles are told under the names, in the inks of the curves")
  func names() {
    let drawing = Drawing(pair)
    #expect(drawing.texts(.firstLine) == ["before", "middle 400"])
    #expect(drawing.texts(.secondLine) == ["after", "middle 500"])
  }

  @Test("digits are those that the number of futures allows")
  func digits() {
    let few = SpreadSamples.density(
      SpreadSamples.bell(20, middle: 41_234.5, spread: 9000),
      SpreadSamples.bell(20, middle: 71_234.5, spread: 9000))
    // 9 in 10 lie within about 30 000: an error of 0.64 x 30 000 / √20, some thousands.
    #expect(Drawing(few).texts(.firstLine)[1] == "middle 41 000")
  }

  @Test("things are never told below nothing")
  func floor() {
    let counts = (0..<100).map { Double($0 % 4) }
    #expect(SpreadSamples.density(counts, counts).domain.lowerBound == -0.5)
    let amounts = (0..<100).map { Double($0 % 4) + 0.25 }
    #expect(SpreadSamples.density(amounts, amounts).domain.lowerBound == 0)
    let signed = (0..<100).map { Double($0 % 4) - 1 }
    #expect(SpreadSamples.density(signed, counts).domain.lowerBound < -1)
  }

  @Test("pointed at, the picture tells the shares below")
  func titles() throws {
    let titles = Drawing(pair).titles
    #expect(titles.count == 32)
    let last = try #require(titles.last)
    #expect(last.hasPrefix("below ") && last.hasSuffix("% of after"))
  }

  @Test("a side without values is named")
  func empty() {
    let drawing = Drawing(SpreadSamples.density([.nan], [1, 2]))
    #expect(drawing.texts() == ["before: no future has a value."])
  }
}
