// The bits of every function over a grid of arguments, hashed.
//
// The hashes say nothing about correctness (the other tests do). They are the same on x86-64 compiled for SSE2, AVX2 and
// AVX-512, with and without optimisation, with the C library's variants switched off, and in WebAssembly; a machine on
// which one differs would compute other futures from the same seed.

import Testing

@testable import Numerics

@Suite("The same bits on every machine")
struct SameBitsTests {
  /// FNV-1a over the bytes of the results' bit patterns.
  static func hash(_ values: [Double]) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for value in values {
      for byte in 0..<8 {
        hash = (hash ^ (value.bitPattern >> (8 * UInt64(byte)) & 0xFF)) &* 0x0000_0100_0000_01B3
      }
    }
    return hash
  }

  static let wide = grid(-745, 709, 9_999)
  static let near = grid(-0.999, 2, 9_999)

  @Test("elementary functions have the bits that they have everywhere")
  func elementary() {
    let positive = Self.wide.map { Double.exp($0) }
    #expect(Self.hash(positive) == 0x3D4E_AC4E_3EEA_EB5B)
    #expect(Self.hash(Self.wide.map { Double.exp2($0) }) == 0x645B_3FEB_15BF_DF7D)
    let lessOne = (Self.wide + Self.near).map { Double.expMinusOne($0) }
    #expect(Self.hash(lessOne) == 0x4572_4CC2_5D67_D67D)
    #expect(Self.hash(positive.map { Double.log($0) }) == 0xB46B_6BD1_9643_E762)
    let onePlus = (Self.near + positive).map { Double.log(onePlus: $0) }
    #expect(Self.hash(onePlus) == 0x4E43_CA97_6D6B_0F59)
    #expect(Self.hash(positive.map { Double.pow($0, 0.37) }) == 0x7B71_5E29_EDC2_E466)
    #expect(Self.hash(Self.near.map { Double.sinPi($0) }) == 0xF1F9_10F2_B2CD_11AD)
  }

  @Test("solvers have the bits that they have everywhere")
  func solvers() throws {
    let rule = GaussHermite(count: 40)
    #expect(Self.hash(rule.nodes + rule.weights) == 0x8DCB_5623_E717_A1DD)
    let matrix = LinearSystemTests.scattered(16)
    let solution = try #require(LinearSystem.solution(of: matrix, grid(-1, 1, 15)))
    #expect(Self.hash(solution) == 0xEBB0_0C8B_2D3A_7D67)
    let roots = grid(-9, 9, 99).compactMap { level in
      RootFinder.root(from: -20, to: 20, near: level) { $0 + Double.exp($0) - level }
    }
    #expect(Self.hash(roots) == 0x3643_0C47_8448_C8ED)
  }

  @Test("laws of chance have the bits that they have everywhere")
  func laws() {
    let levels = grid(1e-6, 1 - 1e-6, 499)
    #expect(Self.hash(grid(-12, 12, 999).map { Double.erfc($0) }) == 0x15D4_9C23_4310_35CE)
    #expect(Self.hash(grid(0.01, 40, 999).map { Double.logGamma($0) }) == 0x9E06_9574_5723_468B)
    let normal = levels.map { StandardNormal.quantile($0) }
    let back = normal.map { StandardNormal.cumulative($0) }
    #expect(Self.hash(normal + back) == 0x77E7_6F44_7858_76F9)
    let gamma = [0.3, 4, 60, 1e5].flatMap { shape in
      levels.map { GammaDistribution(shape: shape).quantile($0) }
    }
    #expect(Self.hash(gamma) == 0xD93E_5602_93F4_0A1C)
    let beta = [(0.4, 3), (2, 235), (22.5, 214.5), (3000.0, 90.0)].flatMap { alpha, beta in
      levels.map { BetaDistribution(alpha: alpha, beta: beta).quantile($0) }
    }
    #expect(Self.hash(beta) == 0x10A8_04E0_6F2C_8023)
    let poisson = [3, 44, 1e5].flatMap { mean in
      levels.map { Double(PoissonDistribution.quantile($0, mean: mean)) }
    }
    #expect(Self.hash(poisson) == 0x58B1_2CBE_3B8D_C304)
  }
}
