// What identifies a run, and how to get it again.

import Testing

@testable import Reports

@Suite("How to repeat a run")
struct RepeatSectionSuite {
  @Test("digest, seed, futures and model version stand before the commands and the whole files")
  func section() throws {
    let section = RepeatSection(
      digest: "ab12", seed: 7, trials: 1, modelVersion: 3, commands: ["flywheel run a.yaml"],
      scenarios: [("One", RecordSamples.scenario), ("Two", RecordSamples.scenario)]
    ).section
    #expect(
      section.sentences[0].hasSuffix("Scenario ab12, seed 7, 1 future, model version 3."))
    #expect(section.commands == ["flywheel run a.yaml"])
    let folded = section.blocks.compactMap { block -> (String, [ReportBlock])? in
      if case .folded(let name, let blocks) = block { (name, blocks) } else { nil }
    }
    #expect(
      folded.map(\.0) == [
        "The whole scenario \"One\" as a file", "The whole scenario \"Two\" as a file",
      ])
    guard case .listing(let file)? = folded[0].1.first else {
      Issue.record("no listing")
      return
    }
    #expect(file.contains("2% to 5% per month") && file.contains("600000 EUR"))
  }
}
