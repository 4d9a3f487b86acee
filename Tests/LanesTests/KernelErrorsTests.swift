// How far single precision is from the truth: the promises of Lanes.h, over all exponents and many words.

import CGSL
import Foundation
import Lanes
import RandomStreams
import Testing

@Suite("Errors of the kernels")
struct KernelErrorsTests {
  /// Words near both ends, near the middle, on a grid, and at random.
  private static let words: [UInt32] = {
    var words: [UInt32] = []
    for offset in 0..<4096 as Range<UInt32> {
      words += [offset, .max - offset, 0x8000_0000 + offset, 0x7FFF_FFFF - offset]
      words.append(offset << 20 | 0x5_5555)
    }
    for index in 0..<200_000 as Range<UInt64> {
      words.append(UInt32(truncatingIfNeeded: StableHash.mix(index)))
    }
    for shift in 0..<32 as Range<UInt32> { words += [1 << shift, ~(1 << shift)] }
    return words.sorted()
  }()

  private func normals() throws -> [Float] {
    let words = Self.words + [UInt32](repeating: 0, count: 16)
    var numbers = [Float](repeating: .nan, count: words.count)
    let kernels = try #require(EverySet.kernels.last)
    kernels.normals(Int32(Self.words.count), words, &numbers)
    return Array(numbers[..<Self.words.count])
  }

  @Test("normal numbers are within 1.1e-6 of the quantile of (w + ½)/2³²")
  func normal() throws {
    var worst = 0.0
    for (word, number) in zip(Self.words, try normals()) {
      let exact = gsl_cdf_ugaussian_Pinv((Double(word) + 0.5) * 0x1p-32)
      worst = max(worst, abs(Double(number) - exact))
    }
    #expect(worst < 1.1e-6, "\(worst)")
  }

  @Test("normal numbers are symmetric to the bit, and rise with the word but for rounding")
  func symmetric() throws {
    let numbers = try normals()
    for (index, word) in Self.words.enumerated() {
      #expect(ScalarKernels.normal(~word) == -ScalarKernels.normal(word))
      if index > 0 { #expect(numbers[index] >= numbers[index - 1] - 1e-6) }
    }
  }

  @Test("logarithms are within 1.5e-7 and a unit in the last place")
  func logarithm() {
    for exponent in -126...127 {
      for index in 0..<256 {
        let y = Float(sign: .plus, exponent: exponent, significand: 1 + Float(index) / 256)
        let exact = log(Double(y))
        let error = abs(Double(ScalarKernels.logarithm(y)) - exact)
        #expect(error <= 1.5e-7 + abs(exact) * 0x1p-23, "ln \(y)")
      }
    }
  }

  @Test("log odds are within 1e-6 and a unit in the last place")
  func logit() {
    for word in Self.words {
      let u = (Double(word) + 0.5) * 0x1p-32
      let exact = log(u) - log1p(-u)
      let error = abs(Double(ScalarKernels.logit(word)) - exact)
      #expect(error <= 1e-6 + abs(exact) * 0x1p-23)
    }
  }

  @Test(
    "a bound turns nobody away whose hazard strikes, and few others: at most 6.25 % of the hazard more"
  )
  func gate() {
    for exponent in 1...33 {
      // The hazard per step, and words on both sides of it: an event needs u < 1 − exp(−H).
      for part in 0..<64 {
        let hazard = Double(sign: .plus, exponent: -exponent, significand: 1 + Double(part) / 64)
        let threshold = -expm1(-hazard) * 0x1p32
        let strikes = UInt32(min(max(0, (threshold - 0.5).rounded(.down)), Double(UInt32.max)))
        let bound = Float(log2(hazard))
        if (Double(strikes) + 0.5) * 0x1p-32 < -expm1(-hazard) {
          #expect(ScalarKernels.passes(bound, strikes), "H = \(hazard)")
          #expect(ScalarKernels.passes(bound, strikes / 2) && ScalarKernels.passes(bound, 0))
        }
        let beyond = hazard * 0x1p32 * 1.0625 + 4
        if beyond < Double(UInt32.max) {
          #expect(!ScalarKernels.passes(bound, UInt32(beyond)), "H = \(hazard)")
        }
      }
    }
    #expect(ScalarKernels.passes(.infinity, .max))
    #expect(!ScalarKernels.passes(-.infinity, 0) && !ScalarKernels.passes(-.infinity, .max))
  }
}
