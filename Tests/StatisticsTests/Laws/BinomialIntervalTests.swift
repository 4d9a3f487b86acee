// Intervals for a share against published tables and closed forms.

import Foundation
import Statistics
import Testing

@Suite("Intervals for a share")
struct BinomialIntervalTests {
  @Test("Clopper–Pearson gives the published 3/100, 1/33 and 0/30")
  func clopperPearsonPublished() {
    for (k, n, low, high) in [
      (3, 100, 0.0062, 0.0852), (1, 33, 0.0008, 0.1576), (0, 30, 0, 0.1157),
    ] {
      let interval = BinomialInterval.clopperPearson(k, of: n)
      #expect(abs(interval.lowerBound - low) < 5.1e-5)
      #expect(abs(interval.upperBound - high) < 5.1e-5)
    }
  }

  @Test("none or all of n: the exact bound is 1 − 0.025^(1/n)")
  func clopperPearsonEnds() {
    for n in [1, 30, 1_000_000] {
      let bound = pow(0.025, 1 / Double(n))
      #expect(abs(BinomialInterval.clopperPearson(0, of: n).upperBound - (1 - bound)) < 1e-10)
      #expect(abs(BinomialInterval.clopperPearson(n, of: n).lowerBound - bound) < 1e-10)
      #expect(BinomialInterval.clopperPearson(0, of: n).lowerBound == 0)
      #expect(BinomialInterval.clopperPearson(n, of: n).upperBound == 1)
    }
  }

  @Test("Jeffreys' interval for 1 of 1 follows Beta(3/2, 1/2) in closed form")
  func jeffreysClosedForm() {
    // With x = sin²θ the distribution function of Beta(3/2, 1/2) is (2/π)(θ − sin θ cos θ).
    let interval = BinomialInterval.jeffreys(1, of: 1)
    let angle = asin(interval.lowerBound.squareRoot())
    #expect(abs(2 / .pi * (angle - sin(angle) * cos(angle)) - 0.025) < 1e-10)
    #expect(interval.upperBound == 1)
  }

  @Test("Wilson's ends are the shares a score test just accepts")
  func wilsonScore() {
    let z = 1.959_963_984_540_054
    for (k, n) in [(3, 100), (15, 100), (1, 33), (499, 1000)] {
      let share = Double(k) / Double(n)
      let interval = BinomialInterval.wilson(k, of: n)
      for end in [interval.lowerBound, interval.upperBound] {
        let score = abs(share - end) / (end * (1 - end) / Double(n)).squareRoot()
        #expect(abs(score - z) < 1e-9)
      }
    }
    // None of n: z²/(n + z²).
    #expect(
      abs(BinomialInterval.wilson(0, of: 30).upperBound - z * z / (30 + z * z)) < 1e-12)
    #expect(BinomialInterval.wilson(0, of: 30).lowerBound == 0)
  }

  @Test("Jeffreys lies within Clopper–Pearson, and all mirror when failures are counted")
  func properties() {
    typealias Method = (Int, Int, Double) -> ClosedRange<Double>
    let methods: [Method] = [
      { BinomialInterval.clopperPearson($0, of: $1, level: $2) },
      { BinomialInterval.jeffreys($0, of: $1, level: $2) },
      { BinomialInterval.wilson($0, of: $1, level: $2) },
    ]
    for (k, n, level) in [(0, 5, 0.95), (1, 5, 0.9), (22, 236, 0.95), (900, 1000, 0.99)] {
      for method in methods {
        let (plain, mirrored) = (method(k, n, level), method(n - k, n, level))
        #expect(abs(plain.lowerBound - (1 - mirrored.upperBound)) < 1e-12)
        #expect(abs(plain.upperBound - (1 - mirrored.lowerBound)) < 1e-12)
        #expect(plain.contains(Double(k) / Double(n)))
      }
      let exact = BinomialInterval.clopperPearson(k, of: n, level: level)
      let jeffreys = BinomialInterval.jeffreys(k, of: n, level: level)
      #expect(exact.lowerBound <= jeffreys.lowerBound && jeffreys.upperBound <= exact.upperBound)
    }
  }

  @Test("more successes than trials are refused")
  func refused() async {
    await #expect(processExitsWith: .failure) { _ = BinomialInterval.wilson(4, of: 3) }
    await #expect(processExitsWith: .failure) { _ = BinomialInterval.jeffreys(0, of: 0) }
  }
}
