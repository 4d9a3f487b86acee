// Pairs of scenarios that differ in known ways.

import Scenarios
import Testing

@testable import Experiments

/// A base with two channels, and patches of it.
enum TwoScenarios {
  /// A base in which every kind of key is stated.
  static let base = """
    name: Base
    horizon: 3 months
    start: { customers: 30, cash: 9000 EUR, pipeline: empty }
    attract:
      channels:
        ads: { budget: 900 EUR per month, cac: 100 to 140 EUR, doubles_at: 5000 EUR per month }
      organic_leads: 20 to 40 per month
      lead_to_customer: 20%
    engage:
      price: 60 EUR per month
      churn: 5% per month
      time_to_value: 3 weeks
      early_loss: 12% within 30 days
    delight: { referral_rate: 20% per year, referral_conversion: 30% }
    costs: { team: 1500 EUR per month }
    simulation: { steps_per_month: 2 }
    """

  /// The base with some words replaced.
  static func read(_ replacing: [(String, String)] = []) throws -> Scenario {
    var text = base
    for (old, new) in replacing {
      precondition(text.contains(old), "the base does not say \(old)")
      text = text.replacing(old, with: new)
    }
    return try ScenarioReader.read(text: text, file: "base.yaml")
  }

  /// A file that extends the base.
  static func extending(_ patch: String) throws -> Scenario {
    try ScenarioReader.read(text: "extends: base.yaml\n" + patch, file: "other.yaml") { name in
      name == "base.yaml" ? base : nil
    }
  }

  /// Every kind of difference, each by the text of a file that extends the base.
  static let patches = [
    "engage: { churn: 2% per month }",
    "attract: { channels: { ads: { budget: 2000 EUR per month } } }",
    "attract: { lead_to_customer: 30% }\nengage: { time_to_value: 1 week }",
    "attract: { channels: { ads: { cac: 60 EUR, budget: 1500 EUR per month } } }",
    "attract: { channels: { ads: { cost_per_lead: 12 EUR at 500 EUR per month } } }",
    "attract: { channels: { fairs: { budget: 300 EUR per month, cac: 90 EUR } } }\nplan: [{ from: month 1, attract.channels.fairs.budget: x 2 }]",
    "attract: { content: { articles: 2 per month, leads_per_article: 9 per month, half_life: 3 months } }",
    "engage: { segments: { small: { share: 70% }, large: { share: 30%, price: 200 EUR per month, early_loss: 10% within 30 days } } }",
    "engage: { early_loss: 20% within 2 months, churn: 7% per month }\nfunnel: true",
    "costs: { office: 300 EUR per month }\nseason: { january: 50% }\nmarket: { size: 900 }",
    "plan: [{ from: month 1, engage.churn: x 0.5, costs.team: + 100 EUR per month }]",
    "correlations: [{ between: [attract.channels.ads.cac, attract.organic_leads], rank: -0.8 }]",
    "start: { customers: 50, cash: 100 EUR, pipeline: steady, month: 2026-05 }",
  ]
}
