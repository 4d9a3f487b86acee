// Ignorance: which values are drawn, where, and how they hang together.

import Foundation
import RandomStreams
import Scenarios
import Testing

@testable import Simulation

@Suite("Drawing uncertain inputs")
struct InputSamplerTests {
  static let uncertain = ScenarioFixture.text(
    attract: "{ organic_leads: 80 to 120 per month, lead_to_customer: 2% to 4% }",
    engage: "{ price: 100 to 140 EUR per month, churn: 0% per year }",
    delight: ScenarioFixture.simpleDelight,
    more: """
      plan:
        - { from: month 1, name: rise, cost: 500 to 900 EUR, chance: 40% to 60%, engage.price: x 1.1 to 1.3 }
      """)

  @Test(
    "everything uncertain is drawn, by ascending path, the plan's values under their entry's name")
  func paths() throws {
    let sampler = try InputSampler(ScenarioFixture.read(Self.uncertain))
    #expect(
      sampler.paths == [
        "attract.lead_to_customer", "attract.organic_leads", "engage.price", "plan.rise.chance",
        "plan.rise.cost", "plan.rise.engage.price",
      ])
  }

  @Test("a value's probability depends on the trial and its path alone")
  func addresses() throws {
    let stream = RandomStream(seed: 9, trial: 4)
    let drawn = try InputSampler(ScenarioFixture.read(Self.uncertain)).probabilities(stream)
    for (path, probability) in drawn {
      let expected = stream.uniform(
        agent: StableHash.text(path), step: 0, purpose: DrawPurpose.input)
      #expect(probability == expected)
    }
    // One more uncertain input leaves the others' luck alone.
    let more = try ScenarioFixture.read(
      Self.uncertain, settings: [("start.customers", "50 to 90")])
    let others = try InputSampler(more).probabilities(stream).filter {
      $0.key != "start.customers"
    }
    #expect(others == drawn)
  }

  @Test("inputs stated to go together do so by rank, and keep their own luck otherwise")
  func correlation() throws {
    let text =
      Self.uncertain + """
        correlations:
          - { between: [engage.price, attract.organic_leads], rank: -0.6 }

        """
    let sampler = try InputSampler(ScenarioFixture.read(text))
    let plain = try InputSampler(ScenarioFixture.read(Self.uncertain))
    var products: [Double] = []
    for trial in 0..<4000 {
      let drawn = sampler.probabilities(RandomStream(seed: 1, trial: trial))
      let (u, v) = (
        try #require(drawn["engage.price"]), try #require(drawn["attract.organic_leads"])
      )
      products.append(12 * (u - 0.5) * (v - 0.5))
    }
    // Spearman's ρ of uniform margins; 4.9 standard errors by chance: 1e-6.
    let mean = products.reduce(0, +) / 4000
    let variance = products.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 3999
    #expect(abs(mean + 0.6) < 4.9 * (variance / 4000).squareRoot(), "\(mean)")
    let stream = RandomStream(seed: 1, trial: 0)
    let (with, without) = (sampler.probabilities(stream), plain.probabilities(stream))
    #expect(with["attract.lead_to_customer"] == without["attract.lead_to_customer"])
    #expect(with.keys.sorted() == without.keys.sorted())
  }

  @Test("correlations that contradict each other are refused")
  func contradiction() throws {
    // The reader refuses them in a file; a scenario may be made otherwise.
    var scenario = try ScenarioFixture.read(Self.uncertain)
    scenario.correlations = Self.contradictory
    let failure = ScenarioFixture.failure { _ = try InputSampler(scenario) }
    #expect(failure?.path == "correlations")
    #expect(failure?.message.contains("contradict each other") == true)
  }

  static let contradictory = [
    Correlation("engage.price", "attract.organic_leads", rank: 0.9),
    Correlation("engage.price", "attract.lead_to_customer", rank: 0.9),
    Correlation("attract.organic_leads", "attract.lead_to_customer", rank: -0.9),
  ]

  @Test(
    "a value is the quantile at its probability, in the engine's unit; medians when none is given")
  func values() throws {
    let scenario = try ScenarioFixture.read(Self.uncertain)
    let inputs = ScenarioFixture.inputs(scenario, ["engage.price": 0.95])
    #expect(agree(inputs.required("engage.price"), 140, within: 1e-12))
    // The median of a lognormal range is its geometric mean.
    #expect(agree(inputs.required("attract.organic_leads"), 9600.squareRoot(), within: 1e-12))
    #expect(inputs.value("market.size") == nil)
    #expect(inputs.required("engage.churn") == 0)
  }

  @Test("what was uncertain where a key is anchored is still drawn, though it is certain now")
  func anchored() throws {
    let before = ScenarioFixture.text(
      attract:
        "{ channels: { ads: { budget: 8000 EUR per month, cac: 800 EUR } }, lead_to_customer: 2% to 4% }"
    )
    let scenario = try ScenarioFixture.read(
      "extends: before.yaml\nattract: { lead_to_customer: 5% }\n",
      including: ["before.yaml": before])
    #expect(try InputSampler(scenario).paths == ["attract.lead_to_customer"])
    let inputs = ScenarioFixture.inputs(scenario, ["attract.lead_to_customer": 0.95])
    let anchor = "attract.channels.ads.cac"
    #expect(agree(inputs.required("attract.lead_to_customer"), 0.05))
    let there = try #require(inputs.value("attract.lead_to_customer", anchoredAt: anchor))
    #expect(agree(there, 0.04, within: 1e-12))
  }

  @Test("a segment's own value comes first, then the common one")
  func segments() throws {
    let scenario = try ScenarioFixture.read(
      ScenarioFixture.text(
        engage: """
          { price: 100 EUR per month, churn: 0% per year, segments: { small: { share: 70% }, \
          large: { share: 30%, price: 600 EUR per month } } }
          """, delight: ScenarioFixture.simpleDelight))
    let inputs = ScenarioFixture.inputs(scenario)
    #expect(inputs.value("engage.price", segment: "large") == 600)
    #expect(inputs.value("engage.price", segment: "small") == 100)
    #expect(inputs.value("engage.price", segment: nil) == 100)
    #expect(
      TrialInputs.path("delight.asks_after", segment: "large") == "engage.segments.large.asks_after"
    )
    #expect(
      TrialInputs.path("engage.expansion.rate", segment: "large")
        == "engage.segments.large.expansion.rate")
  }
}
