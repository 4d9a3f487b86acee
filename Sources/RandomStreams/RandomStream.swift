// A trial's randomness: an address goes in, chance comes out.
//
// An address is (seed, trial) → the key, (agent, step, purpose) → the counter. A purpose is a number p that owns
// lane p mod 4 of block p div 4, so one block serves the four most frequent purposes of a step. Nothing is drawn
// "next": leaving out a draw, or asking for one twice, changes no other.

internal import Numerics

/// The random numbers of one trial, by address.
@frozen
public struct RandomStream: Sendable, Hashable {
  @usableFromInline let k0: UInt32
  @usableFromInline let k1: UInt32

  /// The stream of a trial.
  ///
  /// - Parameters:
  ///   - seed: the run's seed.
  ///   - trial: the trial's number.
  ///   - replica: 0, or the number of a repetition with equal parameters and other chance.
  package init(seed: UInt64, trial: Int, replica: Int = 0) {
    let address = UInt64(replica) << 48 | UInt64(trial)
    let key = StableHash.pair(seed, address)
    k0 = UInt32(truncatingIfNeeded: key)
    k1 = UInt32(truncatingIfNeeded: key >> 32)
  }

  /// The two words of the key.
  package var key: (UInt32, UInt32) { (k0, k1) }

  /// The four words of block `block` of an agent in a step.
  @inlinable @inline(__always)
  public func words(agent: UInt64, step: Int32, block: UInt32) -> RandomWords {
    Philox.words(
      RandomWords(
        UInt32(truncatingIfNeeded: agent), UInt32(truncatingIfNeeded: agent >> 32),
        UInt32(bitPattern: step), block), key: k0, k1)
  }

  /// One 32-bit word: the draw of `purpose`.
  @inlinable
  public func word(agent: UInt64, step: Int32, purpose: UInt32) -> UInt32 {
    words(agent: agent, step: step, block: purpose >> 2)[purpose & 3]
  }

  /// A standard normal number of one word: the quantile of (w + ½)/2³².
  package func normal(agent: UInt64, step: Int32, purpose: UInt32) -> Double {
    StandardNormal.quantile(
      (Double(word(agent: agent, step: step, purpose: purpose)) + 0.5) * 0x1p-32)
  }

  /// A uniform number strictly between 0 and 1 with 52 bits.
  ///
  /// - Parameters:
  ///   - agent: who.
  ///   - step: when.
  ///   - purpose: what for: an even number; the draw owns this lane and the next.
  /// - Returns: the midpoint of one of 2⁵² cells.
  @inlinable
  public func uniform(agent: UInt64, step: Int32, purpose: UInt32) -> Double {
    let block = words(agent: agent, step: step, block: purpose >> 2)
    return Self.uniform(block[purpose & 3], block[(purpose & 3) + 1])
  }

  /// The uniform number strictly between 0 and 1 that two words make: the midpoint of one of 2⁵² cells.
  @inlinable
  public static func uniform(_ high: UInt32, _ low: UInt32) -> Double {
    let bits = (UInt64(high) << 32 | UInt64(low)) >> 12
    return (Double(bits) + 0.5) * 0x1p-52
  }
}
