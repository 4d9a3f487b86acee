// Which of the numbers are ours and not the user's.

internal import Scenarios

/// The defaults a scenario leans on.
struct DefaultsInUse {
  /// Uncertain inputs that are ours, by path: they can decide the answer.
  let ranges: [String]
  /// Whether the gross margin is ours: the one of our single numbers that is not "off" and weighs on all money.
  let isMarginOurs: Bool
  /// How many of our other values are single numbers.
  let points: Int
  /// Whose defaults.
  private let scenario: Scenario

  /// The defaults in use in a scenario.
  init(in scenario: Scenario) {
    let ours = scenario.inputs.filter { $0.value.origin.isOurs }
    ranges = ours.filter { $0.value.quantity.isUncertain }.keys.sorted()
    isMarginOurs =
      ours[Self.margin]?.quantity.isUncertain == false
      && (scenario.segments.isEmpty
        || scenario.segments.contains {
          scenario.inputs["engage.segments.\($0).gross_margin"] == nil
        })
    points = ours.count - ranges.count - (isMarginOurs ? 1 : 0)
    self.scenario = scenario
  }

  /// What to tell about them, as one paragraph.
  var text: String {
    let words = InputWords(scenario: scenario)
    let listed = ranges.prefix(6).map { path -> String in
      let ends = [0.05, 0.95].map { value(of: path, at: $0, words) }
      let isAsked =
        if case .unknown? = scenario.inputs[path]?.origin { " (unknown)" } else { "" }
      return "\(path)\(isAsked) \(shortened(ends[0], before: ends[1])) to \(ends[1])"
    }
    var sentences: [String] = []
    let margin = isMarginOurs ? "\(Self.margin) \(value(of: Self.margin, at: 0.5, words))" : nil
    if !listed.isEmpty {
      let more = ranges.count > 6 ? " and \(ranges.count - 6) more" : ""
      sentences.append(
        "OUR DEFAULTS, not your numbers (9 in 10): " + listed.joined(separator: "; ") + more
          + (margin.map { "; \($0)" } ?? "") + ".")
    } else if let margin {
      sentences.append("OUR DEFAULT, not your number: \(margin).")
    }
    if points > 0 {
      let subject = sentences.isEmpty ? "value is ours" : "more is a single value of ours"
      let plural = sentences.isEmpty ? "values are ours" : "more are single values of ours"
      sentences.append("\(points) \(points == 1 ? subject : plural).")
    }
    return sentences.isEmpty ? "Every number is yours." : sentences.joined(separator: " ")
  }

  private static let margin = "engage.gross_margin"

  private func value(of path: String, at share: Double, _ words: InputWords) -> String {
    words.value(scenario.inputs[path]?.quantity.value(at: share) ?? .nan, of: path)
  }

  /// The first of two values, without the words both end with: `2 %`, `5 % a month` → `2`.
  private func shortened(_ first: String, before second: String) -> String {
    let (a, b) = (first.split(separator: " "), second.split(separator: " "))
    let shared = zip(a.reversed(), b.reversed()).prefix {
      $0 == $1 && !$0.contains(where: \.isNumber)
    }
    return a.dropLast(shared.count).joined(separator: " ")
  }
}
