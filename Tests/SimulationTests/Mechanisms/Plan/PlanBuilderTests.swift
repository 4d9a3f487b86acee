// From the plan in the file to the plan of one trial: solved values, targets that move on, chance.

import Foundation
import RandomStreams
import Scenarios
import Testing

@testable import Simulation

@Suite("The plan of one trial")
struct PlanBuilderTests {
  func plan(
    _ entries: String..., attract: String? = nil, engage: String = ScenarioFixture.simpleEngage,
    delight: String = ScenarioFixture.simpleDelight, trial: Int = 0
  ) throws -> [PlannedEntry] {
    try build(
      ScenarioFixture.planned(entries, attract: attract, engage: engage, delight: delight),
      trial: trial)
  }

  func build(_ scenario: Scenario, trial: Int = 0) throws -> [PlannedEntry] {
    let builder = ScenarioFixture.segments(scenario)
    let journey = JourneyBuilder(inputs: builder.inputs, stepsPerMonth: builder.stepsPerMonth)
    return try PlanBuilder(
      inputs: builder.inputs, segments: [try builder.build(nil)], builder: builder,
      journey: journey.solver, referredJourney: journey.referredSolver,
      stream: RandomStream(seed: 3, trial: trial)
    ).build()
  }

  /// The amount added by the only change of an entry.
  func added(_ entry: PlannedEntry) -> Double? {
    guard case .add(let amount)? = entry.changes.first?.effect else { return nil }
    return amount
  }

  @Test("an entry keeps its dates, costs and marks, in steps where it acts")
  func dates() throws {
    let entry = try plan(
      """
      { from: month 3, over: 6 months, until: month 10, cost: 8000 EUR, cost_per_month: 300 EUR, \
      counts_as: acquisition, for: everyone, engage.price: +10% }
      """)[0]
    #expect(entry.from == 3 && entry.firstStep == 12 && entry.over == 6 && entry.endStep == 40)
    #expect(entry.cost == 8000 && entry.costPerMonth == 300)
    #expect(entry.isAcquisition && entry.reachesEveryone)
    let open = try plan("{ from: month 0, engage.price: x 2 }")[0]
    #expect(open.endStep == .max && open.cost == 0 && !open.isAcquisition && !open.reachesEveryone)
  }

  @Test("multiplying, relative, adding and setting become their effects")
  func operations() throws {
    let entries = try plan(
      "{ from: month 0, attract.organic_leads: x 0.5 }",
      "{ from: month 0, attract.organic_leads: -10% }",
      "{ from: month 0, attract.organic_leads: + 25 per month }",
      "{ from: month 0, attract.organic_leads: 80 per month }")
    let effects = entries.map { $0.changes[0].effect }
    #expect(effects == [.multiply(0.5), .multiply(0.9), .add(25), .set([80])])
    #expect(entries.allSatisfy { $0.changes[0].target == .organicLeads })
  }

  @Test("every path of the plan finds what it acts on")
  func targets() throws {
    let scenario = try ScenarioFixture.planned(
      [
        """
        { from: month 0, attract.leads: x 1, attract.conversion: +0.1 logit, \
        attract.channels.fairs.budget: x 1, attract.channels.ads.cost_per_lead: x 1, \
        attract.content.articles: x 1, attract.organic_leads: x 1, attract.lead_to_customer: x 1, \
        engage.churn: x 1, engage.engagement: +0.1 sd, engage.time_to_value: x 1, engage.price: x 1, \
        engage.gross_margin: x 1, engage.expansion.rate: x 1, engage.contraction.rate: x 1, \
        delight.referral_rate: x 1, delight.referral_when_asked: x 1, \
        delight.referral_conversion: x 1, costs.team: x 1, \
        cash: + 1 EUR }
        """
      ],
      attract: """
        { channels: { ads: { budget: 1 EUR per month, cost_per_lead: 1 EUR }, \
        fairs: { budget: 1 EUR per month, cost_per_lead: 1 EUR } }, content: { articles: 1 per month, \
        leads_per_article: 1 per month, half_life: 1 month }, organic_leads: 1 per month, \
        lead_to_customer: 5% }
        """, more: "costs: { office: 1 EUR per month, team: 1 EUR per month }\n")
    let targets = try build(scenario)[0].changes.map(\.target)
    let expected: Set<PlanTarget> = [
      .leads, .everyShift, .budget(channel: 1), .costPerLead(channel: 0), .articles, .organicLeads,
      .leadShift, .churn, .engagement, .timeToValue, .price, .grossMargin, .expansion, .contraction,
      .referral, .ask, .referredShift, .cost(line: 1), .cash,
    ]
    #expect(targets.count == expected.count && Set(targets) == expected)
  }

  @Test("a new conversion is a target: the shift moves by what solving it again asks for")
  func conversion() throws {
    let solver = JourneySolver(stages: [0.45, 0.35, 0.20], qualityWeight: 0.6)
    func move(_ from: Double, _ to: Double) throws -> Double {
      try #require(solver.shift(conversion: to)) - #require(solver.shift(conversion: from))
    }
    for (stated, target) in [("x 2", 0.15), ("+20%", 0.09), ("10%", 0.10)] {
      let entry = try plan("{ from: month 0, attract.lead_to_customer: \(stated) }")[0]
      #expect(entry.changes[0].target == .leadShift)
      #expect(abs(try #require(added(entry)) - move(0.075, target)) < 1e-9, "\(stated)")
    }
  }

  @Test("the next conversion in the file moves on from the one before")
  func conversions() throws {
    let solver = JourneySolver(stages: [0.45, 0.35, 0.20], qualityWeight: 0.6)
    let shifts = try [0.075, 0.15, 0.30, 0.12].map {
      try #require(solver.shift(conversion: $0))
    }
    let entries = try plan(
      "{ from: month 0, attract.lead_to_customer: x 2 }",
      "{ from: month 5, attract.lead_to_customer: x 2 }",
      "{ from: month 8, attract.lead_to_customer: 12% }")
    for (n, entry) in entries.enumerated() {
      #expect(abs(try #require(added(entry)) - (shifts[n + 1] - shifts[n])) < 1e-9)
    }
  }

  @Test(
    "what an entry asks for and cannot be solved is told of the entry, not of the key it changes")
  func unsolvable() throws {
    for change in ["attract.lead_to_customer: x 20", "delight.referral_conversion: x 4"] {
      let scenario = try ScenarioFixture.planned(["{ name: leap, from: month 3, \(change) }"])
      let failure = ScenarioFixture.failure { _ = try ScenarioFixture.parameters(scenario) }
      #expect(failure?.entry == scenario.plan[0])
      #expect(failure?.name.hasPrefix("plan.leap.") == true, "\(change)")
    }
  }

  @Test("referred leads have a target and a shift of their own")
  func referredConversion() throws {
    let entry = try plan("{ from: month 0, delight.referral_conversion: +20% }")[0]
    let solver = JourneySolver(stages: [0.20], qualityWeight: 0.6)
    let (after, before) = (
      try #require(solver.shift(conversion: 0.30)), try #require(solver.shift(conversion: 0.25))
    )
    #expect(entry.changes[0].target == .referredShift)
    #expect(abs(try #require(added(entry)) - (after - before)) < 1e-9)
  }

  @Test("a conversion brought to 100 % or more, or away from 0 %, is refused with the key")
  func impossible() throws {
    let tooMuch = ScenarioFixture.failure {
      _ = try plan("{ from: month 0, attract.lead_to_customer: x 20 }")
    }
    #expect(tooMuch?.path == "attract.lead_to_customer")
    #expect(tooMuch?.message == "the plan brings it to 150%")
    let fromNothing = ScenarioFixture.failure {
      _ = try plan(
        "{ from: month 0, attract.lead_to_customer: 5% }",
        attract: "{ organic_leads: 10 per month, lead_to_customer: 0% }")
    }
    #expect(fromNothing?.path == "attract.lead_to_customer")
  }

  @Test("a new churn is solved once for all, a new referral rate beside the segment's own churn")
  func resolved() throws {
    let entries = try plan(
      "{ from: month 0, engage.churn: 15% per year, delight.referral_rate: 20% per year }",
      engage: "{ price: 1 EUR per month, churn: 25% per year }",
      delight: "{ referral_rate: 5% per year, referral_conversion: 25% }")
    // An independent program: 15 % → 0.1698131126; 20 % beside a churn of 25 % → 0.2126228924.
    for (path, expected) in [(0, 0.169_813_112_586), (1, 0.212_622_892_391)] {
      let change = entries[0].changes[path]
      guard case .set(let values) = change.effect else {
        Issue.record("\(change.effect)")
        continue
      }
      #expect(values.count == 1 && agreeRelatively(values[0], expected, within: 1e-9))
    }
    #expect(entries[0].changes.map(\.target) == [.churn, .referral])
  }

  @Test("rates and times that are set come in the engine's units")
  func units() throws {
    let entries = try plan(
      "{ from: month 0, engage.expansion.rate: 10% per year }",
      "{ from: month 0, engage.time_to_value: 3 months }")
    guard case .set(let hazard) = entries[0].changes[0].effect else {
      Issue.record("\(entries[0].changes)")
      return
    }
    #expect(agree(hazard[0], -log(0.9), within: 1e-12))
    #expect(entries[1].changes[0].effect == .set([12]))
  }

  @Test("an entry with a chance happens, costs and all, in that share of trials")
  func chance() throws {
    let scenario = try ScenarioFixture.planned([
      "{ from: month 9, name: seed, cash: + 1 EUR, chance: 60% }"
    ])
    let entry = scenario.plan[0]
    let inputs = ScenarioFixture.inputs(scenario)
    let happened = (0..<4000).count {
      PlanBuilder.happens(entry, inputs: inputs, stream: RandomStream(seed: 1, trial: $0))
    }
    // Binomial(4000, 0.6): standard deviation 31; 4.9 of them by chance: 1e-6.
    #expect(abs(happened - 2400) < 152)
    for trial in 0..<10 {
      let stream = RandomStream(seed: 3, trial: trial)
      #expect(
        try build(scenario, trial: trial).count
          == (PlanBuilder.happens(entry, inputs: inputs, stream: stream) ? 1 : 0))
    }
  }

  @Test("a chance of 0 % never happens and one of 100 % always")
  func certainChances() throws {
    for (stated, count) in [("0%", 0), ("100%", 1)] {
      for trial in 0..<20 {
        let entries = try plan(
          "{ from: month 9, cash: + 1 EUR, chance: \(stated) }", trial: trial)
        #expect(entries.count == count)
      }
    }
  }

  @Test("whether one entry happens tells nothing about another")
  func independent() throws {
    let scenario = try ScenarioFixture.planned([
      "{ from: month 1, name: first, cash: + 1 EUR, chance: 50% }",
      "{ from: month 1, name: second, cash: + 1 EUR, chance: 50% }",
    ])
    let inputs = ScenarioFixture.inputs(scenario)
    let both = (0..<2000).count { trial in
      scenario.plan.allSatisfy {
        PlanBuilder.happens($0, inputs: inputs, stream: RandomStream(seed: 1, trial: trial))
      }
    }
    // Binomial(2000, ¼): standard deviation 19.4.
    #expect(abs(both - 500) < 95)
  }
}
