// Numbers that are known without the engine, and the scenarios in which it must reproduce them.

package import Simulation
internal import Foundation
internal import Statistics

/// How a number is read off the futures of a run.
package enum KnownReading: Sendable, Hashable {
  /// The mean of a metric.
  case mean(Metric)
  /// The variance of a metric from future to future.
  case variance(Metric)
  /// The share of futures in which a metric is 0.
  case shareOfZero(Metric)
}

/// One number of a known world.
package struct KnownQuestion: Sendable {
  /// What it is, in at most 30 characters.
  package let title: String
  /// How the engine's number is read.
  package let reading: KnownReading
  /// What is known in closed form; where nothing is, the mean field is what the engine is held against.
  package let expected: Double?

  init(_ title: String, _ reading: KnownReading, _ expected: Double? = nil) {
    self.title = title
    self.reading = reading
    self.expected = expected
  }
}

/// A scenario whose outcome is known, from a publication or with pencil and paper.
package struct KnownWorld: Sendable {
  /// What it shows.
  package let title: String
  /// Where the numbers come from.
  package let source: String
  /// The scenario, as a file would hold it.
  package let text: String
  /// Futures of the first look.
  package let trials: Int
  /// What is asked.
  package let questions: [KnownQuestion]

  /// Whether something is asked that lies beyond the run.
  var asksForecasts: Bool {
    questions.contains {
      [.mean(.clvProjected), .mean(.loopGain), .mean(.ltvToCAC)].contains($0.reading)
    }
  }
}

/// The engine's estimate of a number.
package struct KnownEstimate: Sendable, Hashable {
  /// The estimate.
  package let value: Double
  /// Its standard error; 0 when every future says the same.
  package let standardError: Double

  /// An estimate.
  init(value: Double, standardError: Double) {
    self.value = value
    self.standardError = standardError
  }

  /// Reads futures; the standard error of a variance is √((m₄ − s⁴)/n).
  init?(_ reading: KnownReading, _ table: TrialTable) {
    func column(_ metric: Metric) -> [Double] {
      let index = Metric.allCases.firstIndex(of: metric)
      return index.map { table.metrics[$0].compactMap { $0 } } ?? []
    }
    switch reading {
    case .mean(let metric):
      let moments = Moments(column(metric))
      guard let mean = moments.mean, let deviation = moments.standardDeviation else { return nil }
      (value, standardError) = (mean, deviation / Double(moments.count).squareRoot())
    case .variance(let metric):
      let values = column(metric)
      let moments = Moments(values)
      guard let mean = moments.mean, let variance = moments.variance else { return nil }
      let fourth = Moments(values.map { pow($0 - mean, 4) }).mean ?? 0
      value = variance
      standardError = (max(0, fourth - variance * variance) / Double(values.count)).squareRoot()
    case .shareOfZero(let metric):
      let values = column(metric)
      if values.isEmpty { return nil }
      // One is added to both sides of the count: a share of 0 or 1 has an error too.
      let n = Double(values.count)
      let zeros = Double(values.count { $0 == 0 })
      let cautious = (zeros + 1) / (n + 2)
      (value, standardError) = (zeros / n, (cautious * (1 - cautious) / n).squareRoot())
    }
  }

  /// How many standard errors the estimate lies from `expected`; 0 within rounding (1e-6 of the value).
  func deviation(from expected: Double) -> Double {
    let off = value - expected
    if abs(off) <= 1e-6 * max(1e-6, abs(expected)) { return 0 }
    return standardError > 0 ? off / standardError : .infinity * (off < 0 ? -1 : 1)
  }
}

/// A question with its answers.
package struct KnownAnswer: Sendable {
  /// What was asked.
  package let question: KnownQuestion
  /// The mean field's number, where it has one: it has means of metrics that are not of single futures.
  package let meanField: Double?
  /// The engine's.
  package let engine: KnownEstimate
  /// How many standard errors the engine is off.
  package let deviation: Double
  /// Whether a second look was needed.
  package let isSecondLook: Bool

  init(
    _ question: KnownQuestion, meanField: Double?, engine: KnownEstimate, isSecondLook: Bool
  ) {
    self.question = question
    self.meanField = meanField
    self.engine = engine
    self.isSecondLook = isSecondLook
    guard let known = question.expected ?? meanField else {
      preconditionFailure(
        "nothing is known of \(question.title), neither in closed form nor in the mean")
    }
    deviation = engine.deviation(from: known)
  }

  /// Whether the engine reproduces what is known.
  package var holds: Bool { abs(deviation) <= EngineCheck.tolerance }
}
