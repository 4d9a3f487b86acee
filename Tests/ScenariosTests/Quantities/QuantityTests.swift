// Stated numbers become the engine's by their unit.

import RandomStreams
import Testing

@testable import Scenarios

@Suite("Quantities and conversions")
struct QuantityTests {
  @Test("2 % a month compounds to 1 − 0.98¹² a year, and a yearly share stays as it is")
  func compounds() {
    var survivors = 1.0
    for _ in 0..<12 { survivors *= 0.98 }
    #expect(abs(Conversion.compound(periodInMonths: 1)(0.02) - (1 - survivors)) < 1e-14)
    #expect(Conversion.compound(periodInMonths: 12)(0.15) == 0.15)
    #expect(Conversion.compound(periodInMonths: 3)(0) == 0)
    #expect(Conversion.compound(periodInMonths: 1)(1) == 1)
  }

  @Test("a linear unit shifts and scales")
  func scales() {
    #expect(Conversion.affine(offset: 1, factor: -0.1)(3) == 1 - 0.1 * 3)
    #expect(Conversion.identity(7) == 7)
  }

  @Test("only a quantity whose number varies is uncertain")
  func tellsUncertain() {
    #expect(!Quantity(.point(3), text: "3").isUncertain)
    #expect(!Quantity(.choice([2, 2]), text: "choice(2, 2)").isUncertain)
    #expect(Quantity(.uniform(low: 1, high: 2), text: "between 1 and 2").isUncertain)
  }

  @Test("bounds cut by the conditional inverse: the middle of the cut normal is its median")
  func cuts() {
    // A standard normal cut to what is not negative has its median at the 75 % quantile, 0.6745.
    let quantity = Quantity(
      .normal(mean: 0, standardDeviation: 1), within: 0...Double.infinity, text: "0 ± 1")
    #expect(abs(quantity.value(at: 0.5) - 0.674_489_750_196_081_7) < 1e-9)
    #expect(quantity.value(at: 1e-12) >= 0)
  }

  @Test("a value rises with its probability, through the unit's conversion too")
  func rises() {
    let quantity = Quantity(
      .logitNormal(middleNinety: 0.02, 0.05), within: 0...1,
      conversion: .compound(periodInMonths: 1), text: "2% to 5% per month")
    let values = stride(from: 0.05, through: 0.95, by: 0.05).map { quantity.value(at: $0) }
    #expect(zip(values, values.dropFirst()).allSatisfy { $0 < $1 })
    #expect(abs(quantity.value(at: 0.05) - Conversion.compound(periodInMonths: 1)(0.02)) < 1e-9)
  }
}
