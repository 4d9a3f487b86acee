// What a report is asked of: from the names on the command line to a document.

internal import Experiments
internal import Foundation
internal import Reports
internal import Results
internal import Scenarios
internal import Simulation

/// What `flywheel report` is given.
struct ReportRequest {
  /// A run's folder, scenarios, variants, or a claims file.
  var names: [String]
  /// Whether all variants of the first scenario are meant.
  var variants: Bool
  /// Changes that all scenarios get.
  var settings: [Setting]
  /// Futures asked for.
  var trials: Int?
  /// Seed and threads.
  var luck: SeedAndThreads
  /// The metric that more than two scenarios are ranked by.
  var rank: String?

  /// A report with the name its file is made from.
  struct Named {
    var name: String
    var document: ReportDocument
  }

  /// The report.
  func document() throws -> Named {
    if let only = names.first, names.count == 1, !variants {
      try refuseRank()
      if !isFolder(only), ClaimsReader.holdsClaims(only) { return try claims(only) }
      return named(try run())
    }
    if let folder = names.first(where: isFolder) {
      throw CommandFailure(
        "\(folder) is a folder; a comparison is made from scenarios: give their files")
    }
    return try comparison()
  }

  /// The one run that is meant: a kept one, or a scenario's, which is simulated and kept unless it was before.
  func run() throws -> ReportedRun {
    let name = names[0]
    if isFolder(name) {
      if !settings.isEmpty || trials != nil || luck.isStated {
        throw CommandFailure(
          "\(name) is a kept run, which is told as it is; leave out --set, --trials, --seed and "
            + "--threads")
      }
      return try ReportedRun(folder: name)
    }
    if OwnDataAudit.isData(name) {
      throw CommandFailure(
        "\(name) holds your own data; write flywheel claims \(ShellWord.quoted(name)) --markdown")
    }
    if ClaimsReader.holdsClaims(name) {
      throw CommandFailure("\(name) holds claims, which are not drawn; leave out --terminal")
    }
    return try ReportedRun(
      scenario: ScenarioChanges.read(name, settings: settings), file: name, trials: trials, luck)
  }

  private func named(_ run: ReportedRun) -> Named {
    Named(
      name: run.record.scenarioName,
      document: RunDocument(
        record: run.record, scenario: run.scenario,
        context: RunDocument.Context(
          file: run.file, settings: settings.map(\.argument), savedAt: run.path,
          solved: run.solved,
          against: run.against.map { ($0.otherName, $0.metrics) })
      ).document())
  }

  private func isFolder(_ name: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: name, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  private func refuseRank() throws(CommandFailure) {
    if rank != nil {
      throw CommandFailure("--rank goes with several scenarios; give more, or --variants")
    }
  }

  // MARK: several scenarios

  private func comparison() throws -> Named {
    let compared = try ComparedScenarios(names, variants: variants, settings: settings)
    let command = ComparisonCommand(
      names: names, variants: variants, settings: settings, rank: rank)
    let order = try command.rankMetric(compared)
    let base = compared.scenarios[0]
    let request = RunRequest(
      trials: trials ?? base.settings.trials, seed: luck.seed ?? base.settings.seed,
      threads: luck.cores)
    try command.checkFutures(request, scenarios: compared.scenarios.count)
    let comparison = try ComparisonRunning(compared, request).run()
    let ranking = try order.map { try command.ranking(comparison, by: $0) }
    var context = ComparisonReport.Context(
      labels: compared.labels, scenarios: compared.scenarios, command: command.text(request))
    context.ranking = ranking
    context.next = command.why(compared, ranking)
    let name = compared.labels.joined(separator: " and ")
    if compared.scenarios.count == 2 {
      return Named(name: name, document: ComparisonDocument(comparison, context).document())
    }
    guard let ranking else { preconditionFailure("\(compared.labels) without a ranking") }
    return Named(
      name: "\(compared.labels[0]) and others",
      document: RankingDocument(comparison, context, ranking: ranking).document())
  }

  // MARK: claims

  private func claims(_ file: String) throws -> Named {
    if !settings.isEmpty {
      throw CommandFailure("\(file) holds claims; --set goes with scenarios")
    }
    let reading = ClaimsReader.read(file)
    let judging = ClaimsJudging(trials: trials, luck: luck)
    switch reading.document {
    case .list(let stated)?:
      let (audit, claims) = judging.judge(stated, reading.problems)
      try judging.refuseUnfinished(audit)
      return Named(name: claims.title, document: AuditDocument(audit, of: claims).document())
    case .slide(let slide)?:
      let (verdict, businesses) = judging.judge(slide)
      try judging.refuseUnfinished(verdict.audit)
      return Named(
        name: slide.title, document: AuditDocument(verdict, businesses: businesses).document())
    case nil: throw CommandFailure(ScenarioProblems(reading.problems))
    }
  }
}
