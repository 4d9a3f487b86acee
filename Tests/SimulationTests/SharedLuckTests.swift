// How much luck two scenarios share, lever by lever: the variance of the difference of two independent runs over the
// variance of the difference of two runs with the same seed, (Var A + Var B)/Var(A − B), on a small business. The
// table in the README of Experiments is what this prints.
//
// Demanded is half of what was measured, or 50 where that is more: pairing that is lost shows as a factor of 2 or
// below. The seed is fixed; should the engine's numbers move, a factor of 48 pairs moves by about √(4/48) = 29 %, and
// may have to be measured anew. What the laws allow bounds some factors: of customers who are there in one scenario
// alone nothing can be shared, so that a lever which adds a fifth to all purchases has about (1 + 1.2)/0.2 = 11.

import RandomStreams
import Scenarios
import Testing

@testable import Simulation

@Suite("Common random numbers") struct SharedLuckTests {
  /// Pairs a lever.
  private static let pairs = 48

  private static let business = """
    horizon: 12 months
    start: { customers: 60, cash: 50000 EUR }
    attract:
      channels:
        ads: { budget: 2000 EUR per month, cost_per_lead: 80 EUR, doubles_at: 8000 EUR per month, \
    carry_over: 2 weeks }
        fairs: { budget: 500 EUR per month, cost_per_lead: 120 EUR }
      content: { articles: 4 per month, leads_per_article: 0.6 per month, half_life: 6 months }
      organic_leads: 6 per month
      lead_to_customer: 20%
    engage:
      price: 100 EUR per month
      price_spread: 40%
      churn: 3% per month
      time_to_value: 4 weeks
      early_loss: 12% within 30 days
      come_back: { share: 10% }
      expansion: { rate: 20% per year, uplift: 20% }
      contraction: { rate: 5% per year, cut: 15% }
    delight: { referral_rate: 30% per year, referral_conversion: 30%, asks_after: 2 months }
    costs: { team: 6000 EUR per month }
    plan: [{ from: month 4, over: 2 months, name: care, engage.churn: x 1 }]
    simulation: { steps_per_month: 2 }

    """

  /// A lever: what it is set to, and the factors measured of cash, customers, projected CLV and MRR. `nil`: the lever
  /// does not move the metric.
  private typealias Lever = (name: String, path: String, value: String, measured: [Double?])

  private static let levers: [Lever] = [
    ("price +10 %", "engage.price", "110 EUR per month", [221, nil, 221, 221]),
    ("churn −10 %", "engage.churn", "2.7% per month", [128, 65, 39, 77]),
    ("referral rate +20 %", "delight.referral_rate", "36% per year", [502, 331, 204, 369]),
    ("referral conversion +20 %", "delight.referral_conversion", "36%", [561, 237, 249, 297]),
    ("budget of ads +20 %", "attract.channels.ads.budget", "2400 EUR per month", [81, 50, 27, 56]),
    ("lead to customer +20 %", "attract.lead_to_customer", "24%", [29, 22, 13, 28]),
    ("time to value halved", "engage.time_to_value", "2 weeks", [110, 71, 19, 68]),
    ("expansion +20 %", "engage.expansion.rate", "24% per year", [2240, nil, 864, 1728]),
    ("gross margin +5 points", "engage.gross_margin", "85%", [545, nil, 545, nil]),
    ("organic leads +20 %", "attract.organic_leads", "7.2 per month", [255, 200, 87, 211]),
    ("articles +25 %", "attract.content.articles", "5 per month", [51, 36, 45, 45]),
    ("customers at the start +10 %", "start.customers", "66", [102, 241, 498, 174]),
    ("first stage 3 days longer", "expert.journey.aware.stay", "10 days", [182, 135, 53, 167]),
    ("plan: churn x 0.8 from month 4", "", "x 0.8", [276, 66, 27, 69]),
  ]

  private static let metrics: [Metric] = [.cash, .customers, .clvProjected, .mrr]

  /// The metrics of the first futures, as columns.
  private func run(_ text: String, _ settings: [(path: String, value: String)]) throws -> [[Double]]
  {
    let scenario = try ScenarioReader.read(text: text, file: "small.yaml", settings: settings)
    let model = try ScenarioModel(scenario)
    let worker = TrialWorker()
    let rows = try (0..<Self.pairs).map { trial in
      let outcome = try worker.run(
        model.trial(seed: 1, number: trial).solved, stream: RandomStream(seed: 1, trial: trial))
      return try Self.metrics.map { try #require(outcome[$0]) }
    }
    return Self.metrics.indices.map { column in rows.map { $0[column] } }
  }

  private func variance(_ values: [Double]) -> Double {
    let error = SampleMean(values).standardError
    return error * error * Double(values.count)
  }

  @Test func `the same seed makes differences many times more certain, for every lever`() throws {
    let plain = try run(Self.business, [])
    var table = "| lever | cash | customers | clv_projected | mrr |\n|---|---|---|---|---|"
    for lever in Self.levers {
      let text =
        lever.path.isEmpty
        ? Self.business.replacing("x 1 }", with: "\(lever.value) }") : Self.business
      let other = try run(text, lever.path.isEmpty ? [] : [(lever.path, lever.value)])
      table += "\n| \(lever.name) |"
      for (column, measured) in lever.measured.enumerated() {
        let difference = variance(zip(plain[column], other[column]).map { $1 - $0 })
        let factor = (variance(plain[column]) + variance(other[column])) / difference
        table += factor < 1e9 ? " \(Int(factor.rounded())) |" : " ∞ |"
        let name = "\(lever.name): \(Self.metrics[column].rawValue)"
        #expect(factor >= min(50, (measured ?? .infinity) / 2), "\(name) \(factor)")
      }
    }
    print(table)
  }
}
