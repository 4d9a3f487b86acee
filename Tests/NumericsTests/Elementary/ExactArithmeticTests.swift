// Sums and products in two numbers, against whole numbers of more bits.

import Testing

@testable import Numerics

@Suite("Exact arithmetic")
struct SumsAndProductsTests {
  @Test("a product and its rounding error are the product of whole numbers")
  func products() {
    var word: UInt64 = 1
    for _ in 0..<1000 {
      word = word &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let (a, b) = (Int64(word >> 12), Int64((word &* 31) >> 13))
      let (high, low) = ExactProduct.of(Double(a), Double(b))
      #expect(high == Double(a) * Double(b))
      #expect(Int128(high) + Int128(low) == Int128(a) * Int128(b))
    }
  }

  @Test("a sum and its rounding error are the sum, whichever is larger")
  func sums() {
    for (a, b) in [(1, 0x1p-60), (0x1p-60, 1), (1e16, -1), (3, 4), (-0.1, 0.3)] {
      let (high, low) = ExactSum.of(a, b)
      #expect(high == a + b)
      // The smaller one, less what of it went into the sum.
      let (large, small) = abs(a) > abs(b) ? (a, b) : (b, a)
      #expect(low == small - (high - large))
    }
  }
}
