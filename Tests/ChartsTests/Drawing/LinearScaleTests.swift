import Testing

@testable import Charts

@Suite("Straight scales")
struct LinearScaleSuite {
  @Test("the ends of the domain lie at the ends of the axis, the middle in the middle")
  func ends() {
    let scale = LinearScale(domain: -10...30, start: 200, end: 100)
    #expect(scale(-10) == 200)
    #expect(scale(30) == 100)
    #expect(scale(10) == 150)
  }

  @Test("values outside lie outside, unless they are held at the nearest end")
  func outside() {
    let scale = LinearScale(domain: 0...10, start: 0, end: 100)
    #expect(abs(scale(11) - 110) < 1e-9)
    #expect(scale.clamped(11) == 100)
    #expect(scale.clamped(-4) == 0)
  }

  @Test("a domain of one value has it in its middle", arguments: [0, 7, -3e9, 1e-9])
  func flat(value: Double) {
    let scale = LinearScale(domain: value...value, start: 0, end: 100)
    #expect(abs(scale(value) - 50) < 1e-9)
    #expect(scale.domain.lowerBound < scale.domain.upperBound)
  }

  @Test("ticks are 1, 2 or 5 times a power of ten apart, as many as there may be and no more")
  func ticks() {
    func ticks(_ domain: ClosedRange<Double>, _ most: Int) -> [Double] {
      LinearScale(domain: domain, start: 0, end: 1).ticks(most: most)
    }
    #expect(ticks(0...100, 6) == [0, 20, 40, 60, 80, 100])
    #expect(ticks(0...100, 5) == [0, 50, 100])
    #expect(ticks(-3...8, 4) == [0, 5])
    #expect(ticks(0...1e7, 3) == [0, 5e6, 1e7])
    for most in 2...12 { #expect(ticks(-17.3...941.2, most).count <= most) }
  }

  @Test("an axis is widened to the ticks around it, and not at all where it ends on them")
  func rounded() {
    #expect(LinearScale.rounded(3...97, ticks: 6) == 0...100)
    #expect(LinearScale.rounded(0...100, ticks: 6) == 0...100)
    #expect(LinearScale.rounded(5...5, ticks: 6) == 5...5)
  }

  @Test("a century of months is marked in whole years, and a few months one by one")
  func months() {
    func ticks(_ months: Double, _ most: Int) -> [Double] {
      LinearScale(domain: 1...months, start: 0, end: 1).monthTicks(most: most)
    }
    #expect(ticks(6, 10) == [1, 2, 3, 4, 5, 6])
    #expect(ticks(12, 10) == [3, 6, 9, 12])
    #expect(ticks(120, 10).first == 12)
    #expect(ticks(1200, 10).allSatisfy { $0.truncatingRemainder(dividingBy: 12) == 0 })
    for months in 1...240 {
      for most in 1...10 {
        let found = ticks(Double(max(2, months)), most)
        #expect(found.count <= most && !found.isEmpty, "\(months) months, \(most) ticks")
      }
    }
  }
}
