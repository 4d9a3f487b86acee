import RandomStreams
import Scenarios
import Testing

@testable import Reports

@Suite("Defaults in use")
struct DefaultsInUseSuite {
  private var scenario: Scenario {
    var scenario = RecordSamples.scenario
    scenario.inputs["attract.lead_to_customer"] = Input(
      Quantity(.logitNormal(middleNinety: 0.01, 0.10), text: "1% to 10%"), origin: .byDefault)
    scenario.inputs["delight.referral_rate"] = Input(
      Quantity(
        .logitNormal(middleNinety: 0.02, 0.30), conversion: .compound(periodInMonths: 12),
        text: "2% to 30% per year"),
      origin: .unknown(SourcePlace(file: "a.yaml", line: 3, column: 1)))
    scenario.inputs["engage.gross_margin"] = Input(
      Quantity(.point(0.8), text: "80%"), origin: .byDefault)
    return scenario
  }

  @Test("ranges of ours are told by path with both ends, in ascending order")
  func ranges() {
    let text = DefaultsInUse(in: scenario).text
    #expect(text.contains("attract.lead_to_customer 1 to 10 %;"))
    #expect(text.contains("delight.referral_rate (unknown) 2 to 30 % a year;"))
    #expect(text.hasPrefix("OUR DEFAULTS"))
  }

  @Test("the margin is named, other single values of ours are counted")
  func points() {
    var scenario = scenario
    scenario.inputs["delight.asks_after"] = Input(
      Quantity(.point(3), text: "3 months"), origin: .byDefault)
    let defaults = DefaultsInUse(in: scenario)
    #expect(
      defaults.text.hasSuffix(
        "a year; engage.gross_margin 80 %. 1 more is a single value of ours."))
    #expect(defaults.points == 1)
    for path in defaults.ranges { scenario.inputs[path] = nil }
    #expect(
      DefaultsInUse(in: scenario).text
        == "OUR DEFAULT, not your number: engage.gross_margin 80 %. 1 more is a single value of ours."
    )
    // Segments that all have their own leave ours without effect.
    scenario.segments = ["a"]
    #expect(DefaultsInUse(in: scenario).isMarginOurs)
    scenario.inputs["engage.segments.a.gross_margin"] = Input(
      Quantity(.point(0.5), text: "50%"), origin: .byDefault)
    #expect(!DefaultsInUse(in: scenario).isMarginOurs)
  }

  @Test("when everything is stated that is said")
  func none() {
    #expect(DefaultsInUse(in: RecordSamples.scenario).text == "Every number is yours.")
  }

  @Test("more than six ranges are counted beyond the sixth")
  func many() {
    var scenario = scenario
    for month in KeyCatalogue.calendar {
      scenario.inputs["season.\(month)"] = Input(
        Quantity(.uniform(low: 0.5, high: 1.5), text: "between 50% and 150%"), origin: .byDefault)
    }
    #expect(DefaultsInUse(in: scenario).text.contains("and 8 more; engage"))
  }
}
