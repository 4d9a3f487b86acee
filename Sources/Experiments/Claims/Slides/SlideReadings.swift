// The ways in which a slide can be read: what it does not say must never decide silently.

internal import Scenarios

/// One way of reading a slide.
struct SlideReading: Hashable {
  /// How the referral rate is meant.
  enum Referral: Hashable {
    /// Every customer is asked once.
    case once
    /// Per year, month …
    case perPeriod
  }

  /// How the referral rate is meant; `nil` when the slide has none.
  var referral: Referral?
  /// What stands behind a churn without a period; empty when it has one.
  var churnPeriod = ""
  /// What stands behind a referral rate without a period; empty when it has one, or is meant once.
  var referralPeriod = ""

  /// Its words: `referral rate per year, churn per month`.
  var words: String {
    var parts: [String] = []
    switch referral {
    case .once: parts.append("referrals once per customer")
    case .perPeriod:
      parts.append("referral rate" + (referralPeriod.isEmpty ? " as told" : " " + referralPeriod))
    case nil: break
    }
    if !churnPeriod.isEmpty { parts.append("churn \(churnPeriod)") }
    return parts.isEmpty ? "as told" : parts.joined(separator: ", ")
  }
}

/// All readings of a slide.
struct SlideReadings {
  /// The slide.
  let slide: SlideClaim
  /// Its readings.
  let all: [SlideReading]
  /// Its figures: before and after, by name.
  private let values: [SlideClaim.Figure: (before: Measure, after: Measure)]

  /// The readings of a slide whose figures stand in `file`.
  init(_ slide: SlideClaim, _ file: ClaimsFile) throws(ClaimFailure) {
    self.slide = slide
    var values: [SlideClaim.Figure: (before: Measure, after: Measure)] = [:]
    for figure in SlideClaim.Figure.allCases {
      if let (before, after) = slide.stated(figure) {
        values[figure] = (
          try Self.value(before, figure, file), try Self.value(after, figure, file)
        )
      }
    }
    self.values = values
    let missing = try Self.missingPeriods(slide, file)
    let churn = missing.contains(.churn) ? ["per year", "per month"] : [""]
    var referral: [(SlideReading.Referral?, String)] = [(nil, "")]
    if values[.referralRate] != nil {
      referral =
        missing.contains(.referralRate)
        ? [(.once, ""), (.perPeriod, "per year")]
        : [(values[.referralRate]?.before.isOnce == true ? .once : .perPeriod, "")]
    }
    all = referral.flatMap { kind, period in
      churn.map { SlideReading(referral: kind, churnPeriod: $0, referralPeriod: period) }
    }
  }

  /// Before and after of a figure.
  subscript(figure: SlideClaim.Figure) -> (before: Measure, after: Measure)? { values[figure] }

  /// The figures that are shares per period and say none.
  static func missingPeriods(
    _ slide: SlideClaim, _ file: ClaimsFile
  ) throws(ClaimFailure) -> [SlideClaim.Figure] {
    var missing: [SlideClaim.Figure] = []
    for figure in [SlideClaim.Figure.referralRate, .churn] {
      guard let (before, after) = slide.stated(figure) else { continue }
      let (first, second) = (
        try value(before, figure, file), try value(after, figure, file)
      )
      if first.isOnce != second.isOnce {
        let words = slide.stated(figure)?.after.words
        throw .problem(
          Problem(
            at: words?.start, key: figure.rawValue,
            message: "is counted once on one side and not on the other",
            cure: "give both alike: 5% once and 35% once"))
      }
      if first.isOnce { continue }
      if first.dimension == .plain || second.dimension == .plain { missing.append(figure) }
    }
    return missing
  }

  /// What a figure of this kind must measure.
  private static func allowed(_ figure: SlideClaim.Figure) -> [MeasureDimension] {
    switch figure {
    case .cac: [.money]
    case .referralRate, .churn: [.plain, .rate]
    case .timeToValue: [.time]
    case .referralConversion, .customers: [.plain]
    case .price, .budget: [.moneyRate]
    }
  }

  private static func value(
    _ placed: PlacedExpression, _ figure: SlideClaim.Figure, _ file: ClaimsFile
  ) throws(ClaimFailure) -> Measure {
    let scope = ExpressionScope(functions: ClaimFunctions.byName, currency: file.currency) {
      words throws(NameProblem) in
      throw NameProblem("\(words.joined(separator: ".")) is a name", cure: "write a figure")
    }
    func refuse(_ message: String, _ cure: String, at offset: Int = 0) -> ClaimFailure {
      .problem(
        Problem(
          at: placed.words.place(at: offset), key: figure.rawValue, message: message, cure: cure))
    }
    let value: Measure
    do throws(ExpressionProblem) {
      value = try placed.expression.value(in: scope)
    } catch {
      throw refuse(error.problem.message, error.problem.cure, at: error.problem.offset)
    }
    let wanted = [
      SlideClaim.Figure.cac: "800 \(file.currency)", .referralRate: "35% per year",
      .churn: "15% per year", .timeToValue: "4 weeks", .referralConversion: "30%",
      .price: "100 \(file.currency) per month", .budget: "8000 \(file.currency) per month",
      .customers: "100 customers",
    ]
    let example = "write e.g. \(figure.rawValue): \(wanted[figure] ?? "")"
    guard allowed(figure).contains(value.dimension) else {
      throw refuse("is \(value.text(currency: file.currency))", example)
    }
    if value.isOnce && figure != .referralRate {
      throw refuse("is \(value.text(currency: file.currency)) once", example)
    }
    let isShare = [.referralRate, .churn, .referralConversion].contains(figure)
    let period = value.dimension == .rate ? value.period ?? 12 : 1
    if [.cac, .price, .budget].contains(figure), value.lower <= 0 {
      throw refuse("is \(value.text(currency: file.currency))", "give more than 0: \(example)")
    }
    guard value.lower >= 0, !isShare || value.upper * period <= 1 else {
      throw refuse(
        "is \(value.text(currency: file.currency))",
        isShare ? "give a share from 0% to 100%" : example)
    }
    return value
  }
}
