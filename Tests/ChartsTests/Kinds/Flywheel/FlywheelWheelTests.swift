import Foundation
import Testing

@testable import Charts

@Suite("The flywheel as a wheel")
struct FlywheelWheelSuite {
  /// How thick an arc is half way along, from its outline's distances to the middle of the wheel, and where it ends.
  private func measured(
    _ ink: Ink, number: Int, in drawn: DrawnMarks
  ) throws -> (thickness: Double, angles: ClosedRange<Double>) {
    let outline = try #require(drawn.paths(ink, isClosed: true).first)
    let centre = try #require(drawn.dots(.hub).first).centre
    let places = outline.map { point in
      let angle = atan2(point.x - centre.x, centre.y - point.y)
      return (
        radius: hypot(point.x - centre.x, point.y - centre.y),
        angle: angle < -1e-2 ? angle + 2 * .pi : angle
      )
    }
    let angles = places.map(\.angle)
    let (least, most) = (try #require(angles.min()), try #require(angles.max()))
    // The notch and the head aside, all points lie on the outer or the inner edge.
    let start = Double(number) * 2 * .pi / 3
    let body = places.filter { $0.angle > start + 0.4 && $0.angle < start + 1 }.map(\.radius)
    return (try #require(body.max()) - (try #require(body.min())), least...most)
  }

  @Test("arcs are as thick as their flows, in proportion", arguments: [340.0, 720])
  func thickness(width: Double) throws {
    let drawn = DrawnMarks(
      ChartSamples.flywheel(bought: 200, kept: 400, referred: 100), width: width)
    let attract = try measured(.attract, number: 0, in: drawn).thickness
    let engage = try measured(.engage, number: 1, in: drawn).thickness
    let delight = try measured(.delight, number: 2, in: drawn).thickness
    #expect(isNear(engage, 2 * attract))
    #expect(isNear(attract, 2 * delight))
  }

  @Test("attract, engage and delight follow each other clockwise, a third of the round each")
  func order() throws {
    let drawn = DrawnMarks(ChartSamples.flywheel())
    let third = 2 * Double.pi / 3
    let attract = try measured(.attract, number: 0, in: drawn).angles
    let engage = try measured(.engage, number: 1, in: drawn).angles
    #expect(attract.lowerBound >= 0 && abs(attract.upperBound - third) < 0.05)
    #expect(abs(engage.lowerBound - third) < 0.05 && abs(engage.upperBound - 2 * third) < 0.05)
    #expect(engage.lowerBound > attract.upperBound)
  }

  @Test("where twice the share leaves, the grey arrow is twice as thick")
  func friction() throws {
    var picture = ChartSamples.flywheel()
    picture.leads = FlywheelFlow(100, "100", "leads")
    picture.notBought = FlywheelFlow(80, "80", "did not buy")
    picture.kept = FlywheelFlow(60, "60", "customers")
    picture.lost = FlywheelFlow(40, "40", "left")
    let arrows = DrawnMarks(picture).paths(.friction, isClosed: true)
    func shaft(_ arrow: [Point]) -> Double {
      hypot(arrow[0].x - arrow[6].x, arrow[0].y - arrow[6].y)
    }
    #expect(arrows.count == 3)
    #expect(isNear(shaft(arrows[0]), 2 * shaft(arrows[1])))
  }

  @Test("where nobody leaves there is no arrow and no label")
  func noFriction() {
    let drawn = DrawnMarks(ChartSamples.flywheel(referred: 0))
    #expect(drawn.paths(.friction, isClosed: true).count == 2)
    #expect(!drawn.texts.contains { $0.words.contains("brought nobody") })
  }

  @Test("a wheel that stands still has no teeth and no arrow in its hub")
  func still() {
    let still = DrawnMarks(ChartSamples.flywheel(velocity: 0))
    #expect(still.dots(.turning).isEmpty)
    #expect(still.paths(.hub, isClosed: true).isEmpty)
    let turning = DrawnMarks(ChartSamples.flywheel(velocity: 0.1))
    #expect(turning.dots(.turning).count == 1)
    #expect(turning.paths(.hub, isClosed: true).count == 1)
    #expect(turning.titles.contains { $0.hasPrefix("velocity 0.1 a quarter;") })
  }

  @Test("the hub holds a whole number of teeth, so that no seam shows", arguments: [240.0, 720])
  func teeth(width: Double) throws {
    let drawn = DrawnMarks(ChartSamples.flywheel(), width: width)
    let teeth = try #require(drawn.dots(.turning).first).radius * 2 * .pi / 10
    #expect(isNear(teeth, teeth.rounded()))
    #expect(try #require(drawn.dots(.turning).first).radius > (drawn.dots(.hub)[0].radius))
  }

  @Test("the teeth move for less than five seconds, and only where nobody asked for stillness")
  func motion() throws {
    let parts = ChartStyle.rules.components(separatedBy: "animation:flywheel-turn ")
    #expect(parts.count == 2)
    #expect(parts[0].hasSuffix("(prefers-reduced-motion:no-preference){.chart .turning{"))
    let words = parts[1].prefix { $0 != "}" }.split(separator: " ")
    let seconds = try #require(Double(words[0].dropLast()))
    let turns = try #require(Double(words[2]))
    #expect(seconds * turns < 5)
    // The teeth are ten pixels apart, and each turn of the animation ends on a tooth.
    #expect(ChartStyle.rules.contains("stroke-dasharray:2 8"))
    #expect(ChartStyle.rules.contains("to{stroke-dashoffset:-40}"))
  }

  @Test("the number stands large, its unit small; what is not known is said in small letters")
  func velocity() throws {
    let drawn = DrawnMarks(ChartSamples.flywheel(velocity: 0.11))
    #expect(try #require(drawn.text("0.11")).size > 16)
    #expect(try #require(drawn.text("a quarter")).size <= 11)
    let unknown = DrawnMarks(ChartSamples.flywheel(velocity: nil))
    #expect(try #require(unknown.text("no velocity")).ink == .muted)
    #expect(unknown.text("velocity") == nil)
  }

  @Test("on narrow pages the words move into a list, and nothing is lost", arguments: [240.0, 720])
  func labels(width: Double) {
    let drawn = DrawnMarks(ChartSamples.flywheel(), width: width)
    let all = drawn.texts.map(\.words).joined(separator: " ")
    for words in ["customers won by", "referral", "customers left", "brought nobody", "180", "312"]
    {
      #expect(all.contains(words))
    }
    #expect(drawn.boxes(.attract, titled: false).count == (width < 520 ? 1 : 0))
  }

  @Test(
    "no letters lie on the wheel but those within its hub",
    arguments: [240.0, 300, 340, 480, 519, 520, 720, 1000])
  func freeWheel(width: Double) throws {
    let drawn = DrawnMarks(ChartSamples.flywheel(leads: 123_456), width: width)
    let hub = try #require(drawn.dots(.hub).first)
    let wheel = try [Ink.attract, .engage, .delight].flatMap { ink in
      try #require(drawn.paths(ink, isClosed: true).first)
    }.map { hypot($0.x - hub.centre.x, $0.y - hub.centre.y) }
    let (inner, outer) = (try #require(wheel.min()), try #require(wheel.max()))
    for mark in drawn.canvas.marks {
      guard case .text(let words, let point, let anchor, let size) = mark.form else { continue }
      let wide = TextWidth.of(words, size: size)
      let left = point.x - (anchor == .start ? 0 : anchor == .end ? wide : wide / 2)
      let (top, bottom) = (point.y - 0.75 * size, point.y + 0.22 * size)
      let nearest = hypot(
        hub.centre.x - min(max(hub.centre.x, left), left + wide),
        hub.centre.y - min(max(hub.centre.y, top), bottom))
      let farthest = [left, left + wide].map {
        hypot(hub.centre.x - $0, max(abs(hub.centre.y - top), abs(hub.centre.y - bottom)))
      }.max()
      #expect(nearest > outer || (farthest ?? 0) < inner, "\(words) at \(width)")
    }
  }
}
