// From a scenario to a model that is known to be solvable.

internal import Scenarios
internal import Simulation

/// Makes scenarios ready to run.
enum Preparation {
  /// A model, and what at the extremes of its uncertain inputs cannot be solved.
  struct Prepared {
    var model: ScenarioModel
    /// One text a key: place, what cannot be solved, at which values.
    var doubts: [String]
  }

  /// The model of a scenario that can be solved at its medians.
  ///
  /// - Throws: `CommandFailure` naming what cannot be solved.
  static func prepare(_ scenario: Scenario) throws(CommandFailure) -> Prepared {
    let model = try solvable(scenario)
    do {
      let corners = try model.unsolvableCorners()
      return Prepared(
        model: model, doubts: corners.map { CommandFailure($0, in: scenario).message })
    } catch {
      throw CommandFailure(error, in: scenario)
    }
  }

  /// The model of a scenario whose correlations do not contradict each other; its extremes are not looked at.
  static func solvable(_ scenario: Scenario) throws(CommandFailure) -> ScenarioModel {
    do {
      return try ScenarioModel(scenario)
    } catch {
      throw CommandFailure(
        Problem(at: nil, key: error.path, message: error.message, cure: error.cure).description)
    }
  }

  /// The model, its doubts told on standard error: a future with such values would stop the run.
  static func model(_ scenario: Scenario) throws(CommandFailure) -> ScenarioModel {
    let prepared = try prepare(scenario)
    for doubt in prepared.doubts { Output.error("doubt: at the extremes, " + doubt) }
    return prepared.model
  }
}
