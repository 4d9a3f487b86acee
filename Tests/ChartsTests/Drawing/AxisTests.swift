import Testing

@testable import Charts

@Suite("Axes")
struct AxisSuite {
  private func scale(_ domain: ClosedRange<Double>) -> LinearScale {
    LinearScale(domain: domain, start: 0, end: 100)
  }

  @Test("values between whole numbers are marked unless they make no sense")
  func whole() {
    let axis = Axis("share", 0...2)
    #expect(axis.ticks(on: scale(0...2), most: 5) == [0, 0.5, 1, 1.5, 2])
    let things = Axis("things", 0...2, isWhole: true)
    #expect(things.ticks(on: scale(0...2), most: 5) == [0, 1, 2])
  }

  @Test("months are marked at quarters, halves and years")
  func months() {
    let axis = Axis("month", 1...24, isMonths: true)
    #expect(axis.ticks(on: scale(1...24), most: 10) == [3, 6, 9, 12, 15, 18, 21, 24])
    #expect(axis.ticks(on: scale(1...24), most: 4) == [6, 12, 18, 24])
    #expect(axis.ticks(on: scale(1...24), most: 2) == [12, 24])
  }
}
