// What names on a page stand for.

import Foundation
import Scenarios
import Testing

@testable import Notebooks

@Suite("Figures of runs")
struct RunFiguresSuite {
  private let summary = """
    {"scenario": {"name": "Two years"}, "currency": "EUR", "schema": 9, "metrics": {
      "cash": {"unit": "EUR", "mean": 100, "p50": 90, "histogram": {"edges": [1]}},
      "mrr": {"unit": "EUR per month", "p50": 7300},
      "arr": {"unit": "EUR per year", "p50": 87600},
      "churn_annual": {"unit": "share", "p50": 0.15},
      "out_of_cash": {"unit": "share", "mean": 0.46, "missing": 2},
      "organic_growth_quarterly": {"unit": "share per quarter", "p50": 0.09},
      "velocity": {"unit": "per quarter", "p50": 0.085},
      "payback_month": {"unit": "month", "mean": null, "p50": 12},
      "time_to_value": {"unit": "weeks", "p50": 4},
      "customers": {"unit": "count", "p50": 393}}}
    """
  private let comparison = """
    {"currency": "EUR", "scenarios": [
      {"label": "Before", "metrics": {"cash": {"unit": "EUR", "p50": 1}}},
      {"label": "More ads", "metrics": {"cash": {"unit": "EUR", "p50": 3}, "nps": null}}],
     "differences": [{"label": "More ads", "base": "Before", "metrics":
      {"cash": {"mean": 9, "difference": 2, "p5": 7, "share_larger": 0.75, "share_smaller": 0}, "nps": null}}]}
    """

  private func value(_ text: String, _ figures: RunFigures) throws -> Measure {
    try ExpressionParser.expression(text, currency: figures.currency).value(in: figures.scope)
  }

  private func problem(_ text: String, _ figures: RunFigures) -> String {
    do {
      _ = try value(text, figures)
      return ""
    } catch {
      let problem = (error as? ExpressionProblem)?.problem
      return "\(problem?.message ?? "\(error)"); \(problem?.cure ?? "")"
    }
  }

  @Test("figures of the last run have the unit of their metric, and are shown in it")
  func units() throws {
    var figures = RunFigures()
    try figures.take(summary: Data(summary.utf8))
    let shown = [
      "cash.p50": 90, "mrr.p50": 7300, "arr.p50": 87600, "churn_annual.p50": 0.15,
      "organic_growth_quarterly.p50": 0.09, "velocity.p50": 0.085, "payback_month.p50": 12,
      "time_to_value.p50": 4, "customers.p50": 393, "out_of_cash.missing": 2,
      "cash.mean - cash.p50": 10, "12 * mrr.p50": 87600,
    ]
    for (text, number) in shown {
      #expect(abs(try value(text, figures).shownNumber - number) < 1e-9 * number, "\(text)")
    }
  }

  @Test("a variant's run is called by the variant's name and leaves the scenario's figures alone")
  func variants() throws {
    var figures = RunFigures()
    try figures.take(summary: Data(summary.utf8))
    let other = summary.replacing("7300", with: "6100")
    try figures.take(summary: Data(other.utf8), variant: "No ads")
    #expect(try value("mrr.p50", figures).shownNumber == 6100)
    #expect(try value("no_ads.mrr.p50", figures).shownNumber == 6100)
    #expect(try value("two_years.mrr.p50", figures).shownNumber == 7300)
  }

  @Test(
    "figures are compared with plain numbers and with units",
    arguments: [
      "cash.p50 = 90", "cash.p50 = 90 EUR", "churn_annual.p50 = 15%", "velocity.p50 < 0.1",
      "churn_annual.p50 = 15% per year", "mrr.p50 within 7000 to 8000 EUR per month",
      "payback_month.p50 <= 12 months", "payback_month.p50 <= 12",
      "out_of_cash.mean within 40% to 50%",
    ])
  func comparing(condition: String) throws {
    var figures = RunFigures()
    try figures.take(summary: Data(summary.utf8))
    let parsed = try ExpressionParser.condition(condition, currency: "EUR")
    #expect(Truth(try parsed.outcomes(in: figures.scope)) == .always)
  }

  @Test("a run above is called by its name; a comparison gives both sides and what differs")
  func named() throws {
    var figures = RunFigures()
    try figures.take(summary: Data(summary.utf8))
    try figures.take(comparison: Data(comparison.utf8))
    #expect(try value("two_years.cash.p50", figures).shownNumber == 90)
    #expect(try value("\"two-years\".cash.p50", figures).shownNumber == 90)
    #expect(try value("more_ads.cash.difference", figures).shownNumber == 2)
    #expect(try value("more_ads.cash.p50 - before.cash.p50", figures).shownNumber == 2)
    #expect(try value("more_ads.cash.share_larger", figures).shownNumber == 0.75)
    #expect(
      problem("cash.p50", figures)
        == "cash.p50 may be that of before or more_ads; write e.g. before.cash.p50")
  }

  @Test("names that mean nothing are told, with the nearest that does")
  func unknown() throws {
    var figures = RunFigures()
    #expect(
      problem("cash.p50", figures)
        == "no run stands above; let a flywheel cell run a scenario before this line")
    try figures.take(summary: Data(summary.utf8))
    #expect(problem("cahs.p50", figures).hasPrefix("there is no metric cahs; did you mean cash?"))
    #expect(problem("cash.p55", figures).hasPrefix("there is no figure p55; did you mean p"))
    #expect(problem("three_years.cash.p50", figures).hasPrefix("there is no run above three_years"))
    #expect(problem("payback_month.mean", figures).hasPrefix("two_years.payback_month has no mean"))
    #expect(problem("cash", figures).hasPrefix("cash is no figure"))
  }

  @Test("JSON of another kind is refused")
  func damaged() {
    var figures = RunFigures()
    #expect(throws: (any Error).self) { try figures.take(summary: Data("{}".utf8)) }
    #expect(throws: (any Error).self) { try figures.take(comparison: Data(summary.utf8)) }
  }
}
