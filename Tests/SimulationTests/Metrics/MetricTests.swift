// The published names of what is measured: files and users rely on them.

import Testing

@testable import Simulation

@Suite("Metric names")
struct MetricTests {
  @Test("the IDs are those of MODEL §8, each once")
  func identifiers() {
    let published = """
      customers mrr arr cash cash_low cash_low_month agent_steps leads new_customers new_referred referrals
      revenue_total churn_annual churn_30_days churn_6_months nrr grr revenue_churn cac_blended cac_paid
      cost_per_lead clv_realised clv_projected clv_classic ltv_to_cac payback_month referral_rate
      organic_growth_quarterly velocity loop_gain lifetime_loop_gain customer_generated_revenue nps
      time_to_value out_of_cash out_of_cash_month
      """
    let expected = published.split { $0 == " " || $0 == "\n" }.map(String.init)
    #expect(Metric.allCases.map(\.rawValue).sorted() == expected.sorted())
  }

  @Test("metrics come phase by phase, in the order of the flywheel, money last")
  func order() {
    let phases = Metric.allCases.map(\.phase)
    let ranks = phases.compactMap { Phase.allCases.firstIndex(of: $0) }
    #expect(ranks == ranks.sorted())
    #expect(Set(phases) == Set(Phase.allCases))
    #expect(Phase.allCases.map(\.rawValue) == ["Attract", "Engage", "Delight", "Money"])
  }

  @Test("rates are fractions, money is money, ratios have no unit")
  func units() {
    #expect(Metric.mrr.unit == .moneyPerMonth && Metric.arr.unit == .moneyPerYear)
    let shares: [Metric] = [
      .churnAnnual, .churn30Days, .churn6Months, .referralRate, .nrr, .grr, .revenueChurn,
      .customerGeneratedRevenue, .outOfCash,
    ]
    #expect(Set(Metric.allCases.filter { $0.unit == .share }) == Set(shares))
    #expect(Metric.loopGain.unit == .ratio && Metric.ltvToCAC.unit == .ratio)
    #expect(Metric.organicGrowthQuarterly.unit == .sharePerQuarter)
    #expect(Metric.velocity.unit == .perQuarter && Metric.netPromoterScore.unit == .points)
    let months: [Metric] = [.paybackMonth, .cashLowMonth, .outOfCashMonth]
    #expect(Set(Metric.allCases.filter { $0.unit == .month }) == Set(months))
    #expect(Metric.timeToValue.unit == .weeks)
  }

  @Test("the monthly series share their names with the metrics they lead to")
  func series() {
    let names = Series.allCases.map(\.rawValue)
    #expect(
      names == [
        "customers", "mrr", "cash", "leads", "new_customers", "new_referred", "lost_customers",
        "revenue",
      ])
  }
}
