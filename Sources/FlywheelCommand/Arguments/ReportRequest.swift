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
  /// Variants, changes that all scenarios get, and what to rank by.
  var asked: ComparisonArguments
  /// Futures asked for.
  var trials: Int?
  /// Seed and threads.
  var luck: SeedAndThreads

  /// A report with the name its file is made from.
  struct Named {
    var name: String
    var document: ReportDocument
  }

  /// The report.
  ///
  /// - Parameter refuse: told the name before anything is simulated, so that a place that cannot take it ends at once.
  /// - Returns: the document and the name its file is made from.
  /// - Throws: `CommandFailure`, or what `refuse` throws.
  func document(refuse: (String) throws -> Void = { _ in }) throws -> Named {
    if let only = names.first, names.count == 1, !asked.variants {
      try refuseRank()
      if !isFolder(only), ClaimsReader.holdsClaims(only) { return try claims(only, refuse) }
      return named(try run(refuse: refuse))
    }
    if let folder = names.first(where: isFolder) {
      throw CommandFailure(
        "\(folder) is a folder; a comparison is made from scenarios: give their files")
    }
    if let other = names.first(where: { OwnDataAudit.isData($0) || ClaimsReader.holdsClaims($0) }) {
      let what = OwnDataAudit.isData(other) ? "your own data" : "claims"
      throw CommandFailure("\(other) holds \(what), not a scenario; give it alone")
    }
    return try comparison(refuse)
  }

  /// The one run that is meant: a kept one, or a scenario's, which is simulated and kept unless it was before.
  func run(refuse: (String) throws -> Void = { _ in }) throws -> ReportedRun {
    let name = names[0]
    if isFolder(name) {
      if !asked.settings.isEmpty || trials != nil || luck.isStated {
        throw CommandFailure(
          "\(name) is a kept run, which is told as it is; leave out --set, --trials, --seed and "
            + "--threads")
      }
      let kept = try ReportedRun(folder: name)
      try refuse(kept.record.scenarioName)
      return kept
    }
    if OwnDataAudit.isData(name) {
      throw CommandFailure(
        "\(name) holds your own data; write flywheel claims \(ShellWord.quoted(name)) --markdown")
    }
    if ClaimsReader.holdsClaims(name) {
      throw CommandFailure("\(name) holds claims, which are not drawn; leave out --terminal")
    }
    let scenario = try ScenarioChanges.read(name, settings: asked.settings)
    try refuse(scenario.name)
    return try ReportedRun(scenario: scenario, file: name, trials: trials, luck)
  }

  private func named(_ run: ReportedRun) -> Named {
    Named(
      name: run.record.scenarioName,
      document: RunDocument(
        record: run.record, scenario: run.scenario,
        context: RunDocument.Context(
          file: run.file, settings: asked.settings.map(\.argument), savedAt: run.path,
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
    if asked.rank != nil {
      throw CommandFailure("--rank goes with more than two scenarios; give more, or --variants")
    }
  }

  // MARK: several scenarios

  private func comparison(_ refuse: (String) throws -> Void) throws -> Named {
    let compared = try ComparedScenarios(names, variants: asked.variants, settings: asked.settings)
    let isPair = compared.scenarios.count == 2
    if isPair { try refuseRank() }
    let name =
      isPair ? compared.labels.joined(separator: " and ") : "\(compared.labels[0]) and others"
    try refuse(name)
    let command = ComparisonCommand(names: names, arguments: asked)
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
    if isPair {
      return Named(name: name, document: ComparisonDocument(comparison, context).document())
    }
    guard let ranking else { preconditionFailure("\(compared.labels) without a ranking") }
    return Named(
      name: name,
      document: RankingDocument(comparison, context, ranking: ranking).document())
  }

  // MARK: claims

  private func claims(_ file: String, _ refuse: (String) throws -> Void) throws -> Named {
    if !asked.settings.isEmpty {
      throw CommandFailure("\(file) holds claims; --set goes with scenarios")
    }
    let reading = ClaimsReader.read(file)
    let judging = ClaimsJudging(trials: trials, luck: luck)
    switch reading.document {
    case .list(let stated)?:
      try refuse(stated.title)
      let (audit, claims) = judging.judge(stated, reading.problems)
      try judging.refuseUnfinished(audit)
      return Named(name: claims.title, document: AuditDocument(audit, of: claims).document())
    case .slide(let slide)?:
      try refuse(slide.title)
      let (verdict, businesses) = judging.judge(slide)
      try judging.refuseUnfinished(verdict.audit)
      return Named(
        name: slide.title, document: AuditDocument(verdict, businesses: businesses).document())
    case nil: throw CommandFailure(ScenarioProblems(reading.problems))
    }
  }
}
