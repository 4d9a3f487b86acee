// What would one input have to be?
//
// In closed forms every point costs nothing (RootSearch.swift); with a simulation at every point the range is halved
// from its ends.

internal import Foundation
internal import Scenarios

extension ClaimChecking {
  /// Halvings of a range where every point is a simulation.
  private static let simulatedHalvings = 14

  /// Finds the input and judges it.
  mutating func solved(_ check: SolveCheck) throws(ClaimFailure) -> ClaimFinding {
    let range = try value(of: check.range, key: "between")
    guard !range.isExact, range.lower.isFinite, range.upper.isFinite else {
      throw .problem(
        Problem(
          at: check.range.words.start, key: "\(claim.id).between",
          message: "is \(range.text(currency: currency))", cure: "give two ends: 0% to 100%"))
    }
    return try judged(
      check,
      check.unknown.count > 1
        ? try simulatedSolution(check, range) : try closedSolution(check, range), range)
  }

  /// The verdict on what was found: the first that fits what must hold of it, if anything must.
  private func judged(
    _ check: SolveCheck, _ solution: Solution, _ range: Measure
  ) throws(ClaimFailure) -> ClaimFinding {
    let name = check.unknown.joined(separator: ".")
    if solution.values.isEmpty {
      return ClaimFinding(
        check: "solve", verdict: .inconsistent,
        why: "No \(name) from \(range.text(currency: currency)) gives "
          + "\(check.goal.words.text): \(solution.ends).",
        simulation: solution.evidence)
    }
    let told = solution.values.map { $0.text(currency: currency) }.joined(separator: " or ")
    var finding = ClaimFinding(
      check: "solve", verdict: .holdsOnlyIf, why: "It takes \(name) = \(told).",
      numbers: solution.values.map { EvidenceNumber(name, $0) }, simulation: solution.evidence)
    guard let condition = check.condition else { return finding }
    finding.verdict = .inconsistent
    var part: String?
    let full = scope.fullName(check.unknown)
    for found in solution.values {
      var trying = self
      trying.unknowns[full] = found
      let extra = found.isExact ? [] : [RangedName(name: full, range: found)]
      switch try trying.look(at: [condition], extra: extra).answer {
      case .always: finding.verdict = .holds
      case .never: break
      case .partly(let words): part = part ?? words
      }
    }
    if finding.verdict == .holds {
      let one = solution.values.count > 1 ? "One of them" : "That"
      finding.why += " \(one) fits \(condition.words.text)."
    } else if let part {
      finding.verdict = .holdsOnlyIf
      finding.why += " That fits \(condition.words.text) only if \(part)."
    } else {
      finding.why += " That does not fit \(condition.words.text)."
    }
    return finding
  }

  /// What was found: values, or ranges where other figures are; where nothing was, what there is instead.
  private struct Solution {
    var values: [Measure] = []
    var ends = ""
    var evidence: SimulationEvidence?
  }

  // MARK: closed forms

  private func closedSolution(
    _ check: SolveCheck, _ range: Measure
  ) throws(ClaimFailure) -> Solution {
    let name = scope.fullName(check.unknown)
    func outcome(_ value: Measure) throws(ExpressionProblem) -> ComparisonOutcome {
      var scope = scope
      scope.tried[name] = value
      return try check.goal.condition.comparisons[0].outcome(in: scope.expressions, tolerance: 0)
    }
    var isExact = true
    var unanswered: ExpressionProblem?
    var first: ComparisonOutcome?
    var last: ComparisonOutcome?
    let search = RootSearch(from: range.lower, to: range.upper) { value in
      do throws(ExpressionProblem) {
        let found = try outcome(Self.exactly(value, like: range))
        first = first ?? found
        last = found
        isExact = isExact && found.left.isExact && found.right.isExact
        return found.left.middle - found.right.middle
      } catch {
        unanswered = error
        return nil
      }
    }
    guard let first, let last else {
      if let unanswered { throw failure(unanswered, in: check.goal.words, "so_that") }
      return Solution(ends: "neither side has a value")
    }
    if search.hasValues && search.isConstant {
      throw .problem(
        Problem(
          at: check.goal.words.start, key: "\(claim.id).so_that",
          message: "does not hang on \(check.unknown[0])", cure: "name what is looked for in it"))
    }
    let ends = [first, last].map {
      Self.exactly($0.left.middle, like: $0.left).text(currency: currency)
    }
    var solution = Solution(ends: "at its ends the left side is \(ends[0]) and \(ends[1])")
    if isExact {
      solution.values = search.roots.map { Self.exactly($0, like: range) }
      return solution
    }
    // Where other figures are ranges, so is the answer.
    let parts = try RangeSearch([RangedName(name: name, range: range)]) {
      values throws(ClaimFailure) in
      do throws(ExpressionProblem) {
        return [try outcome(values[0])]
      } catch {
        throw failure(error, in: check.goal.words, "so_that")
      }
    }.parts[0]
    solution.values = parts.prefix(8).map { part in
      var value = range
      (value.lower, value.upper) = (part.lowerBound, part.upperBound)
      return value
    }
    return solution
  }

  private static func exactly(_ value: Double, like range: Measure) -> Measure {
    var measure = range
    (measure.lower, measure.upper) = (value, value)
    measure.rounding = nil
    return measure
  }

  // MARK: simulations

  /// Solves for a key of a scenario: a run at each point tried, all with the same luck.
  private mutating func simulatedSolution(
    _ check: SolveCheck, _ range: Measure
  ) throws(ClaimFailure) -> Solution {
    var low = try simulatedPoint(check, range.lower, like: range)
    let high = try simulatedPoint(check, range.upper, like: range)
    if (low.gap < 0) == (high.gap < 0) && low.gap != 0 && high.gap != 0 {
      return Solution(
        ends: "at its ends the left side is \(low.left) and \(high.left)", evidence: high.evidence)
    }
    var upper = high
    for _ in 0..<Self.simulatedHalvings {
      let middle = try simulatedPoint(check, (low.value + upper.value) / 2, like: range)
      if (middle.gap < 0) == (low.gap < 0) { low = middle } else { upper = middle }
    }
    return Solution(
      values: [Self.exactly((low.value + upper.value) / 2, like: range)], evidence: upper.evidence)
  }

  /// A value of the key tried: left minus right side, the left side in words, what was run.
  private struct SimulatedPoint {
    var value: Double
    var gap: Double
    var left: String
    var evidence: SimulationEvidence
  }

  private mutating func simulatedPoint(
    _ check: SolveCheck, _ value: Double, like range: Measure
  ) throws(ClaimFailure) -> SimulatedPoint {
    guard var changed = file.scenarios[check.unknown[0]] else {
      let near = KeyCatalogue.nearest(to: check.unknown[0], among: file.scenarios.keys.sorted())
      throw .problem(
        Problem(
          at: check.place, key: "\(claim.id).solve",
          message: "there is no scenario \"\(check.unknown[0].prefix(60))\"",
          cure: near.map { "did you mean \($0)?" } ?? "name it under scenarios:"))
    }
    changed.settings.append(
      ClaimScenario.Setting(
        path: check.unknown.dropFirst().joined(separator: "."),
        value: Self.exactly(value, like: range).writing(currency)))
    let trials = min(file.trials, 400)
    var evidence = SimulationEvidence(
      seed: file.seed, trials: trials, month: 0, counted: trials, commands: [])
    var runs: [String: NamedRun] = [:]
    for words in check.goal.condition.names where words.count > 1 && runs[words[0]] == nil {
      let named = words[0] == check.unknown[0] ? changed : file.scenarios[words[0]]
      guard let named, scope.figure(words) == nil else { continue }
      let run = ClaimRun(scenario: named, month: nil, trials: trials, seed: file.seed)
      let result = try simulations.run(run)
      runs[words[0]] = NamedRun(run: run, result: result)
      evidence.month = result.months
      if named == changed { evidence.commands = [ClaimSimulations.command(run)] }
    }
    if runs[check.unknown[0]] == nil {
      throw .problem(
        Problem(
          at: check.goal.words.start, key: "\(claim.id).so_that",
          message: "names no metric of \(check.unknown[0])",
          cure: "write e.g. \(check.unknown[0]).customers = 500"))
    }
    var scope = scope
    scope.metric = Self.figures(of: runs)
    do throws(ExpressionProblem) {
      let outcome = try check.goal.condition.comparisons[0].outcome(in: scope.expressions)
      return SimulatedPoint(
        value: value, gap: outcome.left.middle - outcome.right.middle,
        left: Self.exactly(outcome.left.middle, like: outcome.left).text(currency: currency),
        evidence: evidence)
    } catch {
      throw failure(error, in: check.goal.words, "so_that")
    }
  }
}

extension Measure {
  /// The value as a scenario file states it, to seven decimals: three alone could be read as thousands.
  func writing(_ currency: String) -> String {
    let months = style.months ?? (dimension.time < 0 ? 12 : 1)
    let percent = style.isPercent ? 100.0 : 1
    let mark = style.isPercent ? "%" : ""
    func digits(_ value: Double) -> String { String(format: "%.7f", value) }
    switch (dimension.money, dimension.time) {
    case (1, 0): return "\(digits(lower)) \(currency)"
    case (1, -1): return "\(digits(lower)) \(currency) per month"
    case (0, -1):
      let days = (months * 365.25 / 12).rounded()
      let period =
        months == 1
        ? "month" : months == months.rounded() ? "\(Int(months)) months" : "\(Int(days)) days"
      return "\(digits(lower * months * percent))\(mark) per \(period)"
    case (0, 1): return "\(digits(lower)) months"
    default: return digits(lower * percent) + mark
    }
  }
}
