// Glossary: the words of the output.

extension Glossary {
  /// Words that are neither a metric nor a key.
  static let wordTerms: [GlossaryEntry] = [
    GlossaryEntry(
      "future", .word, "Future", aliases: ["futures", "trial", "trials", "simulation run"],
      meaning: """
        One run of the business from month 0 to the horizon, with one draw of everything \
        uncertain and one course of luck. "46 % chance" means: in 46 of 100 futures.
        """,
      others: "Statisticians say trial, replicate or path.", seeAlso: ["ignorance", "chance"]),
    GlossaryEntry(
      "ignorance", .word, "Ignorance", aliases: ["uncertainty", "epistemic", "not knowing"],
      meaning: """
        That you do not know a number exactly (a range in the file). Drawn once per future; more \
        data makes it smaller. Differences from customer to customer are not ignorance and have \
        keys of their own.
        """,
      others: "Epistemic uncertainty.", seeAlso: ["chance", "A to B"]),
    GlossaryEntry(
      "chance", .word, "Chance", aliases: ["luck", "aleatory", "noise", "chance's share"],
      meaning: """
        What differs between futures although every input is the same: who comes, stays and \
        recommends. No data removes it; only size averages it out. The report tells chance's \
        share of the variance of a metric; the rest is ignorance.
        """,
      formula: "one-way analysis of variance over pairs of futures with equal inputs",
      others: "Aleatory uncertainty.", seeAlso: ["ignorance"]),
    GlossaryEntry(
      "9 in 10 futures", .word, "9 in 10 futures",
      aliases: ["P5 to P95", "90% range", "middle", "median"],
      meaning: """
        From the value that 5 % of futures stay below to the one that 5 % exceed; the middle is \
        what half of them stay below. It is the spread of futures, not the error of the mean; that \
        is told after ± and shrinks with more futures.
        """,
      seeAlso: ["future", "Monte Carlo error"]),
    GlossaryEntry(
      "Monte Carlo error", .word, "Monte Carlo error",
      aliases: ["standard error", "mcse", "simulation error", "±"],
      meaning: """
        How far a mean over finitely many futures may lie from that over infinitely many. Four \
        times as many futures halve it. It says nothing about whether the inputs are right.
        """,
      formula: "standard deviation / square root of the number of futures",
      seeAlso: ["future"]),
    GlossaryEntry(
      "mean field", .word, "Mean field", aliases: ["known answers", "check --engine"],
      meaning: """
        The same laws without chance: expected numbers of customers, not customers, carried from \
        step to step. `check --engine` shows it between what is known of a world and what the \
        engine simulates of it; all three must agree. It knows means, not spreads.
        """,
      others: "Expected-value model; deterministic limit.",
      seeAlso: ["chance", "Monte Carlo error"]),
    GlossaryEntry(
      "fresh cohort", .word, "Fresh cohort", aliases: ["cohort", "new cohort"],
      meaning: """
        Customers who have just bought and seen the value, in their first 12 months, without \
        plan. Stated churn, referral and conversion are theirs: the engine solves its hidden \
        parameters so that such a cohort shows exactly the stated numbers.
        """,
      seeAlso: ["last-year base", "engage.churn"]),
    GlossaryEntry(
      "last-year base", .word, "Last-year base", aliases: ["selected base", "survivors"],
      meaning: """
        All customers in the last 12 months of a run. The years have taken away those likely to \
        leave, so the base shows lower churn and higher referral than a fresh cohort of the same \
        business.
        """,
      seeAlso: ["fresh cohort", "churn_annual"]),
    GlossaryEntry(
      "anchor", .word, "Anchor", aliases: ["anchored", "anchors stay"],
      meaning: """
        A number solved from a stated one stays where it was solved. A channel's CAC holds at \
        the budget and conversion of the file that states it; later changes of budget or \
        conversion do not move the cost per lead behind it. Only restating the anchored key \
        does.
        """,
      seeAlso: ["attract.channels.NAME.cac", "attract.channels.NAME.cost_per_lead"]),
    GlossaryEntry(
      "funnel", .word, "Funnel", aliases: ["funnel: true", "classic funnel"],
      meaning: """
        A business in which customers are an end and bring nobody. `funnel: true` cuts all loops \
        (referral, social proof, come-back), so that the loops' worth shows by comparison.
        """,
      seeAlso: ["flywheel"]),
    GlossaryEntry(
      "flywheel", .word, "Flywheel", aliases: ["growth loop", "loop"],
      meaning: """
        A business whose customers bring customers: attract, engage, delight, and round again. \
        How much comes round is the loop gain.
        """,
      seeAlso: ["loop_gain", "funnel", "velocity"]),
    GlossaryEntry(
      "common random numbers", .word, "Common random numbers",
      aliases: ["CRN", "same luck", "paired", "paired difference"],
      meaning: """
        Two scenarios are compared under the same luck: each customer's every draw is the same \
        in both, so the difference is the scenarios' own and its error is many times smaller.
        """,
      formula: "each draw is addressed by (seed, future, agent, step, purpose)",
      seeAlso: ["future", "seed"]),
    GlossaryEntry(
      "seed", .word, "Seed", aliases: ["random seed"],
      meaning: """
        The number from which all luck follows. Same scenario, seed and number of futures: the \
        same result to the last bit, on any number of threads.
        """,
      seeAlso: ["common random numbers"]),
    GlossaryEntry(
      "horizon", .word, "Horizon", aliases: ["end", "months simulated"],
      meaning: "The months simulated. Month m is the instant m months after the start.",
      unit: "months", seeAlso: ["out_of_cash"]),
    GlossaryEntry(
      "our default", .word, "OUR DEFAULT", aliases: ["default", "defaults", "OUR DEFAULT"],
      meaning: """
        A value you did not state, or stated as unknown: ours stands in. Those that could decide \
        the answer are wide ranges, never silent numbers.
        """,
      seeAlso: ["unknown"]),
    GlossaryEntry(
      "rank correlation", .word, "Rank correlation", aliases: ["Spearman", "rank"],
      meaning: """
        From -1 to 1: whether a metric rises or falls when an input does, in whatever curve. 0: \
        no such tendency.
        """,
      formula: "Spearman's rho over the futures", seeAlso: ["tornado", "correlations"]),
    GlossaryEntry(
      "correlations", .word, "Correlations between inputs",
      aliases: ["correlation", "correlated", "correlated inputs"],
      meaning: """
        Uncertain inputs are drawn each on its own unless the file says that they move together: \
        correlations: [ { between: [engage.churn, engage.price], rank: 0.4 } ]. Each keeps its \
        own range; only which values meet in a future changes. To leave a correlation out is to \
        say that there is none.
        """,
      formula: "Gaussian copula, r = 2 sin(pi rho / 6) for the rank correlation rho",
      seeAlso: ["rank correlation", "ignorance"]),
    GlossaryEntry(
      "tornado", .word, "Tornado", aliases: ["what decides", "driver", "drivers"],
      meaning: """
        Which inputs decide a metric: its mean in the futures where an input is in its lowest \
        tenth, and in its highest. Read off the run itself; inputs lost in the noise are not \
        shown.
        """,
      seeAlso: ["rank correlation", "chance"]),
    GlossaryEntry(
      "hazard", .word, "Hazard", aliases: ["rate", "hazard rate"],
      meaning: """
        The pace at which something happens to those it has not happened to yet. Effects \
        multiply hazards, never shares, so that no share passes 100 %.
        """,
      formula: "-ln(1 - share of a year), per year", seeAlso: ["per PERIOD"]),
    GlossaryEntry(
      "plan", .word, "Plan", aliases: ["plan entry", "plays"],
      meaning: """
        Dated changes of keys: from which month, over how long, until when, at what cost, and \
        with what chance.
        """,
      seeAlso: ["x A", "attract.leads", "engage.engagement"]),
    GlossaryEntry(
      "variant", .word, "Variant", aliases: ["variants", "patch"],
      meaning: "A named set of changes in the same file: flywheel run FILE --variant NAME.",
      seeAlso: ["common random numbers", "anchor"]),
    GlossaryEntry(
      "engagement", .word, "Engagement", aliases: ["health", "score"],
      meaning: """
        A customer's hidden liking, in standard deviations: one part lasting, one part that \
        comes and goes. High engagement means less churn and more referral and expansion.
        """,
      formula: "e = sqrt(f) a + sqrt(1 - f) x + shifts, f the lasting share",
      unit: "standard deviations",
      seeAlso: ["engage.engagement", "expert.engagement.lasting_share"]),
    GlossaryEntry(
      "social proof", .word, "Social proof", aliases: ["testimonials", "reviews"],
      meaning: """
        Testimonials that raise the conversion of every stage, less and less with each one more, \
        and fading with time.
        """,
      formula: "lift x Y / (Y + half_at) in logit, Y the decaying stock of testimonials",
      seeAlso: ["delight.social_proof.lift", "delight.testimonials"]),
  ]
}
