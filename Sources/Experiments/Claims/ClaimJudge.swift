// Claims judged: the door.
//
// A claim's checks are judged one by one (ClaimChecking…), then made one verdict by a fixed rule. No verdict is
// stated anywhere: all come out of figures, ranges and futures.

package import Scenarios

/// Judges the claims of a file.
package struct ClaimJudge {
  /// The file.
  package let file: ClaimsFile
  private var simulations: ClaimSimulations

  /// A judge.
  ///
  /// - Parameters:
  ///   - file: the claims.
  ///   - threads: threads for simulations; verdicts do not depend on them.
  ///   - shouldStop: asked before each future, from any thread; yes ends the audit with what is judged.
  ///   - read: reads a scenario.
  package init(
    _ file: ClaimsFile, threads: Int, shouldStop: @escaping @Sendable () -> Bool = { false },
    read: @escaping (ClaimScenario) -> Result<Scenario, ScenarioProblems> = ClaimJudge.fromDisc
  ) {
    self.file = file
    simulations = ClaimSimulations(threads: threads, shouldStop: shouldStop, read: read)
  }

  /// Reads a claim's scenario from disc.
  package static func fromDisc(_ named: ClaimScenario) -> Result<Scenario, ScenarioProblems> {
    do throws(ScenarioProblems) {
      return .success(try ScenarioReader.read(named.request))
    } catch {
      return .failure(error)
    }
  }

  /// Judges all claims, or those with the given ids, in file order.
  ///
  /// A claim that cannot be judged is told among the problems; the others are judged all the same.
  /// - Parameters:
  ///   - ids: the claims to judge; none: all.
  ///   - progress: called with the number of claims judged, after each.
  /// - Returns: what was judged, and what kept others from it.
  package mutating func judge(
    only ids: [String] = [], progress: (Int) -> Void = { _ in }
  ) -> ClaimsAudit {
    var audit = ClaimsAudit()
    let wanted = file.claims.filter { ids.isEmpty || ids.contains($0.id) }
    for (index, claim) in wanted.enumerated() {
      var checking = ClaimChecking(claim, in: file, simulations: simulations)
      guard let judged = checking.judge() else {
        audit.isStopped = true
        return audit
      }
      switch judged {
      case .success(let claim): audit.claims.append(claim)
      case .failure(let problems): audit.problems += problems.problems
      }
      simulations = checking.simulations
      progress(index + 1)
    }
    return audit
  }
}

/// Judges the checks of one claim.
struct ClaimChecking {
  /// The claim.
  let claim: Claim
  /// The file it stands in.
  let file: ClaimsFile
  /// The names of its figures.
  let scope: ClaimScope
  /// The runs made so far.
  var simulations: ClaimSimulations
  /// What a check says is not known, by name.
  var unknowns: [String: Measure] = [:]

  init(_ claim: Claim, in file: ClaimsFile, simulations: ClaimSimulations) {
    self.claim = claim
    self.file = file
    self.simulations = simulations
    scope = ClaimScope(claim, in: file)
  }

  /// The currency of all figures.
  var currency: String { file.currency }

  /// The verdict on the claim, or everything that keeps it from being judged; `nil` when the user has stopped.
  mutating func judge() -> Result<JudgedClaim, ScenarioProblems>? {
    var findings: [ClaimFinding] = []
    var shows: [EvidenceNumber] = []
    var problems: [Problem] = []
    for check in claim.checks {
      do throws(ClaimFailure) {
        var finding = try finding(of: check)
        finding.reading = check.reading
        finding.because = check.because
        finding.numbers += try shown(check.shows, in: check)
        findings.append(finding)
      } catch {
        switch error {
        case .stopped: return nil
        case .problem(let problem): problems.append(problem)
        case .missingUnit(let why):
          findings.append(
            ClaimFinding(
              check: check.kind.name, reading: check.reading, verdict: .unitMissing, why: why,
              because: check.because))
        }
      }
    }
    do throws(ClaimFailure) {
      shows = try shown(claim.shows, in: nil)
    } catch {
      // What is only shown holds no condition: it has a value or a mistake.
      guard case .problem(let problem) = error else { return nil }
      problems.append(problem)
    }
    if !problems.isEmpty { return .failure(ScenarioProblems(problems)) }
    findings += clashes(findings)
    let (verdict, why, readings) = Self.verdict(of: findings)
    return .success(
      JudgedClaim(
        claim: claim, verdict: verdict, why: why, findings: findings, readings: readings,
        shows: shows))
  }

  /// Checks of one reading that hold each in a part of the ranges, but never together.
  private func clashes(_ findings: [ClaimFinding]) -> [ClaimFinding] {
    var groups: [(reading: String?, conditions: [PlacedCondition])] = []
    for (check, finding) in zip(claim.checks, findings) where finding.verdict == .holdsOnlyIf {
      guard case .arithmetic(let condition, tolerance: nil) = check.kind else { continue }
      if let index = groups.firstIndex(where: { $0.reading == check.reading }) {
        groups[index].conditions.append(condition)
      } else {
        groups.append((check.reading, [condition]))
      }
    }
    return groups.compactMap { group in
      guard group.conditions.count > 1, let looked = try? look(at: group.conditions, extra: []),
        case .never = looked.answer
      else { return nil }
      return ClaimFinding(
        check: "arithmetic", reading: group.reading, verdict: .inconsistent,
        why: "Its conditions exclude each other: \(looked.why(currency: currency))")
    }
  }

  private mutating func finding(of check: ClaimCheck) throws(ClaimFailure) -> ClaimFinding {
    switch check.kind {
    case .arithmetic(let condition, let tolerance):
      return try arithmetic(condition, tolerance: tolerance)
    case .simulate(let simulation): return try simulated(simulation)
    case .solve(let solving): return try solved(solving)
    case .consistent(let consistency): return try consistent(consistency)
    case .sampleSize(let sample): return try sampleSize(sample)
    case .untestable(let why, let condition): return try untestable(why, condition)
    }
  }

  /// Figures worked out for the reader; beside a simulation also of what it gave.
  private mutating func shown(
    _ named: [NamedExpression], in check: ClaimCheck?
  ) throws(ClaimFailure) -> [EvidenceNumber] {
    var scope = scope
    if case .simulate(let simulation)? = check?.kind {
      let names = named.flatMap(\.value.expression.names)
      scope.metric = Self.figures(of: try runs(for: names, simulation))
    }
    var numbers: [EvidenceNumber] = []
    for figure in named {
      let value: Measure
      do throws(ExpressionProblem) {
        value = try scope.shownValue(of: figure.value.expression)
      } catch {
        throw problem(error, in: figure.value.words, "shows")
      }
      numbers.append(EvidenceNumber(figure.name, value))
    }
    return numbers
  }

  /// The value of an expression of the file.
  func value(
    of placed: PlacedExpression, key: String
  ) throws(ClaimFailure) -> Measure {
    do throws(ExpressionProblem) {
      return try placed.expression.value(in: scope.expressions)
    } catch {
      throw problem(error, in: placed.words, key)
    }
  }

  /// The value of an expression that must be one plain number.
  func plainNumber(
    _ placed: PlacedExpression, key: String, within range: ClosedRange<Double>, _ words: String
  ) throws(ClaimFailure) -> Double {
    let value = try value(of: placed, key: key)
    guard value.dimension == .plain, value.isExact, range.contains(value.lower) else {
      throw .problem(
        Problem(
          at: placed.words.start, key: "\(claim.id).\(key)",
          message: "is \(value.text(currency: currency))", cure: "give \(words)"))
    }
    return value.lower
  }

  /// A mistake in words of the file, with its place.
  func problem(
    _ error: ExpressionProblem, in words: PlacedText, _ key: String
  ) -> ClaimFailure {
    .problem(
      Problem(
        at: words.place(at: error.problem.offset), key: "\(claim.id).\(key)",
        message: error.problem.message, cure: error.problem.cure))
  }
}

// MARK: from findings to one verdict

extension ClaimChecking {
  /// From best to worst; within a reading the worst counts.
  private static func rank(_ verdict: ClaimVerdict) -> Int {
    ClaimVerdict.allCases.firstIndex(of: verdict) ?? 0
  }

  /// The verdict, its reason, and the readings side by side when there are several.
  ///
  /// Within a reading the worst finding counts. Readings that agree give their verdict; when it holds in some and not
  /// in others, it holds only if it is read that way; otherwise the best of them counts.
  static func verdict(
    of findings: [ClaimFinding]
  ) -> (ClaimVerdict, why: String, [JudgedReading]) {
    var names: [String] = []
    for name in findings.compactMap(\.reading) where !names.contains(name) { names.append(name) }
    if names.isEmpty {
      let (verdict, why) = worst(findings)
      return (verdict, why, [])
    }
    let readings = names.map { name in
      let (verdict, why) = worst(findings.filter { $0.reading == nil || $0.reading == name })
      return JudgedReading(reading: name, verdict: verdict, why: why)
    }
    guard let best = readings.min(by: { rank($0.verdict) < rank($1.verdict) }) else {
      preconditionFailure("readings without one")
    }
    let alike = readings.allSatisfy { $0.verdict == best.verdict }
    if alike || readings.count == 1 {
      let why = readings.map {
        readings.count == 1 ? $0.why : "Read as \"\($0.reading)\": \($0.why)"
      }
      return (best.verdict, why.joined(separator: " "), readings.count > 1 ? readings : [])
    }
    let text = readings.map { "Read as \"\($0.reading)\" (\($0.verdict.rawValue)): \($0.why)" }
      .joined(separator: " ")
    return (best.verdict == .holds ? .holdsOnlyIf : best.verdict, text, readings)
  }

  /// The worst finding, and the reasons of all that are as bad.
  private static func worst(_ findings: [ClaimFinding]) -> (ClaimVerdict, String) {
    guard let worst = findings.max(by: { rank($0.verdict) < rank($1.verdict) }) else {
      preconditionFailure("a claim without findings")
    }
    var told: [String] = []
    for finding in findings where finding.verdict == worst.verdict && !told.contains(finding.why) {
      told.append(finding.why)
    }
    return (worst.verdict, told.joined(separator: " "))
  }
}
