// What the judging of claims leaves behind.

package import Scenarios

/// A figure beside a verdict.
package struct EvidenceNumber: Sendable, Hashable {
  /// What it is, in the words of the file where it has some.
  package var name: String
  /// The value, or the range in which it lies.
  package var value: Measure

  /// A figure.
  package init(_ name: String, _ value: Measure) {
    self.name = name
    self.value = value
  }
}

/// What was simulated for a verdict.
package struct SimulationEvidence: Sendable, Hashable {
  /// The seed.
  package var seed: UInt64
  /// Futures simulated.
  package var trials: Int
  /// The month at whose end was looked.
  package var month: Int
  /// Futures in which the condition holds; `nil` where means or quantiles were compared.
  package var successes: Int?
  /// Futures in which it could be told.
  package var counted: Int
  /// The exact 95 % interval of the share; `nil` like `successes`.
  package var interval: ClosedRange<Double>?
  /// The scenarios, each as the command that runs it.
  package var commands: [String]
}

/// What one check came to.
package struct ClaimFinding: Sendable, Hashable {
  /// The kind of check: `arithmetic`, `simulate` …
  package var check: String
  /// The reading it belongs to; `nil`: all.
  package var reading: String?
  /// What it came to.
  package var verdict: ClaimVerdict
  /// Why, in a sentence.
  package var why: String
  /// What the file says about it.
  package var because: String?
  /// The figures behind it.
  package var numbers: [EvidenceNumber] = []
  /// What was simulated; `nil` for closed forms.
  package var simulation: SimulationEvidence?
}

/// One reading of a claim, judged.
package struct JudgedReading: Sendable, Hashable {
  /// The reading's words.
  package var reading: String
  /// What it came to.
  package var verdict: ClaimVerdict
  /// Why.
  package var why: String
}

/// One claim, judged.
package struct JudgedClaim: Sendable, Hashable {
  /// The claim.
  package var claim: Claim
  /// The verdict.
  package var verdict: ClaimVerdict
  /// Why, in a sentence or two.
  package var why: String
  /// What every check came to, in file order.
  package var findings: [ClaimFinding]
  /// The readings, when there are several, in file order.
  package var readings: [JudgedReading]
  /// Figures worked out for the reader.
  package var shows: [EvidenceNumber]

  /// Whether the file's owner expects this verdict, or none.
  package var isAsExpected: Bool { claim.expected == nil || claim.expected == verdict }
}

/// A whole file, judged.
package struct ClaimsAudit: Sendable {
  /// The claims that could be judged, in file order.
  package var claims: [JudgedClaim] = []
  /// What kept others from being judged.
  package var problems: [Problem] = []
  /// Whether it was stopped before the end.
  package var isStopped = false

  /// How many claims have each verdict, from best to worst, without those that none has.
  package var counts: [(verdict: ClaimVerdict, count: Int)] {
    ClaimVerdict.allCases.compactMap { verdict in
      let count = claims.count { $0.verdict == verdict }
      return count == 0 ? nil : (verdict, count)
    }
  }
}
