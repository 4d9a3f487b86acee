// Memory of a series by hand.

import Statistics
import Testing

@Suite("Memory of a series")
struct AutocorrelationTests {
  @Test("1, 2, 3, 4, 5 has 0.4, and turning it round changes nothing")
  func byHand() throws {
    // Deviations −2, −1, 0, 1, 2: (2 + 0 + 0 + 2)/10.
    #expect(abs(try #require(Autocorrelation.lagOne([1, 2, 3, 4, 5])) - 0.4) < 1e-12)
    #expect(abs(try #require(Autocorrelation.lagOne([5, 4, 3, 2, 1])) - 0.4) < 1e-12)
    // To and fro: −1, 1, −1, 1 gives −3/4.
    #expect(abs(try #require(Autocorrelation.lagOne([1, 3, 1, 3])) + 0.75) < 1e-12)
  }

  @Test("what never varies, or is too short, has none to speak of")
  func none() {
    #expect(Autocorrelation.lagOne([1, 2]) == nil)
    #expect(Autocorrelation.lagOne([4, 4, 4]) == nil)
    #expect(!Autocorrelation.isMemory(in: [4, 4, 4]))
  }

  @Test("a long climb is memory, to and fro is not")
  func memory() {
    #expect(Autocorrelation.isMemory(in: (0..<24).map(Double.init)))
    #expect(!Autocorrelation.isMemory(in: (0..<24).map { Double($0 % 2) }))
  }
}
