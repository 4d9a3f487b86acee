// Whole trials: memory that leaves no trace, plans that act from their month on, and solved KPIs that come true.

import Foundation
import RandomStreams
import Testing

@testable import Simulation

@Suite("One trial from start to end")
struct TrialTests {
  private func run(
    _ parameters: TrialParameters, worker: TrialWorker = TrialWorker(), trial: Int = 0,
    replica: Int = 0
  ) throws -> TrialOutcome {
    try worker.run(
      SolvedTrial(parameters), stream: RandomStream(seed: 1, trial: trial, replica: replica))
  }

  @Test("a worker's memory leaves no trace in the next trial, not even of one that failed")
  func memory() throws {
    let worker = TrialWorker()
    let busy = try TrialFixture.busy()
    let expected = try run(busy)
    #expect(try run(busy, worker: worker) == expected)
    #expect(try run(busy, worker: worker, trial: 1) != expected)
    let quiet = try TrialFixture.quiet { $0.startCustomers = 500 }
    _ = try run(quiet, worker: worker)
    #expect(try run(busy, worker: worker) == expected)
    let exploding = try TrialFixture.busy { $0.maximumAgents = 300 }
    #expect(throws: TrialFailure.self) { _ = try run(exploding, worker: worker) }
    #expect(try run(busy, worker: worker) == expected)
  }

  @Test("a replica has the same parameters and other chance")
  func replica() throws {
    let busy = try TrialFixture.busy()
    let (first, second) = (try run(busy), try run(busy, replica: 1))
    #expect(first[.customers] != second[.customers])
    #expect(first[.loopGain] == second[.loopGain])
  }

  @Test("an exploding trial stops and names the month")
  func explosion() throws {
    let parameters = try TrialFixture.quiet {
      $0.segments[0].referralLogHazard = .infinity
      $0.segments[0].asksAfter = 1
      $0.journey.referredLogit = .infinity
      $0.journey.leaveHazards = [.infinity, .infinity, .infinity]
      $0.maximumAgents = 1000
    }
    // Everyone refers in every step, the friend a step later: C(t + 1) = C(t) + C(t − 1), from 10 and 10 on.
    var (now, before, t) = (10, 0, 0)
    while now + before <= 1000 {
      (now, before) = (now + before, now)
      t += 1
    }
    #expect(throws: TrialFailure.tooManyAgents(month: t / 4 + 1, limit: 1000)) {
      _ = try run(parameters)
    }
  }

  @Test("a trial whose money multiplies out of bounds says which figure, and is no crash")
  func immeasurable() throws {
    // Everyone pays 10¹⁵ times as much after each of twelve months: 10¹⁸⁰.
    let plan = (0..<12).map {
      "{ name: n\($0), from: month \($0), for: everyone, engage.price: x 1e15 }"
    }
    let parameters = try ScenarioFixture.parameters(ScenarioFixture.planned(plan))
    #expect(throws: TrialFailure.immeasurable(name: "mrr")) { _ = try run(parameters) }
  }

  @Test("a price of nothing for everyone that ends comes back to what everyone paid")
  func freeForAWhile() throws {
    let free = "{ from: month 2, until: month 5, for: everyone, engage.price: 0 EUR per month }"
    let attract =
      "{ organic_leads: 0 per month, channels: { ads: { budget: 1 EUR per month, cost_per_lead: 1e9 EUR } }, lead_to_customer: 5% }"
    func revenue(_ plan: [String]) throws -> [Double] {
      let months = try TrialFixture.lived(
        ScenarioFixture.parameters(ScenarioFixture.planned(plan, attract: attract))
      ).tally.months
      return months.map(\.revenue)
    }
    let (plain, planned) = (try revenue([]), try revenue([free]))
    for month in 0..<12 {
      let expected = (2..<5).contains(month) ? 0 : plain[month]
      // The price that everybody still pays is a thousand-millionth.
      #expect(abs(planned[month] - expected) <= 2e-9 * plain[month], "month \(month + 1)")
    }
  }

  // MARK: Plans

  /// Every path of the plan, with a value that changes something and one that changes nothing.
  private static let paths = [
    ("attract.leads", "x 2", "x 1"), ("attract.channels.ads.budget", "+ 2000 EUR per month", "+0%"),
    ("attract.channels.ads.cost_per_lead", "x 0.5", "x 1"),
    ("attract.content.articles", "+ 5 per month", "x 1"),
    ("attract.organic_leads", "x 3", "+ 0 per month"),
    ("attract.lead_to_customer", "20%", "x 1"), ("attract.conversion", "+0.4 logit", "+0 logit"),
    ("delight.referral_conversion", "60%", "x 1"), ("delight.referral_rate", "x 3", "+0%"),
    ("engage.churn", "20% per month", "x 1"), ("engage.expansion.rate", "x 3", "x 1"),
    ("engage.contraction.rate", "x 3", "x 1"), ("engage.engagement", "-1 sd", "+0 sd"),
    ("engage.price", "+10%", "x 1"), ("engage.gross_margin", "x 0.5", "x 1"),
    ("costs.team", "x 2", "x 1"), ("cash", "+ 5000 EUR", "+ 0 EUR"),
  ]

  /// The months of the busy business under a plan, which must not touch what is solved for its start.
  private func months(_ plan: String) throws -> [MonthTally] {
    let parameters = try TrialFixture.parameters(TrialFixture.busyText + "\n" + plan)
    let plain = try TrialFixture.busy()
    #expect(parameters.segments == plain.segments, "to the bit")
    #expect(parameters.journey == plain.journey && parameters.channels == plain.channels)
    return try TrialFixture.lived(parameters).tally.months
  }

  @Test("a plan entry at month 12 changes no bit before it", arguments: paths.indices)
  func noBitBefore(index: Int) throws {
    let (path, change, _) = Self.paths[index]
    let plain = try TrialFixture.lived(TrialFixture.busy()).tally.months
    let planned = try months("plan: [{ from: month 12, \(path): \(change) }]")
    #expect(planned.prefix(12) == plain.prefix(12), "\(path)")
    #expect(planned.suffix(12) != plain.suffix(12), "\(path) changed nothing")
  }

  @Test("an entry without effect changes no bit but its cost")
  func noEffect() throws {
    let changes = Self.paths.map { "\($0.0): \($0.2)" }.joined(separator: ", ")
    let plain = try TrialFixture.lived(TrialFixture.busy()).tally.months
    let planned = try months(
      "plan: [{ from: month 3, until: month 9, cost: 700 EUR, cost_per_month: 40 EUR per month, "
        + "\(changes) }]")
    for (month, (with, without)) in zip(planned, plain).enumerated() {
      var without = without
      // Paid at the start of month 4, then monthly until month 9.
      let paid = month < 3 ? 0 : 700 + 40 * Double(min(month, 8) - 2)
      #expect(abs(with.cash - (without.cash - paid)) < 1e-6, "month \(month + 1)")
      without.cash = with.cash
      #expect(with == without, "month \(month + 1)")
    }
  }

  @Test("a ramp begins with nothing and ends with everything; an end takes it back")
  func ramp() throws {
    let text = """
      horizon: 12 months
      start: { customers: 10 }
      attract:
        channels: { ads: { budget: 1000 EUR per month, cost_per_lead: 1000 EUR } }
        lead_to_customer: 50%
      engage: { price: 100 EUR per month, churn: 0% per year }
      delight: { referral_rate: 0% per year, referral_conversion: 50% }
      plan: [{ from: month 2, over: 3 months, until: month 8, attract.channels.ads.budget: x 3 }]
      """
    let spend = try TrialFixture.lived(TrialFixture.parameters(text)).tally.months.map(
      \.channelSpend)
    for month in 0..<12 {
      let expected = (0..<4).reduce(0.0) { sum, step in
        let time = Double(month) + Double(step) / 4
        let f = time < 2 || time >= 8 ? 0 : min(1, (time - 2) / 3)
        return sum + 250 * (1 + 2 * f)
      }
      #expect(abs(spend[month] - expected) < 1e-9, "month \(month + 1)")
    }
  }

  // MARK: Solved KPIs

  private static let kpis = """
    horizon: 12 months
    start: { customers: 1, pipeline: empty }
    attract: { organic_leads: 1 per month, lead_to_customer: 50% }
    engage: { price: 100 EUR per month, churn: 20% per year, time_to_value: 4 weeks }
    delight: { referral_rate: 25% per year, referral_conversion: 50%, asks_after: 0 days }
    """

  @Test("a fresh cohort shows the stated churn and referral rate after 12 months")
  func churnAndReferral() throws {
    let size = 8000
    var parameters = try TrialFixture.parameters(Self.kpis)
    parameters.organicLeads = 0
    parameters.journey.referredLogit = -.infinity
    let cohort = { try TrialFixture.cohort(size, parameters, origin: .unpaid, seed: 5) }
    var state = try cohort()
    // The last 12 months are all there are: everybody is marked in step 0.
    for t in 0..<parameters.steps { try state.step(t) }
    let churn = SampleMean(size - state.customers.count, of: size, expecting: 0.2)
    #expect(churn.agrees(with: 0.2), "\(churn)")
    let stayed = TrialFixture.everybody(state)
    let referred = stayed.count { $0.flags.contains(.referredSinceMark) }
    let rate = SampleMean(referred, of: stayed.count, expecting: 0.25)
    #expect(rate.agrees(with: 0.25), "\(rate)")
    let outcome = state.outcome(EndOfRun(parameters))
    #expect(outcome[.referralRate] == rate.mean)
    // Without early loss the Kaplan–Meier loss of six months is the solver's own forecast.
    let solver = ChurnSolver(
      parameters.quadrature, sensitivity: parameters.engagement.churnSensitivity)
    let forecast = EarlyLossSolver(churn: solver).loss(
      hazard: exp(parameters.segments[0].churnLogHazard), multiplier: 1,
      law: TimeToValueLaw(mean: 0), window: 24)
    let loss = try #require(outcome[.churn6Months])
    #expect(abs(loss - forecast) < 4 * (forecast * (1 - forecast) / Double(size)).squareRoot())
  }

  @Test("a fresh cohort shows the stated early loss after 30 days")
  func earlyLoss() throws {
    let size = 8000
    let text = Self.kpis.replacing(
      "time_to_value: 4 weeks", with: "time_to_value: 4 weeks, early_loss: 12% within 30 days")
    var parameters = try TrialFixture.parameters(text)
    parameters.organicLeads = 0
    parameters.journey.referredLogit = -.infinity
    var state = try TrialFixture.cohort(size, parameters)
    for t in 0..<parameters.steps { try state.step(t) }
    let outcome = state.outcome(EndOfRun(parameters))
    let loss = try #require(outcome[.churn30Days])
    #expect(abs(loss - 0.12) < 4 * (0.12 * 0.88 / Double(size)).squareRoot(), "\(loss)")
    // The stated churn is that of activated customers: the whole cohort loses more.
    let lost = SampleMean(size - state.customers.count, of: size, expecting: 0.2)
    #expect(lost.mean - 0.2 > 4 * lost.standardError)
  }

  @Test("stated conversions come true through the whole journey")
  func conversions() throws {
    var parameters = try TrialFixture.parameters(
      Self.kpis.replacing("organic_leads: 1 ", with: "organic_leads: 10000 ")
        .replacing("lead_to_customer: 50%", with: "lead_to_customer: 5%"))
    parameters.segments[0].referralLogHazard = -.infinity
    var state = try TrialFixture.start(parameters)
    // Leads of one month, then none: all have bought or dropped out a year later.
    for t in 0..<parameters.steps {
      if t == 4 { state.parameters.organicLeads = 0 }
      if t == 4 { state.conditions.organicLeads = 0 }
      try state.step(t)
    }
    let leads = state.tally.months.reduce(0) { $0 + $1.leads }
    let bought = state.tally.months.reduce(0) { $0 + $1.newCustomers }
    // Six weeks' mean journey: fewer than one in 1000 is still under way after 11 months.
    let share = SampleMean(bought, of: leads - state.prospectCount, expecting: 0.05)
    #expect(share.agrees(with: 0.05), "\(share)")
  }
}
