// Scenarios with everything off but what is to be seen.

internal import Scenarios
internal import Simulation

/// Worlds whose outcomes are known.
package enum KnownWorlds {
  /// Leads pass all stages, one a step: they buy at the end of the third step.
  static let straightJourney = """
    journey: { quality_weight: 0, aware: { advance: 100%, stay: 0 days }, \
    interested: { advance: 100%, stay: 0 days }, considering: { advance: 100%, stay: 0 days } }
    """
  /// All customers alike.
  static let alike = """
    engagement: { churn_sensitivity: 0, referral_sensitivity: 0, expansion_sensitivity: 0 }
    """
  /// Nobody refers anybody.
  static let noReferrals = "delight: { referral_rate: 0% per year, referral_conversion: 0% }"
  /// Nobody buys.
  static let noBuyers = "attract: { organic_leads: 1 per month, lead_to_customer: 0% }"

  /// A scenario of ours, made ready.
  static func model(of text: String) -> ScenarioModel {
    do {
      return try ScenarioModel(ScenarioReader.read(text: text, file: "known world"))
    } catch {
      preconditionFailure("a known world cannot be read: \(error)")
    }
  }

  /// The mean field of a scenario of ours.
  static func field(of text: String, forecasts: Bool = true) -> MeanField {
    do throws(UnsolvableTrial) {
      return MeanField(
        try model(of: text).trial(seed: 1, number: 0).solved, forecasts: forecasts)
    } catch {
      preconditionFailure("a known world cannot be solved: \(error)")
    }
  }
}
