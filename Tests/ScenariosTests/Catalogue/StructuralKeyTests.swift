// The structural keys describe themselves truly.

internal import Testing

@testable internal import Scenarios

@Suite("Structural keys")
struct StructuralKeyChecks {
  @Test("the example of every key is accepted by the reader")
  func examples() {
    for key in StructuralKey.allCases where key != .extends {
      let text = ReaderExamples.small.replacing("horizon: 24 months\n", with: "")
      let horizon = key == .horizon ? "" : "horizon: 24 months\n"
      let all = text + horizon + "\(key.rawValue): \(key.example)\n"
      #expect(ReaderExamples.problems(all).isEmpty, "\(key)")
    }
  }

  @Test("no structural key is a quantity too, and each says what it means")
  func apart() {
    for key in StructuralKey.allCases {
      #expect(KeyCatalogue.definition(for: key.rawValue) == nil, "\(key)")
      #expect(key.meaning.hasSuffix("."), "\(key)")
    }
  }
}
