// From stated units to the engine's: one conversion for all the numbers of a value.
//
// Units may be stated once ("700 to 1200 EUR", "2 to 5% per month"): what has none takes its neighbour's. Where two
// numbers have different units ("2 weeks to 3 months") each is converted first.

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
  /// In turn: the units are of the key's kind; percentages become fractions; each number lies within the key's
  /// bounds; periods and units of time are shared or, where they differ, converted away. A lone zero needs no
  /// unit: nothing per month is nothing per year.
  /// - Parameters:
  ///   - amounts: the stated amounts, in the order of the text.
  ///   - trailing: units behind a closing bracket, which hold for amounts without.
  ///   - differences: indices of amounts that are distances, not values (the B of `A ± B`): not held to the bounds.
  /// - Returns: as many numbers as amounts, with the conversion they share.
  /// - Throws: a unit that does not fit, is missing, or a number outside the key's bounds.
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
    let months = all.map { $0.months ?? (definition.notation.namesMonth ? 1 : nil) }
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
