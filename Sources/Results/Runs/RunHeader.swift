// What identifies a kept run: enough to list it and to tell whether another run says the same.

package import Experiments
package import Foundation
internal import Simulation

/// The head of a summary.json, read back.
package struct RunHeader: Hashable, Sendable {
  /// The scenario's name.
  package var scenarioName: String
  /// The resolved scenario's digest.
  package var digest: String
  /// Which numbers the engine produced.
  package var modelVersion: Int
  /// The seed.
  package var seed: UInt64
  /// Futures finished.
  package var trials: Int
  /// Futures asked for.
  package var requestedTrials: Int
  /// Whether all futures asked for were finished.
  package var isComplete: Bool
  /// The mean of each metric that has one, by the metric's ID.
  package var means: [String: Double]

  /// Reads the head of a summary; `nil` unless it is JSON of schema 1 with these fields.
  package init?(summary: Data) {
    guard let file = try? JSONDecoder().decode(SummaryFile.self, from: summary),
      file.schema == SummaryJSON.schema
    else { return nil }
    scenarioName = file.scenario.name
    digest = file.scenario.digest
    modelVersion = file.modelVersion
    seed = file.seed
    trials = file.trials
    requestedTrials = file.requestedTrials
    isComplete = file.complete
    means = file.metrics.compactMapValues(\.mean)
  }

  /// The head of a record.
  package init(_ record: RunRecord) {
    scenarioName = record.scenarioName
    digest = record.digest
    modelVersion = record.modelVersion
    seed = record.seed
    trials = record.trials
    requestedTrials = record.requestedTrials
    isComplete = record.isComplete
    means = [:]
    for summary in record.metrics { means[summary.metric.rawValue] = summary.mean }
  }

  /// What differs in this kept run from a new one, in words: "model version 1 there, 2 here"; empty if nothing does.
  package func differences(from new: RunHeader) -> [String] {
    var found: [String] = []
    func compare(_ what: String, _ kept: some Equatable, _ now: some Equatable) {
      let (there, here) = ("\(kept)", "\(now)")
      if there != here { found.append("\(what) \(there) there, \(here) here") }
    }
    compare("scenario", scenarioName, new.scenarioName)
    compare("digest", digest, new.digest)
    compare("model version", modelVersion, new.modelVersion)
    compare("seed", seed, new.seed)
    compare("futures", trials, new.trials)
    compare("futures asked for", requestedTrials, new.requestedTrials)
    let moved = Set(means.keys).union(new.means.keys).sorted().filter { means[$0] != new.means[$0] }
    for id in moved.prefix(3) {
      compare("mean of \(id)", Self.text(means[id]), Self.text(new.means[id]))
    }
    if moved.count > 3 { found.append("and the means of \(moved.count - 3) more metrics") }
    return found
  }

  private static func text(_ mean: Double?) -> String {
    mean.flatMap(NumberText.shortest) ?? "missing"
  }
}

// The members of summary.json that make a header, by their names there.
private struct SummaryFile: Decodable {
  struct Scenario: Decodable {
    var name: String
    var digest: String
  }
  struct Figures: Decodable {
    var mean: Double?
  }
  var schema: Int
  var scenario: Scenario
  var modelVersion: Int
  var seed: UInt64
  var trials: Int
  var requestedTrials: Int
  var complete: Bool
  var metrics: [String: Figures]

  enum CodingKeys: String, CodingKey {
    case schema, scenario, seed, trials, complete, metrics
    case modelVersion = "model_version"
    case requestedTrials = "requested_trials"
  }
}
