// The flywheel of a run: what flows from phase to phase, and what the loop is worth.

internal import Charts
internal import Experiments
internal import Scenarios
internal import Simulation

/// The picture of the loop and what it says.
struct FlywheelSection {
  /// What was found.
  let record: RunRecord
  /// What was asked.
  let scenario: Scenario

  /// The section.
  var section: ReportSection {
    ReportSection(
      id: "flywheel", heading: scenario.isFunnel ? "The funnel" : "The flywheel",
      blocks: [.chart(picture()), .paragraph(loop)])
  }

  /// The picture; `name` says whose it is, where several stand together.
  func picture(name: String? = nil) -> FlywheelPicture {
    let months = NumberText.count(record.horizonMonths, "month", "months")
    let what =
      scenario.isFunnel ? "what flows through in \(months)" : "what goes round in \(months)"
    let won = flow(.newCustomers, "")
    let referred = flow(.newReferred, "referred customers won")
    let error = record.summary(.newCustomers).standardError
    func rest(_ value: Double, _ words: String) -> FlywheelFlow {
      let value = max(0, value)
      return FlywheelFlow(value, Self.people(value, error: error), words)
    }
    let leads = flow(.leads, "leads")
    let referrals = flow(.referrals, "referrals")
    let velocity = Spread(record.summary(.velocity))
    return FlywheelPicture(
      title: name.map { "\($0): \(what)" } ?? Words.capitalised(what), summary: summary,
      leads: leads, notBought: rest(leads.value - won.value, "leads did not buy"),
      bought: rest(won.value - referred.value, "customers won by attraction"),
      kept: flow(.customers, "customers at the end"), lost: rest(lost, "customers left"),
      referrals: referrals,
      unanswered: rest(referrals.value - referred.value, "referrals brought nobody"),
      referred: referred, velocity: velocity?.middle,
      velocityText: velocity.map {
        MetricUnit.perQuarter.phrase($0.middle, currency: record.currency, error: $0.error)
      } ?? "no velocity",
      loopText: brief, isFunnel: scenario.isFunnel)
  }

  /// A metric's mean over the futures, as a flow.
  private func flow(_ metric: Metric, _ words: String) -> FlywheelFlow {
    FlywheelFlow(max(0, record.summary(metric).mean ?? 0), told(metric), words)
  }

  private func told(_ metric: Metric) -> String {
    let summary = record.summary(metric)
    return Self.people(summary.mean, error: summary.standardError)
  }

  /// A mean number of people, or of what they did: from ten on no error makes fractions of them.
  private static func people(_ value: Double?, error: Double?) -> String {
    MetricUnit.count.figure(value, error: (value ?? 0) < 10 ? error : max(error ?? 0, 1))
  }

  /// Customers who left over the whole run, mean over the futures.
  private var lost: Double {
    record.fan(.lostCustomers).months.reduce(0) { $0 + $1.mean }
  }

  /// Whether who left may return, so that won and left do not add up to those at the end.
  private var canComeBack: Bool {
    guard !scenario.isFunnel, let share = scenario.inputs["engage.come_back.share"]?.quantity else {
      return false
    }
    return share.isUncertain || share.value(at: 0.5) > 0
  }

  /// The flows in words.
  private var summary: String {
    let error = record.summary(.newCustomers).standardError
    let share =
      scenario.isFunnel ? "; all loops are cut" : ", \(told(.newReferred)) of them referred"
    return
      "On average over the futures \(told(.leads)) leads came, \(told(.newCustomers)) customers "
      + "were won\(share), and \(Self.people(lost, error: error)) left"
      + (canComeBack ? ", of whom some came back." : ".")
  }

  private var gain: Spread? { Spread(record.summary(.loopGain)) }

  private func figure(_ value: Double, _ spread: Spread) -> String {
    MetricUnit.ratio.figure(value, error: spread.error)
  }

  /// The loop gain in one line, under the picture.
  private var brief: String {
    if scenario.isFunnel { return "no loop: nobody brings the next customer" }
    guard let gain else { return "what the loop brings cannot be told" }
    return "each new customer brings \(figure(gain.middle, gain)) more"
  }

  /// What the loop gain means for the business.
  var loop: String {
    if scenario.isFunnel {
      return
        "Referral, social proof and coming back are cut in this scenario: every customer has to "
        + "be won from outside."
    }
    guard let gain else {
      return "What the loop adds cannot be told: no future has a loop gain."
    }
    let isSame = gain.low == gain.high
    let range =
      isSame
      ? "in nearly all futures"
      : "9 in 10 futures: \(figure(gain.low, gain)) to \(figure(gain.high, gain))"
    let opening =
      "A new customer brings \(figure(gain.middle, gain)) further customers within ten years by "
      + "referral (\(range))."
    if gain.low >= 1 {
      return opening + " That is one or more in nearly all of them: the loop grows by itself until "
        + "the market is full."
    }
    if gain.high >= 1 {
      return opening + " Whether the loop grows by itself, which takes one or more, is open."
    }
    if let life = Spread(record.summary(.lifetimeLoopGain)), life.high >= 1 {
      return opening + " That is less than one, and over a whole life it is "
        + "\(figure(life.middle, life)): where that is one or more, the loop grows by itself, but "
        + "over decades, which no plan can count on."
    }
    return opening + " That is less than one: the loop does not grow by itself; of every hundred "
      + "customers won otherwise it makes about \(made(gain)) in the end."
  }

  /// What a hundred customers become when each brings K < 1 more, who bring K each: 100/(1 − K), and where 9 in 10
  /// futures have it.
  private func made(_ gain: Spread) -> String {
    let made = gain.mapped(count: max(1, record.summary(.loopGain).count)) { 100 / (1 - $0) }
    // They are people, whom no error makes fractions of.
    let decimals = min(0, made.error.flatMap { NumberText.decimals(error: $0) } ?? 0)
    let told = [made.low, made.middle, made.high].map {
      NumberText.number($0, decimals: decimals)
    }
    return told[1] + (told[0] == told[2] ? "" : " (\(told[0]) to \(told[2]))")
  }
}
