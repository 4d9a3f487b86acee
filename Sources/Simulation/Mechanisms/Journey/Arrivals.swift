// Attract, first part: where leads come from (MODEL §3).

internal import Numerics
internal import RandomStreams

extension TrialState {
  /// Draws the leads of step `t` from all sources, and lets referred leads in as far as the market allows.
  ///
  /// Draws: `arrivals` once a source, `stage` once a lead, `headroom` once a referred lead. Spend is
  /// money per month, the carried spend likewise; the stock is articles.
  ///
  /// - Throws: `tooManyAgents` when customers and prospects together are more than allowed.
  mutating func welcomeLeads(_ t: Int) throws(TrialFailure) {
    let room = headroom
    for index in parameters.channels.indices {
      let channel = parameters.channels[index]
      let budget = conditions.budgets[index]
      carriedSpend[index] =
        (1 - channel.carryOver) * budget + channel.carryOver * carriedSpend[index]
      let leads = channelLeads(index, spend: carriedSpend[index])
      try arrive(
        leads * conditions.leadMultiplier * room, from: channel.source, .channel, step: t)
      tally.months[month(t)].channelSpend += budget / Double(parameters.stepsPerMonth)
    }
    if let content = parameters.content {
      let articles = conditions.articles / Double(parameters.stepsPerMonth)
      contentStock = contentStock * content.retention + articles
      try arrive(
        contentStock * content.leadsPerArticle * conditions.leadMultiplier * room,
        from: Self.contentSource, .unpaid, step: t)
      tally.months[month(t)].articleSpend += articles * content.costPerArticle
    }
    try arrive(
      conditions.organicLeads * conditions.leadMultiplier * room, from: Self.organicSource,
      .unpaid, step: t)
    welcomeReferred(t, room: room)
    admit(t)
    tally.agentSteps += customers.count + prospectCount
    if customers.count + prospectCount > parameters.maximumAgents {
      throw tooMany(t)
    }
  }

  /// Fills the pipeline before month 0: arrivals at month-0 spend and the journey, nothing else.
  ///
  /// Lives the steps −burnIn ..< 0 with their own calendar months; its buyers vanish, its leads are reached but not
  /// counted. Draws as `welcomeLeads`.
  mutating func burnIn() throws(TrialFailure) {
    for t in -parameters.journey.burnIn..<0 {
      let room = headroom
      for (index, channel) in parameters.channels.enumerated() {
        let leads = channelLeads(index, spend: channel.budget)
        try arrive(leads * room, from: channel.source, .channel, step: t)
      }
      if let content = parameters.content {
        try arrive(
          content.stock * content.leadsPerArticle * room, from: Self.contentSource, .unpaid,
          step: t)
      }
      try arrive(parameters.organicLeads * room, from: Self.organicSource, .unpaid, step: t)
      admit(t)
      walkJourneys(t)
      purchases.removeAll(keepingCapacity: true)
    }
  }

  /// Leads per month of a channel at effective spend A: (A/κ)/(1 + A/S).
  private func channelLeads(_ index: Int, spend: Double) -> Double {
    if spend <= 0 { return 0 }
    return spend / conditions.costsPerLead[index]
      / (1 + spend / parameters.channels[index].doublesAt)
  }

  /// Lets a Poisson number of leads arrive, given the month's expected number before the season.
  private mutating func arrive(
    _ perMonth: Double, from source: UInt64, _ origin: LeadOrigin, step t: Int
  ) throws(TrialFailure) {
    let k = parameters.stepsPerMonth
    let month = t >= 0 ? t / k : -((-t + k - 1) / k)
    let season = parameters.season[((month % 12) + 12) % 12]
    let mean = perMonth / Double(k) * season
    if mean <= 0 { return }
    // Written so that what is no number (no limit times nothing) is refused too.
    guard mean <= Double(parameters.maximumAgents) else { throw tooMany(t) }
    let step = Int32(truncatingIfNeeded: t)
    let count = PoissonDistribution.quantile(
      stream.uniform(agent: source, step: step, purpose: DrawPurpose.arrivals), mean: mean)
    aware.reserve(count)
    let first = UInt64(UInt32(bitPattern: step)) << 32
    for index in 0..<count {
      aware.add(StableHash.pair(source, first | UInt64(index)), origin)
    }
  }

  /// Referred leads of the last step's events, kept with probability headroom each.
  private mutating func welcomeReferred(_ t: Int, room: Double) {
    considering.reserve(referredLeads.count)
    for id in referredLeads {
      if room < 1 {
        let luck = stream.uniform(
          agent: id, step: Int32(truncatingIfNeeded: t), purpose: DrawPurpose.headroom)
        if luck >= room { continue }
      }
      considering.add(id, .referral)
    }
    referredLeads.removeAll(keepingCapacity: true)
  }

  /// The leads of step `t` enter the journey.
  private mutating func admit(_ t: Int) {
    let count = aware.entering + considering.entering
    reached += count
    prospectCount += count
    if t >= 0 { tally.months[month(t)].leads += count }
    enterStages(at: t, areNew: true)
  }

  /// The index of the month that step `t` ≥ 0 lies in.
  @inline(__always)
  func month(_ t: Int) -> Int { t / parameters.stepsPerMonth }

  private func tooMany(_ t: Int) -> TrialFailure {
    .tooManyAgents(
      month: max(0, t) / parameters.stepsPerMonth + 1, limit: parameters.maximumAgents)
  }

  static let contentSource = StableHash.text("attract.content")
  static let organicSource = StableHash.text("attract.organic_leads")
  static let startSource = StableHash.text("start.customers")
}
