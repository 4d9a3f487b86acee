// Glossary: the ways to write a number in a scenario file (MODEL §2).

extension Glossary {
  /// Quantity forms.
  static let quantityTerms: [GlossaryEntry] = [
    GlossaryEntry(
      "number", .quantityForm, "A plain number",
      aliases: ["8000 EUR", "point", "amount", "units", "quantity"],
      meaning: """
        A number that is known, with its unit: 8000, 8 000, 8k, 1.5M, 250 EUR per month, 4 \
        weeks, 80%. The decimal sign is a point. 1.000 and 3,5% are refused, since both can be \
        read in two ways. A source may stand in brackets at the end: 4% (Stripe).
        """,
      seeAlso: ["A to B", "unknown"]),
    GlossaryEntry(
      "A to B", .quantityForm, "The middle 90 %", aliases: ["to", "range", "2% to 5%", "9 in 10"],
      meaning: """
        You are 90 % sure that the number lies between A and B; it may lie outside, 1 in 20 on \
        either side. The usual way to say what you do not know exactly.
        """,
      formula: """
        P5 = A and P95 = B of a lognormal for amounts and multipliers, a logit-normal for \
        shares, a normal for what may be negative
        """,
      others: """
        Many tools read such a range as hard limits, or as one standard deviation.
        """,
      seeAlso: ["between A and B", "A / B / C", "ignorance"]),
    GlossaryEntry(
      "between A and B", .quantityForm, "Anything in between", aliases: ["between", "uniform"],
      meaning: "Every number from A to B is as likely as any other, none outside is possible.",
      formula: "uniform on [A, B]", seeAlso: ["A to B"]),
    GlossaryEntry(
      "A ± B", .quantityForm, "A mean and a standard deviation",
      aliases: ["±", "+-", "plus minus", "normal"],
      meaning: """
        A normal distribution around A; B is one standard deviation, so 68 % lie within B of A. \
        Cut where the number is impossible.
        """,
      formula: "normal(mean A, sd B)",
      others: "Surveys often give a 95 % margin after ±: divide it by 1.96 first.",
      seeAlso: ["A to B"]),
    GlossaryEntry(
      "A / B / C", .quantityForm, "Low, likely, high",
      aliases: ["PERT", "three-point estimate", "low / likely / high"],
      meaning: "The lowest and the highest possible number, and the likeliest in between.",
      formula: "PERT: a beta on [A, C] with mode B and weight 4 (Malcolm et al. 1959)",
      seeAlso: ["triangular(A, B, C)", "A to B"]),
    GlossaryEntry(
      "n of m in PERIOD", .quantityForm, "Counts",
      aliases: ["n of m", "22 of 236 in 3 months", "counts", "Jeffreys"],
      meaning: """
        What was counted: 22 of 236 customers lost in 3 months. The count's own uncertainty \
        becomes that of the rate: 2 of 20 says far less than 200 of 2000.
        """,
      formula: "share ~ Beta(n + 1/2, m - n + 1/2) (Jeffreys), then compounded from the period",
      seeAlso: ["A to B", "engage.churn"]),
    GlossaryEntry(
      "unknown", .quantityForm, "Unknown", aliases: ["don't know", "?"],
      meaning: """
        You do not know: the key's documented wide range stands in, and the output marks it OUR \
        DEFAULT. If it decides the answer, that number is worth finding out.
        """,
      seeAlso: ["ignorance", "our default"]),
    GlossaryEntry(
      "per PERIOD", .quantityForm, "A share per period",
      aliases: ["per month", "per year", "per week", "per quarter", "compounding"],
      meaning: """
        A share lost or won within a period. Periods compound: 5 % per month is 45.96 % a year \
        and not 60 %, 15 % per year is 1.345 % a month. Money and counts per period simply add \
        up.
        """,
      formula: "P = 1 - (1 - p)^(12 months / period); 1 year = 12 months = 365.25 days",
      seeAlso: ["engage.churn", "churn_annual"]),
    GlossaryEntry(
      "N people at AMOUNT", .quantityForm, "People at a price each",
      aliases: ["people", "12 people at 5800 EUR per month", "salaries"],
      meaning: "So many times the amount; for cost lines.", formula: "N x amount",
      seeAlso: ["costs.NAME"]),
    GlossaryEntry(
      "lognormal(median: A, p95: B)", .quantityForm, "Lognormal", aliases: ["lognormal"],
      meaning: "For experts: positive, half below A, 5 % above B.",
      formula: "exp(normal) with median A and 95 % quantile B", seeAlso: ["A to B"]),
    GlossaryEntry(
      "beta(A, B)", .quantityForm, "Beta", aliases: ["beta"],
      meaning: """
        For experts: a share, as if A of A + B had been counted. Put the value in quotes within \
        braces, since a comma splits there.
        """,
      formula: "beta with shapes A and B, mean A/(A + B)", seeAlso: ["n of m in PERIOD"]),
    GlossaryEntry(
      "gamma(shape: A, scale: B)", .quantityForm, "Gamma", aliases: ["gamma"],
      meaning: "For experts: positive, skewed to the right.",
      formula: "gamma with mean A x B and variance A x B x B"),
    GlossaryEntry(
      "triangular(A, B, C)", .quantityForm, "Triangular", aliases: ["triangular"],
      meaning: "For experts: from A to C, likeliest at B, falling in straight lines.",
      seeAlso: ["A / B / C"]),
    GlossaryEntry(
      "choice(A, B, …)", .quantityForm, "One of a list", aliases: ["choice"],
      meaning: "For experts: one of the listed numbers, each as likely as any other."),
    GlossaryEntry(
      "x A", .quantityForm, "A change of the plan",
      aliases: ["+10%", "x 0.5", "multiply", "relative change", "+ A"],
      meaning: """
        In a plan entry: `x 0.7 to 1.0` multiplies, `+10%` and `-10%` change relatively, `+ 500 \
        EUR per month` adds, a plain value sets. Changes of churn and referral act on the \
        hazard: x 0.5 on 40 % a year gives 22.5 %, not 20 %.
        """,
      formula: "linear in the ramp f: 1 + f(v - 1), f v, or old + f(new - old)",
      seeAlso: ["hazard", "plan"]),
  ]
}
