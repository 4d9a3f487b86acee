import Scenarios
import Simulation
import Testing

@testable import Experiments

@Suite struct WorldsOfASlide {
  private func scenario(
    _ kind: SlideWorlds.Kind, _ text: String, reading: Int = 0
  ) throws -> Scenario {
    let (slide, file) = try SlideFixture.pair(text)
    let readings = try SlideReadings(slide, file)
    let words = SlideWorlds.text(kind, readings.all[reading], readings)
    return try ScenarioReader.read(text: words, file: "\(kind).yaml")
  }

  private func value(_ path: String, _ scenario: Scenario) -> Double? {
    scenario.inputs[path]?.quantity.value(at: 0.5)
  }

  @Test func `before and after hold the figures of their side`() throws {
    let before = try scenario(.before, SlideFixture.text())
    let after = try scenario(.after, SlideFixture.text())
    #expect(value("attract.channels.paid.cac", before) == 80)
    #expect(value("attract.channels.paid.cac", after) == 20)
    #expect(abs((value("engage.churn", before) ?? 0) - 0.15) < 1e-12)
    #expect(abs((value("engage.churn", after) ?? 0) - 0.03) < 1e-12)
  }

  @Test func `referrals alone change in the third world`() throws {
    let only = try scenario(.referralsOnly, SlideFixture.text())
    #expect(value("attract.channels.paid.cac", only) == 80)
    #expect(abs((value("engage.churn", only) ?? 0) - 0.15) < 1e-12)
    #expect(abs((value("delight.referral_when_asked", only) ?? 0) - 0.35) < 1e-12)
  }

  @Test func `once and per year are different keys`() throws {
    let once = try scenario(.after, SlideFixture.text(), reading: 0)
    let yearly = try scenario(.after, SlideFixture.text(), reading: 1)
    #expect(abs((value("delight.referral_when_asked", once) ?? 0) - 0.35) < 1e-12)
    #expect(value("delight.referral_rate", once) == 0)
    #expect(value("delight.referral_when_asked", yearly) == 0)
    #expect(abs((value("delight.referral_rate", yearly) ?? 0) - 0.35) < 1e-12)
  }

  @Test func `a churn of a month is compounded to a year`() throws {
    let text = SlideFixture.text(referral: ("5% per year", "35% per year"), churn: ("2%", "1%"))
    let monthly = try scenario(.before, text, reading: 1)
    // 1 − 0.98¹² = 0.2153.
    #expect(abs((value("engage.churn", monthly) ?? 0) - 0.215_283) < 1e-5)
  }

  @Test func `what the slide does not tell is a range`() throws {
    let text = "before: { cac: 80 EUR }\nafter: { cac: 20 EUR }\nsays: { cac: -75% }"
    let scenario = try scenario(.before, text)
    for path in ["start.customers", "engage.price", "engage.churn", "attract.channels.paid.budget"]
    {
      #expect(scenario.inputs[path]?.quantity.isUncertain == true, "\(path)")
    }
    #expect(value("attract.channels.paid.cac", scenario) == 80)
  }

  @Test func `every world of every documented range can be read and solved`() throws {
    for figures in ["churn: 15%", "referral_rate: 5%", "cac: 800 EUR"] {
      let text = "before: { \(figures) }\nafter: { \(figures) }\nsays: {}"
      let (slide, file) = try SlideFixture.pair(text)
      let readings = try SlideReadings(slide, file)
      for reading in readings.all {
        for kind in SlideWorlds.Kind.allCases {
          let words = SlideWorlds.text(kind, reading, readings)
          let model = try ScenarioModel(ScenarioReader.read(text: words, file: "world.yaml"))
          #expect(try model.unsolvableCorners().isEmpty, "\(words)")
        }
      }
    }
  }
}
