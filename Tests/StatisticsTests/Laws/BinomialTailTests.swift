import Testing

@testable import Statistics

@Suite struct TailOfSuccesses {
  @Test func `it is the sum of the chances above the count`() {
    // Ten throws of a coin: 56 of 1024 ways give eight heads or more.
    #expect(abs(BinomialTail.above(7, of: 10, share: 0.5) - 56.0 / 1024) < 1e-14)
    // By hand: 1 − 0.9³ − 3·0.1·0.9².
    #expect(abs(BinomialTail.above(1, of: 3, share: 0.1) - (1 - 0.729 - 0.243)) < 1e-14)
  }

  @Test func `below nothing it is sure, from all on impossible`() {
    #expect(BinomialTail.above(-1, of: 5, share: 0.3) == 1)
    #expect(BinomialTail.above(5, of: 5, share: 0.3) == 0)
    #expect(BinomialTail.above(0, of: 0, share: 0.3) == 0)
    #expect(BinomialTail.above(2, of: 5, share: 0) == 0)
    #expect(BinomialTail.above(2, of: 5, share: 1) == 1)
  }
}
