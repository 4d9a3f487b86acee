import Testing

@testable import Experiments

@Suite struct WhatPartsTheFutures {
  @Test func `it finds the input and the value between which it turns`() throws {
    let noise = (0..<100).map { Double(($0 * 37) % 100) }
    let telling = (0..<100).map(Double.init)
    let split = try #require(InputSplit([noise, telling], telling.map { $0 >= 60 }))
    #expect(split.input == 1)
    #expect(split.threshold == 59.5)
    #expect(split.shareBelow == 0 && split.shareAbove == 1)
  }

  @Test func `where it holds below it says so`() throws {
    let column = (0..<40).map(Double.init)
    let split = try #require(InputSplit([column], column.map { $0 < 10 }))
    #expect(split.shareBelow == 1 && split.shareAbove == 0)
  }

  @Test func `nothing parts what holds everywhere, nowhere, or at one value`() {
    let column = (0..<40).map(Double.init)
    #expect(InputSplit([column], column.map { _ in true }) == nil)
    #expect(InputSplit([column], column.map { _ in false }) == nil)
    #expect(InputSplit([column.map { _ in 1 }], column.map { $0 > 5 }) == nil)
  }

  @Test func `a single future is no side of its own`() throws {
    let column = (0..<100).map(Double.init)
    // Only the highest holds: either side keeps five at least.
    let split = try #require(InputSplit([column], column.map { $0 == 99 }))
    #expect(split.threshold == 94.5)
    #expect(split.shareAbove == 0.2)
  }

  @Test func `thirds are the shares at both ends`() {
    let column = (0..<9).map(Double.init)
    let thirds = InputSplit.thirds(column, column.map { $0 > 6 })
    #expect(thirds.low == 0)
    #expect(thirds.high == 2.0 / 3)
  }
}
