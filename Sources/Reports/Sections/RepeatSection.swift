// How to get the same numbers again.

internal import Charts
internal import Scenarios

/// What identifies a run and the commands that repeat it.
struct RepeatSection {
  /// The scenario's digest.
  let digest: String
  /// The seed.
  let seed: UInt64
  /// Futures finished.
  let trials: Int
  /// Which numbers the engine produced.
  let modelVersion: Int
  /// The commands.
  let commands: [String]
  /// The scenarios as resolved, by name.
  let scenarios: [(name: String, scenario: Scenario)]

  /// The section.
  var section: ReportSection {
    let facts =
      "The same scenario, seed and engine give the same numbers to the last bit, on any machine and "
      + "any number of threads. Scenario \(digest), seed \(seed), "
      + "\(NumberText.count(trials, "future", "futures")), model version \(modelVersion)."
    return ReportSection(
      id: "repeat", heading: "How to repeat it",
      blocks: [.paragraph(facts), .commands(commands)]
        + scenarios.map { name, scenario in
          .folded(
            "The whole scenario \"\(name)\" as a file", [.listing(ResolvedYAML.text(scenario))])
        })
  }
}
