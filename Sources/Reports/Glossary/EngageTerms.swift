// Glossary: what keeping customers is measured by (MODEL §8; others' usage from their own pages).

extension Glossary {
  /// Metrics and series about customers who stay and leave.
  static let engageTerms: [GlossaryEntry] = [
    GlossaryEntry(
      "customers", .metric, "Customers", aliases: ["active customers", "subscribers", "base"],
      meaning: "Customers at the last month end; in the series, at every month end.",
      unit: "a number", seeAlso: ["new_customers", "lost_customers", "start.customers"]),
    GlossaryEntry(
      "lost_customers", .metric, "Lost customers", aliases: ["churned customers", "lost"],
      meaning:
        "Customers lost in a month; a series only. Who comes back later was lost all the same.",
      unit: "a number per month", seeAlso: ["churn_annual", "engage.come_back.share"]),
    GlossaryEntry(
      "churn_annual", .metric, "Churn of the base, a year",
      aliases: [
        "churn", "churn rate", "logo churn", "customer churn", "annual churn", "attrition",
        "user churn",
      ],
      meaning: """
        The share of customers a base loses in a year at the pace of the last year. It counts \
        everybody by the time they were at risk, so customers who join and leave within the \
        window count rightly. A base that years of churn have selected shows less than a fresh \
        cohort does: a stated 15 % a year reads about 14 % in the second year.
        """,
      formula: """
        1 - exp(-12 L), L = lost / exposure over the last 12 months, exposure = customer-months \
        at risk
        """,
      unit: "share of customers, a year; the report tells it in the period you stated",
      others: """
        Textbook: lost in the period / customers at its start. Baremetrics: cancelled in 30 days \
        / active 30 days ago (365 days for annual plans), with customers who join and leave in \
        the window in the numerator only. Stripe: the same losses / (active 30 days ago + new \
        since). For 100 customers, 20 new, 5 old and 2 new lost: 5.0 %, 7.0 % and 5.83 %. A \
        month's churn times 12 is not a year's: 5 % a month is 45.96 % a year, not 60 %.
        """,
      seeAlso: ["engage.churn", "fresh cohort", "last-year base", "revenue_churn"]),
    GlossaryEntry(
      "churn_30_days", .metric, "Lost within 30 days of purchase",
      aliases: ["30-day churn", "early churn", "onboarding loss"],
      meaning: """
        The share of those who bought in the run who leave within 30 days, estimated from all of \
        them, also those who bought less than 30 days before the end.
        """,
      formula: """
        1 - Kaplan-Meier survival at 30 days, to the first time of leaving, log-linear between \
        steps
        """,
      unit: "share of new customers",
      others: """
        Many dashboards call "30-day churn" what the whole base lost in the last 30 days. That \
        is a base's number, this is a cohort's: a cohort losing 40 % in 30 days need not keep \
        that pace.
        """,
      seeAlso: ["churn_6_months", "engage.early_loss", "time_to_value"]),
    GlossaryEntry(
      "churn_6_months", .metric, "Lost within 6 months of purchase",
      aliases: ["6-month churn", "cohort churn"],
      meaning: "The share of those who bought in the run who leave within 6 months.",
      formula: "1 - Kaplan-Meier survival at 6 months, to the first time of leaving",
      unit: "share of new customers",
      others: """
        A constant pace would turn 47 % in 6 months into 10.0 % a month and 71.9 % a year; \
        cohorts slow down, because those likely to leave go first.
        """,
      seeAlso: ["churn_30_days", "churn_annual", "fresh cohort"]),
    GlossaryEntry(
      "time_to_value", .metric, "Time to value",
      aliases: ["TTV", "time-to-value", "activation time"],
      meaning: """
        Mean time from purchase until a customer first gets what they bought, over those who \
        bought. Until then they leave faster, if early_loss is given; without it the time has no \
        effect.
        """,
      formula: "mean of the times drawn for buyers (gamma, shape 2)", unit: "weeks",
      others: """
        Some count from the contract, some from sign-up, and the first valuable event is \
        everybody's own choice. As it is skewed, a median and a 90 % quantile tell more than a \
        mean.
        """,
      seeAlso: ["engage.time_to_value", "engage.early_loss"]),
  ]
}
