// Hybrids: with no key the first scenario, with all keys the second, to the bit; anchors as their side says.

import Scenarios
import Simulation
import Testing

@testable import Experiments

@Suite("Hybrids of two scenarios")
struct HybridScenarioTests {
  /// What four futures of a scenario say.
  private func outcomes(_ scenario: Scenario) throws -> [[Double?]] {
    let request = RunRequest(trials: 4, seed: 3, threads: 1)
    let result = try #require(try Runner.run(ScenarioModel(scenario), request))
    return result.table.metrics
  }

  @Test("with no key it is the first, with all keys the second, whatever differs")
  func ends() throws {
    let first = try TwoScenarios.read()
    for patch in TwoScenarios.patches {
      let second = try TwoScenarios.extending(patch)
      for (from, to) in [(first, second), (second, first)] {
        let hybrids = HybridScenario(from: from, to: to)
        let all = Set(hybrids.keys.indices)
        #expect(hybrids.taking([]) == from, "\(patch)")
        let full = hybrids.taking(all)
        #expect(DifferingKey.all(from: full, to: to).isEmpty, "\(patch)")
        #expect(full.anchors.keys.sorted() == to.anchors.keys.sorted(), "\(patch)")
        #expect(try outcomes(full) == outcomes(to), "\(patch)")
      }
    }
  }

  @Test("every hybrid of every pair can be simulated")
  func between() throws {
    // The first six patches, merged, against the base: 2 to 3 keys at a time.
    let first = try TwoScenarios.read()
    for patch in TwoScenarios.patches {
      let hybrids = HybridScenario(from: first, to: try TwoScenarios.extending(patch))
      for key in hybrids.keys.indices { _ = try outcomes(hybrids.taking([key])) }
    }
  }

  @Test("a restated CAC keeps the conversion of the file that restates it")
  func restatedAnchor() throws {
    let first = try TwoScenarios.read()
    let second = try TwoScenarios.read([
      ("cac: 100 to 140 EUR", "cac: 60 EUR"), ("lead_to_customer: 20%", "lead_to_customer: 40%"),
    ])
    let hybrids = HybridScenario(from: first, to: second)
    let cac = "attract.channels.ads.cac"
    #expect(hybrids.keys.map(\.path) == [cac, "attract.lead_to_customer"])
    // Only the CAC: leads cost 60 EUR · 40 %, though 20 % buy. Only the conversion: 120 EUR · 20 %, though 40 % buy.
    let dear = hybrids.taking([0]).anchors[cac]?["attract.lead_to_customer"]?.quantity.text
    let cheap = hybrids.taking([1]).anchors[cac]?["attract.lead_to_customer"]?.quantity.text
    #expect(dear == "40%" && cheap == "20%")
  }

  @Test("a CAC that both files state alike is anchored where it is")
  func sharedAnchor() throws {
    let first = try TwoScenarios.read()
    let second = try TwoScenarios.read([("lead_to_customer: 20%", "lead_to_customer: 40%")])
    let hybrids = HybridScenario(from: first, to: second)
    #expect(hybrids.keys.map(\.path) == ["attract.lead_to_customer"])
    #expect(hybrids.taking([0]).anchors.isEmpty)
    // But one that was left behind stays where it was.
    let left = HybridScenario(
      from: first, to: try TwoScenarios.extending("attract: { lead_to_customer: 40% }"))
    #expect(left.keys.map(\.path) == ["attract.lead_to_customer"])
    let held = left.taking([0]).anchors["attract.channels.ads.cac"]
    #expect(held?["attract.lead_to_customer"]?.quantity.text == "20%")
  }
}
