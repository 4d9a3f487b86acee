import Testing

@testable import Reports

@Suite("Sparklines")
struct SparklineSuite {
  @Test("eight equal steps show the eight heights in order")
  func steps() { #expect(Sparkline.text([0, 1, 2, 3, 4, 5, 6, 7], width: 8) == "▁▂▃▄▅▆▇█") }

  @Test("the lowest value is ▁ and the highest █, whatever their sign")
  func ends() { #expect(Sparkline.text([-300, 500, 100], width: 8) == "▁█▅") }

  @Test("a longer series is thinned and keeps both ends")
  func thinning() {
    let text = Sparkline.text((0...239).map(Double.init), width: 16)
    #expect(text.count == 16)
    #expect(text.first == "▁")
    #expect(text.last == "█")
    #expect(Sparkline.text([1, 2, 3], width: 1) == "█")
  }

  @Test("a constant series lies at half height, an empty one is nothing")
  func flat() {
    #expect(Sparkline.text([5, 5, 5], width: 8) == "▄▄▄")
    #expect(Sparkline.text([], width: 8).isEmpty)
    #expect(Sparkline.text([.infinity, 1, 2], width: 8) == "▁█")
  }

  @Test("the largest finite numbers do not overflow")
  func huge() {
    let most = Double.greatestFiniteMagnitude
    #expect(Sparkline.text([-most, most], width: 8) == "▁█")
  }
}
