// What decides a metric: a tornado read off the run itself.
//
// Each line shows one input: the metric's mean in the futures where the input is in its lowest
// tenth (░) and in its highest tenth (█), as bars from the metric's overall mean.

internal import Charts
internal import Experiments
internal import Scenarios
internal import Simulation

/// The tornado of one metric.
struct Tornado {
  /// What was found.
  let record: RunRecord
  /// What was asked.
  let scenario: Scenario
  /// Whose drivers.
  let metric: Metric
  /// Whether the user asked for this metric.
  var isAsked = false

  /// At most this many inputs are listed.
  private static let most = 6
  /// Blocks on either side of the mean.
  private static let reach = 8

  /// Heading, bars and chance's share, no line longer than `width`.
  ///
  /// Where no input is uncertain, which the headline says, they are left out; who asked for a metric is told it.
  func lines(width: Int) -> [String] {
    if record.trials >= StandingDrivers.leastFutures && record.drivers.isEmpty {
      return isAsked ? TextLines.wrap(alone, width: width) : []
    }
    let drivers = StandingDrivers(of: metric, in: record)
    var lines = TextLines.wrap(heading, width: width)
    if drivers.standing.isEmpty {
      lines += TextLines.wrap(nothing(drivers), width: width, indent: 2, first: 2)
    } else {
      lines += bars(Array(drivers.standing.prefix(Self.most)), width: width)
      let hidden = drivers.standing.count - min(Self.most, drivers.standing.count)
      lines += rest(quiet: drivers.quiet, hidden: hidden, width: width)
    }
    return lines + TextLines.wrap(chance, width: width, indent: 2, first: 2)
  }

  /// The metric where nothing but chance decides it: `Churn a year: 57 % in the middle future, in 9 of 10 from 52 % to
  /// 61 %.`
  private var alone: String {
    let name = Words.capitalised(metric.words)
    guard let spread = Spread(record.summary(metric)) else {
      return "\(name): no future has a value."
    }
    let told = [spread.middle, spread.low, spread.high].map {
      metric.unit.phrase($0, currency: record.currency, error: spread.error)
    }
    return "\(name): \(told[0]) in the middle future, in 9 of 10 from \(told[1]) to \(told[2])."
  }

  /// What the section is about, and how to read it.
  private var heading: String {
    let subject = metric == .cash ? "your cash" : metric.words
    let unit = metric.unit.sign(currency: record.currency)
    return "What decides \(subject): its mean\(unit.isEmpty ? "" : " (\(unit))") in the futures "
      + "where an input is in its lowest tenth (░) and in its highest tenth (█)"
  }

  /// The table of bars.
  private func bars(_ drivers: [Driver], width: Int) -> [String] {
    let centre = record.summary(metric).mean ?? 0
    let furthest =
      drivers.flatMap { [$0.meanWhenLow, $0.meanWhenHigh] }
      .map { ($0 - centre).magnitude }.max() ?? 0
    let label = min(32, max(12, width - 58))
    let head =
      "  " + TextLines.left("input", label - 2)
      + TextLines.right("low ░", 10) + " " + TextLines.left("", 2 * Self.reach + 1)
      + TextLines.right("high █", 10) + TextLines.right("rank", 7)
    return [TextLines.clip(head, to: width)]
      + drivers.map { driver in
        let figures = [driver.meanWhenLow, driver.meanWhenHigh].map {
          metric.unit.figure($0, error: driver.differenceError / 2.0.squareRoot())
        }
        let name = InputWords(scenario: scenario).name(driver.path)
        let bar = Self.bar(
          low: driver.meanWhenLow - centre, high: driver.meanWhenHigh - centre, furthest: furthest)
        let line =
          "  " + TextLines.left(name, label - 2) + TextLines.right(figures[0], 10) + " " + bar
          + TextLines.right(figures[1], 10)
          + TextLines.right(NumberText.grouped(driver.rankCorrelation, decimals: 2), 7)
          + (driver.isOurDefault ? " OUR DEFAULT" : "")
        return TextLines.clip(line, to: width)
      }
  }

  /// A bar of 2 · reach + 1 characters around the overall mean.
  ///
  /// - Parameters:
  ///   - low: the mean in the lowest tenth minus the overall mean.
  ///   - high: the same for the highest tenth.
  ///   - furthest: the difference that fills a side.
  /// - Returns: ░ towards the low mean, █ towards the high one, the longer bar behind.
  static func bar(low: Double, high: Double, furthest: Double) -> String {
    var cells = [Character](repeating: " ", count: 2 * reach + 1)
    cells[reach] = "│"
    guard furthest > 0, furthest.isFinite else { return String(cells) }
    let ends = [(low, Character("░")), (high, Character("█"))]
    for (difference, block) in ends.sorted(by: { $0.0.magnitude > $1.0.magnitude }) {
      let length = Int((difference.magnitude / furthest * Double(reach)).rounded())
      for step in 0..<min(reach, length) {
        cells[difference < 0 ? reach - 1 - step : reach + 1 + step] = block
      }
    }
    return String(cells)
  }

  /// The inputs without a bar.
  private func rest(quiet: Int, hidden: Int, width: Int) -> [String] {
    var parts: [String] = []
    if hidden > 0 { parts.append("\(hidden) weaker \(hidden == 1 ? "input" : "inputs") not shown") }
    if quiet > 0 {
      parts.append("\(quiet) more \(quiet == 1 ? "does" : "do") not stand out of the noise")
    }
    guard !parts.isEmpty else { return [] }
    return TextLines.wrap(parts.joined(separator: "; ") + ".", width: width, indent: 2, first: 2)
  }

  /// What is said when no input has a bar.
  func nothing(_ drivers: StandingDrivers) -> String {
    if record.trials < StandingDrivers.leastFutures {
      return "Too few futures to tell: give \(StandingDrivers.leastFutures) or more."
    }
    if record.drivers.isEmpty {
      return "No input is uncertain: whatever differs between the futures is chance."
    }
    return drivers.quiet == 0
      ? "Too few futures have a value, or all have the same."
      : "None of \(NumberText.count(drivers.quiet, "uncertain input", "uncertain inputs")) stands "
        + "out of the noise of \(NumberText.count(record.trials, "future", "futures"))."
  }

  /// Chance's share of the variance, with its interval.
  var chance: String {
    let summary = record.summary(metric)
    guard let share = summary.chanceShare else {
      return summary.standardDeviation == 0
        ? "It is the same in all futures."
        : "How much of this is chance cannot be told from this run."
    }
    let low = NumberText.grouped((100 * share.low).rounded(.down), decimals: 0)
    let high = NumberText.grouped((100 * share.high).rounded(.up), decimals: 0)
    let middle = NumberText.grouped(100 * share.estimate, decimals: 0)
    return "Chance makes \(middle) % (\(low)–\(high) %) of the variance of \(metric.words); "
      + "the rest is not knowing the inputs."
  }
}
