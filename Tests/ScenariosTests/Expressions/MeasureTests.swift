// Ranges that hold every value an operation can have.

import Testing

@testable import Scenarios

@Suite("Measures with units and ranges")
struct MeasureSuite {
  @Test("interval arithmetic holds every value that points of the ranges can give")
  func enclosure() {
    // Ends of both signs, zero at an end and within; five points of each range.
    let ranges: [(Double, Double)] = [
      (-3, -1), (-2, 0), (-1, 2), (0, 0.5), (0.25, 4), (2, 2), (1e-6, 1e6),
    ]
    for (a, b) in ranges {
      for (c, d) in ranges {
        let (first, second) = (Measure(a, b), Measure(c, d))
        let (sum, difference, product) = (first + second, first + -second, first * second)
        let quotient = second.isNothing ? nil : first / second
        for i in 0...4 {
          for j in 0...4 {
            let x = a + (b - a) * Double(i) / 4
            let y = c + (d - c) * Double(j) / 4
            #expect(holds(sum, x + y))
            #expect(holds(difference, x - y))
            #expect(holds(product, x * y))
            if let quotient, y != 0 { #expect(holds(quotient, x / y), "\(x) / \(y)") }
          }
        }
      }
    }
  }

  private func holds(_ measure: Measure, _ value: Double) -> Bool {
    let slack = 1e-12 * max(1, abs(value))
    return measure.lower - slack <= value && value <= measure.upper + slack
  }

  @Test("the range of an operation on separate ranges is no wider than it must be")
  func tightness() {
    #expect(Measure(1, 2) + Measure(10, 20) == Measure(11, 22))
    #expect(Measure(-1, 2) * Measure(3, 5) == Measure(-5, 10))
    let quotient = Measure(1, 2) / Measure(4, 8)
    #expect((quotient.lower, quotient.upper) == (0.125, 0.5))
    #expect(-Measure(1, 2) == Measure(-2, -1))
  }

  @Test("dividing by a range that reaches 0 gives an endless range")
  func reciprocals() {
    let open = Measure(0, 4).reciprocal
    #expect((open.lower, open.upper) == (0.25, .infinity))
    let negative = Measure(-4, 0).reciprocal
    #expect((negative.lower, negative.upper) == (-.infinity, -0.25))
    let around = Measure(-1, 4).reciprocal
    #expect((around.lower, around.upper) == (-.infinity, .infinity))
  }

  @Test("endless ends never make a number that is none")
  func endless() {
    let all = Measure(-.infinity, .infinity)
    let positive = Measure(0, .infinity)
    for result in [all + all, positive + -positive, all * positive, all * Measure(0), -all] {
      #expect(!result.lower.isNaN && !result.upper.isNaN)
      #expect(result.lower <= result.upper)
    }
    #expect(all.middle == -.infinity)
    #expect(positive.middle == 0)
    #expect(Measure(-.infinity, 3).middle == 3)
    #expect(Measure(1, 4).middle == 2.5)
    #expect(Measure(.infinity).isEndless && !positive.isEndless)
  }

  @Test("units multiply: a price times a rate is money per time, over a price a rate again")
  func dimensions() {
    let price = Measure(800, .money)
    let rate = Measure(10, .rate)
    #expect((price * rate).dimension == .moneyRate)
    #expect((price * rate / price).dimension == .rate)
    #expect((rate * Measure(3, .time)).dimension == .plain)
    #expect(price.reciprocal.dimension == MeasureDimension(money: -1, time: 0))
    #expect(MeasureDimension(money: 2, time: -3).isModest)
    #expect(!MeasureDimension(money: 1001, time: 0).isModest)
  }

  @Test("a share per period keeps its period through factors and sums, not over other periods")
  func periods() {
    let yearly = Measure(0.15 / 12, .rate, period: 12)
    let monthly = Measure(0.01, .rate, period: 1)
    #expect((yearly * Measure(2)).period == 12)
    #expect((Measure(2) * yearly).period == 12)
    #expect((yearly + yearly).period == 12)
    #expect((yearly + monthly).period == nil)
    #expect(yearly.reciprocal.period == nil)
  }

  @Test("percent stays percent where it means a share, and goes where it does not")
  func percent() {
    let share = Measure.share(0.35)
    #expect((share + Measure(1)).style.isPercent)
    #expect((share * Measure(2)).style.isPercent)
    #expect(!(share * Measure(800, .money)).style.isPercent)
    #expect(!(share / share).style.isPercent)
    #expect(!(share * Measure(3, .time)).style.isPercent)
  }

  @Test("0 is within a range that begins, ends or passes there")
  func zero() {
    #expect(Measure(0, 1).holdsZero && Measure(-1, 0).holdsZero && Measure(-1, 1).holdsZero)
    #expect(!Measure(0.1, 1).holdsZero)
    #expect(Measure(0).isNothing && !Measure(0, 1).isNothing)
  }

  @Test("our own mistakes end the program and show the values")
  func preconditions() async {
    await #expect(processExitsWith: .failure) { _ = Measure(2, 1) }
    await #expect(processExitsWith: .failure) { _ = Measure(.nan) }
    await #expect(processExitsWith: .failure) { _ = Measure(1, .money) + Measure(1) }
    await #expect(processExitsWith: .failure) { _ = Measure(0).reciprocal }
  }
}
