import RandomStreams
import Testing

@testable import Scenarios

@Suite("From words to a quantity")
struct QuantityParserSuite {
  @Test("numbers, currencies and sources of the documentation are read")
  func readsAmounts() throws {
    let cash = try Reading("start.cash")
    try cash.expectPoint(8000, from: "8000", "8 000", "8k", "8K EUR", "€8k", "8 000 €", "EUR 8000")
    try cash.expectPoint(1_500_000, from: "1.5M", "1.5M EUR", "1.5 million EUR", "1500k")
    let quantity = try cash.parse("  700 to 1200 EUR  (guess) ").quantity
    #expect(quantity.text == "700 to 1200 EUR")
    #expect(quantity.source == "guess")
  }

  @Test("a quantity carries its key's bounds")
  func carriesBounds() throws {
    for path in ["engage.churn", "start.cash", "delight.nps", "attract.channels.a.cac"] {
      let reading = try Reading(path)
      let text = reading.definition.example
      #expect(try reading.parse(text).quantity.bounds == reading.definition.bounds, "\(path)")
    }
  }

  @Test("unknown stands for the key's documented range, and keeps its source")
  func readsUnknown() throws {
    let churn = try Reading("engage.churn")
    let parsed = try churn.parse("unknown (no data yet)")
    #expect(parsed.isUnknown)
    #expect(parsed.quantity.text == "1% to 8% per month")
    #expect(parsed.quantity.source == "no data yet")
    #expect(parsed.quantity.distribution == .logitNormal(middleNinety: 0.01, 0.08))
    #expect(try churn.parse("Unknown").isUnknown)
    #expect(try !churn.parse("5% per year").isUnknown)
  }

  @Test("unknown is refused where no range of ours would fit, with what to write")
  func refusesUnknown() throws {
    let price = try #require(try Reading("engage.price").problem("unknown"))
    #expect(price.message.contains("cannot be unknown: no range of ours would fit"))
    #expect(price.cure.contains("250 EUR per month") && !price.cure.contains("leave it out"))
    let cash = try #require(try Reading("start.cash").problem("unknown"))
    #expect(cash.cure.hasSuffix("or leave it out"))
    #expect(try Reading("engage.churn").problem("unknown per year") != nil)
  }

  @Test("an early loss carries its time")
  func readsWithin() throws {
    for path in ["engage.early_loss", "engage.segments.small.early_loss"] {
      let reading = try Reading(path)
      for text in ["12% within 30 days (a)", "12% in 30 days", "0.12 within 30 days"] {
        let parsed = try reading.parse(text)
        #expect(parsed.quantity.value(at: 0.5) == 0.12, "\(text)")
        #expect(parsed.companion?.text == "30 days", "\(text)")
        #expect(isClose(parsed.companion?.value(at: 0.5) ?? 0, 30 * 12 / 365.25), "\(text)")
      }
      let counted = try reading.parse("30 of 250 within 1 month")
      #expect(counted.quantity.distribution == .beta(alpha: 30.5, beta: 220.5))
      #expect(counted.companion?.value(at: 0.5) == 1)
      let range = try reading.parse("5% to 10% within 1 month (Stripe)")
      #expect(range.quantity.distribution == .logitNormal(middleNinety: 0.05, 0.1))
      #expect(range.quantity.text == "5% to 10% within 1 month")
      #expect(range.quantity.source == "Stripe")
    }
  }

  @Test("an early loss without its time, or with an uncertain one, is refused")
  func refusesBadWithin() throws {
    let loss = try Reading("engage.early_loss")
    for (text, piece) in [
      ("12%", "12% does not say within which time"), ("within 30 days", "missing before"),
      ("12% within", "missing behind"), ("12% within 30", "has no unit of time"),
      ("12% within 0 days", "0 is not above 0"),
      ("12% within 20 to 40 days", "is known exactly"), ("12% at 30 days", "not understood"),
      ("12% within 30 days within 40 days", "not understood"), ("130% within 30 days", "over 100%"),
      ("12% within unknown", "stands alone"),
    ] {
      #expect(loss.problem(text)?.message.contains(piece) == true, "\(text)")
    }
    #expect(loss.problem("12%")?.cure == "write \"12% within 30 days\"")
  }

  @Test("a cost per lead may name the spend it holds at")
  func readsAtBudget() throws {
    let cost = try Reading("attract.channels.ads.cost_per_lead")
    let parsed = try cost.parse("20 to 30 EUR at 96k EUR per year (test)")
    #expect(parsed.quantity.distribution == .logNormal(middleNinety: 20, 30))
    #expect(isClose(parsed.companion?.value(at: 0.5) ?? 0, 8000))
    #expect(try cost.parse("24 EUR").companion == nil)
    for text in ["24 EUR at 8000 EUR", "24 EUR at", "24 EUR at 5 to 6 EUR per month"] {
      #expect(cost.problem(text) != nil, "\(text)")
    }
  }

  @Test("nothing at all is told to be missing")
  func refusesNothing() throws {
    for text in ["", "   ", "\n", "(guess)"] {
      let problem = try #require(try Reading("start.cash").problem(text))
      #expect(problem.message == "has no value" && problem.cure.contains("600000 EUR"), "\(text)")
    }
  }

  @Test("every value of the documentation's example is read as its author means it")
  func readsTheExample() throws {
    let week = TimeUnit.week.months
    let points: [(String, String, Double)] = [
      ("start.customers", "240", 240), ("start.cash", "600000 EUR", 600_000),
      ("market.size", "400000", 400_000),
      ("attract.channels.ads.budget", "8000 EUR per month", 8000),
      ("attract.channels.ads.doubles_at", "40000 EUR per month", 40_000),
      ("attract.channels.ads.carry_over", "2 weeks", 2 * week),
      ("attract.channels.ads.cost_per_lead", "24 EUR at 8000 EUR per month", 24),
      ("attract.content.articles", "4 per month", 4), ("attract.content.half_life", "6 months", 6),
      ("attract.content.cost_per_article", "150 EUR", 150),
      ("attract.organic_leads", "100 per month", 100),
      ("engage.price", "250 EUR per month", 250), ("engage.price_spread", "30%", 0.3),
      ("engage.gross_margin", "80%", 0.8), ("engage.time_to_value", "4 weeks", 4 * week),
      ("engage.early_loss", "12% within 30 days", 0.12), ("engage.come_back.share", "10%", 0.1),
      ("engage.come_back.latest", "6 weeks", 6 * week),
      ("engage.expansion.rate", "10% per year", 0.1), ("engage.expansion.uplift", "20%", 0.2),
      ("engage.contraction.cut", "15%", 0.15), ("engage.segments.large.share", "20%", 0.2),
      ("engage.segments.large.price", "1200 EUR per month", 1200),
      ("engage.segments.large.churn", "6% per year", 0.06), ("delight.asks_after", "3 months", 3),
      ("delight.reward", "50 EUR", 50), ("delight.nps", "30", 30),
      ("delight.testimonials", "10% per year", 0.1), ("delight.social_proof.lift", "0.3", 0.3),
      ("delight.social_proof.half_at", "50", 50),
      ("delight.social_proof.half_life", "12 months", 12),
      ("costs.team", "12 people at 5800 EUR per month", 69_600), ("season.december", "70%", 0.7),
      ("finance.discount_rate", "10% per year", 0.1), ("plan.chance", "60%", 0.6),
      ("plan.cost", "8000 EUR", 8000), ("plan.over", "6 months", 6),
      ("expert.engagement.churn_sensitivity", "0.8", 0.8),
      ("expert.journey.interested.stay", "2 weeks", 2 * week),
    ]
    for (path, text, value) in points { try Reading(path).expectPoint(value, from: text) }
    let ranges: [(String, String, Distribution, String?)] = [
      (
        "attract.channels.ads.cac", "700 to 1200 EUR (guess)", .logNormal(middleNinety: 700, 1200),
        "guess"
      ),
      (
        "attract.content.leads_per_article", "50 to 80 per month",
        .logNormal(middleNinety: 50, 80), nil
      ),
      (
        "attract.lead_to_customer", "2% to 4% (CRM export)",
        .logitNormal(middleNinety: 0.02, 0.04), "CRM export"
      ),
      (
        "engage.churn", "22 of 236 in 3 months (Stripe)", .beta(alpha: 22.5, beta: 214.5), "Stripe"
      ),
      ("delight.referral_rate", "unknown", .logitNormal(middleNinety: 0.02, 0.3), nil),
      (
        "delight.referral_conversion", "15% to 40% (assumption)",
        .logitNormal(middleNinety: 0.15, 0.4), "assumption"
      ),
    ]
    for (path, text, distribution, source) in ranges {
      let quantity = try Reading(path).parse(text).quantity
      #expect(quantity.distribution == distribution && quantity.source == source, "\(text)")
    }
  }

  @Test("the words a quantity keeps are read as the same quantity again")
  func keepsItsWords() throws {
    for (path, texts) in [
      ("start.cash", ["  700 to 1200 EUR (guess)", "€8k", "800 ± 100", "choice(1, 2) EUR"]),
      ("engage.churn", ["unknown (no data)", "22 of 236 in 3 months", "beta(2, 20) per month"]),
      ("engage.early_loss", ["12% within 30 days (Stripe)", "30 of 250 within 1 month"]),
      ("attract.channels.a.cost_per_lead", ["24 EUR at 8000 EUR per month (ads)"]),
      ("costs.team", ["10 to 12 people at 5800 EUR per month", "1200 EUR per year"]),
    ] {
      let reading = try Reading(path)
      for text in texts {
        let first = try reading.parse(text)
        var second = try reading.parse(first.quantity.text)
        #expect(second.quantity.source == nil, "\(text)")
        second.quantity.source = first.quantity.source
        #expect(second.quantity == first.quantity, "\(text)")
        #expect(second.companion == first.companion, "\(text)")
      }
    }
  }

  @Test("a higher probability never gives a lower value")
  func isMonotone() throws {
    for (path, text) in [
      ("engage.churn", "22 of 236 in 3 months"), ("engage.churn", "2% to 5% per month"),
      ("start.cash", "700 / 900 / 1500 EUR"), ("start.cash", "gamma(2, 400)"),
      ("engage.gross_margin", "80% ± 15%"), ("costs.a", "2 to 3 people at 5000 EUR per month"),
      ("engage.time_to_value", "choice(1 week, 2 weeks, 1 month)"),
    ] {
      let quantity = try Reading(path).parse(text).quantity
      let values = (1..<200).map { quantity.value(at: Double($0) / 200) }
      #expect(zip(values, values.dropFirst()).allSatisfy { $0 <= $1 }, "\(text)")
    }
  }

  @Test("every problem has one short line, a cure, and a place in the text")
  func tellsWell() throws {
    let texts = [
      "1.000", "5 apples", "", "5 to 2", "130%", "\n\u{0}", String(repeating: "x", count: 5000),
      "5 (", "beta(", "NaN", "$5",
    ]
    for definition in KeyCatalogue.all {
      for text in texts {
        guard let problem = Fuzz.problem(text, definition) else { continue }
        #expect(problem.message.count < 250 && problem.cure.count < 400, "\(problem)")
        #expect(!problem.cure.isEmpty && !problem.message.contains("\n"), "\(problem)")
        #expect((0...text.count).contains(problem.offset), "\(problem)")
      }
    }
  }

  @Test("no text crashes the parser, and whatever is read lies within its key's bounds")
  func survivesFuzzing() {
    var fuzz = Fuzz(seed: 20_260_301)
    var readable = 0
    for _ in 0..<4000 {
      let text = fuzz.text()
      let definition = KeyCatalogue.all[fuzz.next(KeyCatalogue.all.count)]
      _ = try? QuantityParser.parsePlanChange(text, for: definition, currency: "EUR")
      guard let parsed = try? QuantityParser.parse(text, for: definition, currency: "EUR")
      else { continue }
      readable += 1
      let quantity = parsed.quantity
      for probability in [0.001, 0.5, 0.999] {
        let value = quantity.value(at: probability)
        #expect(value.isFinite, "\(text) for \(definition.pattern): \(quantity)")
        #expect(
          value >= min(0, definition.bounds.lowerBound), "\(text) for \(definition.pattern)")
        if definition.bounds == 0...1 { #expect(value <= 1, "\(text)") }
      }
    }
    // Enough texts are readable for this to say anything.
    #expect(readable > 80, "\(readable)")
  }

  @Test("huge and strange texts are refused")
  func survivesHugeTexts() throws {
    let cash = try Reading("start.cash")
    for piece in [
      "9", "(", ")", "1 000 ", "5 to ", "a", "🤑", "+", "\u{301}", "in 3 ", "/", "of ", "%",
    ] {
      #expect(cash.problem(String(repeating: piece, count: 20_000)) != nil, "\(piece)")
    }
  }
}
