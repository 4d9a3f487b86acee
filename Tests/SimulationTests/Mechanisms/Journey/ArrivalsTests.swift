// Arrivals against the formulas of MODEL §3: a source's count in a step is the Poisson quantile of one addressed
// uniform, so every expected count is exact.

import Foundation
import Numerics
import RandomStreams
import Testing

@testable import Simulation

@Suite("Where leads come from")
struct ArrivalsTests {
  private static let channel = """
    horizon: 12 months
    start: { customers: 10, pipeline: empty, month: 2026-11 }
    attract:
      channels:
        ads: { budget: 8000 EUR per month, cost_per_lead: 24 EUR, doubles_at: 40000 EUR per month,
               carry_over: 0.5 months }
      lead_to_customer: 50%
    engage: { price: 100 EUR per month, churn: 0% per year }
    delight: { referral_rate: 0% per year, referral_conversion: 50% }
    """

  /// The count a source must have in a step at an expected number of leads per month.
  private func count(_ perMonth: Double, _ source: UInt64, _ t: Int, k: Int = 4, trial: Int = 0)
    -> Int
  {
    let stream = RandomStream(seed: 1, trial: trial)
    return PoissonDistribution.quantile(
      stream.uniform(agent: source, step: Int32(t), purpose: DrawPurpose.arrivals),
      mean: perMonth / Double(k))
  }

  @Test("a channel's leads follow carried spend and saturation")
  func channelLeads() throws {
    let text =
      Self.channel + "\nplan: [{ from: month 1, attract.channels.ads.budget: 16000 EUR per month }]"
    let parameters = try TrialFixture.parameters(text)
    var state = try TrialFixture.start(parameters)
    // 24 EUR at 8000 EUR with S = 40000: κ = 24/(1 + 8/40) = 20. Half-life two steps: θ = 2^(−1/2).
    let theta = 0.5.squareRoot()
    var carried = 8000.0
    var leads = 0
    for t in 0..<12 {
      try state.step(t)
      carried = (1 - theta) * (t < 4 ? 8000 : 16000) + theta * carried
      #expect(abs(state.carriedSpend[0] - carried) < 1e-8)
      leads += count(
        carried / 20 / (1 + carried / 40000), StableHash.text("attract.channels.ads"), t)
      if t % 4 == 3 {
        #expect(state.tally.months[t / 4].leads == leads)
        leads = 0
      }
    }
    // What is spent is the budget, not what is carried over.
    #expect(state.tally.months.prefix(3).map(\.channelSpend) == [8000, 16000, 16000])
  }

  @Test("without saturation and carry-over leads are spend over cost per lead")
  func plainChannel() throws {
    var parameters = try TrialFixture.parameters(Self.channel)
    parameters.channels[0].doublesAt = .infinity
    parameters.channels[0].carryOver = 0
    let state = try TrialFixture.lived(parameters, steps: 4)
    let source = parameters.channels[0].source
    #expect(state.tally.months[0].leads == (0..<4).reduce(0) { $0 + count(400, source, $1) })
  }

  @Test("content starts where articles and decay balance, and stays there")
  func contentBalance() throws {
    let text = TrialFixture.quietText.replacing(
      "organic_leads: 1 per month",
      with: "content: { articles: 8 per month, leads_per_article: 5 per month, half_life: 1 month }"
    )
    let parameters = try TrialFixture.parameters(text)
    var state = try TrialFixture.start(parameters)
    // Four steps a month: 2 articles a step, of which 2^(−1/4) remain after each: Q = 2/(1 − 2^(−1/4)).
    let balance = 2 / (1 - pow(2, -0.25))
    for t in 0..<8 {
      let leads = state.tally.months[t / 4].leads
      try state.step(t)
      #expect(abs(state.contentStock - balance) < 1e-10)
      #expect(
        state.tally.months[t / 4].leads - leads
          == count(5 * balance, StableHash.text("attract.content"), t))
    }
    #expect(state.tally.months[0].articleSpend == 0, "articles cost nothing unless it is said")
  }

  @Test("a stated stock decays before the new articles arrive, and articles are paid for")
  func contentStock() throws {
    let text = TrialFixture.quietText.replacing(
      "organic_leads: 1 per month",
      with: """
        content: { articles: 8 per month, leads_per_article: 5 per month, half_life: 1 month,
                   stock: 100, cost_per_article: 150 EUR }
        """.replacing("\n", with: " "))
    var state = try TrialFixture.start(TrialFixture.parameters(text))
    var stock = 100.0
    for t in 0..<4 {
      try state.step(t)
      stock = stock * pow(2, -0.25) + 2
      #expect(abs(state.contentStock - stock) < 1e-10)
    }
    #expect(state.tally.months[0].articleSpend == 8 * 150)
  }

  @Test("the season counts from the start month, before month 0 as well")
  func season() throws {
    let text =
      TrialFixture.quietText
      .replacing("pipeline: empty", with: "month: 2026-11, pipeline: steady")
      .replacing("organic_leads: 1", with: "organic_leads: 200")
      + "\nseason: { december: 250%, september: 0%, october: 40% }"
    let parameters = try TrialFixture.parameters(text)
    // 1 + 2 + 3 weeks = 6·7/365.25 years; three times that in steps of 1/48 year: 16.56, so 17.
    #expect(parameters.journey.burnIn == 17)
    let source = StableHash.text("attract.organic_leads")
    var state = try TrialFixture.start(parameters)
    var before = 0
    for t in -17..<0 {
      // Steps −4 … −1 are October, −8 … −5 September, the nine before them ordinary months.
      let factor = t >= -4 ? 0.4 : t >= -8 ? 0 : 1
      before += count(200 * factor, source, t)
    }
    #expect(state.reached == 10 + before)
    #expect(state.tally.months[0].leads == 0, "leads before month 0 are not counted")
    for t in 0..<8 { try state.step(t) }
    for (month, factor) in [1, 2.5].enumerated() {
      let steps = (4 * month)..<(4 * month + 4)
      let expected = steps.reduce(0) { $0 + count(200 * factor, source, $1) }
      #expect(state.tally.months[month].leads == expected)
    }
  }

  @Test("buyers of the burn-in vanish, its remaining prospects are there at month 0")
  func burnIn() throws {
    let parameters = try TrialFixture.quiet {
      $0.organicLeads = 200
      $0.journey.burnIn = 17
      $0.journey.qualityWeight = 0
      $0.journey.logits = [0, 0, 0]
      $0.journey.leaveHazards = [1, 0.5, 0.25]
    }
    // Expected prospects in each stage, step by step: 50 arrive, who may leave at once; half of those who leave go on,
    // to be met there in the next step. Poisson, since arrivals are and each goes their own way.
    var stages = [0.0, 0, 0]
    for _ in 0..<17 {
      stages[0] += 50
      let leaving = zip(stages, [1, 0.5, 0.25]).map { $0 * (1 - exp(-$1)) }
      for stage in 0..<3 { stages[stage] -= leaving[stage] }
      for stage in 1..<3 { stages[stage] += leaving[stage - 1] / 2 }
    }
    let expected = stages.reduce(0, +)
    let trials = 30
    var counts: [Double] = []
    for trial in 0..<trials {
      let state = try TrialFixture.start(parameters, trial: trial)
      let (customers, bought, steps) = (
        state.customers.count, state.purchases.count, state.tally.agentSteps
      )
      #expect(customers == 10 && bought == 0 && steps == 0)
      counts.append(Double(state.prospectCount))
    }
    let mean = SampleMean(counts)
    #expect(mean.agrees(with: expected), "\(mean) instead of \(expected)")
  }

  @Test("an exhausted market sends nobody, a half reached one half of the leads")
  func headroom() throws {
    let source = StableHash.text("attract.organic_leads")
    let parameters = try TrialFixture.quiet {
      $0.organicLeads = 400
      $0.marketSize = 300
    }
    var state = try TrialFixture.start(parameters)
    var reached = 10
    for t in 0..<24 {
      let room = max(0, 1 - Double(reached) / 300)
      reached += count(400 * room, source, t)
      try state.step(t)
      #expect(state.reached == reached)
    }
    #expect(state.reached >= 290)
    state.reached = 300
    let leads = state.tally.months[6].leads
    try state.step(24)
    #expect(state.tally.months[6].leads == leads)
  }

  @Test("referred leads are kept with probability headroom")
  func referredHeadroom() throws {
    let parameters = try TrialFixture.quiet { $0.marketSize = 40 }
    var state = try TrialFixture.start(parameters)
    state.referredLeads = (0..<10_000).map { StableHash.pair(5, $0) }
    try state.welcomeLeads(0)
    // 10 of 40 reached: headroom 3/4. Binomial, false-alarm rate 6e-5.
    let share = SampleMean(state.tally.months[0].leads, of: 10_000, expecting: 0.75)
    #expect(share.agrees(with: 0.75), "\(share)")
    #expect(state.referredLeads.isEmpty)
  }

  @Test("more leads expected keep every lead that came before")
  func monotone() throws {
    func leads(_ perMonth: Double) throws -> Set<UInt64> {
      let parameters = try TrialFixture.quiet {
        $0.organicLeads = perMonth
        $0.journey.leaveHazards = [.infinity, .infinity, .infinity]
      }
      var state = try TrialFixture.start(parameters)
      try state.welcomeLeads(0)
      var all: [Purchase] = []
      _ = state.aware.buy(at: 0, odds: .infinity, referredOdds: .infinity, into: &all)
      return Set(all.map(\.id))
    }
    let (few, more) = (try leads(100), try leads(130))
    #expect(!few.isEmpty && few.count < more.count)
    #expect(few.isSubset(of: more))
  }

  @Test("more agents than allowed stop the trial and name the month")
  func tooMany() throws {
    let crowded = try TrialFixture.quiet { $0.maximumAgents = 9 }
    #expect(throws: TrialFailure.tooManyAgents(month: 0, limit: 9)) {
      _ = try TrialFixture.lived(crowded, steps: 1)
    }
    // Leads that never leave their stage: the month in which 10 customers and all leads so far pass 500.
    let growing = try TrialFixture.quiet {
      $0.organicLeads = 120
      $0.maximumAgents = 500
      $0.journey.leaveHazards = [1e-12, 1e-12, 1e-12]
    }
    let source = StableHash.text("attract.organic_leads")
    var (agents, step) = (10, 0)
    while agents <= 500 {
      agents += count(120, source, step)
      step += 1
    }
    #expect(throws: TrialFailure.tooManyAgents(month: (step - 1) / 4 + 1, limit: 500)) {
      _ = try TrialFixture.lived(growing)
    }
    // More leads expected in one step than agents allowed: none is drawn.
    let flood = try TrialFixture.quiet { $0.organicLeads = 1e12 }
    #expect(throws: TrialFailure.tooManyAgents(month: 1, limit: 20_000_000)) {
      _ = try TrialFixture.lived(flood, steps: 1)
    }
  }

  @Test("the plan's lead multiplier acts on every source but referrals")
  func leadMultiplier() throws {
    // Three times the leads of each source come at the counts of three times its expected leads.
    var parameters = try TrialFixture.busy {
      $0.plan = []
      $0.marketSize = .infinity
      $0.delight.isFunnel = true
    }
    var tripled = try TrialFixture.start(parameters)
    tripled.conditions.leadMultiplier = 3
    for index in parameters.channels.indices {
      parameters.channels[index].costPerLead /= 3
    }
    parameters.content?.leadsPerArticle *= 3
    parameters.organicLeads *= 3
    // The pipeline at the start is that of before: only arrivals are compared.
    var expected = try TrialFixture.start(parameters)
    for t in 0..<8 {
      let before = (tripled.reached, expected.reached)
      try tripled.welcomeLeads(t)
      try expected.welcomeLeads(t)
      #expect(tripled.reached - before.0 == expected.reached - before.1, "step \(t)")
    }
  }
}
