// What units and numbers a key accepts, and the words for those it refuses.

internal import Numerics

extension QuantityReader {
  // MARK: percent

  /// Whether the amounts are percentages: said once is said for all.
  ///
  /// "0.5 to 2%" is refused: half a percent, or one half?
  func sharedPercent(
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
  ///
  /// Shares and numbers stated as percentages take plain fractions below 1, factors of the season plain numbers
  /// below 10: above, one could mean either.
  func checkPlain(_ amount: Amount) throws(QuantityProblem) {
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
  ///
  /// The message names the unit as the user wrote it and the kind that is needed.
  func checkKind(of amount: Amount) throws(QuantityProblem) {
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
  func checkUnitWord(_ all: [Amount]) throws(QuantityProblem) {
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
  func checkCompound(
    _ value: Double, _ months: Double, _ amount: Amount
  ) throws(QuantityProblem) {
    guard definition.dimension == .annualShare, value < 1,
      1 - Conversion.compound(periodInMonths: months)(value) < Self.fewestSurvivors
    else { return }
    let most = 1 - Double.exp(Double.log(Self.fewestSurvivors) * months / 12)
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
          ? "\(stated) is not above 0" : "\(stated) is under \(shown(limit))")
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

  /// The complaint about a number without its period or unit of time.
  func missingUnit(_ amount: Amount?) -> QuantityProblem {
    let text = QuantityProblem.shortened(body)
    let offset = amount?.offset ?? startOffset
    switch definition.dimension {
    case .duration:
      return problem(
        "\(text) has no unit of time", "write \"\(text) days\" or \"\(text) months\"", at: offset)
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
