// A small file of claims: one that holds, and one whose arithmetic is wrong.

/// What the tests of claims judge where any claims will do.
enum TwoClaims {
  /// B1 holds, B2 is wrong: 35 % is 600 % more than 5 %.
  static let yaml = """
    title: Two claims
    claims:
      - id: B1
        statement: CAC falls by 75 %.
        values: { before: 800 EUR, after: 200 EUR }
        checks: [{ arithmetic: "change(before, after) = -75%" }]
      - id: B2
        statement: Referrals rise by 700 %.
        checks: [{ arithmetic: "change(5%, 35%) = 700%" }]

    """
}
