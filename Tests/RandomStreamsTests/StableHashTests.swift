// Hashes are part of what a seed means: they are pinned to published values.

import Testing

@testable import RandomStreams

@Suite("Stable hashes")
struct StableHashTests {
  @Test("mixing is SplitMix64: its published sequences come out")
  func splitMix() {
    // S. Vigna's splitmix64.c: output n of seed s is the finaliser of s + n·γ, which `mix` adds
    // once.
    let golden: UInt64 = 0x9E37_79B9_7F4A_7C15
    let ofZero: [UInt64] = [0xE220_A839_7B1D_CDAF, 0x6E78_9E6A_A1B9_65F4, 0x06C4_5D18_8009_454F]
    for (n, expected) in ofZero.enumerated() {
      #expect(StableHash.mix(UInt64(n) &* golden) == expected)
    }
    // Seed 1234567, as printed on Rosetta Code.
    let ofSeed: [UInt64] = [
      6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
    ]
    for (n, expected) in ofSeed.enumerated() {
      #expect(StableHash.mix(1_234_567 &+ UInt64(n) &* golden) == expected)
    }
  }

  @Test("mixing can be undone, so no two words share a hash")
  func bijection() {
    // The inverses of odd multipliers modulo 2⁶⁴ (found by Newton's iteration) and of x ^ (x >> n).
    func inverse(_ odd: UInt64) -> UInt64 {
      var x = odd
      for _ in 0..<6 { x = x &* (2 &- odd &* x) }
      return x
    }
    func unshift(_ z: UInt64, _ n: UInt64) -> UInt64 {
      var x = z
      for _ in 0..<(64 / n + 1) { x = z ^ (x >> n) }
      return x
    }
    func undo(_ hash: UInt64) -> UInt64 {
      var z = unshift(hash, 31)
      z = unshift(z &* inverse(0x94D0_49BB_1331_11EB), 27)
      z = unshift(z &* inverse(0xBF58_476D_1CE4_E5B9), 30)
      return z &- 0x9E37_79B9_7F4A_7C15
    }
    for word in (0..<200).map({ UInt64($0) }) + [.max, 1 << 63, 0xDEAD_BEEF_0123_4567] {
      #expect(undo(StableHash.mix(word)) == word)
    }
  }

  @Test("a pair is hashed in order, and for a fixed first word no two seconds collide")
  func pairs() {
    #expect(StableHash.pair(1, 2) != StableHash.pair(2, 1))
    #expect(Set((0..<2000).map { StableHash.pair(42, UInt64($0)) }).count == 2000)
    // By definition: mix(mix(first) ^ second). mix(0) is the published E220A8397B1DCDAF.
    #expect(StableHash.pair(0, 0xE220_A839_7B1D_CDAF) == 0xE220_A839_7B1D_CDAF)
  }

  @Test("a text's hash is the mixed FNV-1a of its bytes, whose published values are kept")
  func texts() {
    // Noll's test suite for FNV-1a, 64 bits: "", "a", "foobar".
    let published: [(String, UInt64)] = [
      ("", 0xCBF2_9CE4_8422_2325), ("a", 0xAF63_DC4C_8601_EC8C), ("foobar", 0x8594_4171_F739_67E8),
    ]
    for (text, fnv) in published { #expect(StableHash.text(text) == StableHash.mix(fnv)) }
  }

  @Test("one letter more or less is another hash, also outside of ASCII")
  func similarTexts() {
    let texts = ["ads", "add", "Ads", "ads ", "äds", "a\u{308}ds", "sda"]
    #expect(Set(texts.map(StableHash.text)).count == texts.count)
  }
}
