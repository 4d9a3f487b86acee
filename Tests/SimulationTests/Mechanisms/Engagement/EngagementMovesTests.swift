// Engagement against the Ornstein–Uhlenbeck law of MODEL §4, within 4 standard errors (false-alarm rate 6e-5 each).

import Foundation
import Testing

@testable import Simulation

@Suite("How engagement wanders")
struct EngagementMovesTests {
  private static let size = 20_000

  @Test("the wandering part stays standard normal and forgets with exp(−Δ/τ)")
  func stationary() throws {
    let parameters = try TrialFixture.quiet { $0.startCustomers = Self.size }
    // Memory 3 months, a quarter month a step.
    let rho = exp(-1.0 / 12)
    #expect(abs(parameters.engagement.persistence - rho) < 1e-12)
    var state = try TrialFixture.start(parameters)
    let before = TrialFixture.everybody(state).map(\.current)
    var last = before
    for t in 0..<12 {
      state.moveEngagement(t)
      let now = TrialFixture.everybody(state).map(\.current)
      if t == 0 {
        let product = SampleMean(zip(last, now).map { $0 * $1 })
        #expect(product.agrees(with: rho), "\(product) instead of \(rho)")
      }
      last = now
    }
    #expect(SampleMean(last).agrees(with: 0))
    #expect(SampleMean(last.map { $0 * $0 }).agrees(with: 1))
    // After three months e⁻¹ of the start is left.
    let product = SampleMean(zip(before, last).map { $0 * $1 })
    #expect(product.agrees(with: exp(-1)), "\(product)")
  }

  @Test("the lasting part lasts")
  func lasting() throws {
    let parameters = try TrialFixture.quiet { $0.startCustomers = 100 }
    let before = TrialFixture.everybody(try TrialFixture.start(parameters)).map(\.lasting)
    let after = TrialFixture.everybody(try TrialFixture.lived(parameters)).map(\.lasting)
    #expect(before == after)
    #expect(abs(parameters.engagement.lastingWeight - 0.5.squareRoot()) < 1e-15)
    #expect(abs(parameters.engagement.currentWeight - 0.5.squareRoot()) < 1e-15)
  }

  @Test("nobody's engagement depends on who else is there")
  func independent() throws {
    let few = try TrialFixture.lived(TrialFixture.quiet { $0.startCustomers = 3 }, steps: 20)
    let many = try TrialFixture.lived(TrialFixture.quiet { $0.startCustomers = 900 }, steps: 20)
    let alone = TrialFixture.everybody(few)
    let amongMany = Dictionary(
      uniqueKeysWithValues: TrialFixture.everybody(many).map { ($0.id, $0.current) })
    #expect(alone.count == 3)
    for customer in alone { #expect(amongMany[customer.id] == customer.current) }
  }

  @Test("two customers' moves are unrelated")
  func unrelated() throws {
    var state = try TrialFixture.start(TrialFixture.quiet { $0.startCustomers = Self.size })
    let rho = state.parameters.engagement.persistence
    let before = TrialFixture.everybody(state).map(\.current)
    state.moveEngagement(0)
    let after = TrialFixture.everybody(state).map(\.current)
    let noise = zip(before, after).map { ($1 - rho * $0) / (1 - rho * rho).squareRoot() }
    #expect(SampleMean(noise).agrees(with: 0))
    #expect(SampleMean(noise.map { $0 * $0 }).agrees(with: 1))
    let neighbours = SampleMean(zip(noise, noise.dropFirst()).map { $0 * $1 })
    #expect(neighbours.agrees(with: 0), "\(neighbours)")
    let ownPast = SampleMean(zip(before, noise).map { $0 * $1 })
    #expect(ownPast.agrees(with: 0), "\(ownPast)")
  }
}
