// Lanes against numbers.

import Testing

@testable import Numerics

@Suite("Exponentials in lanes")
struct LanesOfExponentialsTests {
  @Test("every lane has the bits that it has alone, at whatever place")
  func same() {
    let special: [Double] = [0, -0.0, -.infinity, .infinity, 709.8, -745.2, -708.4, 0x1p-1074]
    let values = special + grid(-746, 710, 9_999) + grid(-1e-3, 1e-3, 999)
    for start in 0..<(values.count - 16) {
      var x = SIMD16<Double>.zero
      for lane in 0..<16 { x[lane] = values[start + lane] }
      let y = SIMD16<Double>.exp(x)
      for lane in [0, 7, 15] {
        #expect(y[lane].bitPattern == Double.exp(x[lane]).bitPattern)
      }
    }
  }

  @Test("any number of lanes will do, and what is not a number stays so")
  func widths() {
    #expect(SIMD2<Double>.exp([1, 2]) == [Double.exp(1), Double.exp(2)])
    #expect(SIMD4<Double>.exp([1, 2, 3, 4])[3] == Double.exp(4))
    #expect(SIMD8<Double>.exp(.zero) == SIMD8(repeating: 1))
    let mixed = SIMD4<Double>.exp([.nan, 0, 1, .nan])
    #expect(mixed[0].isNaN && mixed[1] == 1 && mixed[3].isNaN)
  }
}
