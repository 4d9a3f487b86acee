// A scenario made ready to simulate: the door of this room.

internal import RandomStreams
package import Scenarios

/// A trial that cannot be solved, with the draws that make it so.
package struct UnsolvableTrial: Error, Hashable, Sendable {
  /// What cannot be solved.
  package var failure: SolveFailure
  /// The uncertain values drawn, by path, in the engine's units.
  package var draws: [String: Double]
}

/// Draws and solves the parameters of any trial of a scenario.
package struct ScenarioModel: Sendable {
  /// The scenario.
  package let scenario: Scenario
  /// Columns of the table of inputs: uncertain values by path, ascending, then plan entries that may not happen
  /// (1 if they do).
  package let inputPaths: [String]
  private let sampler: InputSampler
  private let builder: ParameterBuilder
  private let columns: [InputColumn]
  /// What every trial's values begin with.
  private let medians: TrialInputs
  /// What every trial has when nothing is uncertain: solved once.
  private let certain: SolvedTrial?

  private enum InputColumn: Sendable {
    case input(Quantity, path: String)
    case happens(PlanEntry)
  }

  /// Prepares a scenario.
  ///
  /// - Throws: `SolveFailure` when its correlations contradict each other.
  package init(_ scenario: Scenario) throws(SolveFailure) {
    self.scenario = scenario
    sampler = try InputSampler(scenario)
    var quantities = scenario.inputs.mapValues(\.quantity)
    for entry in scenario.plan {
      for (key, quantity) in entry.quantities { quantities[entry.drawPath(key)] = quantity }
    }
    var paths = quantities.filter { $0.value.isUncertain }.keys.sorted()
    var columns = paths.compactMap { path in
      quantities[path].map { InputColumn.input($0, path: path) }
    }
    for entry in scenario.plan where entry.chance != nil {
      paths.append("plan.\(entry.name)")
      columns.append(.happens(entry))
    }
    inputPaths = paths
    self.columns = columns
    medians = TrialInputs.medians(scenario)
    let isCertain = paths.isEmpty && sampler.paths.isEmpty
    builder = ParameterBuilder(scenario, isCertain: isCertain)
    if isCertain {
      // A failure is told by the trial that meets it.
      certain = try? SolvedTrial(
        builder.build(medians, stream: nil))
    } else {
      certain = nil
    }
  }

  /// The parameters of a trial, and the values of its uncertain inputs in the order of `inputPaths`.
  package func trial(
    seed: UInt64, number: Int
  ) throws(UnsolvableTrial) -> (solved: SolvedTrial, inputs: [Double]) {
    if let certain { return (certain, []) }
    let stream = RandomStream(seed: seed, trial: number)
    let inputs = medians.at(sampler.probabilities(stream))
    return (SolvedTrial(try parameters(inputs, stream)), values(inputs, stream))
  }

  /// Solves a trial at given probabilities of its uncertain inputs; others stand at their medians, and every entry of
  /// the plan happens.
  ///
  /// - Throws: the failure, with the values of the inputs given.
  func solve(at probabilities: [String: Double]) throws(UnsolvableTrial) -> TrialParameters {
    do throws(UnsolvableTrial) {
      return try parameters(medians.at(probabilities), nil)
    } catch {
      var failure = error
      failure.draws = failure.draws.filter { probabilities[$0.key] != nil }
      throw failure
    }
  }

  /// Everything uncertain, by path.
  var uncertainPaths: [String] { sampler.paths }

  private func parameters(
    _ inputs: TrialInputs, _ stream: RandomStream?
  ) throws(UnsolvableTrial) -> TrialParameters {
    do {
      return try builder.build(inputs, stream: stream)
    } catch {
      let drawn = Dictionary(
        uniqueKeysWithValues: zip(inputPaths, values(inputs, stream)))
      throw UnsolvableTrial(failure: error, draws: drawn)
    }
  }

  private func values(_ inputs: TrialInputs, _ stream: RandomStream?) -> [Double] {
    columns.map { column in
      switch column {
      case .input(let quantity, let path):
        inputs.value(path) ?? inputs.value(of: quantity, drawnAt: path)
      case .happens(let entry):
        PlanBuilder.happens(entry, inputs: inputs, stream: stream) ? 1 : 0
      }
    }
  }
}
