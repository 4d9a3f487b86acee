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
    for _ in 0..<10_000 {
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
    #expect(readable > 200, "\(readable)")
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

/// Texts made of the grammar's own pieces and of rubbish, the same on every machine.
struct Fuzz {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  private static let pieces = [
    "5", "0", "1", "2.5", "0.02", "100", "8k", "1.5M", "1e6", "1e15", "1e-12", "8 000", "1.000",
    "3,5", "22", "236", "30", "0.5", "%", "EUR", "€", "$", "USD", "per month", "per year",
    "per week", "per day", "in 3 months", "/", "±", "+-", "-", "−", "+", "x", "to", "between",
    "and", "of", "out of", "at", "within", "unknown", "people", "customers", "days", "weeks",
    "months", "years", "beta(", "lognormal(", "gamma(", "triangular(", "pert(", "uniform(",
    "normal(", "choice(", "(", ")", ",", ":", "median:", "p95:", "mean:", "sd:", "logit", "sd",
    "points", "million", "NaN", ".inf", "(guess)", "\n", "🤑", "é", "\u{0}", "x0.5", "a", "per",
  ]

  /// A number from 0 to below `count` (SplitMix64, Steele et al. 2014).
  mutating func next(_ count: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(count))
  }

  /// A form that may well be readable, or up to nine pieces in any order.
  mutating func text() -> String {
    func pick(_ index: Int) -> String { Self.pieces[index % 18] }
    let (a, b, c) = (pick(next(18)), pick(next(18)), pick(next(18)))
    let units = [
      "", "%", " EUR", " EUR per month", "% per month", " per month", " weeks", "% per year",
    ]
    let unit = units[next(units.count)]
    let forms = [
      "\(a)\(unit)", "\(a) to \(b)\(unit)", "between \(a) and \(b)\(unit)", "\(a) ± \(b)\(unit)",
      "\(a) / \(b) / \(c)\(unit)", "\(a) of \(b)\(unit)", "beta(\(a), \(b))\(unit)",
      "gamma(\(a), \(b))\(unit)", "lognormal(\(a), \(b))\(unit)", "pert(\(a), \(b), \(c))\(unit)",
      "lognormal(median: \(a), p95: \(b))\(unit)", "normal(\(a), \(b))\(unit)",
      "triangular(\(a), \(b), \(c))\(unit)", "\(a) people at \(b)\(unit)", "x \(a)", "+\(a)\(unit)",
      "-\(a) to \(b)\(unit)", "\(a)\(unit) within \(b) days", "\(a)\(unit) at \(b) EUR per month",
    ]
    let choice = next(forms.count * 2)
    if choice < forms.count { return forms[choice] }
    var text = ""
    for _ in 0...next(9) {
      text += Self.pieces[next(Self.pieces.count)] + (next(3) == 0 ? "" : " ")
    }
    return text
  }

  /// What is wrong with `text`, if anything.
  static func problem(_ text: String, _ definition: KeyDefinition) -> QuantityProblem? {
    do {
      _ = try QuantityParser.parse(text, for: definition, currency: "EUR")
      return nil
    } catch { return error }
  }
}
