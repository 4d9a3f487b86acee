// How a file is written does not matter, and a resolved file is as good as the file it came from. Everything is
// compared bit for bit: no false alarms.

import GeneratedScenarios
import Scenarios
import Testing

@testable import Simulation

@Suite("One scenario, written in many ways") struct WritingPropertyTests {
  /// How many scenarios are compared value by value, and how many of them are run.
  private static let (compared, run) = (48, 4)

  /// A scenario without the places in its files.
  private func placeless(_ scenario: Scenario) -> Scenario {
    let nowhere = SourcePlace(file: "", line: 0, column: 0)
    func moved(_ input: Input) -> Input {
      var input = input
      switch input.origin {
      case .given: input.origin = .given(nowhere)
      case .unknown: input.origin = .unknown(nowhere)
      case .byDefault: break
      }
      return input
    }
    var scenario = scenario
    scenario.inputs = scenario.inputs.mapValues(moved)
    scenario.anchors = scenario.anchors.mapValues { $0.mapValues(moved) }
    scenario.correlations.sort { $0.paths.lexicographicallyPrecedes($1.paths) }
    scenario.variantNames = []
    for entry in scenario.plan.indices { scenario.plan[entry].place = nil }
    return scenario
  }

  /// What is doubtful, without places.
  private func doubts(_ scenario: Scenario) -> [String] {
    ScenarioDoubts.of(scenario).map { "\($0.key) \($0.message)" }.sorted()
  }

  @Test func `the order of channels, segments, keys and cost lines changes nothing`() throws {
    for number in 0..<Self.compared {
      let generated = GeneratedScenario(number, without: number < Self.run ? [.uncertainty] : [])
      func read(_ shuffle: Int?) throws -> Scenario {
        try ScenarioReader.read(text: generated.text(shuffle: shuffle), file: "f.yaml")
      }
      let (usual, shuffled) = (try read(nil), try read(number))
      #expect(generated.text(shuffle: number) != generated.text())
      #expect(placeless(shuffled) == placeless(usual), "scenario \(number)")
      guard number < Self.run else { continue }
      #expect(
        try SolvedScenarios.outcome(shuffled) == SolvedScenarios.outcome(usual),
        "scenario \(number)")
    }
  }

  /// A file over another one, with variants and settings: `values` of a second scenario replace some of the first.
  private func layered(_ number: Int) throws -> Scenario {
    let base = GeneratedScenario(number, without: number < Self.run ? [.uncertainty] : [])
    let other = GeneratedScenario(
      number + 1000, without: number < Self.run ? [.uncertainty] : [])
    // What both state and what stands alone; where it is run, nothing that must be solved together.
    let together = ["early_loss", "churn", "time_to_value"]
    let shared = other.values.filter { value in
      base[value.path] != nil && !value.path.hasSuffix(".share")
        && !value.path.hasPrefix("simulation.") && other.currency == base.currency
        && (number >= Self.run || !together.contains { value.path.hasSuffix($0) })
    }
    func part(_ topic: Int) -> [(path: String, words: String)] {
      shared.filter { base.luck("\(topic) \($0.path)") < 0.5 }
    }
    let variant =
      part(1).filter { $0.path != "start.customers" }.map { "    \($0.path): \"\($0.words)\"" }
      + ["    start.customers: 7"]
    let top =
      (["extends: base.yaml"] + GeneratedScenario.block(part(0)) + ["variants:", "  v:"] + variant)
      .joined(separator: "\n") + "\n"
    return try ScenarioReader.read(
      text: top, file: "top.yaml", variant: number.isMultiple(of: 3) ? nil : "v",
      settings: number.isMultiple(of: 2)
        ? part(2).filter { $0.path != "engage.price" } + [
          ("engage.price", "31 \(base.currency) a month")
        ]
        : [],
      including: { $0 == "base.yaml" ? base.text() : nil })
  }

  @Test
  func
    `a resolved file, whatever it was layered from, is the same scenario and runs to the same bits`()
    throws
  {
    var anchored = 0
    for number in 0..<Self.compared {
      let scenario = try layered(number)
      let again = try ScenarioReader.read(text: ResolvedYAML.text(scenario), file: "r.yaml")
      #expect(placeless(again) == placeless(scenario), "scenario \(number)")
      #expect(again.digest == scenario.digest, "scenario \(number)")
      #expect(doubts(again) == doubts(scenario), "scenario \(number)")
      anchored += scenario.anchors.isEmpty ? 0 : 1
      guard number < Self.run else { continue }
      #expect(
        try SolvedScenarios.outcome(again) == SolvedScenarios.outcome(scenario),
        "scenario \(number)")
    }
    #expect(anchored > 10, "keys held to old values in \(anchored) files")
  }
}
