// The plan and the correlations of a generated scenario.

extension GeneratedScenario {
  /// Up to five entries, each with one to three changes of any path the scenario has.
  mutating func writePlan() {
    let open = changes()
    for entry in 0..<(1 + Int(luck("plan entries") * 5)) {
      let topic = "plan \(entry)"
      var fields: [(key: String, words: String)] = []
      if luck(topic + " name") < 0.7 { fields.append(("name", "step \(entry)")) }
      let from = Double(Int(luck(topic + " from") * Double(4 * months))) / 4
      fields.append(("from", "month \(Self.digits(from, 2))"))
      if luck(topic + " over") < 0.4 {
        fields.append(("over", pick(["2 months", "6 weeks", "10 days", "1 quarter"], topic)))
      }
      if luck(topic + " until") < 0.3 {
        fields.append(("until", "month \(Self.digits(from + 1.25, 2))"))
      }
      if !excluded.contains(.uncertainty), luck(topic + " chance") < 0.25 {
        fields.append(("chance", share(0.6, topic + ".chance")))
      }
      if luck(topic + " cost") < 0.3 { fields.append(("cost", money(800, topic + ".cost"))) }
      if luck(topic + " monthly") < 0.3 {
        fields.append(("cost_per_month", moneyPerMonth(90, topic + ".cost_per_month")))
      }
      if luck(topic + " counts") < 0.2 { fields.append(("counts_as", "acquisition")) }
      if luck(topic + " for") < 0.3 { fields.append(("for", "everyone")) }
      for change in 0..<(1 + Int(luck(topic + " changes") * 3)) {
        let chosen = pick(open, "\(topic) change \(change)")
        if !fields.contains(where: { $0.key == chosen.path }) {
          fields.append((chosen.path, chosen.words))
        }
      }
      plan.append(fields)
    }
  }

  /// Every kind of change of every path that this scenario has.
  package func changes() -> [(path: String, words: String)] {
    let factors = ["x 0.6", "x 1.4", "+20%", "-15%", "× 1.1"]
    let uncertain = ["x 0.7 to 1.0", "+10% to 30%", "-30% to -10%", "x 0.9 to 1.3"]
    let all = excluded.contains(.uncertainty) ? factors : factors + uncertain
    var changes: [(path: String, words: String)] = []
    func add(_ path: String, _ words: String...) {
      changes += words.map { (path, $0) }
    }
    func multiply(_ path: String) { changes.append((path, pick(all, "factor of \(path)"))) }
    func money(_ value: Double) -> String {
      "\(Self.digits(value, 0, times: scale)) \(currency) per month"
    }
    multiply("attract.leads")
    add("attract.conversion", "+0.3 logit", "-0.2 logit")
    add("engage.engagement", "+0.4 sd", "-0.3 sd")
    add("cash", "+ 4000 \(currency)", "- 900 \(currency)")
    for name in names(under: "attract.channels") {
      let channel = "attract.channels.\(name)"
      multiply(channel + ".budget")
      add(channel + ".budget", "+ \(money(300))", money(500))
      if self[channel + ".cost_per_lead"] != nil { multiply(channel + ".cost_per_lead") }
    }
    if self["attract.content.articles"] != nil {
      multiply("attract.content.articles")
      for sign in ["+ ", ""] {
        add("attract.content.articles", "\(sign)\(Self.digits(2, 0, times: scale)) per month")
      }
    }
    multiply("attract.organic_leads")
    for sign in ["+ ", ""] {
      add("attract.organic_leads", "\(sign)\(Self.digits(5, 0, times: scale)) per month")
    }
    multiply("attract.lead_to_customer")
    add("attract.lead_to_customer", "30%")
    multiply("delight.referral_conversion")
    add("delight.referral_conversion", "45%")
    multiply("engage.churn")
    add("engage.churn", "12% per year")
    multiply("engage.time_to_value")
    add("engage.time_to_value", "3 weeks")
    multiply("engage.expansion.rate")
    add("engage.expansion.rate", "20% per year")
    multiply("engage.contraction.rate")
    add("engage.contraction.rate", "8% per year")
    multiply("engage.price")
    add("engage.price", "90 \(currency) per month")
    add("engage.gross_margin", "+5 points", "70%", "x 0.9")
    if !excluded.contains(.referral) {
      multiply("delight.referral_rate")
      add("delight.referral_rate", "30% per year")
    }
    if !excluded.contains(.ask) {
      multiply("delight.referral_when_asked")
      add("delight.referral_when_asked", "25%")
    }
    for name in names(under: "costs") {
      multiply("costs.\(name)")
      add("costs.\(name)", "+ 500 \(currency) per month", "1200 \(currency) per month")
    }
    return changes
  }

  /// Correlations of up to three pairs of uncertain values, without a circle, so that they cannot contradict.
  mutating func writeCorrelations() {
    let marks = [" to ", "between ", "±", " / ", "pert(", "triangular(", "uniform(", "lognormal("]
    let uncertain = values.filter { value in
      !value.path.hasPrefix("season.") && marks.contains { value.words.contains($0) }
    }
    for (pair, (first, second)) in zip(uncertain, uncertain.dropFirst()).prefix(3).enumerated() {
      let rank = pick(["-0.5", "0.4", "0.5", "-0.2"], "rank \(pair)")
      correlations.append((first.path, second.path, rank))
    }
  }
}
