// What would one input have to be?
//
// The difference of both sides is followed over the range and halved where its sign changes (bisection: slow, sure,
// and content with a function that has no derivative).

internal import Foundation
internal import Scenarios

extension ClaimChecking {
  /// Points at which the range is looked at before halving.
  private static let points = 200
  /// The same where every point is a simulation.
  private static let simulatedHalvings = 14

  /// Finds the input and judges it.
  mutating func solved(_ check: SolveCheck) throws(ClaimRunFailure) -> ClaimFinding {
    let range = try value(of: check.range, key: "between")
    guard !range.isExact, range.lower.isFinite, range.upper.isFinite else {
      throw .problem(
        Problem(
          at: check.range.words.start, key: "\(claim.id).between",
          message: "is \(range.text(currency: currency))", cure: "give two ends: 0% to 100%"))
    }
    let name = check.unknown.joined(separator: ".")
    let solution: Solution
    if check.unknown.count > 1 {
      solution = try simulatedSolution(check, range)
    } else {
      solution = try closedSolution(check, range)
    }
    guard let found = solution.value else {
      return ClaimFinding(
        check: "solve", verdict: .inconsistent,
        why: "No \(name) from \(range.text(currency: currency)) gives "
          + "\(check.goal.words.text): at its ends the left side is \(solution.ends.0) and "
          + "\(solution.ends.1).",
        simulation: solution.evidence)
    }
    var finding = ClaimFinding(
      check: "solve", verdict: .holdsOnlyIf,
      why: "It takes \(name) = \(found.text(currency: currency)).",
      numbers: [EvidenceNumber(name, found)], simulation: solution.evidence)
    guard let condition = check.condition else { return finding }
    var trying = self
    trying.unknowns[name] = found
    let looked: Looked
    do throws(ConditionFailure) {
      looked = try trying.look(at: condition, tolerance: nil)
    } catch {
      switch error {
      case .missingUnit(let why):
        return ClaimFinding(check: "solve", verdict: .unitMissing, why: why)
      case .run(let failure): throw failure
      }
    }
    switch looked.answer {
    case .always:
      finding.verdict = .holds
      finding.why += " That fits \(condition.words.text)."
    case .never:
      finding.verdict = .inconsistent
      finding.why += " That does not fit \(condition.words.text)."
    case .partly(let part): finding.why += " That fits \(condition.words.text) only if \(part)."
    }
    return finding
  }

  /// What was found; the ends of the left side in words where nothing was.
  private struct Solution {
    var value: Measure?
    var ends = ("", "")
    var evidence: SimulationEvidence?
  }

  // MARK: closed forms

  private func closedSolution(
    _ check: SolveCheck, _ range: Measure
  ) throws(ClaimRunFailure) -> Solution {
    func at(_ value: Double) throws(ClaimRunFailure) -> (gap: Double, left: Measure) {
      var scope = scope
      scope.tried[check.unknown[0]] = Self.exactly(value, like: range)
      do throws(ExpressionProblem) {
        let outcome = try check.goal.condition.comparisons[0].outcome(in: scope.expressions)
        return (outcome.left.middle - outcome.right.middle, outcome.left)
      } catch {
        throw problem(error, in: check.goal.words, "so_that")
      }
    }
    let step = (range.upper - range.lower) / Double(Self.points)
    var low = (value: range.lower, gap: try at(range.lower).gap)
    for point in 1...Self.points {
      let value = point == Self.points ? range.upper : range.lower + step * Double(point)
      let high = (value: value, gap: try at(value).gap)
      if low.gap == 0 { return Solution(value: Self.exactly(low.value, like: range)) }
      if high.gap == 0 || (low.gap < 0) != (high.gap < 0), low.gap.isFinite, high.gap.isFinite {
        var (left, right) = (low, high)
        for _ in 0..<80 {
          let middle = (left.value + right.value) / 2
          let gap = try at(middle).gap
          if (gap < 0) == (left.gap < 0) { left = (middle, gap) } else { right = (middle, gap) }
        }
        return Solution(value: Self.exactly(right.value, like: range))
      }
      low = high
    }
    let ends = (try at(range.lower).left, try at(range.upper).left)
    return Solution(ends: (ends.0.text(currency: currency), ends.1.text(currency: currency)))
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
  ) throws(ClaimRunFailure) -> Solution {
    var low = try simulatedPoint(check, range.lower, like: range)
    let high = try simulatedPoint(check, range.upper, like: range)
    if (low.gap < 0) == (high.gap < 0) && low.gap != 0 && high.gap != 0 {
      return Solution(ends: (low.left, high.left), evidence: high.evidence)
    }
    var upper = high
    for _ in 0..<Self.simulatedHalvings {
      let middle = try simulatedPoint(check, (low.value + upper.value) / 2, like: range)
      if (middle.gap < 0) == (low.gap < 0) { low = middle } else { upper = middle }
    }
    return Solution(
      value: Self.exactly((low.value + upper.value) / 2, like: range), evidence: upper.evidence)
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
  ) throws(ClaimRunFailure) -> SimulatedPoint {
    guard var changed = file.scenarios[check.unknown[0]] else {
      let near = KeyCatalogue.nearest(to: check.unknown[0], among: file.scenarios.keys.sorted())
      throw .problem(
        Problem(
          at: check.place, key: "\(claim.id).solve",
          message: "there is no scenario \"\(check.unknown[0])\"",
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
    var scope = scope
    scope.metric = Self.figures(of: runs)
    do throws(ExpressionProblem) {
      let outcome = try check.goal.condition.comparisons[0].outcome(in: scope.expressions)
      return SimulatedPoint(
        value: value, gap: outcome.left.middle - outcome.right.middle,
        left: Self.exactly(outcome.left.middle, like: outcome.left).text(currency: currency),
        evidence: evidence)
    } catch {
      throw problem(error, in: check.goal.words, "so_that")
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
    case (0, -1): return "\(digits(lower * months * percent))\(mark) per \(Int(months)) months"
    case (0, 1): return "\(digits(lower)) months"
    default: return digits(lower * percent) + mark
    }
  }
}
