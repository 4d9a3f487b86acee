// The flywheel without chance: expected numbers by a recursion over masses, in milliseconds.
//
// A second road to the same laws, for proof: nothing is drawn and nobody is an individual. Customers are waves, one per
// step and segment, each with an expected life by lasting engagement; prospects are masses by stage and quality. Means
// are exact as long as the laws are linear in the population: an unlimited market without social proof, and a limited
// one without referrals (its headroom is linear in those reached). Otherwise they are the limit of large numbers.
// It shares the solved parameters and `Conditions` with the engine, and none of its solvers, stages or draws.

internal import Numerics

/// Expected counts and sums of one month.
struct MeanFieldMonth {
  var leads = 0.0
  var newCustomers = 0.0
  var newFromChannels = 0.0
  var newReferred = 0.0
  var lost = 0.0
  var referrals = 0.0
  var exposure = 0.0
  var revenue = 0.0
  var referredRevenue = 0.0
  var channelSpend = 0.0
  var articleSpend = 0.0
  var rewards = 0.0
  var acquisitionPlanCosts = 0.0
  // At the month end:
  var customers = 0.0
  var mrr = 0.0
  var cash = 0.0
}

/// Customers of one segment who began in the same step.
struct MeanFieldWave {
  let segment: Int
  /// The step at whose end they bought or returned; −1 for the customers at the start.
  let bought: Int
  let isFresh: Bool
  /// Which may come back after a loss.
  let mayReturn: Bool
  let life: [MeanFieldMoment]
  /// How many began, and what they pay.
  let amounts: MeanFieldAmounts
}

/// The recursion.
struct MeanFieldRun {
  let parameters: TrialParameters
  let grid: MeanFieldGrid
  private(set) var months: [MeanFieldMonth]
  private(set) var waves: [MeanFieldWave] = []
  private(set) var agentSteps = 0.0
  private(set) var firstYearBuyers = 0.0
  /// Discounted margin of first-year buyers, worth at their purchase.
  private(set) var realisedValue = 0.0
  private(set) var timeToValueSum = 0.0
  private let conditions: [Conditions]
  private var lives: MeanFieldLives
  private var journey: MeanFieldJourney
  private var carriedSpend: [Double]
  private var contentStock: Double
  private var reached: Double
  private var referredLeads = 0.0
  private var proofStock = 0.0
  private var cash: Double
  /// Returners by the step at whose end they return, by segment.
  private var returners: [[MeanFieldAmounts?]]

  /// Runs it all.
  init(_ p: TrialParameters) {
    parameters = p
    grid = MeanFieldGrid(p.engagement)
    conditions = (0..<p.steps).map { Conditions(p, step: $0) }
    lives = MeanFieldLives(p, grid, conditions)
    journey = MeanFieldJourney(p.journey)
    months = Array(repeating: MeanFieldMonth(), count: p.months)
    carriedSpend = p.channels.map(\.budget)
    contentStock = p.content?.stock ?? 0
    reached = Double(p.startCustomers)
    cash = p.startCash
    returners = Array(repeating: p.segments.map { _ in nil }, count: p.steps)
    for (g, segment) in p.segments.enumerated() {
      let count = Double(p.startCustomers) * segment.share
      begin(
        g, bought: -1, isFresh: false, mayReturn: true,
        MeanFieldAmounts(
          count: everyNode(count), money: everyNode(count * segment.price),
          referredMoney: everyNode(0), valueMoney: everyNode(0)))
    }
    for t in -p.journey.burnIn..<0 {
      arrive(t, spends: p.channels.map(\.budget), stock: contentStock, Conditions(p))
      _ = journey.walk(shift: 0, referredShift: 0)
    }
    for t in 0..<p.steps { step(t) }
  }

  private func everyNode(_ value: Double) -> [Double] { grid.lastingWeights.map { _ in value } }

  private mutating func begin(
    _ g: Int, bought t: Int, isFresh: Bool, mayReturn: Bool, _ amounts: MeanFieldAmounts
  ) {
    waves.append(
      MeanFieldWave(
        segment: g, bought: t, isFresh: isFresh, mayReturn: mayReturn,
        life: lives.life(segment: g, bought: t, isFresh: isFresh), amounts: amounts))
  }

  /// The step, in the order of MODEL §1.
  private mutating func step(_ t: Int) {
    let p = parameters
    let c = conditions[t]
    let k = Double(p.stepsPerMonth)
    let m = t / p.stepsPerMonth
    // Payments in advance.
    let discount = Double.exp(-Double.log(onePlus: p.discountRate) * p.stepInYears * Double(t))
    var active = 0.0
    for wave in waves {
      let lived = t - wave.bought - 1
      let alive = lived == 0 ? grid.lastingWeights : wave.life[lived - 1].alive
      let mrr = lived == 0 ? grid.lastingWeights : wave.life[lived - 1].mrr
      let price = c.priceFactor[wave.segment] / k
      active += dot(wave.amounts.count, alive)
      let revenue = price * dot(wave.amounts.money, mrr)
      months[m].revenue += revenue
      months[m].referredRevenue += price * dot(wave.amounts.referredMoney, mrr)
      cash += revenue * c.grossMargin[wave.segment]
      realisedValue +=
        price * dot(wave.amounts.valueMoney, mrr) * c.grossMargin[wave.segment] * discount
    }
    months[m].exposure += active / k
    // Attract.
    for index in p.channels.indices {
      let carryOver = p.channels[index].carryOver
      carriedSpend[index] =
        (1 - carryOver) * c.budgets[index] + carryOver * carriedSpend[index]
    }
    let articles = c.articles / k
    if let content = p.content { contentStock = contentStock * content.retention + articles }
    let leads = arrive(t, spends: carriedSpend, stock: contentStock, c)
    months[m].leads += leads
    months[m].channelSpend += c.budgets.reduce(0, +) / k
    months[m].articleSpend += articles * (p.content?.costPerArticle ?? 0)
    agentSteps += active + journey.count
    let proof =
      p.delight.isFunnel
      ? 0 : p.delight.proofLift * proofStock / (proofStock + p.delight.proofHalfAt)
    let bought = journey.walk(
      shift: c.leadShift + c.everyShift + proof,
      referredShift: c.referredShift + c.everyShift + proof)
    // Engage and delight.
    referredLeads = 0
    for index in waves.indices {
      let wave = waves[index]
      let moment = wave.life[t - wave.bought - 1]
      months[m].lost += dot(wave.amounts.count, moment.lost)
      let events = dot(wave.amounts.count, moment.events)
      months[m].referrals += events
      referredLeads += events
      proofStock += dot(wave.amounts.count, moment.testimonials)
      if wave.mayReturn { planReturns(of: wave, moment, step: t) }
    }
    proofStock *= p.delight.proofRetention
    for g in p.segments.indices {
      if let amounts = returners[t][g] {
        begin(g, bought: t, isFresh: false, mayReturn: false, amounts)
      }
    }
    welcome(bought, step: t, c)
    // Books.
    let rewards = bought[MeanFieldOrigin.referral.rawValue] * p.delight.reward
    months[m].rewards += rewards
    months[m].acquisitionPlanCosts += c.acquisitionCosts
    cash += c.cashIn - c.planCosts - rewards - c.costs.reduce(0, +) / k
    cash -= c.budgets.reduce(0, +) / k + articles * (p.content?.costPerArticle ?? 0)
    if (t + 1) % p.stepsPerMonth == 0 { closeMonth(t, c) }
  }

  /// Expected leads of a step, let into the journey.
  @discardableResult
  private mutating func arrive(
    _ t: Int, spends: [Double], stock: Double, _ c: Conditions
  ) -> Double {
    let p = parameters
    let k = p.stepsPerMonth
    let room = max(0, 1 - reached / p.marketSize)
    let calendar = Int((Double(t) / Double(k)).rounded(.down))
    let scale = p.season[((calendar % 12) + 12) % 12] * room * c.leadMultiplier / Double(k)
    var paid = 0.0
    for (index, spend) in spends.enumerated() where spend > 0 {
      paid += spend / c.costsPerLead[index] / (1 + spend / p.channels[index].doublesAt)
    }
    let unpaid = c.organicLeads + stock * (p.content?.leadsPerArticle ?? 0)
    journey.arrive(paid * scale, from: .channel)
    journey.arrive(unpaid * scale, from: .unpaid)
    journey.arrive(referredLeads * room, from: .referral)
    let leads = (paid + unpaid) * scale + referredLeads * room
    reached += leads
    return leads
  }

  private mutating func planReturns(
    of wave: MeanFieldWave, _ moment: MeanFieldMoment, step t: Int
  ) {
    let comeBack = parameters.comeBack
    if comeBack.share <= 0 || parameters.delight.isFunnel { return }
    func scaled(_ amounts: [Double], _ lost: [Double]) -> [Double] {
      amounts.indices.map { amounts[$0] * lost[$0] / grid.lastingWeights[$0] * comeBack.share }
    }
    let all = MeanFieldAmounts(
      count: scaled(wave.amounts.count, moment.lost),
      money: scaled(wave.amounts.money, moment.lostMRR),
      referredMoney: scaled(wave.amounts.referredMoney, moment.lostMRR),
      valueMoney: scaled(wave.amounts.valueMoney, moment.lostMRR))
    for (wait, probability) in comeBack.waits where t + wait < parameters.steps {
      returners[t + wait][wave.segment].add(all, times: probability)
    }
  }

  private mutating func welcome(_ bought: [Double], step t: Int, _ c: Conditions) {
    let p = parameters
    let m = t / p.stepsPerMonth
    let all = bought.reduce(0, +)
    months[m].newCustomers += all
    months[m].newFromChannels += bought[MeanFieldOrigin.channel.rawValue]
    months[m].newReferred += bought[MeanFieldOrigin.referral.rawValue]
    let isFirstYear = t < 12 * p.stepsPerMonth
    if isFirstYear { firstYearBuyers += all }
    if all == 0 { return }
    // What one unit of money at month 0 is worth at the end of this step's purchase.
    let worth = Double.exp(Double.log(onePlus: p.discountRate) * p.stepInYears * Double(t))
    for (g, segment) in p.segments.enumerated() {
      let price = c.price[g] / c.priceFactor[g] * segment.share
      timeToValueSum += all * segment.share * max(0, c.timeToValue[g])
      begin(
        g, bought: t, isFresh: true, mayReturn: true,
        MeanFieldAmounts(
          count: everyNode(all * segment.share), money: everyNode(all * price),
          referredMoney: everyNode(bought[MeanFieldOrigin.referral.rawValue] * price),
          valueMoney: everyNode(isFirstYear ? all * price * worth : 0)))
    }
  }

  private mutating func closeMonth(_ t: Int, _ c: Conditions) {
    let m = t / parameters.stepsPerMonth
    months[m].cash = cash
    for wave in waves {
      let lived = t - wave.bought
      let alive = lived == 0 ? grid.lastingWeights : wave.life[lived - 1].alive
      let mrr = lived == 0 ? grid.lastingWeights : wave.life[lived - 1].mrr
      months[m].customers += dot(wave.amounts.count, alive)
      months[m].mrr += dot(wave.amounts.money, mrr) * c.priceFactor[wave.segment]
    }
  }

  private func dot(_ a: [Double], _ b: [Double]) -> Double {
    var sum = 0.0
    for index in a.indices { sum += a[index] * b[index] }
    return sum
  }
}
