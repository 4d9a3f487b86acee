// The gate's promise: an event of hazard H happens for exactly the share 1 − exp(−H) of all words.

import Foundation
import Numerics
import Testing

@testable import RandomStreams

@Suite("The event gate")
struct EventGateTests {
  let gate = EventGate.shared

  /// The number of words, of 2³², for which an event happens: it does for all below some word and
  /// for none above.
  func count(logHazard: Double) -> Int {
    var (low, high) = (0, 1 << 32)
    while low < high {
      let middle = (low + high) / 2
      if gate.happens(logHazard, UInt32(middle)) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  @Test("the share of words that say yes is 1 − exp(−hazard) to one word in 2³²")
  func probability() {
    for exponent in stride(from: -9.0, through: 1.4, by: 0.05) {
      let hazard = pow(10, exponent)
      let expected = -expm1(-hazard) * 0x1p32
      #expect(
        abs(Double(count(logHazard: log(hazard))) - expected) <= 1, "at a hazard of \(hazard)")
    }
  }

  @Test("a share known in closed form: ln 2 happens for one word in two")
  func half() {
    #expect(abs(count(logHazard: log(log(2))) - 1 << 31) <= 1)
    // ¾ is the complement of ¼ = exp(−2 ln 2).
    #expect(abs(count(logHazard: log(2 * log(2))) - 3 << 30) <= 1)
  }

  @Test("never is never, and at once is always")
  func infinite() {
    for word: UInt32 in [0, 1, 17, 1 << 31, .max - 1, .max] {
      #expect(!gate.happens(-.infinity, word))
      #expect(gate.happens(.infinity, word))
    }
    // The unlikeliest word has u = 2⁻³³; a hazard of half of that says no to it too.
    #expect(!gate.happens(log(0x1p-34), 0))
    #expect(gate.happens(log(0x1p-32), 0))
  }

  @Test("a word that says yes says yes to every larger hazard, and no to every smaller")
  func monotone() {
    let logHazards = stride(from: -25.0, through: 4, by: 0.37)
    for word in (0..<500).map({ UInt32($0) &* 8_589_933 }) + [0, .max] {
      let answers = logHazards.map { gate.happens($0, word) }
      #expect(answers == answers.sorted { !$0 && $1 }, "word \(word)")
    }
  }

  @Test("the quick bound turns away nothing that the exact rule lets in")
  func bound() {
    // At the ends of each of the 512 cells, with the hazard just above and just below the word's
    // own.
    for octave in 4..<32 {
      for cell in 0..<16 {
        for offset in [-1, 0, 1] {
          let word = UInt32(min((1 << octave) + (cell << octave) / 16 + offset, Int(UInt32.max)))
          let own = EventGate.logExponential((Double(word) + 0.5) * 0x1p-32)
          #expect(gate.happens(own.nextUp, word))
          #expect(!gate.happens(own, word))
        }
      }
    }
  }

  @Test("events drawn at addresses happen as often as their hazard says, from rare to nearly sure")
  func drawn() {
    // The count is Binomial(n, 1 − exp(−H)), compared with its normal law beyond 5 standard deviations (6e-7 each of
    // 4) and, where few are expected, with the Poisson quantiles of 1e-7 a side.
    let count = 40_000
    let stream = RandomStream(seed: 4, trial: 9)
    let words = (0..<count).map {
      stream.word(agent: UInt64($0 % 200), step: Int32($0 / 200), purpose: 1)
    }
    for hazard in [0.01, 0.3, 1.5, 4] {
      let p = -expm1(-hazard)
      let happened = Double(words.count { gate.happens(log(hazard), $0) })
      let deviation = (Double(count) * p * (1 - p)).squareRoot()
      #expect(abs(happened - Double(count) * p) < 5 * deviation, "hazard \(hazard)")
    }
    let rare = words.count { gate.happens(log(2e-4), $0) }
    #expect(rare >= PoissonDistribution.quantile(1e-7, mean: 8))
    #expect(rare <= PoissonDistribution.quantile(1 - 1e-7, mean: 8))
  }
}
