// Which run is the last one.

import Foundation
import Testing

@testable import Notebooks

@Suite("Kept runs")
struct KeptRunsSuite {
  private func stamp(_ seconds: Int, size: Int = 1) -> KeptRuns.Stamp {
    KeptRuns.Stamp(seconds: seconds, nanoseconds: 0, size: size, number: 1)
  }

  @Test("new and rewritten summaries are taken in the order in which they were written")
  func fresh() {
    let before = ["a/summary.json": stamp(1), "b/summary.json": stamp(2)]
    let after = before.merging(
      ["b/summary.json": stamp(9), "c/comparison.json": stamp(5)]) { $1 }
    #expect(
      KeptRuns.kept(by: "", before: before, after: after)
        == ["c/comparison.json", "b/summary.json"])
  }

  @Test("the run that the command names comes last, also when it had been kept before")
  func named() {
    let stamps = ["a/summary.json": stamp(1), "b/summary.json": stamp(2)]
    #expect(
      KeptRuns.kept(by: "x\nKept in a\n", before: stamps, after: stamps) == ["a/summary.json"])
    #expect(
      KeptRuns.kept(by: "Kept in a\r\n", before: [:], after: stamps)
        == ["b/summary.json", "a/summary.json"])
    #expect(
      KeptRuns.kept(by: "Kept in\n  a\nand more", before: stamps, after: stamps)
        == ["a/summary.json"], "a long name stands on a line of its own")
    #expect(
      KeptRuns.kept(
        by: "Kept in\n  results/\n  a", before: [:], after: ["results/a/summary.json": stamp(1)])
        == ["results/a/summary.json"], "or on several")
    #expect(KeptRuns.kept(by: "Kept in nowhere", before: stamps, after: stamps).isEmpty)
  }

  @Test("summaries are found wherever they are, other files are not")
  func stamps() throws {
    let fixture = try PageFixture()
    try fixture.write("../scenarios/summary.json", "{}")
    try fixture.write("deep/er/comparison.json", "{}!")
    try fixture.write("summary.json.txt", "")
    try fixture.write("my-summary.json", "")
    let scratch = try ScratchFolder(for: fixture.folder)
    defer { scratch.remove() }
    let found = KeptRuns.stamps(in: scratch)
    #expect(found.keys.sorted() == ["deep/er/comparison.json", "scenarios/summary.json"])
    #expect(found["deep/er/comparison.json"]?.size == 3)
  }
}
