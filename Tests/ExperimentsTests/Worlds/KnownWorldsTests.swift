// The parts that worlds are made of.

import Scenarios
import Testing

@testable import Experiments

@Suite("Worlds with everything off")
struct KnownWorldsTests {
  @Test("nobody buys, nobody refers, and everybody is alike")
  func parts() throws {
    let text = """
      name: Nothing
      horizon: 1 month
      start: { customers: 1 }
      \(KnownWorlds.noBuyers)
      engage: { price: 1 EUR per month, churn: 1% per month }
      \(KnownWorlds.noReferrals)
      expert:
        \(KnownWorlds.alike)
      """
    let inputs = try ScenarioReader.read(text: text, file: "nothing.yaml").inputs
    for key in [
      "attract.lead_to_customer", "delight.referral_rate", "delight.referral_conversion",
      "expert.engagement.churn_sensitivity", "expert.engagement.referral_sensitivity",
      "expert.engagement.expansion_sensitivity",
    ] {
      #expect(inputs[key]?.quantity.value(at: 0.5) == 0, "\(key)")
    }
  }
}
