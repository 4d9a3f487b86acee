// The table must say what the solver says.

import Foundation
import Testing

@testable import Simulation

@Suite("Tabulated churn")
struct ChurnTableTests {
  /// One step a month: the same laws in a quarter of the time.
  static let solver = ChurnSolver(
    EngagementQuadrature(lastingShare: 0.5, memory: 3, stepsPerMonth: 1), sensitivity: 0.8)
  static let table = ChurnTable(solver)

  @Test(
    "tabulated hazards show the stated share within 1e-5, from one in a million to all but that")
  func accuracy() throws {
    let shares =
      [1e-6, 1e-4, 0.001] + stride(from: 0.013, to: 1, by: 0.047) + [0.995, 0.9999, 1 - 1e-6]
    for share in shares {
      let found = try #require(Self.table.logHazard(share: share))
      let shown = Self.solver.share(logHazard: found)
      let rest = min(share, 1 - share)
      #expect(abs(shown - share) < 1e-5 * rest, "\(share) shows \(shown)")
    }
  }

  @Test("table and solver agree on the hazard itself")
  func solver() throws {
    for share in [0.02, 0.15, 0.6] {
      let (found, solved) = (
        try #require(Self.table.logHazard(share: share)),
        try #require(Self.solver.logHazard(share: share))
      )
      #expect(abs(found - solved) < 1e-6)
    }
  }

  @Test("hazards rise with the share")
  func monotone() throws {
    let found = stride(from: 0.001, to: 0.999, by: 0.002).compactMap {
      Self.table.logHazard(share: $0)
    }
    #expect(found.count == 499)
    #expect(zip(found, found.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test("0 % is never, 100 % at once, and the far ends are left to the solver")
  func ends() {
    #expect(Self.table.logHazard(share: 0) == -.infinity)
    #expect(Self.table.logHazard(share: 1) == .infinity)
    #expect(Self.table.logHazard(share: 1e-9) == nil)
    #expect(Self.table.logHazard(share: 1 - 1e-10) == nil)
  }
}
