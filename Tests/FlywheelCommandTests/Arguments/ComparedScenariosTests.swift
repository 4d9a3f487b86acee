// What may be compared with what.

import Foundation
import Scenarios
import Testing

@testable import FlywheelCommand

@Suite("The scenarios of a comparison")
struct ComparedScenariosSuite {
  /// Reads the tiny scenario and other files in a folder of their own.
  private func compared(
    _ names: [String], variants: Bool = false, files: [String: String] = [:]
  ) throws -> ComparedScenarios {
    var result: ComparedScenarios?
    try TinyScenario.inFolder { folder in
      for (name, text) in files {
        try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
      }
      let paths = names.map { $0.hasSuffix(".yaml") ? folder + "/" + $0 : $0 }
      result = try ComparedScenarios(paths, variants: variants, settings: [])
    }
    return try #require(result)
  }

  private func refusal(
    _ names: [String], variants: Bool = false, files: [String: String] = [:]
  ) -> String? {
    let failure = #expect(throws: CommandFailure.self) {
      try compared(names, variants: variants, files: files)
    }
    #expect(failure?.exitCode == 2)
    return failure?.message
  }

  private let other = "extends: tiny.yaml\nname: Other\n"

  @Test("files and variants stand in the order they were named, the first is the base")
  func order() throws {
    let found = try compared(
      ["tiny.yaml", "leaky", "other.yaml"],
      files: [
        "other.yaml": other
          + "engage: { price: 1 EUR per month }\nsimulation: { trials: 9, seed: 5 }\n"
      ])
    #expect(found.labels == ["Tiny", "leaky", "Other"])
    #expect(found.scenarios.allSatisfy { $0.settings.trials == 4 && $0.settings.seed == 1 })
    #expect(try compared(["tiny.yaml"], variants: true).labels == ["Tiny", "dear", "leaky"])
  }

  @Test("two scenarios of one name go by their files")
  func names() throws {
    let found = try compared(
      ["tiny.yaml", "same.yaml"], files: ["same.yaml": "extends: tiny.yaml\nname: Tiny\n"])
    #expect(found.labels == ["tiny", "same"])
  }

  @Test("one alone, one twice and one that is none are refused with what to do")
  func refused() throws {
    #expect(refusal(["tiny.yaml"])?.contains("--variants for its variants (dear, leaky)") == true)
    #expect(refusal(["tiny.yaml", "tiny.yaml"])?.contains("given twice") == true)
    #expect(
      refusal(["tiny.yaml", "dear"], variants: true)?.contains("\"dear\" is given twice") == true)
    #expect(refusal(["tiny.yaml", "laeky"])?.contains("did you mean \"leaky\"?") == true)
    let bare = ["bare.yaml": TinyScenario.text.components(separatedBy: "variants:")[0]]
    let none = refusal(["bare.yaml"], variants: true, files: bare)?
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(none?.contains("bare.yaml has no variants; give another file") == true)
    #expect(
      refusal(["tiny.yaml", "nowhere.yaml"], files: ["other.yaml": other])?
        .contains("did you mean") == false)
    #expect(
      refusal(["tiny.yaml", "oter.yaml"], files: ["other.yaml": other])?.contains("other.yaml")
        == true)
  }

  @Test("horizons, currencies and steps must agree; the message names both and the cure")
  func unlike() throws {
    let horizon = refusal(
      ["tiny.yaml", "o.yaml"], files: ["o.yaml": other + "horizon: 9 months\n"])
    let words = horizon?.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words?.contains("tiny.yaml has a horizon of 3 months") == true)
    #expect(
      words?.contains("o.yaml one of 9; give both the same: --set \"horizon=3 months\"") == true)
    #expect(horizon?.hasSuffix("\n  --set \"horizon=3 months\"") == true)
    #expect(horizon?.split(separator: "\n").allSatisfy { $0.count <= 80 } == true)
    let steps = refusal(
      ["tiny.yaml", "o.yaml"], files: ["o.yaml": other + "simulation: { steps_per_month: 2 }\n"])
    #expect(steps?.contains("--set \"simulation.steps_per_month=4\"") == true)
    let money = TinyScenario.text.replacing("EUR", with: "USD")
    let currency = refusal(
      ["tiny.yaml", "o.yaml"], files: ["o.yaml": money + "currency: USD\n"])
    let told = currency?.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(told?.contains("counts in EUR") == true && told?.contains("in USD") == true)
  }
}
