// A slide's before and after as businesses: of all sizes, prices and budgets that a slide does not tell.
//
// Three worlds a reading, with the same luck and the same businesses: before; after; and before with nothing changed
// but referrals.

internal import Scenarios
internal import Simulation

/// What a slide leaves open about the business, as the ranges over which it is tried out.
package enum BusinessRanges {
  /// Each with its path, range and words; amounts are in the slide's currency.
  package static let all: [(path: String, range: String, words: String)] = [
    ("start.customers", "20 to 2000", "customers at the start"),
    ("engage.price", "20 to 500 CUR per month", "price"),
    ("engage.gross_margin", "60% to 90%", "gross margin"),
    ("attract.channels.paid.budget", "500 to 20000 CUR per month", "budget"),
    ("attract.channels.paid.cac", "100 to 2000 CUR", "CAC"),
    ("delight.referral_conversion", "10% to 60%", "referred friends who buy"),
    ("delight.referral_rate", "0% per year", "referral rate"),
    ("engage.churn", "5% to 50% per year", "churn"),
  ]
  /// Months simulated.
  package static let horizon = 36
}

/// The simulated worlds of a slide.
struct SlideWorlds {
  /// A world of one reading.
  enum Kind: String, CaseIterable, Hashable {
    case before
    case after
    case referralsOnly = "referrals alone changed"
  }

  /// The slide's readings.
  let readings: SlideReadings
  /// The futures of every world, by reading.
  private(set) var tables: [SlideReading: [Kind: TrialTable]] = [:]
  /// Seed and futures.
  let request: RunRequest

  /// Simulates all worlds; `nil` when the slide has neither CAC, referral rate nor churn.
  init?(
    _ readings: SlideReadings, _ audit: SlideAudit, progress: (Int, Int) -> Void
  ) throws(ClaimFailure) {
    let told: [SlideClaim.Figure] = [.cac, .referralRate, .churn]
    guard told.contains(where: { readings[$0] != nil }) else { return nil }
    self.readings = readings
    request = audit.settings
    var simulations = ClaimSimulations(
      threads: request.threads, shouldStop: audit.shouldStop,
      read: { named in Self.scenario(named.alias, text: named.file) })
    let total = readings.all.count * Kind.allCases.count
    var done = 0
    for reading in readings.all {
      for kind in Kind.allCases {
        let text = Self.text(kind, reading, readings)
        let named = ClaimScenario(
          alias: kind.rawValue, file: text, settings: [],
          place: SourcePlace(file: audit.slide.file, line: 1, column: 1))
        let run = ClaimRun(
          scenario: named, month: nil, trials: request.trials, seed: request.seed)
        tables[reading, default: [:]][kind] = try simulations.run(run).table
        done += 1
        progress(done, total)
      }
    }
  }

  private static func scenario(
    _ name: String, text: String
  ) -> Result<Scenario, ScenarioProblems> {
    do throws(ScenarioProblems) {
      return .success(try ScenarioReader.read(text: text, file: name))
    } catch {
      return .failure(error)
    }
  }

  /// A metric of a world in every future.
  func column(_ metric: Metric, _ kind: Kind, _ reading: SlideReading) -> [Double?] {
    guard let table = tables[reading]?[kind],
      let column = Metric.allCases.firstIndex(of: metric)
    else { preconditionFailure("a world that was not simulated: \(kind)") }
    return table.metrics[column]
  }

  // MARK: scenarios

  /// The scenario of a world, in words; it can be run as a file of its own.
  ///
  /// With CAC stated, how many leads it takes changes nothing but the work: every second one buys.
  static func text(_ kind: Kind, _ reading: SlideReading, _ readings: SlideReadings) -> String {
    let currency = readings.slide.currency
    var values = Dictionary(
      uniqueKeysWithValues: BusinessRanges.all.map {
        ($0.path, $0.range.replacing("CUR", with: currency))
      })
    func put(_ path: String, _ figure: SlideClaim.Figure, isAfter: Bool, period: String = "") {
      guard let (before, after) = readings[figure] else { return }
      values[path] = words(isAfter ? after : before, figure, period, currency)
    }
    let isAfter = kind == .after
    put("start.customers", .customers, isAfter: false)
    put("engage.price", .price, isAfter: isAfter)
    put("attract.channels.paid.budget", .budget, isAfter: isAfter)
    put("attract.channels.paid.cac", .cac, isAfter: isAfter)
    put("delight.referral_conversion", .referralConversion, isAfter: isAfter)
    put("engage.churn", .churn, isAfter: isAfter, period: reading.churnPeriod)
    switch reading.referral {
    case .perPeriod:
      put(
        "delight.referral_rate", .referralRate, isAfter: kind != .before,
        period: reading.referralPeriod)
    case .once:
      put("delight.referral_when_asked", .referralRate, isAfter: kind != .before)
    case nil: break
    }
    let lines = values.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
    return """
      name: \(kind.rawValue)
      currency: \(currency)
      horizon: \(BusinessRanges.horizon) months
      attract.lead_to_customer: 50%
      delight.asks_after: 3 months
      simulation.steps_per_month: 2
      \(lines.joined(separator: "\n"))

      """
  }

  private static func words(
    _ value: Measure, _ figure: SlideClaim.Figure, _ period: String, _ currency: String
  ) -> String {
    var value = value
    if [.churn, .referralRate, .referralConversion].contains(figure) {
      value.style.isPercent = true
    }
    func end(_ number: Double) -> String {
      var one = value
      (one.lower, one.upper) = (number, number)
      return one.writing(currency)
    }
    let words =
      value.isExact ? end(value.lower) : "between \(end(value.lower)) and \(end(value.upper))"
    return period.isEmpty ? words : "\(words) \(period)"
  }
}
