// Tests of paired differences against closed forms and published tables.

import Foundation
import Statistics
import Testing

@Suite("Tests of paired differences")
struct PairedTestTests {
  @Test("Student's p-value is the closed form for one and two degrees of freedom")
  func student() {
    // One degree of freedom is Cauchy's: 2·P(T > 1) = 1/2. Two: 1 − t/√(2 + t²).
    #expect(abs(PairedTest.student(-3, standardError: 3, pairs: 2) - 0.5) < 1e-12)
    for t in [0.1, 1.0, 3.0] {
      let expected = 1 - t / (2 + t * t).squareRoot()
      #expect(abs(PairedTest.student(t, standardError: 1, pairs: 3) - expected) < 1e-12)
    }
  }

  @Test("without spread a difference is certain and none is none")
  func certain() {
    #expect(PairedTest.student(0, standardError: 0, pairs: 5) == 1)
    #expect(PairedTest.student(1e-9, standardError: 0, pairs: 5) == 0)
  }

  @Test("the sign test counts coins: 2·(1 + 10)/1024 for one of ten")
  func sign() {
    #expect(abs(PairedTest.sign(larger: 1, smaller: 9) - 22.0 / 1024) < 1e-12)
    #expect(abs(PairedTest.sign(larger: 9, smaller: 1) - 22.0 / 1024) < 1e-12)
    #expect(PairedTest.sign(larger: 5, smaller: 5) == 1)
    #expect(PairedTest.sign(larger: 0, smaller: 0) == 1)
  }

  @Test("an interval reaches Student's quantile, 1.96 for many and more for few")
  func reach() {
    // Tables: t(0.975, 10) = 2.228, t(0.995, 4) = 4.604; the normal's 1.95996.
    #expect(abs(PairedTest.reach(level: 0.95, count: 11) - 2.228) < 5e-4)
    #expect(abs(PairedTest.reach(level: 0.99, count: 5) - 4.604) < 5e-4)
    #expect(abs(PairedTest.reach(level: 0.95, count: 10_000_000) - 1.959_96) < 1e-4)
  }
}
