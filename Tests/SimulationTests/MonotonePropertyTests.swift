// Laws of "never more": they hold future by future and customer by customer, because luck is addressed. No tolerance,
// no false alarms.
//
// With an unlimited market a customer more or less touches others in one way only: by testimonials, of which more
// never harm. Coming back is left out of the churn law, since the model makes it false there: who leaves early comes
// back early, and is there while the other one has left.

import GeneratedScenarios
import Testing

@testable import Simulation

@Suite("Never more") struct MonotonePropertyTests {
  /// Lives two worlds side by side and tells the first step in which the second has somebody whom the first has not.
  private func stranger(
    _ larger: TrialParameters, _ smaller: TrialParameters, trial: Int
  ) throws -> (step: Int?, customers: Int, fewer: Int) {
    var first = try TrialFixture.start(larger, trial: trial)
    var second = try TrialFixture.start(smaller, trial: trial)
    for t in 0..<larger.steps {
      try first.step(t)
      try second.step(t)
      let (all, some) = (first.customerIDs, second.customerIDs)
      if !some.isSubset(of: all) {
        return (t, all.count, some.count)
      }
    }
    return (nil, first.customers.count, second.customers.count)
  }

  @Test func `more churn never means more customers, nor other ones`() throws {
    let scenarios = try SolvedScenarios.parameters {
      $0.marketSize = .infinity
      $0.comeBack.share = 0
    }
    var lost = 0
    for (number, plain) in scenarios.enumerated() {
      var churning = plain
      let from = Int(SolvedScenarios.between(0, Double(plain.steps), number, "churn from"))
      let factor = SolvedScenarios.between(1, 4, number, "churn factor")
      churning.plan.append(
        SolvedScenarios.entry(from: from, plain, .churn, .multiply(factor)))
      for trial in 0..<2 {
        let seen = try stranger(plain, churning, trial: trial)
        #expect(seen.step == nil, "scenario \(number), trial \(trial), churn x \(factor)")
        lost += seen.customers - seen.fewer
      }
    }
    #expect(lost > 100, "the law is not tested where churn does nothing: \(lost)")
  }

  @Test func `a funnel never has more customers than the flywheel, nor other ones`() throws {
    let scenarios = try SolvedScenarios.parameters { $0.marketSize = .infinity }
    var brought = 0
    for (number, flywheel) in scenarios.enumerated() {
      var funnel = flywheel
      funnel.delight.isFunnel = true
      for trial in 0..<2 {
        let seen = try stranger(flywheel, funnel, trial: trial)
        #expect(seen.step == nil, "scenario \(number), trial \(trial)")
        brought += seen.customers - seen.fewer
      }
    }
    #expect(brought > 100, "the law is not tested where no loop turns: \(brought)")
  }

  @Test
  func `more leads of any source, more conversion or more referrals never mean fewer customers`()
    throws
  {
    let scenarios = try SolvedScenarios.parameters { $0.marketSize = .infinity }
    let levers: [(PlanTarget, PlannedEffect)] = [
      (.leads, .multiply(1.3)), (.organicLeads, .add(4)), (.everyShift, .add(0.3)),
      (.referral, .multiply(1.5)), (.referredShift, .add(0.4)), (.articles, .multiply(1.2)),
    ]
    for (number, plain) in scenarios.enumerated() {
      let (target, effect) = levers[number % levers.count]
      var more = plain
      more.plan.append(SolvedScenarios.entry(from: number % 5, plain, target, effect))
      let seen = try stranger(more, plain, trial: 0)
      #expect(seen.step == nil, "scenario \(number), \(target)")
    }
  }
}
