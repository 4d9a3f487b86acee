import Testing

@testable import Scenarios

@Suite("One number with its units")
struct AmountSuite {
  private func amount(_ text: String, _ path: String = "start.cash") throws -> Amount {
    let characters = Array(text)
    let tokens = try QuantityLexer.tokens(of: characters[...])
    let reading = try Reading(path)
    var reader = QuantityReader(
      tokens, of: characters, body: characters.indices, for: reading.definition, currency: "EUR")
    return try reader.amount()
  }

  @Test("a currency may stand before or behind, as code, sign or name")
  func readsCurrency() throws {
    for text in ["5 EUR", "5EUR", "€5", "EUR 5", "5 €", "5 euros", "-5 EUR", "-€5", "€-5"] {
      let amount = try amount(text)
      #expect(abs(amount.number) == 5 && amount.currency != nil, "\(text)")
      #expect((amount.number < 0) == text.contains("-"), "\(text)")
    }
  }

  @Test("percent, powers, times, nouns and unit words are recognised")
  func readsUnits() throws {
    #expect(try amount("5%").isPercent)
    #expect(try amount("5 percent").isPercent)
    #expect(try amount("1.5 million EUR").number == 1_500_000)
    #expect(try amount("4 weeks").months == TimeUnit.week.months)
    #expect(try amount("5 customers").noun == "customers")
    #expect(try amount("0.4 logit").unitWord == "logit")
    #expect(try amount("5 points").unitWord == "points")
  }

  @Test("units end where the next part of the value begins")
  func stopsAtConnectives() throws {
    for text in ["5 EUR to 6", "5 EUR ± 6", "5 EUR / 6", "5 EUR of", "5 EUR at", "5 EUR within"] {
      #expect(try amount(text).end == 5, "\(text)")
    }
  }

  @Test("another currency is refused with what to do about it")
  func refusesForeignMoney() throws {
    for text in ["5 USD", "$5", "5 dollars", "£ 5"] {
      let problem = try #require(try Reading("start.cash").problem(text))
      #expect(problem.message.contains("is not the scenario's currency, EUR"), "\(problem)")
      #expect(problem.cure.contains("convert the amount into EUR"), "\(problem)")
    }
    try Reading("start.cash", currency: "USD").expectPoint(5, from: "$5", "5 USD", "5 dollars")
  }

  @Test("nonsense words are quoted, where they stand, with a guess at what was meant")
  func quotesNonsense() throws {
    let reading = try Reading("start.cash")
    for (text, word, offset) in [
      ("12 apples", "apples", 3), ("8 millon", "millon", 2), ("0x10", "x10", 1),
      ("five EUR", "five", 0), ("8kEUR", "kEUR", 1), ("8 k EUR", "k", 2), ("5 🤑", "🤑", 2),
    ] {
      let problem = try #require(reading.problem(text))
      #expect(problem.message.hasPrefix("\"\(word)\""), "\(problem)")
      #expect(problem.offset == offset, "\(problem)")
    }
    #expect(reading.problem("8 millon")?.cure.contains("did you mean \"million\"?") == true)
    #expect(reading.problem("8 k EUR")?.cure.contains("8k") == true)
  }

  @Test("what is not finite is refused, with and without YAML's point")
  func refusesInfinity() throws {
    let reading = try Reading("start.cash")
    for text in ["NaN", "nan", "inf", ".inf", "-.inf", "Infinity", ".nan EUR", "-inf"] {
      #expect(reading.problem(text)?.message.contains("is no number") == true, "\(text)")
    }
  }

  @Test("a unit or sign given twice is refused")
  func refusesDoubles() throws {
    let cash = try Reading("start.cash")
    for text in ["5 EUR EUR", "€5 EUR", "--5", "+-5", "€€5"] {
      #expect(cash.problem(text) != nil, "\(text)")
    }
    #expect(try Reading("engage.churn").problem("5%% per year") != nil)
    #expect(try Reading("engage.churn").problem("5% per year per month") != nil)
    #expect(try Reading("engage.time_to_value").problem("4 weeks days") != nil)
  }

  @Test("a second unit of the same kind is one too many")
  func twice() throws {
    for (text, path) in [("0.4 sd sd", "start.cash"), ("4 weeks days", "engage.time_to_value")] {
      let problem = #expect(throws: QuantityProblem.self) { try amount(text, path) }
      #expect(
        problem?.message.contains("is one unit too many") == true, "\(text): \(problem as Any)")
    }
  }
}
