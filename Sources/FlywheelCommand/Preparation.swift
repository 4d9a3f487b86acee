// From a scenario to a model that is known to be solvable.

internal import Scenarios
internal import Simulation

/// Makes scenarios ready to run.
enum Preparation {
  /// The model of a scenario whose corners were solved.
  ///
  /// - Throws: `CommandFailure` naming what cannot be solved, and at which values.
  static func model(_ scenario: Scenario) throws(CommandFailure) -> ScenarioModel {
    let model: ScenarioModel
    do {
      model = try ScenarioModel(scenario)
    } catch {
      throw CommandFailure(
        Problem(at: nil, key: error.path, message: error.message, cure: error.cure).description)
    }
    do {
      try model.checkCorners()
    } catch {
      throw CommandFailure(error, in: scenario)
    }
    return model
  }
}
