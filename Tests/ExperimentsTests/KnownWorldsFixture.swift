// Closed forms against the mean field: two roads without chance, which must agree to many digits.

import Simulation

@testable import Experiments

/// Compares what is known of worlds with their mean field.
enum KnownWorldsFixture {
  /// Questions about means whose known number the mean field does not reproduce to `tolerance` of its value.
  static func disagreements(_ worlds: [KnownWorld], within tolerance: Double = 1e-6)
    -> [String]
  {
    worlds.flatMap { world in
      let field = field(world)
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
  static func field(_ world: KnownWorld) -> MeanField {
    KnownWorlds.field(of: world.text, forecasts: world.asksForecasts)
  }
}
