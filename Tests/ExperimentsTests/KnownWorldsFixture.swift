// Closed forms against the mean field: two roads without chance, which must agree to many digits.

import Scenarios
import Simulation

@testable import Experiments

/// Compares what is known of worlds with their mean field.
enum KnownWorldsFixture {
  /// Questions about means whose known number the mean field does not reproduce to `tolerance` of its value.
  static func disagreements(_ worlds: [KnownWorld], within tolerance: Double = 1e-6) throws
    -> [String]
  {
    try worlds.flatMap { world in
      let field = try field(world)
      return world.questions.compactMap { question -> String? in
        guard case .mean(let metric) = question.reading, let known = question.expected,
          let value = field[metric]
        else { return nil }
        if abs(value - known) <= tolerance * abs(known) { return nil }
        return "\(world.title): \(question.title): \(known) against \(value)"
      }
    }
  }

  /// The mean field of a world.
  static func field(_ world: KnownWorld) throws -> MeanField {
    let model = try ScenarioModel(ScenarioReader.read(text: world.text, file: world.title))
    return MeanField(
      try model.trial(seed: 1, number: 0).solved, forecasts: world.asksForecasts)
  }
}
