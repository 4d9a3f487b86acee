// Glossary: revenue and cash (MODEL §7–8; others' usage from their own pages).

extension Glossary {
  /// Metrics and series about revenue, retention of revenue and cash.
  static let moneyTerms: [GlossaryEntry] = [
    GlossaryEntry(
      "mrr", .metric, "Monthly recurring revenue", aliases: ["monthly recurring revenue"],
      meaning: "What the customers of the last month end pay per month.",
      formula: "sum of all customers' monthly price", unit: "money per month",
      seeAlso: ["arr", "engage.price"]),
    GlossaryEntry(
      "arr", .metric, "Annual recurring revenue",
      aliases: ["annual recurring revenue", "run rate"],
      meaning: "Twelve times the MRR: a pace, not what the year will bring.", formula: "12 x mrr",
      unit: "money per year", seeAlso: ["mrr"]),
    GlossaryEntry(
      "revenue_total", .metric, "Revenue", aliases: ["total revenue", "turnover", "sales"],
      meaning: """
        What customers paid over the run; in the series `revenue`, in each month. They pay in \
        advance, step by step.
        """,
      formula: "sum over steps of the MRR of those active at its start / steps per month",
      unit: "money", seeAlso: ["mrr", "cash"]),
    GlossaryEntry(
      "revenue", .metric, "Revenue of a month",
      meaning: "What customers paid in each month; a series only.", unit: "money",
      seeAlso: ["revenue_total", "mrr"]),
    GlossaryEntry(
      "nrr", .metric, "Net revenue retention",
      aliases: ["net revenue retention", "net dollar retention", "NDR"],
      meaning: """
        What the customers of a year ago pay now, per unit of what they paid then: churn and \
        downgrades taken off, upgrades added, those who left and returned counted. New customers \
        do not count. Over 100 % the base grows without a single sale. Missing under 12 months.
        """,
      formula: "MRR now of those active 12 months ago / their MRR then",
      unit: "share of revenue, a year",
      others: """
        NetSuite: (ending - new) / beginning MRR. Whether a return counts as expansion, as new, \
        or on its own (Stripe) differs.
        """,
      seeAlso: ["grr", "engage.expansion.rate"]),
    GlossaryEntry(
      "grr", .metric, "Gross revenue retention",
      aliases: ["gross revenue retention", "gross dollar retention", "GDR"],
      meaning: "As net revenue retention, but nobody counts for more than they paid then.",
      formula: "sum of min(now, then) over those active 12 months ago / their MRR then",
      unit: "share of revenue, a year, 100 % at most",
      others: "NetSuite: (beginning - downsell - churn) / beginning MRR.",
      seeAlso: ["nrr", "revenue_churn"]),
    GlossaryEntry(
      "revenue_churn", .metric, "Gross revenue churn",
      aliases: ["MRR churn", "gross MRR churn", "dollar churn", "gross revenue churn"],
      meaning: "The share of last year's MRR lost to leaving and downgrading.",
      formula: "1 - grr", unit: "share of revenue, a year",
      others: """
        Baremetrics and NetSuite: (churned + contraction MRR) / MRR at the start, usually of a \
        month. Net revenue churn takes off expansion and may be negative.
        """,
      seeAlso: ["grr", "churn_annual"]),
    GlossaryEntry(
      "cash", .metric, "Cash", aliases: ["bank balance", "money in the bank", "runway"],
      meaning: """
        Money in the bank at the last month end; in the series, at every month end. Told only \
        when start.cash is given.
        """,
      formula: """
        cash + revenue - cost of serving - channels - articles - rewards - costs - plan costs, \
        each step
        """,
      unit: "money", seeAlso: ["out_of_cash", "cash_low", "start.cash"]),
    GlossaryEntry(
      "cash_low", .metric, "Lowest cash", aliases: ["cash trough", "funding need"],
      meaning: "The lowest month-end cash: what must be raised, if it is below zero.",
      formula: "minimum of cash over the month ends", unit: "money",
      seeAlso: ["cash_low_month", "out_of_cash"]),
    GlossaryEntry(
      "cash_low_month", .metric, "Month of the lowest cash",
      meaning: "The month end at which cash is lowest.", unit: "month",
      seeAlso: ["cash_low"]),
    GlossaryEntry(
      "out_of_cash", .metric, "Out of cash",
      aliases: ["out of cash", "ruin", "bankruptcy", "insolvency", "chance of ruin"],
      meaning: """
        Whether cash was below zero at a month end. Its mean over the futures is the chance that \
        cash runs out before the horizon. The future goes on all the same, as if somebody lent \
        the money.
        """,
      formula: "1 if cash < 0 at some month end, else 0", unit: "share of futures",
      seeAlso: ["out_of_cash_month", "cash_low", "future"]),
    GlossaryEntry(
      "out_of_cash_month", .metric, "Month in which cash runs out", aliases: ["runway in months"],
      meaning: """
        The first month end with cash below zero, over those futures in which it happens; \
        missing in the others, so its mean is no forecast.
        """,
      unit: "month",
      others: """
        Runway as cash / monthly burn assumes that the burn stays; this month follows from the \
        simulated business.
        """,
      seeAlso: ["out_of_cash"]),
    GlossaryEntry(
      "agent_steps", .metric, "Agent steps",
      meaning: "How much work the simulation did; a measure of speed and size, not of business.",
      formula: """
        sum over steps of the customers at its start and the prospects after its arrivals
        """,
      unit: "a number"),
  ]
}
