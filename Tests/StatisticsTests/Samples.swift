// Numbers to test with, always the same.

import Foundation

/// `count` uniform numbers in (0, 1): SplitMix64 (Steele, Lea & Flood 2014) from a seed.
func uniform(_ count: Int, seed: UInt64 = 1) -> [Double] {
  var state = seed &* 0xD1B5_4A32_D192_ED03
  return (0..<count).map { _ in
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    bits ^= bits >> 31
    return (Double(bits >> 11) + 0.5) * 0x1p-53
  }
}

/// `count` standard normal numbers (Box & Muller 1958).
func normal(_ count: Int, seed: UInt64 = 1) -> [Double] {
  let uniforms = uniform(2 * count, seed: seed)
  return (0..<count).map { index in
    (-2 * log(uniforms[2 * index])).squareRoot() * cos(2 * .pi * uniforms[2 * index + 1])
  }
}
