// Every scenario that is shipped: sound, and it runs.

import Foundation
import Testing

@testable import FlywheelCommand

@Suite("The scenarios that are shipped")
struct ShippedScenariosSuite {
  private static let files =
    (try? names(in: BuiltProgram.root + "/scenarios"))?
    .filter { $0.hasSuffix(".yaml") } ?? []
  /// The files of claims are no scenarios, but for the worlds that they refer to.
  private static let worlds =
    (try? names(in: BuiltProgram.root + "/scenarios/claims"))?
    .filter { $0.hasPrefix("reference") }.map { "claims/\($0)" } ?? []

  @Test("all ten are there")
  func all() {
    #expect(
      Self.files == [
        "after.yaml", "b2b-enterprise.yaml", "b2c-app.yaml", "before.yaml", "bench.yaml",
        "first.yaml", "leaky-start.yaml", "supercritical.yaml", "two-years.yaml", "uncertain.yaml",
      ])
    #expect(Self.worlds == ["claims/reference.yaml"])
  }

  @Test("each runs, and its JSON has all metrics", arguments: files + worlds)
  func runs(_ file: String) throws {
    try withTemporaryFolder { folder in
      let ended = try BuiltProgram.run(
        "run", "scenarios/\(file)", "--trials", "2", "--json", "--out", folder + "/kept")
      #expect(ended.status == 0, "\(ended.errors)")
      let object = try JSONSerialization.jsonObject(with: Data(ended.output.utf8))
      let metrics = (object as? [String: Any])?["metrics"] as? [String: Any]
      #expect(metrics?.count == 36)
    }
  }
}
