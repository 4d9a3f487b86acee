import Testing

@testable import Scenarios

@Suite("Names of currencies")
struct CurrencyNamesSuite {
  @Test("code, sign and name of the scenario's currency are its own")
  func knowsOwn() {
    for (word, currency) in [
      ("EUR", "EUR"), ("eur", "EUR"), ("€", "EUR"), ("euros", "EUR"), ("$", "USD"),
      ("$", "CAD"), ("dollars", "AUD"), ("£", "GBP"), ("CHF", "CHF"), ("kr", "SEK"),
      ("points", "points"), ("EUR", "eur"),
    ] { #expect(CurrencyNames.isOwn(word, currency: currency) == true, "\(word) \(currency)") }
  }

  @Test("another currency is told apart from a word that is none")
  func knowsOthers() {
    for word in ["$", "USD", "£", "GBP", "dollars"] {
      #expect(CurrencyNames.isOwn(word, currency: "EUR") == false, "\(word)")
    }
    for word in ["try", "all", "people", "per", "", "🤑", "usd"] {
      #expect(CurrencyNames.isOwn(word, currency: "EUR") == nil, "\(word)")
    }
  }
}
