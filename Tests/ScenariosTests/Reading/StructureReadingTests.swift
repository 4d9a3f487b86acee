// The structural keys of a file end in the scenario, or in a mistake with its place.

internal import Testing

@testable internal import Scenarios

@Suite("Reading the structure")
struct StructureReadingChecks {
  @Test("every structural key reaches the scenario")
  func read() throws {
    let text =
      ReaderExamples.small + """
        name: My firm
        currency: USD
        start: { month: 2025-11, pipeline: empty, customers: 3 }
        funnel: true
        simulation: { trials: 5k, seed: 0, steps_per_month: 30, max_agents: 1M }
        """
    let scenario = try ReaderExamples.scenario(
      text.replacing("start: { customers: 240 }\n", with: "").replacing(
        "250 EUR", with: "250 USD"))
    #expect(scenario.name == "My firm")
    #expect(scenario.currency == "USD")
    #expect(scenario.startMonth == CalendarMonth(year: 2025, month: 11))
    #expect(!scenario.startsWithPipeline)
    #expect(scenario.isFunnel)
    #expect(scenario.settings.trials == 5000)
    #expect(scenario.settings.seed == 0)
    #expect(scenario.settings.stepsPerMonth == 30)
    #expect(scenario.settings.maximumAgents == 1_000_000)
  }

  @Test("values out of range or out of form are told at their place")
  func refused() throws {
    let base = ReaderExamples.small.replacing("horizon: 24 months\n", with: "")
    for value in ["0 months", "601 months", "24", "unknown", "51 years"] {
      #expect(ReaderExamples.places(base + "horizon: \(value)\n") == ["6:10 horizon"], "\(value)")
    }
    for (key, value) in [
      ("simulation.steps_per_month", "31"), ("simulation.steps_per_month", "0"),
      ("simulation.trials", "0"), ("simulation.seed", "-1"), ("simulation.max_agents", "1.5"),
      ("funnel", "maybe"), ("start.month", "2026-3"), ("start.pipeline", "full"),
      ("currency", "euro"),
    ] {
      let places = ReaderExamples.places(ReaderExamples.small + "\(key): \(value)\n")
      #expect(places.first == "7:\(key.count + 3) \(key)", "\(key)")
    }
  }
}
