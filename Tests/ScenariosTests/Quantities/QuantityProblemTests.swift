import Testing

@testable import Scenarios

@Suite("Words for mistakes in quantities")
struct QuantityProblemSuite {
  @Test("a quote is one short line, whatever the user wrote")
  func quotes() {
    #expect(QuantityProblem.quoted("15%") == "\"15%\"")
    #expect(QuantityProblem.quoted("a\nb\u{1B}[31m\0") == "\"a b [31m \"")
    let long = QuantityProblem.quoted(String(repeating: "x", count: 100_000))
    #expect(long.count == QuantityProblem.longestQuote + 3 && long.hasSuffix("…\""))
    let exact = String(repeating: "x", count: QuantityProblem.longestQuote)
    #expect(QuantityProblem.shortened(exact) == exact)
  }
}
