// What judging leaves behind.

import Scenarios
import Testing

@testable import Experiments

@Suite("What claims come to")
struct ClaimFindingSuite {
  private func judged(_ verdict: ClaimVerdict, expected: ClaimVerdict? = nil) -> JudgedClaim {
    var claim = Claim(
      id: "A", statement: "s", place: SourcePlace(file: "f", line: 1, column: 1))
    claim.expected = expected
    return JudgedClaim(
      claim: claim, verdict: verdict, why: "", findings: [], readings: [], shows: [])
  }

  @Test("a verdict is as expected when it is the one expected, or none is")
  func expectations() {
    #expect(judged(.holds).isAsExpected)
    #expect(judged(.holds, expected: .holds).isAsExpected)
    #expect(!judged(.holds, expected: .inconsistent).isAsExpected)
  }

  @Test("verdicts are counted from best to worst, those that nobody has left out")
  func counts() {
    var audit = ClaimsAudit()
    #expect(audit.counts.isEmpty)
    audit.claims = [judged(.unitMissing), judged(.holds), judged(.inconsistent), judged(.holds)]
    #expect(audit.counts.map(\.verdict) == [.holds, .inconsistent, .unitMissing])
    #expect(audit.counts.map(\.count) == [2, 1, 1])
  }
}
