// Expected leads on their way.

import Foundation
import Testing

@testable import Simulation

@Suite("The expected journey")
struct MeanFieldJourneyTests {
  private let slow = JourneyParameters(
    logits: [0.3, -0.2, 0.5], referredLogit: -1, leaveHazards: [0.5, 1, 0.25], qualityWeight: 0.6,
    burnIn: 0)

  @Test("everybody buys or drops out, and as many buy as the solver's quadrature says")
  func conversion() {
    var journey = MeanFieldJourney(slow)
    journey.arrive(1000, from: .channel)
    journey.arrive(500, from: .referral)
    #expect(abs(journey.count - 1500) < 1e-9)
    var bought = [0.0, 0, 0]
    for _ in 0..<400 {
      bought = zip(bought, journey.walk(shift: 0.4, referredShift: -0.1)).map { $0 + $1 }
    }
    let solver = JourneySolver(stages: slow.logits.map { logistic($0) }, qualityWeight: 0.6)
    let referred = JourneySolver(stages: [logistic(-1)], qualityWeight: 0.6)
    #expect(journey.count < 1e-9)
    #expect(abs(bought[0] - 1000 * solver.conversion(shift: 0.4)) < 1e-6)
    #expect(bought[1] == 0)
    #expect(abs(bought[2] - 500 * referred.conversion(shift: -0.1)) < 1e-6)
  }

  @Test("a lead passes one stage a step; certain odds are beyond every shift")
  func stages() {
    let straight = JourneyParameters(
      logits: [.infinity, .infinity, .infinity], referredLogit: -.infinity,
      leaveHazards: [.infinity, .infinity, .infinity], qualityWeight: 0, burnIn: 0)
    var journey = MeanFieldJourney(straight)
    journey.arrive(7, from: .unpaid)
    journey.arrive(3, from: .referral)
    #expect(journey.walk(shift: -50, referredShift: 50) == [0, 0, 0])
    #expect(journey.count == 7)
    #expect(journey.walk(shift: -50, referredShift: 0) == [0, 0, 0])
    #expect(journey.walk(shift: -50, referredShift: 0) == [0, 7, 0])
    #expect(journey.count == 0)
  }
}
