// What grows in a table of growth.

import Testing

@testable import FlywheelCommand

@Suite("What bench lets grow")
struct BenchScaleSuite {
  @Test("sizes rise, since a process's peak of memory never falls, and each is simulated")
  func sizes() throws {
    for scale in BenchScale.allCases {
      #expect(zip(scale.sizes, scale.sizes.dropFirst()).allSatisfy { $0 < $1 })
      #expect(scale.sizes.allSatisfy { scale.futures($0) >= 1 })
    }
    #expect(BenchScale.customers.sizes.last == 10_000_000)
    #expect(BenchScale.customers.futures(10_000_000) == 1)
  }

  @Test("each changes its own key")
  func settings() throws {
    #expect(
      try BenchScale.customers.settings(1000).map(\.argument)
        == ["start.customers=1000", "horizon=12 months"])
    #expect(try BenchScale.months.settings(36).map(\.argument) == ["horizon=36 months"])
    #expect(try BenchScale.trials.settings(7).isEmpty && BenchScale.trials.futures(7) == 7)
  }
}
