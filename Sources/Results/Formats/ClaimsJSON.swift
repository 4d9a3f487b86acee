// An audit of claims as JSON, schema 1.
//
// {"schema":1,"title","file","model_version","claims":[{"id","verdict","why","statement","source","expected",
//  "evidence":[{"check","reading","verdict","why","because","numbers":[{"name","low","high","unit","text"}],
//  "simulation":{"seed","trials","month","holds_in","counted","interval","commands"}}],
//  "readings":[{"reading","verdict","why"}],"shows":[…],"links":[…]}],"counts":{…},"problems":[…]}

package import Experiments
package import Scenarios
internal import Simulation

/// Audits as JSON.
package enum ClaimsJSON {
  /// The audit of a file.
  package static func value(of audit: ClaimsAudit, file: ClaimsFile) -> JSONValue {
    [
      "schema": .integer(1), "title": .string(file.title), "file": .string(file.file),
      "currency": .string(file.currency), "model_version": .integer(ModelVersion.current),
      "claims": .array(audit.claims.map { claim($0, file.currency) }),
      "counts": .object(
        audit.counts.map { JSONMember(key: $0.verdict.rawValue, value: .integer($0.count)) }),
      "problems": .array(audit.problems.map { .string($0.description) }),
      "is_complete": .bool(!audit.isStopped && audit.problems.isEmpty),
    ]
  }

  private static func claim(_ judged: JudgedClaim, _ currency: String) -> JSONValue {
    [
      "id": .string(judged.claim.id), "verdict": .string(judged.verdict.rawValue),
      "why": .string(judged.why), "statement": .string(judged.claim.statement),
      "source": text(judged.claim.source), "expected": text(judged.claim.expected?.rawValue),
      "evidence": .array(judged.findings.map { finding($0, currency) }),
      "readings": .array(
        judged.readings.map {
          [
            "reading": .string($0.reading), "verdict": .string($0.verdict.rawValue),
            "why": .string($0.why),
          ]
        }),
      "shows": .array(judged.shows.map { number($0, currency) }),
      "links": .array(judged.claim.links.map(JSONValue.string)),
    ]
  }

  private static func finding(_ finding: ClaimFinding, _ currency: String) -> JSONValue {
    [
      "check": .string(finding.check), "reading": text(finding.reading),
      "verdict": .string(finding.verdict.rawValue), "why": .string(finding.why),
      "because": text(finding.because),
      "numbers": .array(finding.numbers.map { number($0, currency) }),
      "simulation": finding.simulation.map(simulation) ?? .null,
    ]
  }

  /// A figure: both ends in base units (months, the file's currency, fractions of one), and as it is shown.
  private static func number(_ figure: EvidenceNumber, _ currency: String) -> JSONValue {
    [
      "name": .string(figure.name), "low": .number(figure.value.lower),
      "high": .number(figure.value.upper), "money": .integer(figure.value.dimension.money),
      "months": .integer(figure.value.dimension.time),
      "text": .string(figure.value.text(currency: currency)),
    ]
  }

  private static func simulation(_ evidence: SimulationEvidence) -> JSONValue {
    [
      "seed": .natural(evidence.seed), "trials": .integer(evidence.trials),
      "month": .integer(evidence.month),
      "holds_in": evidence.successes.map(JSONValue.integer) ?? .null,
      "counted": .integer(evidence.counted),
      "interval": evidence.interval.map {
        .array([.number($0.lowerBound), .number($0.upperBound)])
      } ?? .null,
      "commands": .array(evidence.commands.map(JSONValue.string)),
    ]
  }

  private static func text(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }
}
