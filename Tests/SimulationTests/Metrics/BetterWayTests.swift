// Which way is good news.

import Simulation
import Testing

@Suite("Which way of a metric is better")
struct BetterWaySuite {
  @Test("less churn, less cost and less ruin are better; more cash is")
  func ways() {
    for metric in [Metric.churnAnnual, .cacBlended, .outOfCash, .paybackMonth, .timeToValue] {
      #expect(metric.betterWay == .less)
    }
    for metric in [Metric.cash, .customers, .ltvToCAC, .nrr, .outOfCashMonth] {
      #expect(metric.betterWay == .more)
    }
    #expect(Metric.agentSteps.betterWay == .neither)
  }
}
