import Testing

@testable import Charts

@Suite("Steps of heat maps")
struct HeatStepsSuite {
  @Test(
    "steps are as narrow as hold all shares in eight",
    arguments: [
      (0.93...1, 0.01), (0.9...1, 0.02), (0.5...1, 0.08), (0.25...1, 0.1), (0.1...1, 0.125),
      (0...1, 0.125), (0...0.07, 0.01),
    ])
  func widths(shares: ClosedRange<Double>, width: Double) {
    let steps = HeatSteps(over: shares)
    #expect(steps.width == width)
    #expect(steps.lowest <= shares.lowerBound + 1e-12)
    #expect(steps.highest >= shares.upperBound - 1e-12)
    #expect(steps.lowest >= 0)
  }

  @Test("a share is in the step that begins with it; the greatest in the last")
  func step() {
    let steps = HeatSteps(over: 0...1)
    #expect(steps.step(of: 0) == 0)
    #expect(steps.step(of: 0.125) == 1)
    #expect(steps.step(of: 0.124) == 0)
    #expect(steps.step(of: 1) == 7)
  }

  @Test("there is an ink for every step")
  func inks() {
    #expect(Set(HeatSteps.inks).count == 8)
  }
}
