// From stated units to the engine's: one conversion for all the numbers of a value.
//
// Units may be stated once ("700 to 1200 EUR", "2 to 5% per month"): what has none takes its neighbour's. Where two
// numbers have different units ("2 weeks to 3 months") each is converted first.

internal import Foundation

/// The numbers of one value, and how they become the engine's.
struct StatedNumbers: Hashable, Sendable {
  /// The stated numbers: 0.05 for "5%".
  var values: [Double]
  /// From such a number to the engine's unit.
  var conversion: Conversion
  /// Whether the amounts had different units, so that the values are the engine's already.
  var isMixed = false
}

extension QuantityReader {
  /// The numbers of `amounts` in one unit.
  ///
  /// - Parameters:
  ///   - amounts: the stated amounts, in the order of the text.
  ///   - trailing: units behind a closing bracket, which hold for amounts without.
  ///   - differences: indices of amounts that are distances, not values (the B of `A ± B`): not held to the bounds.
  func numbers(
    of amounts: [Amount], trailing: Amount? = nil, differences: Set<Int> = []
  ) throws(QuantityProblem) -> StatedNumbers {
    let all = amounts + (trailing.map { [$0] } ?? [])
    for amount in all { try checkKind(of: amount) }
    try checkUnitWord(all)
    let isPercent = try sharedPercent(amounts, all)
    var values: [Double] = []
    for (index, amount) in amounts.enumerated() {
      let value = isPercent ? amount.number / 100 : amount.number
      if !isPercent { try checkPlain(amount) }
      if !differences.contains(index) { try checkBounds(value, amount) }
      values.append(value)
    }
    guard definition.dimension.hasPeriod else {
      return StatedNumbers(values: values, conversion: .identity)
    }
    let months = all.map(\.months)
    guard let last = months.last(where: { $0 != nil }) ?? nil else {
      if !amounts.isEmpty, amounts.count == 1, values[0] == 0 {
        return StatedNumbers(values: values, conversion: conversion(ofMonths: 12))
      }
      throw missingUnit(amounts.last ?? trailing)
    }
    let own = amounts.map { $0.months ?? last }
    for (index, months) in own.enumerated() where !differences.contains(index) {
      try checkCompound(values[index], months, amounts[index])
    }
    if own.allSatisfy({ $0 == own.first }) {
      return StatedNumbers(values: values, conversion: conversion(ofMonths: own.first ?? last))
    }
    if definition.dimension == .annualShare, let index = differences.first {
      throw problem(
        "the spread has another period than the share", "state both with the same period",
        at: amounts[index].offset)
    }
    let converted = zip(values, own).map { conversion(ofMonths: $1)($0) }
    return StatedNumbers(values: converted, conversion: conversion(ofMonths: nil), isMixed: true)
  }

  /// The conversion of a number stated for a unit or period of so many months; `nil`: for the engine's own unit.
  private func conversion(ofMonths months: Double?) -> Conversion {
    switch definition.dimension {
    case .annualShare: .compound(periodInMonths: months ?? 12)
    case .moneyPerMonth, .countPerMonth: .affine(offset: 0, factor: 1 / (months ?? 1))
    case .duration: .affine(offset: 0, factor: months ?? 1)
    case .money, .share, .count, .number, .multiplier: .identity
    }
  }

  // MARK: percent

  /// Whether the amounts are percentages: said once is said for all.
  private func sharedPercent(
    _ amounts: [Amount], _ all: [Amount]
  ) throws(QuantityProblem) -> Bool {
    guard all.contains(where: \.isPercent) else { return false }
    for amount in amounts where !amount.isPercent && amount.number > 0 && amount.number < 1 {
      let text = amount.text
      throw problem(
        "\(text) stands beside a percentage and can be read in two ways",
        "write \(text)% or \(QuantityFormat.plain(amount.number * 100))%", at: amount.offset)
    }
    return true
  }

  /// Refuses "15" where 15% may be meant.
  private func checkPlain(_ amount: Amount) throws(QuantityProblem) {
    let isShare = definition.dimension == .share || definition.dimension == .annualShare
    let largest =
      isShare || (definition.dimension == .number && definition.notation.isPercent)
      ? 1.0
      : definition.dimension == .multiplier && definition.notation.isPercent ? 10.0 : .infinity
    guard amount.number >= largest else { return }
    let text = amount.text
    let whole = "\(QuantityFormat.plain(amount.number * 100))%"
    throw problem(
      "\(text) has no % and can be read in two ways: \(text)% or \(whole)",
      isShare && amount.number > 1
        ? "write \(text)% (plain numbers are fractions of one: 0.15 is 15%)"
        : "write \(text)% or \(whole)", at: amount.offset)
  }

  // MARK: kind and bounds

  /// Refuses units of another kind than the key's.
  private func checkKind(of amount: Amount) throws(QuantityProblem) {
    let dimension = definition.dimension
    let isMoney = dimension == .money || dimension == .moneyPerMonth
    let isCounted = dimension == .count || dimension == .countPerMonth
    let isPercentual =
      dimension == .share || dimension == .annualShare || definition.notation.isPercent
    var wrong: String?
    if amount.isPercent, !isPercentual { wrong = "%" }
    if let currency = amount.currency, !isMoney { wrong = currency }
    if let time = amount.time, dimension != .duration { wrong = time.text }
    if let noun = amount.noun, !isCounted { wrong = noun }
    if let word = amount.unitWord, word != definition.notation.unitWord { wrong = word }
    if let wrong {
      throw problem(
        "\(QuantityProblem.quoted(wrong)) does not fit: \(dimension.inWords) is needed",
        "write it as in \(example)", at: amount.offset)
    }
    if let period = amount.period {
      if !dimension.hasPeriod || dimension == .duration {
        throw problem(
          "\(QuantityProblem.quoted(period.text)) does not fit: \(dimension.inWords) has no period",
          "leave it out, as in \(example)", at: period.offset)
      }
      if definition.notation.isYearly, period.months != 12 {
        throw problem(
          "\(QuantityProblem.quoted(period.text)) does not fit: this is stated per year",
          "write it per year, as in \(example)", at: period.offset)
      }
    }
  }

  /// Insists on "logit" or "sd" where the key has such a unit: said once is enough.
  private func checkUnitWord(_ all: [Amount]) throws(QuantityProblem) {
    guard definition.notation.unitWord != nil, let first = all.first,
      all.allSatisfy({ $0.unitWord == nil && $0.number != 0 })
    else { return }
    throw problem(
      "\(QuantityProblem.shortened(body)) has no unit", "write it as in \(example)",
      at: first.offset)
  }

  /// The smallest share of survivors after 12 months whose logarithm a double still holds to 5 digits.
  private static let fewestSurvivors = 1e-12

  /// Refuses shares that leave practically nobody after a year: kept as a 12-month share, 50% per week and 60% per
  /// week would be the same number.
  private func checkCompound(
    _ value: Double, _ months: Double, _ amount: Amount
  ) throws(QuantityProblem) {
    guard definition.dimension == .annualShare, value < 1,
      1 - Conversion.compound(periodInMonths: months)(value) < Self.fewestSurvivors
    else { return }
    let most = 1 - exp(log(Self.fewestSurvivors) * months / 12)
    let period = amount.period?.text ?? "per period"
    throw problem(
      "\(QuantityProblem.shortened(body)) leaves practically nobody after a year",
      "write at most \(QuantityFormat.plain((most * 1000).rounded(.down) / 10))% \(period), or 100% "
        + "if nobody stays", at: amount.offset)
  }

  /// Refuses what lies outside the key's bounds.
  func checkBounds(_ value: Double, _ amount: Amount) throws(QuantityProblem) {
    let bounds = definition.bounds
    guard !bounds.contains(value) else { return }
    let stated = QuantityProblem.shortened(
      (amount.number < 0 ? "-" : "") + amount.text + (amount.isPercent ? "%" : ""))
    let limit = value < bounds.lowerBound ? bounds.lowerBound : bounds.upperBound
    let message =
      value < bounds.lowerBound
      ? (limit == 0
        ? "\(stated) is negative"
        : limit == KeyDefinition.aboveZero.lowerBound
          ? "\(stated) is not more than 0" : "\(stated) is under \(shown(limit))")
      : "\(stated) is over \(shown(limit))"
    throw problem(message, "write \(allowedRange), for example \(example)", at: amount.offset)
  }

  /// "a share from 0% to 100%".
  private var allowedRange: String {
    let bounds = definition.bounds
    let low =
      bounds.lowerBound == KeyDefinition.aboveZero.lowerBound
      ? "above 0" : bounds.lowerBound == -.infinity ? "" : "from \(shown(bounds.lowerBound))"
    let high = bounds.upperBound == .infinity ? "" : " to \(shown(bounds.upperBound))"
    return
      "\(definition.dimension.inWords) \(low)\(low.hasPrefix("from") && high.isEmpty ? " up" : high)"
  }

  /// A limit as the user would write it.
  private func shown(_ limit: Double) -> String {
    let dimension = definition.dimension
    let isPercentual =
      dimension == .share || dimension == .annualShare || definition.notation.isPercent
    return isPercentual
      ? "\(QuantityFormat.plain(limit * 100))%" : QuantityFormat.plain(limit)
  }

  private func missingUnit(_ amount: Amount?) -> QuantityProblem {
    let text = QuantityProblem.shortened(body)
    let offset = amount?.offset ?? startOffset
    switch definition.dimension {
    case .duration:
      return problem(
        "\(text) has no unit of time", "write \"\(text) weeks\" or \"\(text) months\"", at: offset)
    case .annualShare where definition.notation.isYearly:
      return problem("\(text) has no period", "write \"\(text) per year\"", at: offset)
    case .annualShare:
      return problem(
        "\(text) has no period", "write \"\(text) per year\" or \"\(text) per month\"", at: offset)
    default:
      return problem(
        "\(text) has no period", "write \"\(text) per month\" or \"\(text) per year\"", at: offset)
    }
  }
}

extension Dimension {
  /// Whether its numbers need a period or unit of time.
  var hasPeriod: Bool {
    switch self {
    case .annualShare, .moneyPerMonth, .countPerMonth, .duration: true
    case .money, .share, .count, .number, .multiplier: false
    }
  }

  /// What is needed: "an amount of money".
  var inWords: String {
    switch self {
    case .money: "an amount of money"
    case .moneyPerMonth: "an amount of money per month"
    case .share: "a share"
    case .annualShare: "a share per period"
    case .countPerMonth: "a number per month"
    case .count: "a number of things"
    case .duration: "a time"
    case .number: "a number"
    case .multiplier: "a factor"
    }
  }
}
