// The two sentences that answer: how likely cash runs out, and what that hangs on.

internal import Charts
internal import Experiments
internal import Scenarios
internal import Simulation

/// The answer of a run in words.
struct Headline {
  /// What was found.
  let record: RunRecord
  /// What was asked.
  let scenario: Scenario

  /// Both sentences as one paragraph.
  var text: String { answer + " " + cause }

  /// The first sentence: the chance of running out of cash, or customers and CLV:CAC.
  var answer: String {
    guard record.tellsCash else { return growth }
    let chance = outOfCash
    let month = record.horizonMonths
    let futures = NumberText.count(record.trials, "future", "futures")
    if chance.isTooFew {
      let seen = chance.successes == 0 ? "none" : "all"
      return
        "Cash runs out before month \(month) in \(seen) of \(futures), too few to tell a chance."
    }
    if chance.successes == 0 {
      return "Cash runs out before month \(month) in none of \(futures): "
        + "the chance is \(chance.text)."
    }
    if chance.successes == chance.futures {
      let verdict = chance.low >= 0.95 ? "nearly certain (\(chance.text))" : chance.text
      return "Cash runs out before month \(month) in all of \(futures): \(verdict)."
    }
    return
      "There is \(Words.article(chance.text)) \(chance.text) chance that cash runs out before month \(month)."
  }

  /// The chance of running out of cash as counted.
  var outOfCash: ChanceText { RunClause(record: record).outOfCash }

  /// How customers grow and what they are worth: the first sentence without stated cash.
  var growth: String {
    var sentence = "Customers"
    if let start = OverviewLines(record: record, scenario: scenario).startCustomers {
      sentence += " go from \(NumberText.plain(start))"
    } else {
      sentence += " come"
    }
    guard let customers = Spread(record.summary(.customers)) else {
      return "Customers cannot be told: no future has ended."
    }
    sentence += " to \(phrase(.customers, customers.middle, customers)) by month "
    sentence += "\(record.horizonMonths) (9 in 10 futures: \(range(.customers, customers)))"
    guard let worth = Spread(record.summary(.ltvToCAC)) else {
      return sentence
        + "; CLV:CAC has no value: in no future was somebody won for money."
    }
    return sentence + ", and a customer is worth \(phrase(.ltvToCAC, worth.middle, worth)) times "
      + "what it costs to win (\(range(.ltvToCAC, worth)))."
  }

  /// The second sentence: the strongest driver, or that none stands out.
  var cause: String {
    let asked: Metric = record.tellsCash ? .outOfCash : .customers
    let isDecided =
      record.tellsCash && (outOfCash.successes == 0 || outOfCash.successes == outOfCash.futures)
    let metric = isDecided ? Metric.cash : asked
    let subject = isDecided || !record.tellsCash ? "The \(noun(metric))" : "It"
    let drivers = StandingDrivers(of: metric, in: record)
    guard let driver = drivers.standing.first else { return noCause(metric, subject: subject) }
    let words = InputWords(scenario: scenario)
    let isCorrelated = scenario.correlations.contains { $0.paths.contains(driver.path) }
    let verb = isCorrelated ? "goes most with" : "hangs most on"
    let name = words.name(driver.path) + (driver.isOurDefault ? " (OUR DEFAULT)" : "")
    let means = [driver.meanWhenLow, driver.meanWhenHigh].map { conditional($0, driver) }
    if let entry = words.entry(happeningAt: driver.path) {
      return "\(subject) \(verb) whether \(entry.name) happens: \(means[0]) where it does not, "
        + "\(means[1]) where it does."
    }
    let ends = [driver.lowValue, driver.highValue].map { words.value($0, of: driver.path) }
    return
      "\(subject) \(verb) \(name): \(means[0]) where that is below \(ends[0]), \(means[1]) where it "
      + "is above \(ends[1])."
  }

  /// What is said when no input stands out of the noise.
  private func noCause(_ metric: Metric, subject: String) -> String {
    if record.trials < StandingDrivers.leastFutures {
      return "So few futures cannot tell what it hangs on."
    }
    if record.drivers.isEmpty {
      return "No input is uncertain, so chance alone makes the futures differ."
    }
    return "No single input stands out of the noise: chance, or several inputs together, decide."
  }

  /// A metric as the subject of a sentence.
  private func noun(_ metric: Metric) -> String {
    metric == .customers ? "number of customers" : metric.words
  }

  /// The metric's mean in a tenth of the futures, with no more digits than that tenth allows.
  private func conditional(_ mean: Double, _ driver: Driver) -> String {
    guard driver.metric == .outOfCash else {
      return driver.metric.unit.phrase(
        mean, currency: record.currency, error: driver.differenceError / 2.0.squareRoot())
    }
    let tenth = max(1, record.summary(driver.metric).count / 10)
    let successes = Int((mean * Double(tenth)).rounded())
    return ChanceText(min(tenth, max(0, successes)), of: tenth).brief
  }

  /// A value of a metric.
  private func phrase(_ metric: Metric, _ value: Double, _ spread: Spread) -> String {
    metric.unit.phrase(value, currency: record.currency, error: spread.error)
  }

  /// Both ends of 9 in 10 futures.
  private func range(_ metric: Metric, _ spread: Spread) -> String {
    "\(metric.unit.figure(spread.low, error: spread.error)) to "
      + phrase(metric, spread.high, spread)
  }
}
