// Purposes of randomness: no two share a lane, and none ever gets another number.

import Foundation
import Testing

@testable import Simulation

@Suite("The purposes of randomness")
struct DrawPurposeTests {
  /// Every purpose with the number it has had since model version 1 and the lanes it owns. A purpose is a lane's
  /// number, lane p mod 4 of block p div 4; a block's number times 4 is its first lane.
  private static let purposes: [(name: String, found: UInt32, number: UInt32, lanes: UInt32)] = [
    ("everyStep", DrawPurpose.everyStep * 4, 0, 4),
    ("occasional", DrawPurpose.occasional * 4, 4, 4),
    ("comeBackDelay", DrawPurpose.comeBackDelay, 8, 2),
    ("comeBackEngagement", DrawPurpose.comeBackEngagement, 10, 1),
    ("headroom", DrawPurpose.headroom, 14, 2),
    ("stage", DrawPurpose.stage * 4, 16, 4),
    ("lastingEngagement", DrawPurpose.lastingEngagement, 20, 1),
    ("firstEngagement", DrawPurpose.firstEngagement, 21, 1),
    ("segment", DrawPurpose.segment, 22, 2),
    ("price", DrawPurpose.price, 24, 1),
    ("timeToValue", DrawPurpose.timeToValue, 28, 4),
    ("arrivals", DrawPurpose.arrivals, 32, 2),
    ("input", DrawPurpose.input, 36, 2), ("ask", DrawPurpose.ask, 40, 1),
  ]

  @Test("a purpose's number never changes")
  func numbers() {
    for purpose in Self.purposes { #expect(purpose.found == purpose.number, "\(purpose.name)") }
  }

  @Test("no lane belongs to two purposes, and no purpose to two blocks")
  func lanes() {
    var owners: [UInt32: String] = [:]
    for purpose in Self.purposes {
      for lane in purpose.number..<(purpose.number + purpose.lanes) {
        #expect(owners[lane] == nil, "\(purpose.name) and \(owners[lane] ?? "")")
        owners[lane] = purpose.name
      }
      #expect(purpose.number / 4 == (purpose.number + purpose.lanes - 1) / 4, "\(purpose.name)")
    }
  }

  @Test("every purpose of the source is listed here")
  func complete() throws {
    let root = (0..<4).reduce(URL(filePath: #filePath)) { url, _ in
      url.deletingLastPathComponent()
    }
    let source = root.appending(path: "Sources/Simulation/Agents/DrawPurpose.swift")
    let names = try String(contentsOf: source, encoding: .utf8).matches(of: /static let (\w+)/)
      .map { String($0.output.1) }
    #expect(names.sorted() == Self.purposes.map(\.name).sorted())
  }
}
