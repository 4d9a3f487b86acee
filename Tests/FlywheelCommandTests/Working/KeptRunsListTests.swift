// The list of what runs have left, from the disk.

import Foundation
import Testing

@testable import FlywheelCommand

@Suite("The kept runs of a folder")
struct KeptRunsListSuite {
  @Test("runs that were kept are listed, a damaged one is named and left out")
  func listed() throws {
    try TinyScenario.inFolder { folder in
      let root = folder + "/results"
      let zone = try #require(TimeZone(identifier: "UTC"))
      #expect(
        KeptRunsList.text(under: root, timeZone: zone).replacing("\n", with: " ")
          == "No runs are kept under \(root)/ yet: flywheel run scenarios/first.yaml")
      for options in ["", "--seed 2 --against leaky", "--seed 3"] {
        let ended = try BuiltProgram.shell("exec \"$0\" run tiny.yaml \(options)", in: folder)
        #expect(ended.status == 0)
      }
      let third = try #require(try names(in: root + "/tiny").first { $0.contains("-3-4") })
      try FileManager.default.removeItem(atPath: root + "/tiny/" + third + "/series.csv")
      let text = KeptRunsList.text(under: root, timeZone: zone)
      #expect(text.hasPrefix("2 runs kept under "))
      #expect(text.contains("  Tiny\n  out of cash before month 3: "))
      #expect(text.contains("  Tiny against leaky\n"))
      #expect(text.contains("/tiny/\(third)\n  series.csv is missing"))
    }
  }
}
