// Whole businesses: what the mean field must be able to tell of them, and how coarse steps err.

import Simulation
import Testing

@testable import Experiments

@Suite("Known worlds: whole businesses")
struct KnownWorldsWholeTests {
  @Test("steps of 1, 2, 4, 8 and 16 a month agree within the purchases of one step")
  func steps() {
    // Where they err: a lead passes one stage a step (two changes of stage: + 2 steps), counts as a customer from the
    // end of its step on (+ 1), leaves a stage of d/Δ steps after 1/p − 1 ≈ d/Δ − ½ of them (− 1½ in three), and
    // arrives at the beginning of its step instead of in the middle (− ½): a purchase is one step late. With purchases
    // ν a month and survival S, N(T) = ∫ ν·S(u) du up to T less the delay: a step costs ν·S(T)/k, less than a step's
    // purchases. asks_after is over at the beginning of a step of tenure, up to a step too soon: the referrals
    // of that step make up for some of it.
    let fields = [1, 2, 4, 8, 16].map { KnownWorldsFixture.field(KnownWorlds.inSteps($0)) }
    let customers = fields.map { $0[.customers] ?? 0 }
    let monthly = fields.map { ($0[.newCustomers] ?? 0) / 12 }
    for (index, k) in [1.0, 2, 4, 8].enumerated() {
      let missing = customers[4] - customers[index]
      let late = monthly[4] * (1 / k - 1.0 / 16)
      #expect(missing > 0.2 * late && missing < late, "\(k): \(missing) against \(late)")
    }
  }

  @Test("the mean field knows every number that is asked")
  func questions() {
    for world in KnownWorlds.whole.suffix(1) {
      let field = KnownWorldsFixture.field(world)
      for question in world.questions {
        guard case .mean(let metric) = question.reading else {
          Issue.record("\(question.title): the mean field has means only")
          continue
        }
        #expect(field[metric] != nil, "\(question.title)")
      }
    }
  }
}
