import Testing

@testable import Scenarios

@Suite("The state of reading a quantity")
struct QuantityReaderSuite {
  private func reader(_ text: String, currency: String = "EUR") throws -> QuantityReader {
    let characters = Array(text)
    let tokens = try QuantityLexer.tokens(of: characters[...])
    return QuantityReader(
      tokens, of: characters, body: characters.indices,
      for: try Reading("start.cash").definition, currency: currency)
  }

  @Test("examples speak the scenario's currency")
  func speaksCurrency() throws {
    #expect(try reader("5").example == "\"600000 EUR\"")
    #expect(try reader("5", currency: "USD").example == "\"600000 USD\"")
  }

  @Test("words inside brackets are not found")
  func looksOutsideBrackets() throws {
    #expect(try reader("5 at 6").index(ofWord: "at") == 1)
    #expect(try reader("f(5 at 6) at").index(ofWord: "at") == 6)
    #expect(try reader("5 to 6").index(ofWord: "at", "within") == nil)
  }

  @Test("a part keeps the offsets of the whole text")
  func keepsOffsets() throws {
    let part = try reader("12% within 30 days").part(3..<5, for: Reading("start.cash").definition)
    #expect(part.startOffset == 11 && part.endOffset == 18)
    #expect(part.words(from: 11, to: 18) == "30 days")
  }

  @Test("offsets beyond the text are no trouble")
  func clampsOffsets() throws {
    let reader = try reader("5 EUR")
    #expect(reader.words(from: 2, to: 99) == "EUR")
    #expect(reader.words(from: -3, to: 1) == "5")
  }

  @Test("what follows a value is complained about by kind")
  func complainsByKind() throws {
    let cash = try Reading("start.cash")
    #expect(cash.problem("5 6")?.message == "\"6\" is one number too many")
    #expect(cash.problem("8 (a) EUR")?.message == "a round bracket stands in the middle")
    #expect(cash.problem("5 EUR # 6")?.message == "\"#\" is not understood here")
  }
}
