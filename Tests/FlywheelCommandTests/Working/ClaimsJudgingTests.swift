// Claims judged as `claims` and `report` do.

import ArgumentParser
import Experiments
import Scenarios
import Testing

@testable import FlywheelCommand

@Suite("Claims that are judged")
struct ClaimsJudgingSuite {
  /// What a file of these words holds.
  private func read(_ text: String) -> ClaimsReading {
    ClaimsReader.read(text: text, file: "claims.yaml")
  }

  private func judging(_ arguments: String...) throws -> ClaimsJudging {
    let luck = try SeedAndThreads.parse(arguments)
    return ClaimsJudging(trials: 3, luck: luck)
  }

  private let claims = TwoClaims.yaml

  @Test("all claims or those asked for are judged, with the futures and seed asked for")
  func list() throws {
    guard case .list(let stated)? = read(claims).document else {
      Issue.record("no list")
      return
    }
    let judging = try judging("--seed", "9")
    let (audit, judged) = judging.judge(stated, [])
    #expect(audit.claims.map(\.verdict) == [.holds, .arithmeticWrong])
    #expect(judged.trials == 3 && judged.seed == 9)
    #expect(judging.judge(stated, [], only: ["B2"]).0.claims.map(\.claim.id) == ["B2"])
  }

  @Test("mistakes of the file end it with 2, together with those found while judging")
  func mistakes() throws {
    let reading = read(
      claims.replacing("checks: [{ arithmetic: \"change(5", with: "x: [{ a: \"change(5"))
    guard case .list(let stated)? = reading.document else {
      Issue.record("no list")
      return
    }
    let judging = try judging()
    let (audit, _) = judging.judge(stated, reading.problems)
    let failure = #expect(throws: CommandFailure.self) { try judging.refuseUnfinished(audit) }
    #expect(failure?.exitCode == 2 && failure?.message.contains("claims.yaml:") == true)
  }

  @Test("a whole audit is not refused; a stopped one ends with 130 and says how far it came")
  func stopped() throws {
    guard case .list(let stated)? = read(claims).document else {
      Issue.record("no list")
      return
    }
    let judging = try judging()
    var (audit, _) = judging.judge(stated, [])
    try judging.refuseUnfinished(audit)
    audit.isStopped = true
    let failure = #expect(throws: CommandFailure.self) { try judging.refuseUnfinished(audit) }
    #expect(failure?.exitCode == 130 && failure?.message == "Stopped after 2 claims.")
  }

  @Test("a slide is judged over as many businesses as asked for")
  func slide() throws {
    let text = """
      title: Slide
      before: { cac: 800 EUR }
      after: { cac: 200 EUR }
      says: { cac: -75% }

      """
    guard case .slide(let slide)? = read(text).document else {
      Issue.record("no slide")
      return
    }
    let (verdict, businesses) = try judging().judge(slide)
    #expect(businesses == 3 && !verdict.audit.claims.isEmpty && !verdict.answer.isEmpty)
  }
}
