// From a file to a scenario, or to all its mistakes.

internal import Testing

@testable internal import Scenarios

@Suite("Reading scenarios")
struct ScenarioReaderChecks {
  @Test("the full example is read with every part of it")
  func full() throws {
    let scenario = try ReaderExamples.scenario(ReaderExamples.full)
    #expect(scenario.name == "Two years")
    #expect(scenario.horizonMonths == 24)
    #expect(scenario.startMonth == CalendarMonth(year: 2026, month: 3))
    #expect(scenario.channels == ["ads"])
    #expect(scenario.segments == ["large", "small"])
    #expect(scenario.costLines == ["office", "team"])
    #expect(scenario.variantNames == ["funnel", "more ads"])
    #expect(scenario.inputs["costs.team"]?.quantity.value(at: 0.5) == 69_600)
    #expect(scenario.inputs["engage.early_loss"]?.quantity.value(at: 0.5) == 0.12)
    let within = try #require(scenario.inputs["engage.early_loss.within"])
    #expect(abs(within.quantity.value(at: 0.5) - 30 / 365.25 * 12) < 1e-12)
    #expect(scenario.inputs["engage.churn"]?.quantity.source == "Stripe")
    #expect(scenario.inputs["engage.churn"]?.quantity.isUncertain == true)
    #expect(scenario.plan.map(\.name) == ["price rise", "onboarding project", "seed round"])
    #expect(
      scenario.correlations == [Correlation("engage.churn", "delight.referral_rate", rank: -0.4)])
    #expect(scenario.anchors.isEmpty)
    #expect(!scenario.isFunnel)
  }

  @Test("a value knows its place; what is not stated is our default; unknown is ours too")
  func origins() throws {
    let scenario = try ReaderExamples.scenario(
      ReaderExamples.small + "delight: { referral_rate: unknown }\n")
    #expect(
      scenario.inputs["engage.churn"]?.origin
        == .given(SourcePlace(file: "f.yaml", line: 6, column: 10)))
    #expect(
      scenario.inputs["delight.referral_rate"]?.origin
        == .unknown(SourcePlace(file: "f.yaml", line: 7, column: 27)))
    #expect(scenario.inputs["engage.gross_margin"]?.origin == .byDefault)
    #expect(scenario.name == "f")
  }

  @Test("all mistakes of a file are told at once, by place")
  func everything() {
    let text = """
      horizon: 24 monhts
      start: { customers: 240, cash: 1.000 EUR }
      atract: { organic_leads: 100 per month }
      engage:
        chrun: 5% per month
        price: 250 EUR per month
        price: 260 EUR per month
        gross_margin: 130%
      plan:
        - { engage.price: +10% }
      """
    #expect(
      ReaderExamples.places(text) == [
        "1:10 horizon", "2:32 start.cash", "3:1 atract", "5:3 engage.chrun", "7:3 price",
        "8:17 engage.gross_margin", "10:5 plan",
      ])
  }

  @Test("an unknown key names the nearest known one")
  func nearest() throws {
    let problem = try ReaderExamples.onlyProblem(ReaderExamples.small + "  gros_margin: 70%\n")
    #expect(
      problem.description
        == "f.yaml:7:3: engage.gros_margin: is not a key; did you mean engage.gross_margin?")
  }

  @Test("a variant patches the file, settings patch both")
  func layers() throws {
    let variant = try ReaderExamples.scenario(ReaderExamples.full, variant: "more ads")
    let budget = "attract.channels.ads.budget"
    #expect(variant.inputs[budget]?.quantity.value(at: 0.5) == 12_000)
    let set = try ReaderExamples.scenario(
      ReaderExamples.full, variant: "more ads",
      settings: [(budget, "9000 EUR per month"), ("horizon", "36 months"), ("funnel", "true")])
    #expect(set.inputs[budget]?.quantity.value(at: 0.5) == 9000)
    #expect(set.horizonMonths == 36)
    #expect(set.isFunnel)
  }

  @Test("an unknown variant names the nearest")
  func unknownVariant() {
    let problems = ReaderExamples.problems(ReaderExamples.full, variant: "more adds")
    #expect(problems.map(\.cure) == ["did you mean \"more ads\"?"])
    let none = ReaderExamples.problems(ReaderExamples.small, variant: "x")
    #expect(none.map(\.cure) == ["the file has no variants"])
  }

  @Test("a mistake in a variant that was not asked for is told, once")
  func otherVariants() throws {
    let text =
      ReaderExamples.small + """
        variants:
          good: { engage.churn: 10% per year }
          bad: { engage.churn: 130% per year }
        """
    #expect(ReaderExamples.places(text) == ["9:24 engage.churn"])
  }

  @Test("an extended file lies beneath; its places keep its name")
  func extended() throws {
    let child = "extends: base.yaml\nengage.churn: 3% per year\n"
    let scenario = try ReaderExamples.scenario(
      child, including: { $0 == "base.yaml" ? ReaderExamples.small : nil })
    #expect(scenario.inputs["engage.churn"]?.quantity.value(at: 0.5) == 0.03)
    #expect(
      scenario.inputs["engage.price"]?.origin
        == .given(SourcePlace(file: "base.yaml", line: 5, column: 10)))
  }

  @Test("missing, circular and broken extended files are told where they are named")
  func brokenChain() {
    let missing = ReaderExamples.problems("extends: no.yaml\n")
    #expect(
      missing.map(\.description) == [
        "f.yaml:1:10: extends: no.yaml: there is no such file; check its name and folder"
      ])
    let circle = ReaderExamples.problems(
      "extends: a.yaml\n", including: { $0 == "a.yaml" ? "extends: f.yaml\n" : nil })
    #expect(circle.map(\.place?.file) == ["a.yaml"])
    #expect(circle.first?.message.contains("circle") == true)
    let broken = ReaderExamples.problems(
      "extends: a.yaml\n", including: { $0 == "a.yaml" ? "engage: {" : nil })
    #expect(broken.map(\.place?.file) == ["a.yaml"])
  }

  @Test("a chain of files that never ends is cut")
  func endless() {
    let problems = ReaderExamples.problems(
      "extends: 1.yaml\n",
      including: { name in
        Int(name.prefix { $0 != "." }).map { "extends: \($0 + 1).yaml\n" }
      })
    #expect(problems.count == 1)
    #expect(problems.first?.message.contains("chain of more than 16 files") == true)
  }

  /// Texts added to the smallest sound scenario, the place and key of the one mistake, and a part of its cure.
  static let broken: [(text: String, place: String, cure: String)] = [
    ("market: { size: unlimited }", "7:17 market.size", "400000"),
    ("attract.lead_to_customer: 3,5%", "7:27 attract.lead_to_customer", "3.5"),
    ("start.cash: 1.000 EUR", "7:13 start.cash", "1000"),
    ("start.cash: 8000 USD", "7:18 start.cash", "EUR"),
    ("engage.gross_margin: 180%", "7:22 engage.gross_margin", "100%"),
    ("engage.early_loss: 12%", "7:23 engage.early_loss", "within 30 days"),
    ("engage.price_spread: unknwon", "7:22 engage.price_spread", "30%"),
    ("delight: { nps: .inf }", "7:17 delight.nps", "30"),
    ("delight: { nps: .nan }", "7:17 delight.nps", "30"),
    ("delight: { asks_after: 3 }", "7:24 delight.asks_after", "month"),
    ("delight: { testimonials: 10% }", "7:26 delight.testimonials", "per year"),
    ("season: { dezember: 70% }", "7:11 season.dezember", "season.december"),
    ("costs: { team: { a: 1 } }", "7:16 costs.team", "people"),
    ("costs: 5000 EUR per month", "7:8 costs", "below"),
    ("finance: [1]", "7:10 finance", "below"),
    ("attract.channels: { ads: 5 EUR }", "7:26 attract.channels.ads", "below"),
    ("plan: { from: month 3 }", "7:7 plan", "- { from: month 4"),
    ("engage.engagement: +0.5 sd", "7:1 engage.engagement", "plan:"),
    ("extends: [a.yaml]", "7:10 extends", "before.yaml"),
    ("expert.journey.aware.advence: 5%", "7:1 expert.journey.aware.advence", "advance"),
    ("simulation: { trails: 5 }", "7:15 simulation.trails", "simulation.trials"),
  ]

  @Test("each kind of mistake is told once, at its place, with its cure")
  func oneByOne() {
    for (text, place, cure) in Self.broken {
      let problems = ReaderExamples.problems(ReaderExamples.small + text + "\n")
      #expect(ReaderExamples.places(ReaderExamples.small + text + "\n") == [place], "\(text)")
      #expect(problems.first?.cure.contains(cure) == true, "\(problems)")
    }
  }

  @Test("the same mistakes in a variant and in an extended file are told at their places there")
  func elsewhere() {
    for (text, _, _) in Self.broken where !text.hasPrefix("extends") {
      let inVariant = ReaderExamples.problems(
        ReaderExamples.small + "variants:\n  v:\n    \(text)\n")
      #expect(inVariant.map(\.place?.line) == [9], "\(text)")
      let inParent = ReaderExamples.problems(
        "extends: base.yaml\n", including: { _ in ReaderExamples.small + text + "\n" })
      #expect(inParent.map(\.place?.file) == ["base.yaml"], "\(text)")
      #expect(inParent.map(\.place?.line) == [7], "\(text)")
    }
  }

  @Test("hostile texts end in mistakes, never in a crash")
  func hostile() {
    var bomb = "a: &a [x, x]\n"
    for index in 1..<30 { bomb += "a\(index): &a\(index) [*a, *a]\n" }
    let texts = [
      "", "\u{0}", "\u{FEFF}", "{", "}", "[[[", "---", "...", "- - -", ":", ": :", "? ? ?", "!!x",
      "%YAML 9.9\n---\na: 1", "a: !!binary x", "<<: 1", "'", "\"\\", "a: |\n  b", "\u{FFFF}", "&a",
      "*a", "a: .nan", bomb, String(repeating: "a: {", count: 5000), "engage: { churn: .inf }",
      "plan: 5", "plan: { a: 1 }", "plan: [1, [2], {}]", "correlations: [{}, 1]",
      "variants: [1]", "variants: { a: 1 }", "anchors: 1", "anchors: { a: 1 }", "season: 5",
      "start: []", "attract: { channels: { ads: 5 } }", "attract.channels.: 5", ".: 1", "a..b: 1",
      "horizon: 99999999999999999999 months", "simulation: { seed: 1e999 }", "\"\": 1",
    ]
    for text in texts { #expect(!ReaderExamples.problems(text).isEmpty, "\(text.prefix(40))") }
  }

  @Test("any beginning of a sound file is read or refused, never a crash")
  func truncated() {
    let full = Array(ReaderExamples.full)
    for length in stride(from: 0, to: full.count, by: 37) {
      _ = ReaderExamples.problems(String(full[..<length]))
    }
  }
}
