// Claims from a file to verdicts, with progress and Ctrl-C.

internal import Charts
internal import Experiments
internal import Reports
internal import Scenarios

/// Judges what a claims file holds.
struct ClaimsJudging {
  /// Futures asked for.
  var trials: Int?
  /// Seed and threads.
  var luck: SeedAndThreads

  /// Judges a list of claims.
  ///
  /// - Parameters:
  ///   - stated: the file.
  ///   - problems: what is wrong with claims that could not be read.
  ///   - ids: the claims to judge; all where it is empty.
  /// - Returns: the verdicts with all mistakes, and the claims as they were judged.
  func judge(
    _ stated: ClaimsFile, _ problems: [Problem], only ids: [String] = []
  ) -> (ClaimsAudit, ClaimsFile) {
    var claims = stated
    if let trials { claims.trials = trials }
    if let seed = luck.seed { claims.seed = seed }
    var judge = ClaimJudge(claims, threads: luck.cores, shouldStop: { Interruption.hasCome })
    let progress = Progress(
      total: ids.isEmpty ? claims.claims.count : Set(ids).count, unit: "claims")
    var audit = judge.judge(only: ids) { progress.update($0) }
    progress.finish()
    audit.problems = problems + audit.problems
    return (audit, claims)
  }

  /// Judges the short form over so many businesses.
  func judge(_ slide: SlideClaim) -> (SlideVerdict, businesses: Int) {
    let request = RunRequest(
      trials: trials ?? SlideReport.usualBusinesses, seed: luck.seed ?? 1, threads: luck.cores)
    let audit = SlideAudit(slide, request, shouldStop: { Interruption.hasCome })
    let progress = Progress(total: 100, unit: "%")
    defer { progress.finish() }
    return (
      audit.judge { done, total in progress.update(done * 100 / max(1, total)) }, request.trials
    )
  }

  /// Ends where an audit was stopped or a claim has a mistake.
  func refuseUnfinished(_ audit: ClaimsAudit) throws(CommandFailure) {
    if audit.isStopped {
      throw CommandFailure(
        "Stopped after \(NumberText.count(audit.claims.count, "claim", "claims")).", exitCode: 130)
    }
    if !audit.problems.isEmpty { throw CommandFailure(ScenarioProblems(audit.problems)) }
  }
}
