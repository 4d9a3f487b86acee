// A scenario that runs in a moment.

import Foundation
import Scenarios

@testable import FlywheelCommand

/// A business of twenty customers, with one uncertain value and two variants.
enum TinyScenario {
  /// The file.
  static let text = """
    name: Tiny
    horizon: 3 months
    start: { customers: 20, cash: 5000 EUR }
    attract: { organic_leads: 20 per month, lead_to_customer: 10% }
    engage: { price: 50 EUR per month, churn: 5% per month }
    delight: { referral_rate: 10% per year, referral_conversion: 20% }
    costs: { team: 800 to 1500 EUR per month }
    simulation: { trials: 4 }
    variants:
      dear: { engage.price: 60 EUR per month }
      leaky: { engage.churn: 9% per month }

    """

  /// Runs `body` in a folder that holds the file as `tiny.yaml`.
  static func inFolder(_ body: (String) throws -> Void) throws {
    try withTemporaryFolder { folder in
      try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/tiny.yaml"))
      try body(folder)
    }
  }

  /// The scenario read, with `settings` as `--set` takes them.
  static func read(_ settings: String...) throws -> Scenario {
    var scenario: Scenario?
    try inFolder {
      scenario = try ScenarioChanges.read($0 + "/tiny.yaml", settings: settings.map(Setting.init))
    }
    guard let scenario else { preconditionFailure("a scenario was read") }
    return scenario
  }
}
