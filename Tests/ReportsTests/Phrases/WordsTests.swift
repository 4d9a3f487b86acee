// Lists and beginnings of sentences.

import Testing

@testable import Reports

@Suite("Words put together")
struct WordsSuite {
  @Test("a list has commas, and its word before the last")
  func list() {
    #expect(Words.list([]) == "")
    #expect(Words.list(["a"]) == "a")
    #expect(Words.list(["a", "b"]) == "a and b")
    #expect(Words.list(["a", "b", "c"], "or") == "a, b or c")
  }

  @Test("a sentence begins with a capital, and the rest stays")
  func capital() {
    #expect(Words.capitalised("cash at the END") == "Cash at the END")
    #expect(Words.capitalised("éa") == "Éa")
    #expect(Words.capitalised("") == "")
    #expect(Words.capitalised("9 in 10") == "9 in 10")
  }

  @Test("eight, eleven, eighteen and eighty begin with a vowel")
  func articles() {
    for number in ["8 %", "11 %", "18 %", "80 %", "89 %"] { #expect(Words.article(number) == "an") }
    for number in ["1 %", "7 %", "46 %", "0.8 %", "98 %"] {
      #expect(Words.article(number) == "a", "\(number)")
    }
  }
}
