// Effects and ramps of the plan, by their formulas (MODEL §1 and §6).

import Foundation
import RandomStreams
import Testing

@testable import Simulation

@Suite("Planned effects")
struct PlannedEntryTests {
  func entry(
    from: Double, firstStep: Int, over: Double = 0, endStep: Int = .max
  ) -> PlannedEntry {
    PlannedEntry(
      from: from, firstStep: firstStep, over: over, endStep: endStep, cost: 0, costPerMonth: 0,
      isAcquisition: false, reachesEveryone: false, changes: [])
  }

  @Test("effects are linear in the ramp: 1 + f(v − 1), f·v, old + f(new − old)")
  func linear() {
    for f in [0.0, 0.25, 0.5, 1] {
      #expect(agree(PlannedEffect.multiply(0.4).apply(to: 10, ramp: f), 10 * (1 - 0.6 * f)))
      #expect(agree(PlannedEffect.add(-3).apply(to: 10, ramp: f), 10 - 3 * f))
      #expect(agree(PlannedEffect.set([4]).apply(to: 10, ramp: f), 10 - 6 * f))
    }
  }

  @Test("at full effect the new value is there to the last bit")
  func exact() {
    #expect(PlannedEffect.set([0.1]).apply(to: 0.3, ramp: 1) == 0.1)
  }

  @Test("a new value may differ from segment to segment, or hold for all")
  func segments() {
    let each = PlannedEffect.set([1, 2, 3])
    #expect((0..<3).map { each.apply(to: 9, ramp: 1, segment: $0) } == [1, 2, 3])
    #expect(PlannedEffect.set([7]).apply(to: 9, ramp: 1, segment: 2) == 7)
  }

  @Test(
    "hazards without bound stay themselves until the change is whole, and never become no number")
  func infinite() {
    let set = PlannedEffect.set([0.2])
    #expect(set.apply(to: .infinity, ramp: 0) == .infinity)
    #expect(set.apply(to: .infinity, ramp: 0.5) == .infinity)
    #expect(set.apply(to: .infinity, ramp: 1) == 0.2)
    let forever = PlannedEffect.set([.infinity])
    #expect(forever.apply(to: 0.2, ramp: 0.5) == .infinity)
    #expect(forever.apply(to: .infinity, ramp: 0.5) == .infinity)
    let multiply = PlannedEffect.multiply(0)
    #expect(multiply.apply(to: .infinity, ramp: 0.5) == .infinity)
    #expect(multiply.apply(to: .infinity, ramp: 1) == 0)
  }

  @Test("without a ramp the effect is whole from its first step to the step before its end")
  func jump() {
    let entry = entry(from: 2, firstStep: 8, endStep: 12)
    #expect((6..<14).map { entry.ramp(step: $0, stepsPerMonth: 4) } == [0, 0, 1, 1, 1, 1, 0, 0])
  }

  @Test("a ramp is zero in its first step and whole after its time: (t/k − m)/over")
  func ramp() {
    let entry = entry(from: 2, firstStep: 8, over: 1)
    #expect(
      (7..<14).map { entry.ramp(step: $0, stepsPerMonth: 4) } == [0, 0, 0.25, 0.5, 0.75, 1, 1])
  }

  @Test("a start between two steps counts from its own time")
  func between() {
    // Month 1.1 is step 4.4: from step 5 on, when 0.15 of a month has passed; over 0.6 months that
    // is a quarter.
    let entry = entry(from: 1.1, firstStep: 5, over: 0.6)
    #expect(entry.ramp(step: 4, stepsPerMonth: 4) == 0)
    #expect(agree(entry.ramp(step: 5, stepsPerMonth: 4), 0.25, within: 1e-12))
    #expect(entry.ramp(step: 7, stepsPerMonth: 4) == 1)
  }

  @Test("an end cuts a ramp short, at once")
  func cut() {
    let entry = entry(from: 0, firstStep: 0, over: 2, endStep: 4)
    #expect((0..<5).map { entry.ramp(step: $0, stepsPerMonth: 4) } == [0, 0.125, 0.25, 0.375, 0])
  }

  @Test("the logarithm of a hazard takes effects that are linear in the hazard")
  func logarithms() {
    let effects: [PlannedEffect] = [.multiply(0.4), .multiply(3), .multiply(0), .set([4])]
    for effect in effects {
      for f in [0.0, 0.25, 0.5, 1] {
        let plain = effect.apply(to: 10, ramp: f)
        #expect(agree(effect.apply(toLog: log(10), ramp: f), log(plain), within: 1e-14))
      }
    }
    let old = log(0.3)
    // Nothing and everything keep their bits, and never and always remain so.
    #expect(effects[0].apply(toLog: old, ramp: 0) == old)
    #expect(PlannedEffect.multiply(1).apply(toLog: old, ramp: 1) == old)
    #expect(effects[1].apply(toLog: .infinity, ramp: 1) == .infinity)
    #expect(effects[1].apply(toLog: -.infinity, ramp: 1) == -.infinity)
    #expect(effects[2].apply(toLog: .infinity, ramp: 1) == -.infinity)
  }

  @Test("where no entry moves, what held in the step before still holds")
  func moves() throws {
    var (still, moving) = (0, 0)
    for parameters in try SolvedScenarios.parameters() {
      let k = parameters.stepsPerMonth
      for t in 1..<parameters.steps {
        if parameters.plan.contains(where: { $0.moves(step: t, stepsPerMonth: k) }) {
          moving += 1
          continue
        }
        still += 1
        let (before, now) = (Conditions(parameters, step: t - 1), Conditions(parameters, step: t))
        #expect(String(describing: before) == String(describing: now), "step \(t)")
      }
    }
    #expect(still > 1000 && moving > 100)
    // From the begin to two steps after the ramp, and at the end.
    let entry = entry(from: 2, firstStep: 8, over: 1, endStep: 20)
    let steps = (0..<24).filter { entry.moves(step: $0, stepsPerMonth: 4) }
    #expect(steps == [8, 9, 10, 11, 12, 13, 14, 20])
  }

  @Test("ramps of odd lengths from odd months are still once they have moved")
  func oddRamps() throws {
    var parameters = try TrialFixture.quiet()
    for k in [1, 4, 7, 30] {
      parameters.stepsPerMonth = k
      for index in 0..<400 as Range<UInt64> {
        func tenths(_ part: UInt64, _ most: UInt64) -> Double {
          Double(StableHash.pair(index, part) % most) / 10
        }
        let (from, over) = (tenths(1, 60), tenths(2, 40))
        var entry = entry(
          from: from, firstStep: Int((from * Double(k)).rounded(.up)), over: over,
          endStep: index % 3 == 0 ? Int((from + tenths(3, 30)) * Double(k)) : .max)
        entry.cost = 100
        entry.costPerMonth = 10
        entry.changes = [(.cash, .add(1000)), (.churn, .multiply(0.5)), (.price, .set([50]))]
        parameters.plan = [entry]
        for t in 1..<(12 * k) where !entry.moves(step: t, stepsPerMonth: k) {
          let (before, now) = (
            Conditions(parameters, step: t - 1), Conditions(parameters, step: t)
          )
          #expect(
            String(describing: before) == String(describing: now),
            "k \(k), from \(from) over \(over), step \(t)")
        }
      }
    }
  }
}
