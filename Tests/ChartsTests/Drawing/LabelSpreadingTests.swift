import Testing

@testable import Charts

@Suite("Labels kept apart")
struct LabelSpreadingSuite {
  @Test("labels that are apart stay where they are")
  func apart() {
    let wanted = [50.0, 10, 90]
    #expect(LabelSpreading.positions(wanted, gap: 14, within: 0...100) == wanted)
  }

  @Test("two at one place part by half a gap each, three keep the middle one")
  func together() {
    #expect(LabelSpreading.positions([50, 50], gap: 14, within: 0...100) == [43, 57])
    #expect(LabelSpreading.positions([50, 50, 50], gap: 14, within: 0...100) == [36, 50, 64])
  }

  @Test("at the end of the range all are pushed back")
  func end() {
    #expect(LabelSpreading.positions([98, 99], gap: 14, within: 0...100) == [86, 100])
    #expect(LabelSpreading.positions([1, 0], gap: 14, within: 0...100) == [14, 0])
  }

  @Test("labels of different widths keep their ends apart")
  func widths() {
    let placed = LabelSpreading.positions(
      [50, 50], widths: [40, 20], gap: 10, within: 0...200)
    // 20 + 10 + 10 between the middles, shared out evenly.
    #expect(placed == [30, 70])
    let edge = LabelSpreading.positions([0, 5], widths: [40, 20], gap: 10, within: 0...200)
    #expect(edge == [20, 60])
  }

  @Test("no two overlap, their order stays, and none leaves a range that is large enough")
  func properties() {
    // Places that follow no rule a person would see: multiples of an irrational, modulo the range.
    for count in 1...12 {
      let wanted = (0..<count).map { (Double($0) * 61.803).truncatingRemainder(dividingBy: 37) }
      let placed = LabelSpreading.positions(wanted, gap: 8, within: 0...100)
      let order = wanted.indices.sorted { wanted[$0] < wanted[$1] }.map { placed[$0] }
      #expect(zip(order, order.dropFirst()).allSatisfy { $1 - $0 >= 8 - 1e-9 })
      #expect(placed.allSatisfy { (0...100).contains($0) })
    }
    #expect(LabelSpreading.positions([], gap: 8, within: 0...100) == [])
  }
}
