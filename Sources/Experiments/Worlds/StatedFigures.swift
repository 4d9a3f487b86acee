// Observables in, outcomes emerge: random businesses whose simulated cohorts must show what was stated of them.

internal import Foundation
internal import RandomStreams
internal import Simulation

/// Random businesses with stated figures that only the simulation of a fresh cohort can show again.
package enum StatedFigures {
  /// Worlds for `count` businesses, three each: a fresh activated cohort (churn, referral rate), buyers (early loss,
  /// conversion), and a base on its first day (NPS). The same seed gives the same businesses.
  ///
  /// A business whose figures contradict each other, as an early loss that churn alone exceeds, is passed over.
  package static func worlds(_ count: Int, seed: UInt64) -> [KnownWorld] {
    var worlds: [KnownWorld] = []
    var number = 0
    while worlds.count < 3 * count {
      let candidates = Business(RandomStream(seed: seed, trial: number)).worlds
      if candidates.allSatisfy({ isSolvable($0.text) }) { worlds += candidates }
      number += 1
    }
    return worlds
  }

  private static func isSolvable(_ text: String) -> Bool {
    do throws(UnsolvableTrial) {
      _ = try KnownWorlds.model(of: text).trial(seed: 1, number: 0)
      return true
    } catch {
      return false
    }
  }
}

/// One random business.
private struct Business {
  let churn: Double
  let referralRate: Double
  let conversion: Double
  let earlyLoss: Double
  let weeksToValue: Double
  let netPromoterScore: Double
  let lastingShare: Double
  let memory: Double
  let sensitivity: Double
  let stepsPerMonth: Int

  init(_ stream: RandomStream) {
    func draw(_ index: UInt64, _ range: ClosedRange<Double>) -> Double {
      let u = stream.uniform(agent: index, step: 0, purpose: 0)
      return range.lowerBound + (range.upperBound - range.lowerBound) * u
    }
    churn = exp(draw(0, log(0.02)...log(0.7)))
    referralRate = exp(draw(1, log(0.03)...log(0.8)))
    conversion = exp(draw(2, log(0.02)...log(0.5)))
    earlyLoss = draw(3, 0.03...0.25)
    weeksToValue = draw(4, 1...10)
    netPromoterScore = draw(5, -60...80)
    lastingShare = draw(6, 0...1)
    memory = exp(draw(7, log(0.5)...log(12)))
    sensitivity = draw(8, 0.2...1.4)
    stepsPerMonth = [1, 2, 4, 8][Int(draw(9, 0...3.999))]
  }

  var worlds: [KnownWorld] {
    let expert = """
      expert:
        engagement: { lasting_share: \(100 * lastingShare)%, memory: \(memory) months,
                      churn_sensitivity: \(sensitivity) }
      simulation: { steps_per_month: \(stepsPerMonth) }
      """
    return [
      KnownWorld(
        title: "A fresh activated cohort", source: "stated",
        text: """
          name: Cohort
          horizon: 12 months
          start: { customers: 400 }
          \(KnownWorlds.noBuyers)
          engage: { price: 1 EUR per month, churn: \(100 * churn)% per year }
          delight: { referral_rate: \(100 * referralRate)% per year, referral_conversion: 0% }
          \(expert)
          """,
        trials: 30,
        questions: [
          KnownQuestion("churn", .mean(.customers), 400 * (1 - churn)),
          KnownQuestion("referral rate", .mean(.referralRate), referralRate),
        ]),
      KnownWorld(
        title: "Buyers", source: "stated",
        text: """
          name: Buyers
          horizon: 10 months
          start: { customers: 0, pipeline: empty }
          attract: { organic_leads: \(300 / conversion) per month,
                     lead_to_customer: \(100 * conversion)% }
          engage: { price: 1 EUR per month, churn: \(100 * churn)% per year,
                    time_to_value: \(weeksToValue) weeks,
                    early_loss: \(100 * earlyLoss)% within 30 days }
          \(KnownWorlds.noReferrals)
          plan: [{ from: month 1, name: stop, attract.organic_leads: 0 per month }]
          \(expert)
          """,
        trials: 30,
        questions: [
          KnownQuestion("early loss", .mean(.churn30Days), earlyLoss),
          KnownQuestion("lead to customer", .mean(.newCustomers), 300),
        ]),
      KnownWorld(
        title: "A base on its first day", source: "stated",
        text: """
          name: Base
          horizon: 1 month
          start: { customers: 400 }
          \(KnownWorlds.noBuyers)
          engage: { price: 1 EUR per month, churn: 0% per year }
          delight: { referral_rate: 0% per year, referral_conversion: 0%, nps: \(netPromoterScore) }
          \(expert)
          """,
        trials: 30,
        questions: [KnownQuestion("NPS", .mean(.netPromoterScore), netPromoterScore)]),
    ]
  }
}
