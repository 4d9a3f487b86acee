// The generator of valid scenarios: property tests are worth what it covers.

import GeneratedScenarios
import Testing

@testable import Scenarios

@Suite("Generated scenarios") struct GeneratedScenarioTests {
  /// How many files are looked at.
  private static let count = 240

  @Test func `each is sound, and together they state every key and change every path`() throws {
    var stated: Set<String> = []
    var changed: Set<String> = []
    var forms: Set<String> = []
    for number in 0..<Self.count {
      let scenario = try ReaderExamples.scenario(GeneratedScenario(number).text())
      for (path, input) in scenario.inputs {
        guard case .given = input.origin, let key = KnownPath.definition(for: path) else {
          continue
        }
        stated.insert(key.pattern)
        forms.insert(input.quantity.isUncertain ? "uncertain" : "certain")
      }
      for change in scenario.plan.flatMap(\.changes) {
        guard let key = KeyCatalogue.definition(for: change.path) else { continue }
        for operation in key.planOperations where operation == change.operation {
          changed.insert("\(key.pattern) \(operation)")
        }
      }
    }
    let keys = KeyCatalogue.all.filter { !$0.isPlanOnly && !$0.pattern.hasPrefix("plan.") }
    #expect(keys.map(\.pattern).filter { !stated.contains($0) } == [])
    let changes = KeyCatalogue.all.flatMap { key in
      key.planOperations.map { "\(key.pattern) \($0)" }
    }
    #expect(changes.filter { !changed.contains($0) } == [])
    #expect(forms == ["certain", "uncertain"])
  }

  @Test func `a number always makes the same file, another number another`() {
    let files = (0..<20).map { GeneratedScenario($0).text() }
    #expect(files == (0..<20).map { GeneratedScenario($0).text() })
    #expect(Set(files).count == 20)
  }

  @Test func `without uncertainty every value is certain`() throws {
    for number in 0..<20 {
      let scenario = try ReaderExamples.scenario(
        GeneratedScenario(number, without: [.uncertainty]).text())
      #expect(scenario.inputs.values.allSatisfy { !$0.quantity.isUncertain })
      #expect(scenario.plan.allSatisfy { $0.chance == nil })
    }
  }

  @Test func `leaving features out changes nothing else that is stated`() {
    for number in 0..<20 {
      let whole = GeneratedScenario(number)
      let part = GeneratedScenario(number, without: [.market, .segments, .plan, .comeBack])
      for (path, words) in part.values where path != "attract.organic_leads" {
        #expect(whole[path] == words, "\(number) \(path)")
      }
    }
  }

  @Test func `a scaled scenario states exact multiples of its sizes`() throws {
    for number in 0..<20 {
      let single = try ReaderExamples.scenario(GeneratedScenario(number).text())
      let larger = try ReaderExamples.scenario(GeneratedScenario(number, scale: 4).text())
      let sizes = ["start.customers", "market.size", "attract.organic_leads"]
      for (path, input) in single.inputs {
        let isSize =
          sizes.contains(path) || path.hasSuffix(".budget") || path.hasSuffix(".doubles_at")
          || path.hasSuffix(".at") || path.hasSuffix(".articles") || path.hasSuffix(".stock")
        let other = try #require(larger.inputs[path]).quantity.value(at: 0.5)
        let middle = input.quantity.value(at: 0.5)
        if !isSize {
          #expect(middle == other, "\(number) \(path)")
        } else if !input.quantity.isUncertain {
          #expect(middle * 4 == other, "\(number) \(path)")
        } else {
          #expect(isClose(middle * 4, other), "\(number) \(path)")
        }
      }
    }
  }
}
