// Checks on simulated futures.

internal import Scenarios
internal import Simulation
internal import Statistics

extension ClaimChecking {
  /// Judges a condition on the metrics of scenarios, future by future with the same luck.
  mutating func simulated(_ check: SimulateCheck) throws(ClaimFailure) -> ClaimFinding {
    let names = check.condition.condition.names
    try refuseContradiction(check.condition, key: "simulate")
    var needed = 0.5
    if let stated = check.probability {
      needed = try plainNumber(
        stated, key: "probability", within: 0...1, "a probability from 0% to 100%")
    }
    let runs = try runs(for: names, check)
    guard !runs.isEmpty else {
      // A scenario that is not there is told by its name.
      do throws(ExpressionProblem) {
        _ = try check.condition.condition.outcomes(in: scope.expressions)
      } catch {
        throw problem(error, in: check.condition.words, "simulate")
      }
      throw .problem(
        Problem(
          at: check.condition.words.start, key: "\(claim.id).simulate",
          message: "names no scenario", cure: "write e.g. after.customers > before.customers"))
    }
    var evidence = SimulationEvidence(
      seed: check.seed ?? file.seed, trials: check.trials ?? file.trials,
      month: runs.values.map(\.result.months).max() ?? 0, counted: 0,
      commands: runs.values.map { ClaimSimulations.command($0.run) }.sorted())
    var isPerFuture = false
    for words in names where words.count > 1 && runs[words[0]] != nil {
      if try reference(words, check).figure == nil { isPerFuture = true }
    }
    return isPerFuture
      ? try shareOfFutures(check, runs, needed: needed, &evidence)
      : try figuresOfRuns(check, runs, evidence)
  }

  /// A run with what asked for it.
  struct NamedRun {
    var run: ClaimRun
    var result: ClaimRunResult
  }

  /// The means and quantiles of runs by their names; a metric alone means its mean.
  static func figures(
    of runs: [String: NamedRun]
  ) -> (String, [String]) throws(NameProblem) -> Measure {
    { alias, words throws(NameProblem) in
      let reference = try MetricReference(words)
      guard let table = runs[alias]?.result.table,
        let column = Metric.allCases.firstIndex(of: reference.metric),
        let value = (reference.figure ?? .mean).value(
          of: table.metrics[column], metric: reference.metric)
      else {
        throw NameProblem(
          "\(alias).\(words.joined(separator: ".")) has no value in these futures",
          cure: "flywheel explain \(words[0])")
      }
      return value
    }
  }

  /// The runs of all scenarios that some names speak of.
  mutating func runs(
    for names: [[String]], _ check: SimulateCheck
  ) throws(ClaimFailure) -> [String: NamedRun] {
    var runs: [String: NamedRun] = [:]
    for words in names where words.count > 1 && runs[words[0]] == nil {
      guard let scenario = file.scenarios[words[0]], scope.figure(words) == nil else { continue }
      let horizon = try simulations.scenario(scenario).horizonMonths
      if let month = check.month, month > horizon {
        throw .problem(
          Problem(
            at: check.condition.words.start, key: "\(claim.id).simulate",
            message: "month \(month) is past the horizon of \(words[0]), \(horizon) months",
            cure: "ask for an earlier month, or lengthen the scenario's horizon"))
      }
      let run = ClaimRun(
        scenario: scenario, month: check.month, trials: check.trials ?? file.trials,
        seed: check.seed ?? file.seed)
      runs[words[0]] = NamedRun(run: run, result: try simulations.run(run))
    }
    return runs
  }

  private func reference(
    _ words: [String], _ check: SimulateCheck
  ) throws(ClaimFailure) -> MetricReference {
    do throws(NameProblem) {
      return try MetricReference(Array(words.dropFirst()))
    } catch {
      throw .problem(
        Problem(
          at: check.condition.words.start, key: "\(claim.id).simulate", message: error.message,
          cure: error.cure))
    }
  }

  // MARK: means and quantiles

  private func figuresOfRuns(
    _ check: SimulateCheck, _ runs: [String: NamedRun], _ evidence: SimulationEvidence
  ) throws(ClaimFailure) -> ClaimFinding {
    var scope = scope
    scope.metric = Self.figures(of: runs)
    let outcomes: [ComparisonOutcome]
    do throws(ExpressionProblem) {
      outcomes = try check.condition.condition.outcomes(in: scope.expressions)
    } catch {
      throw failure(error, in: check.condition.words, "simulate")
    }
    let words = check.condition.condition.comparisons.map {
      (left: $0.leftWords, right: $0.rightWords)
    }
    var looked = Looked(answer: .always, outcomes: outcomes, words: words)
    var finding = ClaimFinding(
      check: "simulate", verdict: .holds, why: "", numbers: looked.numbers, simulation: evidence)
    switch Truth(outcomes) {
    case .always: finding.verdict = .holds
    case .never:
      finding.verdict = .doesNotHold
      looked.answer = .never
    case .undecided:
      finding.verdict = .cannotBeTested
      finding.why =
        hasRanges(check)
        ? "It depends on what is not known. "
        : "\(evidence.trials) futures are too few to tell. "
      looked.answer = .partly("")
    }
    finding.why += looked.why(currency: currency)
    return finding
  }

  /// Whether figures of the condition are stated as ranges.
  private func hasRanges(_ check: SimulateCheck) -> Bool {
    do throws(NameProblem) {
      return try !scope.ranges(in: check.condition.condition.names).isEmpty
    } catch { return true }
  }

  // MARK: future by future

  private func shareOfFutures(
    _ check: SimulateCheck, _ runs: [String: NamedRun], needed: Double,
    _ evidence: inout SimulationEvidence
  ) throws(ClaimFailure) -> ClaimFinding {
    var (sure, possible, counted) = (0, 0, 0)
    var figures: [[String]: Measure] = [:]
    var unanswered: ExpressionProblem?
    let rows = runs.values.map(\.result.table.rows).min() ?? 0
    for row in 0..<rows {
      var isMissing = false
      var scope = scope
      scope.metric = { alias, words throws(NameProblem) in
        let reference = try MetricReference(words)
        guard let table = runs[alias]?.result.table,
          let column = Metric.allCases.firstIndex(of: reference.metric)
        else { throw NameProblem("\(alias) was not run", cure: "name a scenario of this file") }
        let values = table.metrics[column]
        let known: Measure?
        if let figure = reference.figure {
          // The same in all futures.
          known =
            figures[[alias] + words] ?? figure.value(of: values, metric: reference.metric)
          figures[[alias] + words] = known
        } else {
          known = values[row].map { Measure($0, of: reference.metric) }
        }
        if known == nil { isMissing = true }
        return known ?? Measure(0, of: reference.metric)
      }
      let outcomes: [ComparisonOutcome]
      do throws(ExpressionProblem) {
        outcomes = try check.condition.condition.outcomes(in: scope.expressions)
      } catch {
        // Something over a missing or zero metric: this future does not count.
        if !isMissing { unanswered = error }
        continue
      }
      if isMissing { continue }
      counted += 1
      let truth = Truth(outcomes)
      if truth == .always { sure += 1 }
      if truth != .never { possible += 1 }
    }
    if counted == 0, let unanswered {
      throw failure(unanswered, in: check.condition.words, "simulate")
    }
    guard counted > 0 else {
      return ClaimFinding(
        check: "simulate", verdict: .cannotBeTested,
        why: "In none of \(rows) futures have all of these metrics a value.", simulation: evidence)
    }
    evidence.counted = counted
    evidence.successes = sure
    let low = BinomialInterval.clopperPearson(sure, of: counted)
    let high = BinomialInterval.clopperPearson(possible, of: counted)
    evidence.interval = low.lowerBound...high.upperBound
    return judged(
      Share(
        sure: sure, possible: possible, counted: counted, low: low.lowerBound, high: high.upperBound
      ),
      needed: needed, check, evidence)
  }

  /// In how many futures it holds surely, possibly, and the exact interval around both.
  private struct Share {
    var sure: Int
    var possible: Int
    var counted: Int
    var low: Double
    var high: Double
  }

  private func judged(
    _ share: Share, needed: Double, _ check: SimulateCheck, _ evidence: SimulationEvidence
  ) -> ClaimFinding {
    func percent(_ value: Double) -> String { Measure.share(value).text(currency: currency) }
    let words = check.condition.words.text
    let found = Double(share.sure) / Double(share.counted)
    let interval = Measure(
      (share.low * 1000).rounded(.down) / 1000, (share.high * 1000).rounded(.up) / 1000,
      style: MeasureStyle(isPercent: true)
    ).text(currency: currency)
    let told =
      "\(words) in \(share.sure) of \(share.counted) futures (\(interval)) at the end of month "
      + "\(evidence.month)"
    var finding = ClaimFinding(
      check: "simulate", verdict: .holds, why: told + ".",
      numbers: [EvidenceNumber("share of futures", Measure.share(found))], simulation: evidence)
    let goal = "asked is \(percent(needed)) of them"
    if share.low >= needed {
      finding.verdict = .holds
    } else if share.high < needed {
      finding.verdict = .doesNotHold
      finding.why = "\(told); \(goal)."
    } else {
      finding.verdict = .cannotBeTested
      finding.why =
        share.possible > share.sure
        ? "\(told), in up to \(share.possible) depending on what is not known; \(goal)."
        : "\(told); \(goal): "
          + (needed < 1 ? "too few futures to tell." : "no number of futures can show that.")
    }
    return finding
  }
}
