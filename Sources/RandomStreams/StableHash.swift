// Hashes that never change: they name agents and address draws, so they are part of what a seed means.

/// 64-bit hashing with fixed results on every machine and in every version.
package enum StableHash {
  /// A bijection of 64-bit words that scatters neighbours (SplitMix64's finaliser, variant 13 of D. Stafford;
  /// G. L. Steele, D. Lea, C. H. Flood: "Fast splittable pseudorandom number generators", OOPSLA 2014).
  @inlinable @inline(__always)
  package static func mix(_ word: UInt64) -> UInt64 {
    var z = word &+ 0x9E37_79B9_7F4A_7C15
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// The hash of a pair; the order matters. For a fixed `first` a bijection of `second`.
  @inlinable @inline(__always)
  package static func pair(_ first: UInt64, _ second: UInt64) -> UInt64 {
    mix(mix(first) ^ second)
  }

  /// The hash of a text's UTF-8 bytes: FNV-1a, then mixed.
  package static func text(_ text: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return mix(hash)
  }
}
