// Referrals of referrals against sums done term by term.

import Foundation
import Statistics
import Testing

@Suite("What referrals of referrals add up to")
struct TotalProgenyTests {
  @Test("5 % adds 1.0526 to 1, 35 % makes 1.5385, 100 % never ends")
  func inTheEnd() throws {
    #expect(abs(try #require(TotalProgeny(perHead: 0.05).inTheEnd) - 1.0526) < 5e-5)
    #expect(abs(try #require(TotalProgeny(perHead: 0.35).inTheEnd) - 1.5385) < 5e-5)
    #expect(TotalProgeny(perHead: 0).inTheEnd == 1)
    #expect(TotalProgeny(perHead: 1).inTheEnd == nil)
    #expect(TotalProgeny(perHead: 1.2).inTheEnd == nil)
  }

  @Test("generations add up as 1 + K + K² + …, around K = 1 too")
  func generations() {
    for perHead in [0, 0.35, 1 - 1e-12, 1, 1 + 1e-12, 1.7] {
      var (sum, power) = (0.0, 1.0)
      for generation in 0...30 {
        sum += power
        power *= perHead
        let total = TotalProgeny(perHead: perHead).within(generations: generation)
        #expect(abs(total / sum - 1) < 1e-12, "K \(perHead), generation \(generation)")
      }
    }
  }

  @Test("with K = 0.35 a year of quarters reaches 99.5 % of the whole, eighteen months 99.94 %")
  func shareReached() throws {
    let progeny = TotalProgeny(perHead: 0.35)
    let year = try #require(progeny.shareReached(after: 4))
    #expect(abs(year - 0.995) < 5e-4)
    let longer = try #require(progeny.shareReached(after: 6))
    #expect(abs(longer - 0.9994) < 5e-5)
    #expect(TotalProgeny(perHead: 1).shareReached(after: 4) == nil)
    let whole = try #require(progeny.inTheEnd)
    #expect(abs(progeny.within(generations: 4) / whole - year) < 1e-12)
  }
}
