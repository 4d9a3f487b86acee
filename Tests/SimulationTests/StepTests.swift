// One turn of the flywheel: its order, and that many turns follow birth–death and branching laws.

import Foundation
import RandomStreams
import Testing

@testable import Simulation

@Suite("One turn of the flywheel")
struct StepTests {
  private static let atOnce = [Double.infinity, .infinity, .infinity]

  /// A business of equal customers: constant hazards per year, leads that all buy as fast as they can.
  private func linear(
    churn: Double, referral: Double, _ change: (inout TrialParameters) -> Void = { _ in }
  ) throws -> TrialParameters {
    try TrialFixture.quiet {
      $0.engagement.churnSensitivity = 0
      $0.engagement.referralSensitivity = 0
      $0.segments[0].churnLogHazard = log(churn)
      $0.segments[0].referralLogHazard = log(referral)
      $0.segments[0].asksAfter = 1
      $0.journey.leaveHazards = Self.atOnce
      $0.journey.logits = Self.atOnce
      $0.journey.referredLogit = .infinity
      change(&$0)
    }
  }

  @Test("who churns in a step neither refers nor stays for it")
  func churnComesFirst() throws {
    let parameters = try linear(churn: .infinity, referral: .infinity) {
      $0.segments[0].expansionLogHazard = .infinity
      $0.segments[0].uplift = 1
    }
    let state = try TrialFixture.lived(parameters, steps: 2)
    #expect(state.tally.months[0].lost == 10)
    #expect(state.tally.months[0].referrals == 0)
    // They had paid for the step in advance, at the price before.
    #expect(state.tally.months[0].revenue == 10 * 100 / 4)
  }

  @Test("a purchase's first step is the next: it pays, counts and may refer from then")
  func firstStep() throws {
    let parameters = try linear(churn: 1e-9, referral: .infinity)
    var state = try TrialFixture.cohort(1, parameters)
    // Step 0 is its tenure step 1: it refers; the friend is a lead in step 1, a customer from step 2 on.
    let steps = [(1, 0), (1, 1), (2, 1), (3, 2)]
    for (t, (paying, leads)) in steps.enumerated() {
      let (before, reached) = (state.tally.months[0].exposure, state.reached)
      try state.step(t)
      #expect(state.tally.months[0].exposure - before == Double(paying) / 4)
      #expect(state.reached - reached == leads)
    }
  }

  @Test("agent-steps are customers at the start of the step and prospects after the arrivals")
  func agentSteps() throws {
    let parameters = try linear(churn: 4, referral: 2) { $0.organicLeads = 80 }
    var state = try TrialFixture.start(parameters)
    var expected = 0
    for t in 0..<20 {
      expected += state.customers.count + state.prospectCount
      let reached = state.reached
      try state.step(t)
      expected += state.reached - reached
      #expect(state.tally.agentSteps == expected)
    }
  }

  /// The expected number of customers after each step: survivors, buyers of three steps' journey, and friends of the
  /// survivors of the step before.
  private func recursion(
    churn: Double, referral: Double, leadsPerYear: Double, start: Double, steps: Int, k: Int
  ) -> Double {
    let (survival, event) = (exp(-churn / Double(12 * k)), 1 - exp(-referral / Double(12 * k)))
    let leads = leadsPerYear / Double(12 * k)
    var (customers, events) = (start, 0.0)
    for t in 0..<steps {
      let bought = (t >= 2 ? leads : 0) + events
      events = customers * survival * event
      customers = customers * survival + bought
    }
    return customers
  }

  /// Linear birth–death with immigration (KNOWN-ANSWERS C.4): referral λ, churn μ, leads ν per year, N0 at the start.
  private static let cases: [(lambda: Double, mu: Double, nu: Double, start: Int, years: Int)] = [
    (0.05, 0.15, 100, 100, 3), (0.35, 0.03, 0, 100, 5), (1e-12, 0.15, 100, 0, 3),
  ]

  @Test("the mean of a linear business follows the exact recursion of the step", arguments: 0..<3)
  func birthAndDeath(index: Int) throws {
    let known = Self.cases[index]
    let parameters = try linear(churn: known.mu, referral: known.lambda) {
      $0.months = 12 * known.years
      $0.startCustomers = known.start
      $0.organicLeads = known.nu / 12
    }
    let counts = try (0..<16).map { trial in
      Double(try TrialFixture.lived(parameters, trial: trial).customers.count)
    }
    let expected = recursion(
      churn: known.mu, referral: known.lambda, leadsPerYear: known.nu, start: Double(known.start),
      steps: parameters.steps, k: 4)
    let mean = SampleMean(counts)
    #expect(mean.agrees(with: expected), "\(mean) instead of \(expected)")
  }

  @Test("with shorter steps the recursion comes to the birth–death mean", arguments: 0..<3)
  func continuousLimit(index: Int) {
    let known = Self.cases[index]
    let growth = known.lambda - known.mu
    let limit =
      Double(known.start) * exp(growth * Double(known.years))
      + known.nu * expm1(growth * Double(known.years)) / growth
    // The closed form against the table's own figures (N0 = 1 there in the second case).
    let table = [333.2636, 495.3032, 241.5812]
    #expect(abs(limit - table[index]) < 1e-4 * table[index])
    let errors = [4, 8, 16, 32].map { k in
      recursion(
        churn: known.mu, referral: known.lambda, leadsPerYear: known.nu,
        start: Double(known.start), steps: 12 * k * known.years, k: k) - limit
    }
    // First order in the step: twice the steps, half the error.
    for (coarse, fine) in zip(errors, errors.dropFirst()) {
      #expect(abs(coarse / fine - 2) < 0.1, "\(errors)")
    }
    #expect(abs(errors[3]) < 0.005 * limit)
  }

  @Test("a subcritical referral tree has 1/(1 − K) members on average")
  func subcritical() throws {
    // In a step a customer leaves with ½, else refers with ½: events before leaving are geometric, their mean
    // K = ½·½/½ = ½ and variance K(1 + K). Total progeny: mean 1/(1 − K) = 2, variance K(1 + K)/(1 − K)³ = 6.
    let parameters = try linear(churn: 48 * log(2), referral: 48 * log(2)) {
      $0.startCustomers = 4000
      $0.months = 24
    }
    let state = try TrialFixture.lived(parameters)
    let referred = state.tally.months.reduce(0) { $0 + $1.newReferred }
    #expect(state.customers.count == 0, "all trees have ended")
    let members = 1 + Double(referred) / 4000
    #expect(abs(members - 2) < 4 * (6.0 / 4000).squareRoot(), "\(members)")
  }

  @Test("a supercritical tree dies out with probability 1/K")
  func supercritical() throws {
    // A customer stays a step with s = ¾ and then refers with p = ½: K = s·p/(1 − s) = 1.5.
    // Geometric offspring: extinction 1/K = 2/3. Beyond 40 customers a tree dies with (2/3)^40 < 1e-7.
    let parameters = try linear(churn: -48 * log(0.75), referral: 48 * log(2)) {
      $0.startCustomers = 1
      $0.months = 120
    }
    let trials = 400
    var extinct = 0
    for trial in 0..<trials {
      var state = try TrialFixture.start(parameters, trial: trial)
      var t = 0
      while state.customers.count < 40 {
        if state.customers.count == 0 && state.referredLeads.isEmpty {
          extinct += 1
          break
        }
        try state.step(t)
        t += 1
      }
    }
    let share = SampleMean(extinct, of: trials, expecting: 2.0 / 3)
    #expect(share.agrees(with: 2.0 / 3), "\(share)")
  }

  @Test("a funnel has no loops: no referral, no social proof, nobody returns")
  func funnel() throws {
    let parameters = try TrialFixture.parameters(TrialFixture.busyText + "\nfunnel: true")
    let state = try TrialFixture.lived(parameters)
    #expect(state.tally.months.allSatisfy { $0.referrals == 0 && $0.newReferred == 0 })
    #expect(state.tally.months.allSatisfy { $0.rewards == 0 })
    #expect(state.proofStock == 0)
    #expect(TrialFixture.everybody(state).allSatisfy { !$0.flags.contains(.returned) })
    #expect(EndOfRun(parameters).loopGain == 0)
    // The same business with its loops has all of them.
    let whole = try TrialFixture.lived(TrialFixture.busy())
    #expect(whole.tally.months.reduce(0) { $0 + $1.newReferred } > 0)
    #expect(whole.proofStock > 0)
    #expect(TrialFixture.everybody(whole).contains { $0.flags.contains(.returned) })
  }

  @Test("churn, expansion, contraction and referral of one step know nothing of each other")
  func independence() throws {
    // Each happens with probability ½: hazard 48·ln 2 a year at 48 steps. Among those who stay, all combinations of
    // the other three are equally frequent, within 4 standard errors (6e-5 each of 10).
    let size = 20_000
    let even: Double = 48 * log(2.0)
    var state = try TrialFixture.start(
      linear(churn: even, referral: even) {
        $0.startCustomers = size
        $0.engagement.expansionSensitivity = 0
        $0.segments[0].expansionLogHazard = log(even)
        $0.segments[0].uplift = 0.25
        $0.segments[0].contractionLogHazard = log(even)
        $0.segments[0].cut = 0.5
      })
    state.markActive()
    state.moveEngagement(0)
    state.loseCustomers(0)
    let rest = state.customers.count
    #expect(SampleMean(rest, of: size, expecting: 0.5).agrees(with: 0.5))
    state.expandAndContract(0)
    state.inviteFriends(0)
    let all = TrialFixture.everybody(state)
    for mrr in [100.0, 125, 50, 62.5] {
      for refers in [false, true] {
        let count = all.count {
          $0.mrr == mrr && $0.flags.contains(CustomerFlags.referredSinceMark) == refers
        }
        let share = SampleMean(count, of: rest, expecting: 0.125)
        #expect(share.agrees(with: 0.125), "\(mrr), \(refers): \(share)")
      }
    }
  }
}
