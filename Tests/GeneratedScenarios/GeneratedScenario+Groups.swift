// The groups of a generated scenario but the plan: start, market, attract, engage, delight, costs and the rest.

extension GeneratedScenario {
  /// `start` and `market`.
  mutating func writeStart() {
    if luck("start.month") < 0.5 {
      state("start.month", "2026-0\(1 + Int(luck("which start.month") * 9))")
    }
    state(
      "start.customers",
      count(between(0, 40, "start.customers").rounded(), "start.customers", times: scale))
    if luck("start.cash") < 0.7 {
      state("start.cash", money(between(0, 60_000, "cash").rounded(), "start.cash"))
    }
    if !has(.pipeline, 0.6) { state("start.pipeline", "empty") }
    if has(.market, 0.4) {
      state("market.size", count(between(80, 4000, "market.size"), "market.size", times: scale))
    }
  }

  /// `attract`.
  mutating func writeAttraction() {
    let channels = has(.channels, 0.8) ? 1 + Int(luck("channels") * 3) : 0
    for name in ["ads", "fairs", "cold calls"].prefix(channels) {
      writeChannel("attract.channels.\(name)")
    }
    let content = "attract.content."
    let hasContent = has(.content, 0.35)
    if hasContent {
      state(
        content + "articles",
        perMonth(between(1, 5, content + "articles"), content + "articles", times: scale))
      state(
        content + "leads_per_article",
        perMonth(between(0.3, 2, content), content + "leads_per_article"))
      state(
        content + "half_life", duration(between(2, 9, content + "half_life"), content + "half_life")
      )
      if luck(content + "cost") < 0.6 {
        state(content + "cost_per_article", money(150, content + "cost_per_article"))
      }
      if luck(content + "has stock") < 0.4 {
        state(
          content + "stock",
          count(between(2, 30, content + "stock"), content + "stock", times: scale))
      }
    }
    if luck("organic") < 0.6 || (channels == 0 && !hasContent) {
      let path = "attract.organic_leads"
      state(path, perMonth(between(2, 20, path), path, times: scale))
    }
    let path = "attract.lead_to_customer"
    state(path, share(between(0.04, 0.4, path), path))
  }

  private mutating func writeChannel(_ channel: String) {
    let budget = between(100, 900, channel + ".budget").rounded()
    state(channel + ".budget", moneyPerMonth(budget, channel + ".budget", times: scale))
    let path = channel + ".cost"
    if luck(path + " kind") < 0.3 {
      state(channel + ".cac", money(between(150, 600, path), channel + ".cac"))
    } else {
      let at = Self.digits(between(100, 900, path + " at"), 0, times: scale)
      let hasAt = luck(path + " has at") < 0.5
      let unit = hasAt ? " at \(at) \(currency) per month" : ""
      state(
        channel + ".cost_per_lead",
        words(between(30, 90, path), StatedForm(unit: " \(currency)" + unit, decimals: 1), path))
    }
    if luck(channel + " saturates") < 0.4 {
      let path = channel + ".doubles_at"
      state(path, moneyPerMonth(between(400, 5000, path), path, times: scale))
    }
    if luck(channel + " carries over") < 0.3 {
      let path = channel + ".carry_over"
      state(path, duration(between(0.2, 2, path), path))
    }
  }

  /// `engage`.
  mutating func writeEngagement() {
    writeCustomerKeys("engage", isSegment: false)
    if has(.comeBack, 0.3) {
      let path = "engage.come_back."
      state(path + "share", share(between(0.05, 0.4, path), path + "share"))
      state(path + "earliest", duration(0.5, path + "earliest"))
      state(path + "latest", duration(2, path + "latest"))
    }
    guard has(.segments, 0.4) else { return }
    let shares = pick(
      [["60%", "40%"], ["0.25", "75%"], ["50%", "30%", "20%"]], "segment shares")
    for (name, share) in zip(["small", "medium", "large"], shares) {
      state("engage.segments.\(name).share", share)
      writeCustomerKeys("engage.segments.\(name)", isSegment: true)
    }
  }

  /// The keys that a segment may override; the top level always has a price and a churn.
  private mutating func writeCustomerKeys(_ group: String, isSegment: Bool) {
    func states(_ key: String, _ often: Double) -> Bool {
      luck("\(group) states \(key)") < (isSegment ? 0.25 : often)
    }
    func number(_ low: Double, _ high: Double, _ key: String) -> Double {
      between(low, high, "\(group).\(key)")
    }
    func path(_ key: String) -> String { "\(group).\(key)" }
    if states("price", 1) {
      state(path("price"), moneyPerMonth(number(20, 300, "price").rounded(), path("price")))
    }
    if has(.priceSpread, 0.5), states("price_spread", 1) {
      state(path("price_spread"), percents(number(10, 80, "price_spread"), path("price_spread")))
    }
    if states("gross_margin", 0.5) {
      state(
        path("gross_margin"), share(number(0.5, 0.9, "margin"), path("gross_margin"), width: 0.05))
    }
    if states("churn", 1) {
      state(path("churn"), annualShare(number(0.05, 0.35, "churn"), path("churn")))
    }
    if states("time_to_value", 0.7) {
      // At least two steps, so that the stated early losses can be reached.
      let months = number(2, 4, "time_to_value") / Double(stepsPerMonth)
      state(path("time_to_value"), duration(max(months, 0.4), path("time_to_value"), width: 0.1))
    }
    if has(.earlyLoss, 0.5), states("early_loss", 1) {
      let days = Int(number(30, 60, "early_loss.within"))
      state(
        path("early_loss"),
        words(
          number(16, 25, "early_loss"),
          StatedForm(suffix: "%", unit: " within \(days) days", width: 0.1), path("early_loss")))
    }
    if has(.expansion, 0.5), states("expansion", 1) {
      state(
        path("expansion.rate"), annualShare(number(0.1, 0.6, "expansion"), path("expansion.rate")))
      state(path("expansion.uplift"), percents(number(5, 50, "uplift"), path("expansion.uplift")))
    }
    if has(.contraction, 0.4), states("contraction", 1) {
      state(
        path("contraction.rate"), annualShare(number(0.05, 0.4, "cuts"), path("contraction.rate")))
      state(path("contraction.cut"), share(number(0.05, 0.4, "cut"), path("contraction.cut")))
    }
    guard isSegment else { return }
    if !excluded.contains(.referral), states("referral_rate", 0) {
      state(
        path("referral_rate"), annualShare(number(0.05, 0.6, "referral"), path("referral_rate")))
    }
    if has(.ask, 0.6), states("referral_when_asked", 0) {
      let path = path("referral_when_asked")
      state(path, share(number(0.05, 0.6, "ask"), path))
    }
    if states("asks_after", 0) { state(path("asks_after"), duration(1, path("asks_after"))) }
  }

  /// A number stated as a percentage that may be above 100 %.
  private func percents(_ value: Double, _ path: String) -> String {
    words(value, StatedForm(suffix: "%", decimals: 1), path)
  }

  /// `delight`.
  mutating func writeDelight() {
    let delight = "delight."
    let rate = delight + "referral_rate"
    state(
      rate,
      has(.referral, 0.9) ? annualShare(between(0.1, 0.7, rate), rate) : "0% per year")
    let ask = delight + "referral_when_asked"
    if has(.ask, 0.6), luck("states \(ask)") < 0.7 {
      state(ask, share(between(0.05, 0.6, ask), ask))
    }
    let conversion = delight + "referral_conversion"
    state(conversion, share(between(0.1, 0.5, conversion), conversion))
    if luck("asks_after") < 0.6 {
      state(delight + "asks_after", duration(between(0.1, 2, "asks"), delight + "asks_after"))
    }
    if has(.rewards, 0.5) {
      state(delight + "reward", money(50, delight + "reward"))
      state(delight + "friend_reward", money(20, delight + "friend_reward"))
    }
    if has(.netPromoterScore, 0.5) {
      state(delight + "nps", words(between(5, 60, "nps"), StatedForm(decimals: 0), delight + "nps"))
    }
    guard has(.socialProof, 0.4) else { return }
    let proof = delight + "social_proof."
    state(
      delight + "testimonials", annualShare(between(0.2, 0.8, proof), delight + "testimonials"))
    state(proof + "lift", words(between(0.1, 0.8, "lift"), StatedForm(), proof + "lift"))
    state(proof + "half_at", count(between(4, 30, "half_at"), proof + "half_at"))
    state(proof + "half_life", duration(between(3, 12, "fades"), proof + "half_life"))
  }

  /// `costs`, `season`, `finance`, `expert` and `simulation`.
  mutating func writeSurroundings() {
    if has(.costs, 0.6) {
      state(
        "costs.team",
        luck("headcount") < 0.5
          ? "\(2 + Int(luck("people") * 5)) people at 3800 \(currency) per month"
          : moneyPerMonth(between(2000, 9000, "costs.team"), "costs.team"))
      if luck("two costs") < 0.5 { state("costs.office", moneyPerMonth(700, "costs.office")) }
    }
    if has(.season, 0.4) {
      let year = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september",
        "october", "november", "december",
      ]
      for month in year {
        if luck("season.\(month)") < 0.4 {
          state(
            "season.\(month)", percents(between(50, 160, "how \(month)"), "season.\(month)"))
        }
      }
    }
    if luck("discount") < 0.3 {
      state(
        "finance.discount_rate", words(12, StatedForm(suffix: "%", unit: " per year"), "discount"))
    }
    if has(.expert, 0.25) { writeExpert() }
    state("simulation.trials", "4")
    state("simulation.seed", "\(number % 1000)")
    state("simulation.steps_per_month", "\(stepsPerMonth)")
  }

  private mutating func writeExpert() {
    let engagement = "expert.engagement."
    state(engagement + "lasting_share", share(between(0.2, 0.8, "lasting"), engagement))
    state(engagement + "memory", duration(between(1, 6, "memory"), engagement + "memory"))
    for name in ["churn", "referral", "expansion"] {
      state(
        "\(engagement)\(name)_sensitivity",
        words(between(0.2, 1, name), StatedForm(), "\(engagement)\(name)"))
    }
    let journey = "expert.journey."
    state(journey + "quality_weight", words(between(0.2, 1, "weight"), StatedForm(), journey))
    for stage in ["aware", "interested", "considering"] {
      let path = "\(journey)\(stage)."
      state(path + "advance", share(between(0.3, 0.8, path), path + "advance"))
      state(path + "stay", duration(between(0.1, 1.2, path + "stay"), path + "stay"))
    }
  }
}
