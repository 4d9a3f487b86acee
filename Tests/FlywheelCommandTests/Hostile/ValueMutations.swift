// What can be wrong with one value, by the kind of its key.

import Scenarios

/// Values broken in one place.
enum ValueMutations {
  /// Each way in which this key's value can be broken, with its name.
  static func broken(_ stated: Stated) -> [(kind: String, value: String)] {
    if stated.value.hasPrefix("{") || stated.value.hasPrefix("[") || stated.isList { return [] }
    var result: [(String, String)] = []
    if stated.name != "name" { result += [("text", "lots")] }
    result += [("a list", "[1, 2]"), ("a group", "{ a: 1 }"), ("empty", "")]
    guard let key = stated.definition else {
      return result + (structural[stated.name] ?? []).map { ("structural", $0) }
    }
    if stated.value == "unknown" { return result }
    result += ["1e999", ".inf", "-.inf", ".nan"].map { ("not finite", $0) }
    result += [("wrong unit", wrongUnit(key))]
    let value = stated.value.replacing("\"", with: "")
    if let huge = exchangingNumber(value, { _ in "1e300" }) { result.append(("huge", huge)) }
    if !stated.isChange, key.bounds.lowerBound >= 0, value.first?.isNumber == true {
      result.append(("wrong sign", "-" + value))
    }
    if stated.isChange, value.hasPrefix("x ") {
      result.append(("wrong sign", "x -" + value.dropFirst(2)))
    }
    if let bare = withoutPeriod(value, key, stated) { result.append(("no period", bare)) }
    if let swapped = swapped(value) { result.append(("swapped", swapped)) }
    if let comma = exchangingNumber(value, grouped) { result.append(("comma", comma)) }
    if key.bounds.upperBound == 1, value.first?.isNumber == true, value.contains("%"),
      let over = exchangingNumber(value, { _ in "130" })
    {
      result.append(("over 100 %", over))
    }
    return result
  }

  /// What the keys that are no quantities refuse.
  private static let structural = [
    "currency": ["Euro", "12", "EU"],
    "horizon": ["24", "0 months", "soon", "-3 months", "1e300 years"],
    "funnel": ["maybe", "1"], "month": ["March", "2026-13", "2026/03", "26-3"],
    "pipeline": ["full", "-1"], "from": ["4", "week 3", "month -1", "month .inf"],
    "until": ["9", "month", "month 1e999"], "for": ["all"], "counts_as": ["marketing"],
    "trials": ["-5", "1.5", "0", "1e300", "many"], "seed": ["-1", "1.5"],
    "steps_per_month": ["0", "31", "4 steps"], "max_agents": ["0", "-1", "20 million"],
  ]

  private static func wrongUnit(_ key: KeyDefinition) -> String {
    switch key.dimension {
    case .money, .moneyPerMonth: "3 weeks"
    case .share, .annualShare: "20 EUR"
    case .duration: "30 EUR"
    case .count, .countPerMonth: "40 EUR"
    case .number, .multiplier: "5 weeks"
    }
  }

  /// The first number exchanged by what `change` makes of it; `nil` when there is none.
  private static func exchangingNumber(
    _ value: String, _ change: (Substring) -> String?
  ) -> String? {
    guard let match = value.firstMatch(of: /[0-9][0-9.]*/), let new = change(match.0) else {
      return nil
    }
    return value.replacingCharacters(match.range, by: new)
  }

  /// Thousands parted by a comma; `nil` for smaller numbers.
  private static func grouped(_ digits: Substring) -> String? {
    guard digits.count >= 4, !digits.contains(".") else { return nil }
    return digits.dropLast(3) + "," + digits.suffix(3)
  }

  /// The value without its period or unit of time; `nil` when it has none or needs none.
  private static func withoutPeriod(
    _ value: String, _ key: KeyDefinition, _ stated: Stated
  ) -> String? {
    let needsOne: Bool =
      switch key.dimension {
      case .annualShare, .moneyPerMonth, .countPerMonth, .duration: !key.notation.namesMonth
      case .money, .share, .count, .number, .multiplier: false
      }
    guard needsOne, !(stated.isChange && (value.hasPrefix("x") || value.contains("%"))) else {
      return nil
    }
    if key.dimension == .duration {
      guard let unit = value.firstMatch(of: /\ (days?|weeks?|months?)/) else { return nil }
      return value.replacingCharacters(unit.range, by: "")
    }
    let periods = /\ per (month|year)| in 3 months/
    return value.contains(periods) ? value.replacing(periods, with: "") : nil
  }

  /// The ends of a range in the wrong order; `nil` when it is no range.
  private static func swapped(_ value: String) -> String? {
    let number = #"([0-9.]+)"#
    for joint in [#"( to )"#, #"(%? and )"#, #"(% to )"#, #"( / 150 / )"#] {
      guard let pattern = try? Regex(number + joint + number),
        let match = value.firstMatch(of: pattern),
        let first = match.output[1].substring, let between = match.output[2].substring,
        let second = match.output[3].substring
      else { continue }
      return value.replacingCharacters(match.range, by: "\(second)\(between)\(first)")
    }
    return nil
  }
}

extension String {
  fileprivate func replacingCharacters(_ range: Range<Index>, by words: String) -> String {
    self[..<range.lowerBound] + words + self[range.upperBound...]
  }
}
