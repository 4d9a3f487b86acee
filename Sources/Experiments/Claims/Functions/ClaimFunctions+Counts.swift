// Functions on counts, queues and samples.

internal import Scenarios
internal import Statistics

extension ClaimFunctions {
  // MARK: counts and queues

  static let queues: [ExpressionFunction] = [
    ExpressionFunction("poisson_below(k, mean)", arity: 2...2) { arguments throws(NameProblem) in
      try shareOf(arguments) { values in
        count(values[0], .up, mean: values[1]).map { PoissonTail.below($0, mean: values[1]) }
      }
    },
    ExpressionFunction("poisson_above(k, mean)", arity: 2...2) { arguments throws(NameProblem) in
      try shareOf(arguments) { values in
        count(values[0], .down, mean: values[1]).map { PoissonTail.above($0, mean: values[1]) }
      }
    },
    ExpressionFunction("binomial_above(k, n, share)", arity: 3...3) {
      arguments throws(NameProblem) in
      try shareOf(arguments) { values in
        guard (0...1e6).contains(values[1]), (0...1).contains(values[2]), abs(values[0]) <= 1e6
        else { return nil }
        return BinomialTail.above(
          Int(values[0].rounded(.down)), of: Int(values[1]), share: values[2])
      }
    },
    ExpressionFunction("erlang_c(load, agents)", arity: 2...2) { arguments throws(NameProblem) in
      try shareOf(arguments) { values in
        (0...1e6).contains(values[0]) && (1...1e6).contains(values[1])
          ? ErlangC(load: values[0], agents: Int(values[1])).waitingProbability : nil
      }
    },
    ExpressionFunction("agents(load, level, answer_time, handling_time)", arity: 4...4) {
      arguments throws(NameProblem) in
      try require(arguments[0], .plain, "the load")
      try require(arguments[1], .plain, "the level")
      try require(arguments[2], .time, "the answer time")
      try require(arguments[3], .time, "the handling time")
      return try corners(arguments, MeasureStyle()) { values in
        guard (0...1e5).contains(values[0]), (0...0.999_999).contains(values[1]),
          values[2] >= 0, values[2].isFinite, values[3] > 0, values[3].isFinite
        else { return nil }
        return Double(
          ErlangC.leastAgents(
            load: values[0], serviceLevel: values[1], within: values[2], handlingTime: values[3]))
      }
    },
  ]

  // MARK: samples

  static let samples: [ExpressionFunction] = [
    ExpressionFunction("power_n(share, share, power, level)", arity: 2...4) {
      arguments throws(NameProblem) in
      try plain(arguments, inside: meetings(of: arguments)) { values in
        let level = values.count > 3 ? values[3] : 0.05
        guard areShares(values), values.count < 3 || values[2] > level / 2 else { return nil }
        if values[0] == values[1] { return arguments.allSatisfy(\.isExact) ? nil : .infinity }
        return PowerAnalysis.customersPerGroup(
          values[0], values[1], power: values.count > 2 ? values[2] : 0.8,
          level: level)
      }
    },
    ExpressionFunction("power(share, share, n)", arity: 3...3) { arguments throws(NameProblem) in
      try shareOf(arguments, inside: meetings(of: arguments)) { values in
        guard areShares(Array(values.prefix(2))), values[2] >= 1, values[2].isFinite
        else { return nil }
        return PowerAnalysis.power(values[0], values[1], customersPerGroup: values[2])
      }
    },
    ExpressionFunction("exact_interval(count, of)", arity: 2...2) {
      arguments throws(NameProblem) in
      guard arguments.allSatisfy({ $0.isExact && $0.dimension == .plain }),
        let count = Int(exactly: arguments[0].lower), let whole = Int(exactly: arguments[1].lower),
        (1...1_000_000).contains(whole), (0...whole).contains(count)
      else {
        throw NameProblem("needs two whole numbers", cure: "write e.g. exact_interval(1, 33)")
      }
      let interval = BinomialInterval.clopperPearson(count, of: whole)
      return Measure(
        interval.lowerBound, interval.upperBound, style: MeasureStyle(isPercent: true))
    },
    ExpressionFunction("nps_error(promoters, detractors, n)", arity: 3...3) {
      arguments throws(NameProblem) in
      try plain(arguments, inside: widest(of: arguments)) { values in
        let (p, q) = (values[0], values[1])
        guard p >= 0, q >= 0, p + q <= 1 + 1e-9, values[2] >= 1 else { return nil }
        return 196 * (max(0, p + q - (p - q) * (p - q)) / values[2]).squareRoot()
      }
    },
  ]

  /// A threshold as a whole number; `nil` beyond what a count can be.
  private static func count(
    _ value: Double, _ rule: FloatingPointRoundingRule, mean: Double
  ) -> Int? {
    abs(value) <= 1e9 && (0...1e9).contains(mean) ? Int(value.rounded(rule)) : nil
  }

  /// Where two ranges of shares overlap, points at which they are equal: the fewer differ, the more it takes.
  private static func meetings(of arguments: [Measure]) -> [[Double]] {
    let meeting = max(arguments[0].lower, arguments[1].lower)
    guard meeting <= min(arguments[0].upper, arguments[1].upper) else { return [] }
    return ends(of: Array(arguments.dropFirst(2))).map { [meeting, meeting] + $0 }
  }

  /// Points inside the ranges of promoters and detractors at which answers are most divided: p − q = ±½.
  private static func widest(of arguments: [Measure]) -> [[Double]] {
    func inside(_ value: Double, _ range: Measure) -> Double {
      min(max(value, range.lower), range.upper)
    }
    let (p, q) = (arguments[0], arguments[1])
    let points =
      [q.lower, q.upper].map { [inside($0 + 0.5, p), $0] }
      + [p.lower, p.upper].map { [$0, inside($0 + 0.5, q)] }
    return points.flatMap { point in
      ends(of: [arguments[2]]).map { point + $0 }
    }
  }

  private static func areShares(_ values: [Double]) -> Bool {
    values.allSatisfy { $0 > 0 && $0 < 1 }
  }
}
