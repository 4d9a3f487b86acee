// What an expression comes to over ranges, for a reader.
//
// Interval arithmetic takes a range that occurs twice for two things: x/(1 + x) over 0 to 9 "lies between 0 and 9".
// That is right for a proof and wrong for a reader, who is shown the extremes on a grid of points instead, ends
// included: exact for anything monotone.

internal import Scenarios

/// A grid of points over ranges.
struct RangeSampling {
  private let points: [[Measure]]

  /// A grid over `names`: finer for fewer of them.
  init(_ names: [RangedName]) {
    let count = [1: 33, 2: 9, 3: 5][names.count] ?? 2
    var points: [[Measure]] = [[]]
    // Beyond eight ranges only the ends of the first are tried; the others stand at their middle.
    for (index, name) in names.enumerated() {
      let steps = index < 8 ? count : 1
      let values = (0..<steps).map { step in
        var value = name.range
        let share = steps == 1 ? 0.5 : Double(step) / Double(steps - 1)
        value.lower = name.range.lower + (name.range.upper - name.range.lower) * share
        if step == steps - 1 && steps > 1 { value.lower = name.range.upper }
        value.upper = value.lower
        value.rounding = nil
        return value
      }
      points = points.flatMap { point in values.map { point + [$0] } }
    }
    self.points = points
  }

  /// For each of several expressions the least and the greatest value on the grid.
  ///
  /// Points without a value, as 1/(1 − K) at K = 1, are passed over.
  /// - Throws: what `values` throws where no point has one.
  func hull<Failure: Error>(
    _ values: ([Measure]) throws(Failure) -> [Measure]
  ) throws(Failure) -> [ClosedRange<Double>] {
    var hulls: [ClosedRange<Double>] = []
    var failure: Failure?
    for point in points {
      let found: [Measure]
      do throws(Failure) {
        found = try values(point)
      } catch {
        failure = failure ?? error
        continue
      }
      for (index, value) in found.enumerated() {
        if index == hulls.count { hulls.append(value.lower...value.upper) }
        let (low, high) = (hulls[index].lowerBound, hulls[index].upperBound)
        hulls[index] = min(low, value.lower)...max(high, value.upper)
      }
    }
    if hulls.isEmpty, let failure { throw failure }
    return hulls
  }
}

extension Measure {
  /// Takes ends that lie within its own.
  mutating func narrow(to range: ClosedRange<Double>) {
    lower = max(lower, range.lowerBound)
    upper = max(lower, min(upper, range.upperBound))
  }
}

extension ClaimScope {
  /// An expression's value as it is shown: over ranges the extremes that it reaches.
  func shownValue(of expression: Expression) throws(ExpressionProblem) -> Measure {
    var value = try expression.value(in: expressions)
    if value.isExact { return value }
    let ranges: [RangedName]
    do throws(NameProblem) {
      ranges = try self.ranges(in: expression.names)
    } catch {
      throw ExpressionProblem(error.message, cure: error.cure, at: expression.offset)
    }
    if ranges.isEmpty { return value }
    let hull = try RangeSampling(ranges).hull { values throws(ExpressionProblem) in
      var trying = self
      for (range, tried) in zip(ranges, values) { trying.tried[range.name] = tried }
      return [try expression.value(in: trying.expressions)]
    }
    value.narrow(to: hull[0])
    return value
  }
}
