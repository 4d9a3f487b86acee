// Audits as JSON.

@testable import Experiments
import Foundation
import Scenarios
import Simulation
import Testing

@testable import Results

@Suite("Audits as JSON")
struct ClaimsJSONSuite {
  private let place = SourcePlace(file: "claims.yaml", line: 1, column: 1)

  private func audit() -> ClaimsAudit {
    var claim = Claim(id: "B2", statement: "It \"rises\".", place: place)
    claim.links = ["X-1"]
    var finding = ClaimFinding(check: "simulate", verdict: .holds, why: "w")
    finding.numbers = [
      EvidenceNumber("life", Measure(0, .infinity, .time)), EvidenceNumber("K", .share(0.35)),
    ]
    finding.simulation = SimulationEvidence(
      seed: .max, trials: 40, month: 36, successes: 5, counted: 40, interval: 0.25...0.5,
      commands: ["flywheel run a.yaml"])
    var audit = ClaimsAudit()
    audit.claims = [
      JudgedClaim(
        claim: claim, verdict: .holds, why: "w", findings: [finding],
        readings: [JudgedReading(reading: "once", verdict: .holds, why: "w")],
        shows: [EvidenceNumber("cac", Measure(547.4, .money))])
    ]
    return audit
  }

  @Test("verdict, evidence, readings and figures stand under their names")
  func members() throws {
    let file = ClaimsFile(file: "claims.yaml", title: "Claims")
    let json = ClaimsJSON.value(of: audit(), file: file)
    #expect(json["schema"] == .integer(1))
    #expect(json["model_version"] == .integer(ModelVersion.current))
    #expect(json["counts"] == ["holds": .integer(1)])
    #expect(json["is_complete"] == .bool(true))
    guard case .array(let claims)? = json["claims"], let claim = claims.first,
      case .array(let evidence)? = claim["evidence"], let finding = evidence.first,
      case .array(let numbers)? = finding["numbers"]
    else {
      Issue.record("\(json)")
      return
    }
    #expect(claim["id"] == .string("B2") && claim["source"] == .null && claim["expected"] == .null)
    #expect(finding["simulation"]?["interval"] == .array([.number(0.25), .number(0.5)]))
    #expect(finding["simulation"]?["seed"] == .natural(.max))
    #expect(numbers[0]["months"] == .integer(1) && numbers[0]["money"] == .integer(0))
    #expect(numbers[1]["text"] == .string("35%"))
    #expect(claim["readings"] != nil && claim["links"] == .array([.string("X-1")]))
  }

  @Test("it is JSON that others read; endless ends are null")
  func valid() throws {
    let file = ClaimsFile(file: "claims.yaml", title: "Claims")
    let text = ClaimsJSON.value(of: audit(), file: file).text(.compact)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(object["title"] as? String == "Claims")
    #expect(text.contains("\"high\":null"))
    #expect(text.contains("It \\\"rises\\\"."))
  }

  @Test("mistakes are told, and make the audit incomplete, as stopping does")
  func problems() {
    var audit = audit()
    audit.problems = [Problem(at: place, key: "A", message: "is wrong", cure: "mend it")]
    let file = ClaimsFile(file: "claims.yaml", title: "Claims")
    let json = ClaimsJSON.value(of: audit, file: file)
    #expect(json["problems"] == .array([.string("claims.yaml:1:1: A: is wrong; mend it")]))
    #expect(json["is_complete"] == .bool(false))
    var stopped = self.audit()
    stopped.isStopped = true
    #expect(ClaimsJSON.value(of: stopped, file: file)["is_complete"] == .bool(false))
  }
}
