// Glossary: the words of claims files.

internal import Experiments
internal import Scenarios

extension Glossary {
  /// Claims, their checks and verdicts, and what conditions may be made of.
  static let claimTerms: [GlossaryEntry] = [
    GlossaryEntry(
      "claims", .word, "Claims", aliases: ["claim", "claims file", "checks of a claim"],
      meaning: """
        Sentences with figures that somebody else states, judged by flywheel claims FILE. Each has \
        an id, a statement, its figures under values: and checks, of which each is one of: \
        arithmetic: (figures agree), simulate: (it happens in simulated futures), solve: (what one \
        input would have to be), consistent_with: (it can all be true at once), sample_size: \
        (there are enough customers to see it), untestable: (nobody can know). The short form, a \
        vendor's slide, has before:, after: and says: alone; a referral_rate of 35% once is that of \
        each customer, 35% per year that of a year, and 35% is judged both ways.
        """,
      formula: """
        { id: B2, statement: Referrals rise by 700 %., values: { before: 5%, after: 35% }, checks: \
        [ { arithmetic: "change(before, after) = 700%" } ] }
        """,
      seeAlso: ["verdict", "claim functions", "common random numbers"]),
    GlossaryEntry(
      "verdict", .word, "Verdict of a claim",
      aliases: ["verdicts", "holds-only-if", "unit-missing"],
      meaning: """
        holds; holds-only-if (in a part of what is not known: told); cannot-be-tested; \
        does-not-hold; inconsistent (not all of it can be true); arithmetic-wrong (the right figure \
        is told); unit-missing (nobody can say what a figure means). The worst check counts. Where \
        a claim can be read in several ways and holds in some of them, it holds only if read so. \
        Every verdict is worked out, none is typed in.
        """,
      formula: """
        = allows half a unit of the last digit written (2.67 means 2.665 to 2.675), or the stated \
        tolerance
        """,
      seeAlso: ["claims"]),
    GlossaryEntry(
      "claim functions", .word, "Functions in claims",
      aliases: ["functions", "expressions", "conditions of claims"],
      meaning: """
        Conditions of claims have figures with units (800 EUR, 15% per year, 4 weeks), names of \
        values, B1.before for those of another claim, + - * / ^, brackets, A to B for a range, = != \
        < <= > >=, within A to B, several joined by and. Units are checked. A share per period is \
        converted linearly; monthly() and annual() compound.
        """,
      formula: ClaimFunctions.all.map(\.signature).joined(separator: "; "),
      seeAlso: ["claims", "per PERIOD"]),
  ]
}
