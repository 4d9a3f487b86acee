// The list of kept runs.

import Experiments
import Foundation
import Reports
import Simulation
import Testing

@Suite("The list of kept runs")
struct RunsListingTests {
  private func run(
    _ name: String, _ seconds: Double, trials: Int = 1000, requested: Int? = nil,
    version: Int = ModelVersion.current, against: String? = nil
  ) -> ListedRun {
    var record = RecordSamples.record(futures: trials, requested: requested, outOfCash: trials / 2)
    record.scenarioName = name
    record.modelVersion = version
    return ListedRun(
      path: "results/\(name)/ab12-1-\(trials)", keptAt: Date(timeIntervalSince1970: seconds),
      record: record, against: against)
  }

  private func text(
    _ runs: [ListedRun], damaged: [(path: String, what: String)] = [], hours: Int = 0,
    width: Int = 80
  ) throws -> String {
    RunsListing(
      runs: runs, damaged: damaged, root: "results",
      timeZone: try #require(TimeZone(secondsFromGMT: 3600 * hours))
    ).text(width: width)
  }

  @Test("a run is told by date, name, answer, futures, seed, model version and folder")
  func whole() throws {
    // 1 600 000 000 s after the epoch: 2020-09-13 12:26:40 UTC.
    let version = ModelVersion.current
    #expect(
      try text([run("Shop", 1.6e9)], hours: 2) == """
        1 run kept under results/, newest first:

        2020-09-13 14:26  Shop
          out of cash before month 24: 50 % (46–54 %)
          1 000 futures · seed 1 · model version \(version)
          results/Shop/ab12-1-1000

        Next:
          flywheel report results/Shop/ab12-1-1000
          flywheel run --repeat results/Shop/ab12-1-1000
        """)
  }

  @Test("the newest stands first, those of one moment by their folders")
  func order() throws {
    let text = try text([run("b", 5), run("old", 1), run("a", 5), run("new", 9)])
    let names = text.split(separator: "\n").filter { $0.hasPrefix("1970-01-01 00:00  ") }
    #expect(names.map { $0.dropFirst(18) } == ["new", "a", "b", "old"])
    #expect(text.contains("flywheel report results/new/"))
  }

  @Test("stopped runs, other model versions and comparisons say so")
  func marks() throws {
    let text = try text([
      run("stopped", 3, trials: 30, requested: 1000), run("old", 2, version: 1),
      run("pair", 1, against: "before"),
    ])
    #expect(text.contains("  STOPPED after 30 of 1 000 futures · seed 1 · "))
    #expect(text.contains("model version 1 (now \(ModelVersion.current))"))
    #expect(text.contains("  pair against before\n"))
  }

  @Test("damaged folders are named with what is wrong, after the runs, also without any")
  func damaged() throws {
    let damage = [(path: "results/x/1", what: "trials.csv is missing")]
    let both = try text([run("a", 1)], damaged: damage)
    let found = """
      Damaged and left out; move or delete them, and run the scenario again:
        results/x/1
        trials.csv is missing
      """
    #expect(both.contains("results/a/ab12-1-1000\n\n\(found)\n\nNext:"))
    #expect(try text([], damaged: damage).hasSuffix("first.yaml\n\n\(found)"))
  }

  @Test("without runs it says how to get one")
  func none() throws {
    #expect(
      try text([]) == "No runs are kept under results/ yet: flywheel run scenarios/first.yaml")
  }

  @Test("no line but a folder's is wider than it may be")
  func width() throws {
    let long = String(repeating: "A very long name ", count: 12)
    let runs = [run(long, 1, against: long), run("b", 2, trials: 999_999, requested: 10_000_000)]
    let damaged = [(path: "results/x", what: String(repeating: "very broken ", count: 20))]
    for width in [40, 80] {
      let lines = try text(runs, damaged: damaged, width: width).split(separator: "\n")
      let wide = lines.filter { $0.count > width && !$0.contains("results/") }
      #expect(wide.allSatisfy { $0.hasPrefix("Damaged and left out") && width < 80 }, "\(wide)")
    }
  }
}
