// From functions of numbers to functions of ranges.
//
// A function that is monotone in each argument has its extremes over a box at the corners; one that is not gives the
// other points at which extremes may lie.

internal import Scenarios

extension ClaimFunctions {
  /// A function of plain numbers.
  static func plain(
    _ arguments: [Measure], style: MeasureStyle = MeasureStyle(), inside: [[Double]] = [],
    _ body: ([Double]) -> Double?
  ) throws(NameProblem) -> Measure {
    for argument in arguments { try require(argument, .plain, "an argument") }
    return try corners(arguments, style, inside: inside, body)
  }

  /// A share made of plain numbers.
  static func shareOf(
    _ arguments: [Measure], inside: [[Double]] = [], _ body: ([Double]) -> Double?
  ) throws(NameProblem) -> Measure {
    try plain(arguments, style: MeasureStyle(isPercent: true), inside: inside, body)
  }

  /// A function of measures of one kind, of which it keeps unit and style.
  static func alike(
    _ arguments: [Measure], _ body: ([Double]) -> Double?
  ) throws(NameProblem) -> Measure {
    for argument in arguments { try require(argument, arguments[0].dimension, "an argument") }
    var result = try corners(arguments, arguments[0].style, body)
    result.dimension = arguments[0].dimension
    return result
  }

  /// Refuses an argument that measures something else.
  static func require(
    _ measure: Measure, _ dimension: MeasureDimension, _ name: String
  ) throws(NameProblem) {
    if measure.dimension == dimension { return }
    let wanted =
      switch dimension {
      case .plain: "a plain number"
      case .time: "a length of time"
      case .rate: "a share per period"
      default: "of the same kind as the first"
      }
    throw NameProblem("\(name) is not \(wanted)", cure: "give \(name) as \(wanted)")
  }

  /// All ways to take one end of each range.
  static func ends(of arguments: [Measure]) -> [[Double]] {
    var points: [[Double]] = [[]]
    for argument in arguments {
      let ends = argument.isExact ? [argument.lower] : [argument.lower, argument.upper]
      points = points.flatMap { point in ends.map { point + [$0] } }
    }
    return points
  }

  /// The range of a function over a box: its extremes at the corners and at the points `inside`.
  ///
  /// - Throws: when it has no value at one of them.
  static func corners(
    _ arguments: [Measure], _ style: MeasureStyle, inside: [[Double]] = [],
    _ body: ([Double]) -> Double?
  ) throws(NameProblem) -> Measure {
    var values: [Double] = []
    for point in ends(of: arguments) + inside {
      guard let value = body(point), !value.isNaN else {
        let words = zip(arguments, point).map { argument, value in
          var measure = argument
          (measure.lower, measure.upper) = (value, value)
          return measure.text(currency: "").split(separator: " ").joined(separator: " ")
        }
        throw NameProblem(
          "has no value at \(words.joined(separator: ", "))", cure: "look at its arguments")
      }
      values.append(value)
    }
    return Measure(values.min() ?? 0, values.max() ?? 0, style: style)
  }
}
