// Glossary: what customers who bring customers are measured by (MODEL §8; others' usage as cited).

extension Glossary {
  /// Metrics and series about referral and growth by itself.
  static let delightTerms: [GlossaryEntry] = [
    GlossaryEntry(
      "referrals", .metric, "Referrals", aliases: ["referral events", "invitations"],
      meaning: "How often customers referred somebody. Each makes one referred lead a step later.",
      formula: "referral events over the run", unit: "a number",
      seeAlso: ["new_referred", "delight.referral_rate"]),
    GlossaryEntry(
      "new_referred", .metric, "New customers by referral", aliases: ["referred customers"],
      meaning: "Purchases by referred leads.", formula: "of new_customers, those referred",
      unit: "a number; per month in the series",
      seeAlso: ["new_customers", "delight.referral_conversion"]),
    GlossaryEntry(
      "referral_rate", .metric, "Referral rate", aliases: ["recommendation rate", "advocacy rate"],
      meaning: """
        The share of customers who stayed the last year through and referred somebody at least \
        once in it. Whether the friend bought does not matter. Missing in runs of under 12 \
        months.
        """,
      formula: """
        customers active 12 months before the end and at the end who had a referral event in \
        between / all such customers
        """,
      unit: "share of customers, a year",
      others: """
        Four meanings are in use: (a) customers who recommend at least once; (b) successful \
        referrals per customer and year; (c) K, over a customer's life; (d) the share of new \
        customers who were referred. 35 % read as (a) or as (b) differ many times over. Under \
        constant rates (b) / churn gives (c), and a steady state with K below 1 has (d) = (c).
        """,
      seeAlso: ["loop_gain", "delight.referral_rate", "delight.referral_conversion"]),
    GlossaryEntry(
      "loop_gain", .metric, "Loop gain over 10 years",
      aliases: ["K", "K-factor", "k factor", "viral coefficient", "viral factor", "R0"],
      meaning: """
        How many customers a new customer is expected to bring by referral within 10 years, \
        directly. Above 1 the loop grows by itself until the market is used up. Where the gain over \
        a whole life is below 1 too, every customer brings 1/(1 - K) in all and growth needs a \
        source from outside.
        """,
      formula: """
        expected referral events of a new customer in 10 years x referral_conversion, market \
        unlimited, no social proof, no come-back, end-of-run parameters, mean over segments
        """,
      unit: "customers per customer",
      others: """
        K-factor = invitations per customer x conversion (Skok). It is per life or per cycle, \
        never per year. A widely copied formula, users(t) = users(0) x K^(t/ct), is the size of \
        one generation and not the total: with K = 0.6 and 100 seeds the total tends to 100/(1 - \
        0.6) = 250.
        """,
      seeAlso: ["lifetime_loop_gain", "referral_rate", "flywheel"]),
    GlossaryEntry(
      "lifetime_loop_gain", .metric, "Loop gain over a whole life",
      aliases: ["lifetime K"],
      meaning: """
        Loop gain without the limit of 10 years: whether the loop carries itself in the end. With \
        low churn most of it lies decades ahead, which no plan can count on.
        """,
      formula: "as loop_gain, without limit of time", unit: "customers per customer",
      seeAlso: ["loop_gain"]),
    GlossaryEntry(
      "organic_growth_quarterly", .metric, "Organic growth a quarter",
      aliases: ["organic growth", "QoQ organic growth"],
      meaning: """
        New customers that no channel was paid for (content, organic, referred), as a share of \
        the customers at the quarter's start. Losses are not taken off.
        """,
      formula: """
        mean over the last 4 quarters of (new - new from channels) / customers at the quarter's \
        start
        """,
      unit: "share a quarter",
      others: """
        Others count revenue, or net of churn, or per month or year. 15 % a quarter is 74.9 % a \
        year and 4.77 % a month.
        """,
      seeAlso: ["velocity"]),
    GlossaryEntry(
      "customer_generated_revenue", .metric, "Revenue from referred customers",
      aliases: ["customer-generated revenue", "referral revenue share"],
      meaning: """
        The share of the last month's revenue from customers who were referred, or descend from \
        one who was.
        """,
      formula: "last month: revenue of referred customers / revenue", unit: "share of revenue",
      others: "With equal customers, steady state and K below 1 it equals K.",
      seeAlso: ["loop_gain", "new_referred"]),
    GlossaryEntry(
      "nps", .metric, "Net promoter score", aliases: ["net promoter score", "NPS score"],
      meaning: """
        Percent of customers answering 9 or 10 to "would you recommend us?" minus percent \
        answering 0 to 6, asked of everyone active at the last month end. The terminal shows it \
        only when you stated it: otherwise its level is a convention, though its movement is \
        not.
        """,
      formula: "100 x (promoters - detractors) / active customers", unit: "points, -100 to 100",
      others: """
        Reichheld 2003. A survey's error is large: for 60 % promoters and 10 % detractors the \
        standard error is 12, 7 and 3 points with 30, 100 and 400 answers.
        """,
      seeAlso: ["delight.nps", "referral_rate"]),
    velocity,
  ]

  /// Velocity, with the story of its units.
  private static let velocity = GlossaryEntry(
    "velocity", .metric, "Flywheel velocity", aliases: ["flywheel velocity"],
    meaning: """
      A single number that flywheel articles propose: growth x customer value x referral / cost. \
      Compare it with itself (before and after, this plan and that one): the ratio of two \
      velocities means the same in every convention. Its level does not, and "a value over 3 \
      shows that the flywheel works" has no meaning until three things are said that the \
      articles leave open.
      """,
    formula: "organic_growth_quarterly x clv_projected x referral_rate / cac_blended",
    unit: "per quarter",
    others: """
      (1) Per what? Growth is a share per time, the rest has no unit, so velocity is 1/time: the \
      same firm has 0.15 per quarter, 0.749 per year, 0.048 per month in its growth factor, a \
      spread of 16 times. (2) Percent or fraction? 15 and 35 in place of 0.15 and 0.35 multiply \
      the result by 10 000. In the articles' own case before the change (CAC 800, referral 5 %) \
      a velocity over 3 per quarter needs a CLV of 320 000 EUR, 400 times the CAC; with percents \
      as plain numbers 32 EUR are enough. (3) Counting twice: organic growth holds referrals \
      already, and so does a lower CAC. We take fractions and quarters. Look at loop_gain and \
      ltv_to_cac, which need no convention.
      """,
    seeAlso: ["organic_growth_quarterly", "loop_gain", "ltv_to_cac"])
}
