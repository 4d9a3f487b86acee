import Testing

@testable import Scenarios

@Suite("Finding the source in brackets")
struct SourceNoteSuite {
  private func parts(_ text: String) throws -> [String?] {
    let characters = Array(text)
    let note = try SourceNote(of: characters)
    return [String(characters[note.words]), note.source]
  }

  @Test("a source stands in round brackets at the very end")
  func findsSource() throws {
    let table: [(String, String, String?)] = [
      ("8000 EUR", "8000 EUR", nil), ("8000 EUR (guess)", "8000 EUR", "guess"),
      ("8000 EUR(guess)", "8000 EUR", "guess"), ("  8 (a) ", "8", "a"),
      ("5% (a (b) c)", "5%", "a (b) c"), ("unknown(no idea)", "unknown", "no idea"),
      ("5 (1.000, 3,5 and NaN)", "5", "1.000, 3,5 and NaN"), ("(guess)", "", "guess"),
      ("", "", nil),
    ]
    for (text, words, source) in table { #expect(try parts(text) == [words, source], "\(text)") }
  }

  @Test("the arguments of a distribution are no source, a bracket behind them is")
  func keepsArguments() throws {
    let table: [(String, String, String?)] = [
      ("beta(2, 20)", "beta(2, 20)", nil), ("BETA (2, 20)", "BETA (2, 20)", nil),
      ("x beta(2, 20)", "x beta(2, 20)", nil),
      ("beta(2, 20) per month (Stripe)", "beta(2, 20) per month", "Stripe"),
      ("beta(2, 20) (Stripe)", "beta(2, 20)", "Stripe"), ("betta(2, 20)", "betta(2, 20)", nil),
    ]
    for (text, words, source) in table { #expect(try parts(text) == [words, source], "\(text)") }
  }

  @Test("brackets without partner and without content are refused where they stand")
  func refusesBrokenBrackets() {
    for (text, offset) in [
      ("8 (a", 2), ("8 a)", 3), (")", 0), ("((", 1), ("8 ()", 2), ("8 ( )", 2),
    ] {
      let characters = Array(text)
      do {
        Issue.record("\(text) was read as \(try SourceNote(of: characters))")
      } catch { #expect(error.offset == offset, "\(text): \(error)") }
    }
  }
}
