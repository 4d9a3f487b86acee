// An input's path as words, and its values in the unit its user thinks in.
//
// The engine keeps yearly shares, months and money a month. A churn stated "per month" is told per
// month again, a time stated in weeks is told in weeks.

internal import Charts
internal import Scenarios

/// Names and values of one scenario's inputs.
struct InputWords {
  /// Whose inputs.
  let scenario: Scenario

  /// What a value of an input is, as far as telling it needs.
  private enum Kind {
    case value(Dimension)
    case percentage
    case factor
    case addend(Dimension, word: String?)
  }

  /// The input's name: `churn`, `CAC of ads`, `price rise: price`, `churn of small customers`.
  func name(_ path: String) -> String {
    if let (entry, key) = planned(path) {
      return "\(entry.name): \(key == "chance" ? "chance" : plainName(key))"
    }
    return plainName(path)
  }

  /// The plan entry whose happening a path is about; `nil` where the path holds a number.
  func entry(happeningAt path: String) -> PlanEntry? {
    scenario.plan.first { $0.chance != nil && "plan.\($0.name)" == path }
  }

  /// The name of a key of the file.
  private func plainName(_ path: String) -> String {
    var parts = path.split(separator: ".").map(String.init)
    var owner: String?
    if parts.count > 3, parts[0] == "attract", parts[1] == "channels" {
      owner = parts[2]
      parts.removeFirst(3)
    } else if parts.count > 3, parts[0] == "engage", parts[1] == "segments" {
      owner = parts[2] + " customers"
      parts.removeFirst(3)
    } else if parts.count > 1, parts[0] == "expert" {
      parts.removeFirst(parts.count > 2 && parts[1] == "engagement" ? 2 : 1)
    } else if parts.count > 1 {
      parts.removeFirst()
    }
    let words = parts.map { Self.proper[$0] ?? String($0.map { $0 == "_" ? " " : $0 }) }
      .joined(separator: " ")
    return owner.map { "\(words) of \($0)" } ?? words
  }

  /// Words that are more than their key's with blanks.
  private static let proper = [
    "cac": "CAC", "nps": "NPS", "lead_to_customer": "lead-to-customer share",
    "time_to_value": "time to value", "organic_leads": "organic leads",
  ]

  /// The value, in the stated unit and period: `2.5 % a month`, `800 EUR`, `3 weeks`.
  ///
  /// - Parameters:
  ///   - value: in the engine's unit.
  ///   - path: the input's path.
  /// - Returns: the number with its unit.
  func value(_ value: Double, of path: String) -> String {
    let quantity = self.quantity(path)
    switch kind(of: path) {
    case .factor: return "x \(NumberText.plain(value))"
    case .percentage: return NumberText.percent(value)
    case .value(let dimension): return told(value, as: dimension, by: quantity)
    case .addend(let dimension, let word):
      return (value > 0 ? "+" : "") + told(value, as: dimension, by: quantity)
        + (word.map { " \($0)" } ?? "")
    }
  }

  /// The value of a kind, in the period or unit of the quantity it came from.
  private func told(_ value: Double, as dimension: Dimension, by quantity: Quantity?) -> String {
    switch dimension {
    case .money: NumberText.plain(value) + " \(scenario.currency)"
    case .moneyPerMonth: NumberText.plain(value) + " \(scenario.currency) a month"
    case .share: NumberText.percent(value)
    case .annualShare: SharePeriod(of: quantity).text(annual: value)
    case .countPerMonth: NumberText.plain(value) + " a month"
    case .duration: duration(value, stated: quantity?.text ?? "")
    case .count, .number, .multiplier: NumberText.plain(value)
    }
  }

  /// Months in the unit the words name.
  private func duration(_ months: Double, stated: String) -> String {
    let days = months * 365.25 / 12
    if stated.contains("day") { return NumberText.plain(days, significant: 2) + " days" }
    if stated.contains("week") { return NumberText.plain(days / 7, significant: 2) + " weeks" }
    return NumberText.plain(months, significant: 2) + " months"
  }

  /// The quantity at a path of the file or the plan.
  func quantity(_ path: String) -> Quantity? {
    if let input = scenario.inputs[path] { return input.quantity }
    guard let (entry, key) = planned(path) else { return nil }
    switch key {
    case "chance": return entry.chance
    case "cost": return entry.cost
    case "cost_per_month": return entry.costPerMonth
    default: return entry.changes.first { $0.path == key }?.operand
    }
  }

  /// The plan entry a path draws for, with the path's rest.
  private func planned(_ path: String) -> (PlanEntry, String)? {
    guard path.hasPrefix("plan.") else { return nil }
    for entry in scenario.plan.sorted(by: { $0.name.count > $1.name.count }) {
      let prefix = entry.drawPath("")
      if path.hasPrefix(prefix) { return (entry, String(path.dropFirst(prefix.count))) }
    }
    return nil
  }

  /// What kind of number the path holds; a plain number where the key is unknown.
  private func kind(of path: String) -> Kind {
    guard let (entry, key) = planned(path) else { return kind(ofKey: path) }
    switch key {
    case "chance", "cost", "cost_per_month": return kind(ofKey: "plan.\(key)")
    default: break
    }
    switch entry.changes.first(where: { $0.path == key })?.operation {
    case .multiply: return .factor
    case .add:
      let definition = KeyCatalogue.inputDefinition(for: key)
      return .addend(definition?.dimension ?? .number, word: definition?.notation.unitWord)
    case .set, nil: return kind(ofKey: key)
    }
  }

  /// What kind of number a key of the catalogue holds.
  private func kind(ofKey path: String) -> Kind {
    guard let definition = KeyCatalogue.inputDefinition(for: path) else { return .value(.number) }
    return definition.notation.isPercent ? .percentage : .value(definition.dimension)
  }
}
