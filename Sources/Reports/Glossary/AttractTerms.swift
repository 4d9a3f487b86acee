// Glossary: what winning customers is measured by (MODEL §8; others' usage from their own pages).

extension Glossary {
  /// Metrics and series about leads, new customers and what they cost.
  static let attractTerms: [GlossaryEntry] = [
    GlossaryEntry(
      "leads", .metric, "Leads", aliases: ["prospects", "lead"],
      meaning: """
        People or firms who entered the journey towards a purchase, from channels, content, \
        organic sources and referrals. Those on their way before month 0 are not counted.
        """,
      formula: "entries into the journey over the run, referred ones after the market's headroom",
      unit: "a number; per month in the series",
      seeAlso: ["cost_per_lead", "attract.lead_to_customer", "market.size"]),
    GlossaryEntry(
      "new_customers", .metric, "New customers",
      aliases: ["purchases", "acquired customers", "new logos"],
      meaning: "Purchases over the run. Customers who come back after leaving are not new again.",
      formula: "first purchases in the run, referred ones included",
      unit: "a number; per month in the series", seeAlso: ["new_referred", "cac_blended"]),
    GlossaryEntry(
      "cost_per_lead", .metric, "Cost per lead", aliases: ["CPL"],
      meaning: """
        What a lead cost in the last year, over all leads. Free leads (organic, referred) are in \
        the denominator, so it lies below what a channel charges.
        """,
      formula: "(channel spend + articles) / leads, last year", unit: "money",
      others: """
        Advertising platforms divide the spend of one campaign by the leads they credit to it; \
        that is the key attract.channels.NAME.cost_per_lead, at a stated spend.
        """,
      seeAlso: ["cac_paid", "attract.channels.NAME.cost_per_lead"]),
    GlossaryEntry(
      "cac_blended", .metric, "Customer acquisition cost, blended",
      aliases: [
        "CAC", "blended CAC", "blended", "CAC, blended", "customer acquisition cost",
        "acquisition cost",
      ],
      meaning: """
        What it cost to win a customer in the last year, all customers counted, also those who \
        came by themselves or were referred. No salaries are in it unless a plan entry counts as \
        acquisition. Missing when nobody bought.
        """,
      formula: """
        (channels + articles + rewards + plan costs marked acquisition) / new customers, last year
        """,
      unit: "money",
      others: """
        The usual definition takes all sales and marketing cost, salaries included. NetSuite's \
        shipped formula takes 30 % of the sales and marketing accounts, editable, so two firms \
        on defaults differ for no reason. When organic and referred customers cost nothing, \
        blended = paid x share of paid customers: it falls as referrals rise although no channel \
        got cheaper.
        """,
      seeAlso: ["cac_paid", "ltv_to_cac", "payback_month"]),
    GlossaryEntry(
      "cac_paid", .metric, "Customer acquisition cost, paid",
      aliases: ["paid CAC", "channel CAC"],
      meaning: """
        Channel spend per customer who came from a channel, in the last year: what one more paid \
        customer costs on average. The next one costs more when a channel saturates.
        """,
      formula: "channel spend / new customers from channels, last year", unit: "money",
      others: """
        Often published under the bare name CAC. A stated `cac` of a channel is turned into a \
        cost per lead at the budget in the same file and stays anchored there.
        """,
      seeAlso: ["cac_blended", "anchor", "attract.channels.NAME.doubles_at"]),
  ]
}
