// Glossary: what a customer is worth (MODEL §8; conventions after Fader & Hardie 2012 and 2014).

extension Glossary {
  /// Metrics about customer lifetime value.
  static let valueTerms: [GlossaryEntry] = [
    GlossaryEntry(
      "clv_projected", .metric, "Customer lifetime value, projected",
      aliases: ["CLV", "LTV", "customer lifetime value", "lifetime value", "CLTV"],
      meaning: """
        What a customer bought in the first year is worth in gross margin over a whole life, \
        discounted to the purchase: what was paid in the run, and what those still there are \
        expected to pay in the ten years after it. The cost of acquisition is not taken off, and \
        later upgrades and returns are not projected.
        """,
      formula: """
        [discounted margin to the end + margin of those active at the end x expected discounted \
        months left, at each one's engagement] / first-year buyers
        """,
      unit: "money",
      others: """
        The word covers at least these, for margin m per period, retention r, discount d: \
        m(1+d)/(1+d-r) first payment at once; m r/(1+d-r) without the first payment; m/(1+d-r) \
        paid at the period's end (Fader & Hardie 2012, note 24): for r = 0.8, d = 0.1 they give \
        3.67, 2.67 and 3.33 m. SaaS: ARPA x margin / churn, without discount (5 m). Baremetrics: \
        average MRR per customer / user churn, revenue and not margin. NetSuite: MRR per \
        customer x margin / gross MRR churn. A sum cut off at a horizon is no lifetime value \
        (Fader & Hardie 2014, note 33). Some articles take the acquisition cost off, and divide \
        by it again later.
        """,
      seeAlso: ["clv_realised", "clv_classic", "ltv_to_cac", "finance.discount_rate"]),
    GlossaryEntry(
      "clv_realised", .metric, "Customer lifetime value so far",
      aliases: ["realised CLV", "CLV to date"],
      meaning: """
        The gross margin that customers bought in the first 12 months have paid by the horizon, \
        per buyer, discounted to the purchase. Grows with the horizon.
        """,
      formula: """
        sum over payments of margin x (1+d)^(-years since purchase) / first-year buyers
        """,
      unit: "money",
      others: """
        Often sold as lifetime value; Fader & Hardie (2014) advise against the name.
        """,
      seeAlso: ["clv_projected"]),
    GlossaryEntry(
      "clv_classic", .metric, "Customer lifetime value, the articles' formula",
      aliases: ["classic CLV", "simple CLV", "net CLV"],
      meaning: """
        Margin per customer over churn, minus the acquisition cost, without discount: the \
        formula of the popular flywheel articles, for comparison with them. It supposes that the \
        present churn holds for ever and equally for all.
        """,
      formula: "ARPA x gross margin / monthly churn hazard - cac_blended", unit: "money",
      others: """
        All our other lifetime values leave the acquisition cost out. Dividing this one by CAC \
        counts the cost twice.
        """,
      seeAlso: ["clv_projected", "cac_blended"]),
    GlossaryEntry(
      "ltv_to_cac", .metric, "CLV:CAC",
      aliases: ["LTV:CAC", "LTV/CAC", "CLV:CAC", "CLV/CAC", "LTV to CAC ratio", "unit economics"],
      meaning: """
        How many times over a customer returns what it costs to win one. Below 1 each customer \
        loses money for ever.
        """,
      formula: "clv_projected / cac_blended", unit: "ratio",
      others: """
        "At least 3" (Skok) is a rule of thumb for an undiscounted LTV = ARPA x margin / churn; \
        with discount or a limited horizon the same firm shows less, with blended CAC more than \
        with paid.
        """,
      seeAlso: ["clv_projected", "cac_blended", "payback_month"]),
    GlossaryEntry(
      "payback_month", .metric, "Payback",
      aliases: ["CAC payback", "payback period", "payback time"],
      meaning: """
        The month of a customer's life by which the average first-year buyer, those who left \
        included, has paid back the acquisition cost. Missing when it does not happen in time to \
        be seen in the run.
        """,
      formula: """
        first tenure month n, at most horizon - 12, with cumulative undiscounted margin per \
        buyer >= cac_blended
        """,
      unit: "month",
      others: """
        The simple form CAC / (ARPA x margin) forgets those who leave; when CAC exceeds margin / \
        churn it still gives a number although the cost is never paid back. The buyers here are \
        those of the first year, the CAC that of the last: where referrals make customers \
        cheaper year by year, hold the first year's own CAC against them.
        """,
      seeAlso: ["cac_blended", "ltv_to_cac"]),
  ]
}
