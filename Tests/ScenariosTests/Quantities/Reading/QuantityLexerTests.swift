import Testing

@testable import Scenarios

@Suite("Cutting text into tokens")
struct QuantityLexerSuite {
  private func tokens(_ text: String) throws -> [QuantityToken] {
    let characters = Array(text)
    return try QuantityLexer.tokens(of: characters[...])
  }

  private func texts(_ text: String) throws -> [String] { try tokens(text).map(\.text) }

  @Test("numbers, words and signs come apart with and without spaces")
  func cuts() throws {
    let table: [(String, [String])] = [
      ("8000 EUR", ["8000", "EUR"]), ("8000EUR", ["8000", "EUR"]), ("€8k", ["€", "8k"]),
      ("15%/year", ["15", "%", "/", "year"]), ("8 000 EUR", ["8 000", "EUR"]),
      ("5 6", ["5", "6"]), ("1 23", ["1", "23"]), ("1234 567", ["1234", "567"]),
      ("1 234 5678", ["1 234", "5678"]), ("1.5 234", ["1.5", "234"]),
      ("beta(2,20)", ["beta", "(", "2", ",", "20", ")"]), ("p95:2000", ["p95", ":", "2000"]),
      ("8kEUR", ["8", "kEUR"]), ("1e6", ["1e6"]), ("8 east", ["8", "east"]),
      ("1.5M", ["1.5M"]), ("", []), (" \n\t", []),
    ]
    for (text, expected) in table { #expect(try texts(text) == expected, "\(text)") }
  }

  @Test("k and M are part of the number, unless letters follow")
  func readsThousands() throws {
    #expect(try tokens("8k").map(\.number) == [8000])
    #expect(try tokens("1.5M").map(\.number) == [1_500_000])
    #expect(try tokens("3 MEUR").map(\.number) == [3, nil])
  }

  @Test("plus and minus, with or without a slash, are one sign; a typographic minus is a minus")
  func readsSigns() throws {
    for text in ["±", "+-", "+/-", "+−"] {
      #expect(try tokens(text).map(\.kind) == [.sign("±")], "\(text)")
    }
    #expect(try tokens("−").map(\.kind) == [.sign("-")])
    #expect(try tokens("+ -").map(\.kind) == [.sign("+"), .sign("-")])
  }

  @Test("offsets count characters, not bytes")
  func countsCharacters() throws {
    #expect(try tokens("€ 5 → x").map(\.offset) == [0, 2, 4, 6])
    #expect(try tokens("👩‍👩‍👧 5").map(\.offset) == [0, 2])
  }

  @Test("only the ten ASCII digits are digits")
  func knowsDigits() throws {
    for text in ["٣", "５", "5\u{301}", "²"] {
      #expect(try tokens(text).allSatisfy { $0.number == nil }, "\(text)")
    }
  }

  @Test("a comma between arguments that could group thousands is refused")
  func refusesCommaGroups() throws {
    for text in ["choice(1,000, 2,000)", "uniform(1,100)"] {
      #expect(throws: QuantityProblem.self, "\(text)") { try tokens(text) }
    }
    #expect(try texts("choice(1, 100)") == ["choice", "(", "1", ",", "100", ")"])
    #expect(try texts("choice(0,100)") == ["choice", "(", "0", ",", "100", ")"])
  }
}
