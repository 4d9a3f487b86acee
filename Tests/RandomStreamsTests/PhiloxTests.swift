// Philox against the vectors its authors publish, and against what a bijection must do.

import Testing

@testable import RandomStreams

@Suite("Philox4x32-10")
struct PhiloxTests {
  /// From `kat_vectors` of Random123 (D. E. Shaw Research), lines "philox4x32 10".
  static let published: [(counter: RandomWords, key: (UInt32, UInt32), words: RandomWords)] = [
    (
      RandomWords(0, 0, 0, 0), (0, 0),
      RandomWords(0x6627_E8D5, 0xE169_C58D, 0xBC57_AC4C, 0x9B00_DBD8)
    ),
    (
      RandomWords(.max, .max, .max, .max), (.max, .max),
      RandomWords(0x408F_276D, 0x41C8_3B0E, 0xA20B_C7C6, 0x6D54_51FD)
    ),
    (
      RandomWords(0x243F_6A88, 0x85A3_08D3, 0x1319_8A2E, 0x0370_7344),
      (0xA409_3822, 0x299F_31D0),
      RandomWords(0xD16C_FE09, 0x94FD_CCEB, 0x5001_E420, 0x2412_6EA1)
    ),
  ]

  @Test("the published known answers of Random123 come out")
  func knownAnswers() {
    for vector in Self.published {
      #expect(Philox.words(vector.counter, key: vector.key.0, vector.key.1) == vector.words)
    }
  }

  @Test("every lane is addressed by its number")
  func lanes() {
    let words = RandomWords(10, 11, 12, 13)
    #expect((0..<4).map { words[UInt32($0)] } == [10, 11, 12, 13])
  }

  @Test("one bit of the counter or of the key changes half of the 128 bits of the answer")
  func avalanche() {
    // The number of changed bits is Binomial(128, ½), standard deviation 5.66; over 192 flips the
    // mean has a standard error of 0.41. Outside 4.9 of them by chance: 1e-6.
    let start = RandomWords(1, 2, 3, 4)
    let before = Philox.words(start, key: 5, 6)
    var changed = 0
    for bit in 0..<192 {
      let mask: UInt32 = 1 << UInt32(bit % 32)
      var counter = start
      var key: (UInt32, UInt32) = (5, 6)
      switch bit / 32 {
      case 0: counter.w0 ^= mask
      case 1: counter.w1 ^= mask
      case 2: counter.w2 ^= mask
      case 3: counter.w3 ^= mask
      case 4: key.0 ^= mask
      default: key.1 ^= mask
      }
      let after = Philox.words(counter, key: key.0, key.1)
      changed += (0..<4).reduce(0) { $0 + (before[$1] ^ after[$1]).nonzeroBitCount }
    }
    #expect(abs(Double(changed) / 192 - 64) < 4.9 * 0.41)
  }

  @Test("neighbouring counters give four different words each: no lane repeats another's")
  func neighbours() {
    // 4,000 words of 32 bits collide with probability 4000²/2³³ ≈ 0.2 %: the key is fixed, so this
    // is settled.
    var seen: Set<UInt32> = []
    for index in 0..<1000 {
      let words = Philox.words(RandomWords(UInt32(index), 0, 0, 0), key: 7, 7)
      for lane in 0..<4 { seen.insert(words[UInt32(lane)]) }
    }
    #expect(seen.count == 4000)
  }
}
