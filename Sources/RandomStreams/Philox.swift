// Philox4x32-10: a counter-based generator. The same (key, counter) gives the same four words, whoever asks, in
// whatever order and on whatever thread; there is no state to share or to lose.
//
// J. K. Salmon, M. A. Moraes, R. O. Dror, D. E. Shaw: "Parallel random numbers: as easy as 1, 2, 3", SC'11.
// Ten rounds pass BigCrush; the tests hold the published known-answer vectors.

/// Four random words.
@frozen
public struct RandomWords: Hashable, Sendable {
  /// Lane 0.
  public var w0: UInt32
  /// Lane 1.
  public var w1: UInt32
  /// Lane 2.
  public var w2: UInt32
  /// Lane 3.
  public var w3: UInt32

  /// Four words.
  @inlinable
  public init(_ w0: UInt32, _ w1: UInt32, _ w2: UInt32, _ w3: UInt32) {
    self.w0 = w0
    self.w1 = w1
    self.w2 = w2
    self.w3 = w3
  }

  /// The word in `lane`, 0 to 3.
  @inlinable
  public subscript(lane: UInt32) -> UInt32 {
    switch lane {
    case 0: w0
    case 1: w1
    case 2: w2
    default: w3
    }
  }
}

/// The Philox4x32 bijection with ten rounds.
public enum Philox {
  /// The four words at `counter` under a key of two words.
  ///
  /// About 20 multiplications; no memory is touched.
  @inlinable @inline(__always)
  public static func words(
    _ counter: RandomWords, key k0: UInt32, _ k1: UInt32
  ) -> RandomWords {
    var (c0, c1, c2, c3) = (counter.w0, counter.w1, counter.w2, counter.w3)
    var (k0, k1) = (k0, k1)
    for _ in 0..<10 {
      let p0 = UInt64(c0) &* 0xD251_1F53
      let p1 = UInt64(c2) &* 0xCD9E_8D57
      c0 = UInt32(truncatingIfNeeded: p1 >> 32) ^ c1 ^ k0
      c1 = UInt32(truncatingIfNeeded: p1)
      c2 = UInt32(truncatingIfNeeded: p0 >> 32) ^ c3 ^ k1
      c3 = UInt32(truncatingIfNeeded: p0)
      k0 &+= 0x9E37_79B9
      k1 &+= 0xBB67_AE85
    }
    return RandomWords(c0, c1, c2, c3)
  }
}
