// From checks to a verdict.

import Scenarios
import Testing

@testable import Experiments

@Suite("Judging claims")
struct ClaimJudgeSuite {
  private func finding(_ verdict: ClaimVerdict, _ reading: String? = nil) -> ClaimFinding {
    ClaimFinding(check: "arithmetic", reading: reading, verdict: verdict, why: verdict.rawValue)
  }

  @Test("within a reading the worst finding counts, for every pair of verdicts")
  func worst() {
    let all = ClaimVerdict.allCases
    for (better, first) in all.enumerated() {
      for (worse, second) in all.enumerated() where worse >= better {
        let found = ClaimChecking.verdict(of: [finding(first), finding(second)])
        #expect(found.0 == second && found.why == second.rawValue && found.2.isEmpty)
        #expect(ClaimChecking.verdict(of: [finding(second), finding(first)]).0 == second)
      }
    }
  }

  @Test("readings that agree give their verdict, readings of which one holds make it depend")
  func readings() {
    func verdict(_ first: ClaimVerdict, _ second: ClaimVerdict) -> ClaimVerdict {
      ClaimChecking.verdict(of: [finding(first, "once"), finding(second, "yearly")]).0
    }
    #expect(verdict(.holds, .holds) == .holds)
    #expect(verdict(.inconsistent, .inconsistent) == .inconsistent)
    #expect(verdict(.holds, .inconsistent) == .holdsOnlyIf)
    #expect(verdict(.unitMissing, .holds) == .holdsOnlyIf)
    #expect(verdict(.holdsOnlyIf, .inconsistent) == .holdsOnlyIf)
    #expect(verdict(.doesNotHold, .inconsistent) == .doesNotHold)
  }

  @Test("a check without reading belongs to all of them")
  func shared() {
    let found = ClaimChecking.verdict(of: [
      finding(.holds, "once"), finding(.inconsistent, "yearly"), finding(.doesNotHold),
    ])
    #expect(found.2.map(\.reading) == ["once", "yearly"])
    #expect(found.2.map(\.verdict) == [.doesNotHold, .inconsistent])
    #expect(found.0 == .doesNotHold)
    #expect(found.why.contains("Read as \"once\" (does-not-hold): does-not-hold"))
    let single = ClaimChecking.verdict(of: [finding(.holds, "once"), finding(.holds)])
    #expect(single.0 == .holds && single.2.isEmpty && single.why == "holds")
  }

  @Test("a claim that cannot be judged is told, the others are judged, in file order")
  func others() throws {
    let file = try ClaimFixture.file(
      """
      claims:
        - { id: A, statement: s, values: { x: 0 }, checks: [{ arithmetic: 1 / x = 2 }] }
        - { id: B, statement: s, expect: holds, checks: [{ arithmetic: 2 < 1 }] }
        - { id: C, statement: s, checks: [{ untestable: w }] }
      """)
    var judge = ClaimFixture.judge(file)
    var progress: [Int] = []
    let audit = judge.judge { progress.append($0) }
    #expect(audit.claims.map(\.claim.id) == ["B", "C"])
    #expect(audit.claims.map(\.isAsExpected) == [false, true])
    #expect(audit.problems.map(\.message) == ["divides by zero"])
    #expect(progress == [1, 2, 3])
    #expect(judge.judge(only: ["C"]).claims.map(\.claim.id) == ["C"])
    #expect(!audit.isStopped)
  }

  @Test("shown figures and sentences of the file come through")
  func told() throws {
    let judged = try ClaimFixture.judged(
      "x: 5%, z: 35%",
      "- arithmetic: x < z\n  because: It rises.\n  shows: { in points: z - x }")
    #expect(judged.findings[0].because == "It rises.")
    let shown = try #require(judged.findings[0].numbers.last)
    #expect(shown.name == "in points" && shown.value.text(currency: "EUR") == "30%")
    let problem = try ClaimFixture.problem("x: 5%", "- arithmetic: x < 1\n  shows: { a: x / 0 }")
    #expect(problem.key == "A.shows" && problem.message == "divides by zero")
  }

  @Test("a stopped audit keeps what was judged")
  func stopped() throws {
    let file = try ClaimFixture.file(
      """
      scenarios: { few: few.yaml }
      claims:
        - { id: A, statement: s, checks: [{ arithmetic: 1 < 2 }] }
        - { id: B, statement: s, checks: [{ simulate: few.customers > 1 }] }
        - { id: C, statement: s, checks: [{ arithmetic: 1 < 2 }] }
      """)
    var judge = ClaimJudge(file, threads: 1, shouldStop: { true }) { _ in
      do throws(ScenarioProblems) {
        return .success(try ScenarioReader.read(text: RunFixture.certainText, file: "few.yaml"))
      } catch { return .failure(error) }
    }
    let audit = judge.judge()
    #expect(audit.isStopped && audit.claims.map(\.claim.id) == ["A"])
  }

  @Test("conditions that exclude each other are inconsistent, in one check or in two")
  func clashes() throws {
    let checks = "- arithmetic: x > 5\n- arithmetic: x < 4"
    let judged = try #require(try ClaimFixture.audit("x: 3 to 8", checks).claims.first)
    #expect(judged.verdict == .inconsistent)
    #expect(judged.why.contains("exclude each other"))
    // Read in two ways they are two claims.
    let apart = "- arithmetic: x > 5\n  reading: one\n- arithmetic: x < 4\n  reading: other"
    #expect(try ClaimFixture.audit("x: 3 to 8", apart).claims.first?.verdict == .holdsOnlyIf)
    let together = "- arithmetic: x > 5\n- arithmetic: x < 7"
    #expect(try ClaimFixture.audit("x: 3 to 8", together).claims.first?.verdict == .holdsOnlyIf)
  }

  @Test("verdicts do not depend on the number of threads")
  func threads() throws {
    let file = try ClaimFixture.file(
      ClaimFixture.text("x: 45", "- simulate: few.customers > x"))
    var one = ClaimFixture.judge(file, threads: 1)
    var three = ClaimFixture.judge(file, threads: 3)
    #expect(one.judge().claims == three.judge().claims)
  }
}
