// Can it be true together? What referrals alone do to the cost of a new customer, reading by reading.

internal import Scenarios
internal import Simulation
internal import Statistics

/// What the worlds of a slide say together.
struct SlideJoint {
  let worlds: SlideWorlds
  var readings: SlideReadings { worlds.readings }
  var currency: String { readings.slide.currency }
  private let place: SourcePlace

  init(_ worlds: SlideWorlds) {
    self.worlds = worlds
    place = SourcePlace(file: worlds.readings.slide.file, line: 1, column: 1)
  }

  /// The parts of the claim that need worlds.
  var judged: [JudgedClaim] { [referralsAndCost, bothWorlds].compactMap(\.self) }

  // MARK: referrals and CAC

  /// CAC before and after, both exact, and a referral rate.
  var cost: (before: Double, after: Double)? {
    guard let (before, after) = readings[.cac], before.isExact, after.isExact, before.lower > 0,
      readings[.referralRate] != nil, after.lower < before.lower
    else { return nil }
    return (before.lower, after.lower)
  }

  /// Whether free referrals can have brought CAC down as told.
  private var referralsAndCost: JudgedClaim? {
    guard let cost else { return nil }
    let findings = readings.all.map { simulated($0, cost) } + [paid(cost)]
    let (verdict, why, judged) = ClaimChecking.verdict(of: findings)
    let claim = Claim(
      id: "referrals and CAC",
      statement: "Free referrals brought the cost of a new customer from \(money(cost.before)) to "
        + "\(money(cost.after)).", place: place)
    return JudgedClaim(
      claim: claim, verdict: verdict, why: why, findings: findings, readings: judged,
      shows: closedForm(cost))
  }

  /// In which businesses referrals alone do it, in the third year and over all new customers.
  private func simulated(
    _ reading: SlideReading, _ cost: (before: Double, after: Double)
  ) -> ClaimFinding {
    let (ratios, holds) = ratios(reading, cost)
    let told = "CAC over all new customers, \(reading.words)"
    guard ratios.count >= 2 else {
      return ClaimFinding(
        check: "simulate", reading: told, verdict: .cannotBeTested,
        why: "In too few businesses anybody buys in the third year.")
    }
    let share = holds.count { $0 }
    let interval = BinomialInterval.clopperPearson(share, of: holds.count)
    let sorted = ratios.map { $0.ratio * cost.before }.sorted()
    let quantiles = [0.05, 0.5, 0.95].map { QuantileEstimate.quantile(ofSorted: sorted, $0) }
    let reach =
      "Referrals alone bring it to \(money(quantiles[1])) in the middle business (9 in 10: "
      + "\(money(quantiles[0])) to \(money(quantiles[2])))"
    var finding = ClaimFinding(
      check: "simulate", reading: told, verdict: .holdsOnlyIf, why: "",
      numbers: [
        EvidenceNumber("\(reading.words): middle CAC", Measure(quantiles[1], .money)),
        EvidenceNumber(
          "\(reading.words): share of businesses", .share(Double(share) / Double(holds.count))),
      ], simulation: evidence(share, holds.count, interval))
    // Businesses in which nobody buys in the third year have no CAC then.
    let whole = worlds.request.trials
    let counted = "\(holds.count)" + (whole > holds.count ? " in which anybody buys then" : "")
    let businesses = "\(share) of \(counted) businesses"
    if share == 0 && interval.upperBound > 0.1 || share == holds.count && interval.lowerBound < 0.9
    {
      finding.verdict = .cannotBeTested
      finding.why =
        "\(reach): enough in \(businesses), too few to tell. Simulate more: --trials 300."
    } else if share == 0 {
      finding.verdict = .inconsistent
      finding.why = "\(reach), and to \(money(cost.after)) in none of \(counted)."
    } else if share == holds.count {
      finding.verdict = .holds
      finding.why = "\(reach): enough in all \(holds.count)."
    } else {
      finding.why =
        "\(reach): enough in \(businesses)." + condition(ratios.map(\.row), holds, reading)
    }
    return finding
  }

  /// For which businesses: the split that parts them best, in words.
  private func condition(_ rows: [Int], _ holds: [Bool], _ reading: SlideReading) -> String {
    let inputs = inputs(reading)
    guard let split = InputSplit(inputs.map { input in rows.map { input.values[$0] } }, holds)
    else {
      return ""
    }
    let input = inputs[split.input]
    func percent(_ share: Double) -> String {
      Measure.share((share * 100).rounded() / 100).text(currency: currency)
    }
    let value = input.text(split.threshold)
    return
      " With \(input.words) above \(value) it is enough in \(percent(split.shareAbove)) of them, "
      + "below in \(percent(split.shareBelow))."
  }

  /// If the figures are what a paid customer costs, referrals have no part in them.
  private func paid(_ cost: (before: Double, after: Double)) -> ClaimFinding {
    ClaimFinding(
      check: "consistent_with", reading: "CAC of paid customers alone", verdict: .inconsistent,
      why: "What a paid customer costs does not fall because others come for free: something else "
        + "must have made advertising \(Measure.share(1 - cost.after / cost.before).text(currency: currency)) cheaper."
    )
  }

  /// K needed, and what CAC comes to if every referred friend buys at once: C·(1 − K₁)/(1 − K₀).
  private func closedForm(_ cost: (before: Double, after: Double)) -> [EvidenceNumber] {
    guard let (before, after) = readings[.referralRate],
      readings.all.contains(where: { $0.referral == .once }), before.isExact, after.isExact,
      before.lower < 1
    else { return [] }
    let paidCost = cost.before / (1 - before.lower)
    return [
      EvidenceNumber(
        "CAC if every referred friend buys, once per customer",
        Measure(paidCost * (1 - after.lower), .money)),
      EvidenceNumber(
        "customers each customer would have to bring (K)", Measure(1 - cost.after / paidCost)),
      EvidenceNumber(
        "or what a paid customer would have to cost",
        Measure(cost.after / (1 - after.lower), .money)),
    ]
  }

  /// CAC with referrals changed over CAC before, in each business that has both; whether that is enough.
  func ratios(
    _ reading: SlideReading, _ cost: (before: Double, after: Double)
  ) -> (ratios: [(row: Int, ratio: Double)], holds: [Bool]) {
    let before = worlds.column(.cacBlended, .before, reading)
    let only = worlds.column(.cacBlended, .referralsOnly, reading)
    var ratios: [(row: Int, ratio: Double)] = []
    for (row, pair) in zip(before, only).enumerated() {
      if let first = pair.0, let second = pair.1, first > 0 { ratios.append((row, second / first)) }
    }
    // The figure as it was rounded.
    let rounding = readings[.cac]?.after.rounding ?? 0
    let target = (cost.after + rounding) / cost.before
    return (ratios, ratios.map { $0.ratio <= target })
  }

  private func money(_ value: Double) -> String {
    Measure(value >= 100 ? value.rounded() : value, .money).text(currency: currency)
  }

  private func evidence(
    _ share: Int, _ count: Int, _ interval: ClosedRange<Double>
  ) -> SimulationEvidence {
    SimulationEvidence(
      seed: worlds.request.seed, trials: worlds.request.trials, month: BusinessRanges.horizon,
      successes: share, counted: count, interval: interval,
      commands: [
        "flywheel claims \(readings.slide.file) --trials \(worlds.request.trials) "
          + "--seed \(worlds.request.seed)"
      ])
  }

  // MARK: both worlds

  /// What the after of the slide would mean, if it were true.
  private var bothWorlds: JudgedClaim? {
    let findings = readings.all.compactMap(growth)
    guard !findings.isEmpty else { return nil }
    let (verdict, why, judged) = ClaimChecking.verdict(of: findings)
    let claim = Claim(
      id: "both worlds", statement: "A business with the figures of after is better off.",
      place: place)
    return JudgedClaim(
      claim: claim, verdict: verdict, why: why, findings: findings, readings: judged, shows: [])
  }

  private func growth(_ reading: SlideReading) -> ClaimFinding? {
    let before = worlds.column(.customers, .before, reading)
    let after = worlds.column(.customers, .after, reading)
    let pairs = zip(before, after).compactMap { before, after -> (Double, Double)? in
      guard let before, let after, before > 0 else { return nil }
      return (before, after)
    }
    guard pairs.count >= 2 else { return nil }
    let better = pairs.count { $0.1 > $0.0 }
    let sorted = pairs.map { $0.1 / $0.0 }.sorted()
    let quantiles = [0.05, 0.5, 0.95].map { QuantileEstimate.quantile(ofSorted: sorted, $0) }
    func times(_ value: Double) -> String {
      Measure((value * 10).rounded() / 10).text(currency: currency)
    }
    let gain = worlds.column(.loopGain, .after, reading).compactMap(\.self).sorted()
    var numbers = [
      EvidenceNumber("\(reading.words): customers, after over before", Measure(quantiles[1]))
    ]
    if !gain.isEmpty {
      numbers.append(
        EvidenceNumber(
          "\(reading.words): loop gain after",
          Measure(QuantileEstimate.quantile(ofSorted: gain, 0.5))))
    }
    let interval = BinomialInterval.clopperPearson(better, of: pairs.count)
    let verdict: ClaimVerdict =
      interval.lowerBound > 0.95 ? .holds : interval.upperBound < 0.5 ? .doesNotHold : .holdsOnlyIf
    return ClaimFinding(
      check: "simulate", reading: reading.words, verdict: verdict,
      why:
        "If all of it were true: \(times(quantiles[1])) times as many customers after three years "
        + "(9 in 10 businesses: \(times(quantiles[0])) to \(times(quantiles[2]))), more in "
        + "\(better) of \(pairs.count).",
      numbers: numbers, simulation: evidence(better, pairs.count, interval))
  }
}
