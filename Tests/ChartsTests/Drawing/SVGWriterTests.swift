import Foundation
import Testing

@testable import Charts

@Suite("Charts as SVG")
struct SVGWriterSuite {
  private struct Marks: Chart {
    var title = "Gains & losses"
    var summary = "A \"quoted\" <word>."
    var made: @Sendable (inout Canvas) -> Void
    func draw(on canvas: inout Canvas) {
      made(&canvas)
      canvas.height = 50
    }
  }

  private func element(_ made: @escaping @Sendable (inout Canvas) -> Void) -> [Substring] {
    SVGWriter.element(Marks(made: made), width: 300, id: "a").split(separator: "\n")
  }

  @Test("title and summary name the picture, escaped")
  func names() {
    let text = element { $0.dot(Point(1, 1), radius: 1, .total) }[0]
    #expect(text.contains("viewBox=\"0 0 300 50\" aria-labelledby=\"a-title a-summary\""))
    #expect(text.contains("<title id=\"a-title\">Gains &amp; losses</title>"))
    #expect(text.contains("<desc id=\"a-summary\">A &quot;quoted&quot; &lt;word&gt;.</desc>"))
  }

  @Test("every form is written with at most one decimal, and its title inside")
  func forms() {
    let lines = element { canvas in
      canvas.line([Point(0, 0.04), Point(10.26, 7)], .grid)
      canvas.area([Point(0, 0), Point(1, 0), Point(1, 1)], .firstBand)
      canvas.box(Point(1, 2), Point(3.5, 5), .total, title: "5 of them")
      canvas.dot(Point(3, 4), radius: 2, .firstLine)
      canvas.text("x < y", at: Point(9, 8), .end, .muted, size: 11)
    }
    #expect(lines[1] == "<path class=\"grid line\" d=\"M0 0L10.3 7\"/>")
    #expect(lines[2] == "<path class=\"first-band\" d=\"M0 0L1 0L1 1Z\"/>")
    #expect(
      lines[3] == "<rect class=\"total\" x=\"1\" y=\"2\" width=\"2.5\" height=\"3\">"
        + "<title>5 of them</title></rect>")
    #expect(lines[4] == "<circle class=\"first-line\" cx=\"3\" cy=\"4\" r=\"2\"/>")
    #expect(
      lines[5] == "<text class=\"muted\" x=\"9\" y=\"8\" text-anchor=\"end\" font-size=\"11\">"
        + "x &lt; y</text>")
  }

  @Test("a quarter of a ring goes from the top to the right")
  func arc() {
    let lines = element {
      $0.arc(centre: Point(10, 10), radius: 5, from: 0, to: .pi / 2, width: 3, .attract)
    }
    #expect(
      lines[1] == "<path class=\"attract ring\" d=\"M10 5A5 5 0 0 1 15 10\" stroke-width=\"3\"/>")
  }

  @Test("what must be told apart without colour is hatched, with ids of its own")
  func hatching() {
    let lines = element { $0.box(Point(0, 0), Point(5, 5), .loss) }
    #expect(lines[0].contains("<pattern id=\"a-loss\""))
    #expect(!lines[0].contains("a-second-bar"))
    #expect(lines[1].contains("fill=\"url(#a-loss)\""))
    #expect(!element { $0.box(Point(0, 0), Point(5, 5), .gain) }[0].contains("pattern"))
  }

  @Test("a file has its style and as many lines of heading as its title needs")
  func file() {
    let short = SVGWriter.file(Marks { $0.dot(Point(1, 1), radius: 1, .total) }, width: 720)
    #expect(short.hasPrefix("<?xml") && short.contains(ChartStyle.rules))
    #expect(short.contains("viewBox=\"0 0 720 82\""))
    var chart = Marks { $0.dot(Point(1, 1), radius: 1, .total) }
    chart.title = "What twice the budget has more customers than before"
    let long = SVGWriter.file(chart, width: 340)
    #expect(long.contains("viewBox=\"0 0 340 101\""))
    #expect(long.components(separatedBy: "class=\"strong\"").count == 3)
  }

  @Test("characters that XML may not hold are left out")
  func escaping() {
    #expect(SVGWriter.escaped("a\u{0}b\u{1B}[31mc\u{FFFE}") == "ab[31mc")
    #expect(SVGWriter.escaped("<&\">") == "&lt;&amp;&quot;&gt;")
  }

  @Test("the same chart is the same text")
  func repeatable() {
    let chart = FanSamples.fan(months: 12, low: 0, high: 90)
    #expect(SVGWriter.file(chart) == SVGWriter.file(chart))
  }
}
