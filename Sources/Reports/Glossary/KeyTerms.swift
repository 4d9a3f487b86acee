// Glossary: the keys of a scenario file, described by the catalogue that also reads them.

internal import Scenarios

extension Glossary {
  /// An entry for every key of a scenario: those of the catalogue, their companions, and those that are no quantities.
  static let keyTerms: [GlossaryEntry] =
    KeyCatalogue.all
    .flatMap { [$0] + ($0.companionDefinition.map { [$0] } ?? []) }.map(entry) + structuralTerms

  /// The keys that are no quantities, but for those that are words of their own.
  private static let structuralTerms: [GlossaryEntry] = StructuralKey.allCases
    .filter { $0 != .horizon && $0 != .funnel }
    .map { key in
      GlossaryEntry(
        key.rawValue, .key, key.rawValue.replacing("_", with: " "), meaning: key.meaning,
        formula: key.example)
    }

  /// The key's path with NAME where the pattern has a star.
  static func readable(_ pattern: String) -> String {
    pattern.split(separator: ".").map { $0 == "*" ? "NAME" : String($0) }.joined(separator: ".")
  }

  /// The entry of one key.
  private static func entry(_ key: KeyDefinition) -> GlossaryEntry {
    let path = readable(key.pattern)
    var facts = [key.example]
    if key.isRequired { facts.append("must be stated") }
    if let value = key.defaultText { facts.append("left out: \(value)") }
    if let range = key.unknownText { facts.append("unknown: \(range)") }
    if !key.planOperations.isEmpty {
      let ways = key.planOperations.map(words).joined(separator: ", ")
      facts.append("\(key.isPlanOnly ? "only in the plan, which may" : "the plan may") \(ways)")
    } else if key.isPlanOnly {
      facts.append("only in the plan")
    }
    let extra = additions[path]
    return GlossaryEntry(
      path, .key,
      path.split(separator: ".").last.map { $0.map { $0 == "_" ? " " : $0 } }
        .map { String($0) } ?? path,
      aliases: extra?.aliases ?? [], meaning: key.meaning,
      formula: facts.joined(separator: "; "), unit: unit(key), others: extra?.others,
      seeAlso: extra?.seeAlso ?? [])
  }

  /// The operation as a verb.
  private static func words(_ operation: PlanOperation) -> String {
    switch operation {
    case .multiply: "multiply it"
    case .add: "add to it"
    case .set: "set it"
    }
  }

  /// The key's unit in words.
  private static func unit(_ key: KeyDefinition) -> String {
    if let word = key.notation.unitWord { return word }
    if key.notation.isPercent { return "percent" }
    return switch key.dimension {
    case .money: "money"
    case .moneyPerMonth: "money per month (or year, and so on)"
    case .share: "share"
    case .annualShare:
      key.notation.isYearly ? "share per year" : "share per stated period, compounded"
    case .countPerMonth: "a number per month"
    case .count: "a number"
    case .duration: "time: days, weeks, months, years"
    case .number: "plain number"
    case .multiplier: "factor"
    }
  }

  /// What the catalogue does not tell: other names, other people's usage, what to read next.
  private struct Addition {
    var aliases: [String] = []
    var others: String?
    var seeAlso: [String] = []
  }

  private static let additions: [String: Addition] = [
    "engage.churn": Addition(
      aliases: ["stated churn"],
      others: """
        Vendors' churn is a base's, see churn_annual. A base's number stated here makes the \
        simulated base a little too loyal: compare both in flywheel check FILE --show.
        """,
      seeAlso: ["churn_annual", "fresh cohort", "per PERIOD", "n of m in PERIOD"]),
    "delight.referral_rate": Addition(
      aliases: ["stated referral rate"],
      others:
        "Four meanings are in use, see referral_rate: this is (a), once or more in the period.",
      seeAlso: [
        "referral_rate", "delight.referral_when_asked", "delight.referral_conversion", "loop_gain",
      ]),
    "delight.referral_when_asked": Addition(
      aliases: ["ask", "referral ask", "asked once"],
      others: """
        Often told as "the referral rate", see there: this is a share of those asked, once a life, not \
        a share a year. Those there at the start have been asked before, and who comes back is not \
        asked again. The plan's changes of referral_rate leave it alone; its own changes hold for who \
        is asked from then on.
        """,
      seeAlso: ["delight.referral_rate", "delight.asks_after", "loop_gain"]),
    "delight.referral_conversion": Addition(seeAlso: ["new_referred", "loop_gain"]),
    "delight.nps": Addition(seeAlso: ["nps", "delight.testimonials"]),
    "delight.testimonials": Addition(seeAlso: ["social proof"]),
    "attract.lead_to_customer": Addition(
      aliases: ["conversion rate", "conversion", "lead conversion"],
      seeAlso: ["attract.conversion", "cac_paid"]),
    "attract.channels.NAME.cac": Addition(
      aliases: ["stated CAC"], seeAlso: ["cac_paid", "anchor", "attract.lead_to_customer"]),
    "attract.channels.NAME.cost_per_lead": Addition(seeAlso: ["cost_per_lead", "anchor"]),
    "attract.channels.NAME.doubles_at": Addition(
      aliases: ["saturation", "diminishing returns"], seeAlso: ["cac_paid"]),
    "attract.channels.NAME.carry_over": Addition(aliases: ["adstock"]),
    "engage.time_to_value": Addition(seeAlso: ["time_to_value", "engage.early_loss"]),
    "engage.early_loss": Addition(
      aliases: ["onboarding churn"], seeAlso: ["churn_30_days", "engage.time_to_value"]),
    "engage.price": Addition(aliases: ["ARPA", "ARPU", "price"], seeAlso: ["mrr"]),
    "engage.gross_margin": Addition(aliases: ["margin", "contribution margin"]),
    "engage.expansion.rate": Addition(aliases: ["upsell", "upgrades"], seeAlso: ["nrr"]),
    "engage.contraction.rate": Addition(aliases: ["downsell", "downgrades"], seeAlso: ["grr"]),
    "engage.come_back.share": Addition(aliases: ["win-back", "reactivation"]),
    "engage.engagement": Addition(seeAlso: ["engagement"]),
    "market.size": Addition(aliases: ["TAM", "market", "headroom", "saturated market"]),
    "finance.discount_rate": Addition(aliases: ["discount", "WACC"], seeAlso: ["clv_projected"]),
    "start.cash": Addition(seeAlso: ["cash", "out_of_cash"]),
    "start.customers": Addition(seeAlso: ["customers"]),
    "costs.NAME": Addition(aliases: ["fixed costs", "costs", "burn"], seeAlso: ["cash"]),
  ]
}
