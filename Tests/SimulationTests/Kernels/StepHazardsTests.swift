// Hazards of a step as logarithms, and the bounds by which kernels turn people away.

import Foundation
import Lanes
import RandomStreams
import Testing

@testable import Simulation

@Suite("Hazards of a step")
struct StepHazardsTests {
  @Test("a hazard per year becomes one per step with a mean of 1 over engagement")
  func value() {
    var hazard = StepHazard()
    let step = log(1.0 / 48)
    hazard.set([log(6), -.infinity, .infinity], sensitivity: -0.8, logStep: step, reach: 20)
    let (average, keen) = (hazard(0, 0), hazard(0, 1.5))
    #expect(abs(average - (log(6.0 / 48) - 0.32)) < 1e-12)
    #expect(abs(keen - average + 1.2) < 1e-12)
    let (never, always, isOn) = (hazard(1, 3), hazard(2, 3), hazard.isOn)
    #expect(never == -.infinity && always == .infinity && isOn)
    hazard.set([-.infinity], sensitivity: -0.8, logStep: step, reach: 20)
    let (isOff, bound) = (!hazard.isOn, hazard.bound.base)
    #expect(isOff && bound == nil)
  }

  @Test(
    "no bound turns away somebody whom the exact decision takes, however strong sensitivity, shift and onboarding"
  )
  func bounds() {
    let gate = EventGate.shared
    var taken = 0
    for index in 0..<40_000 as Range<UInt64> {
      func unit(_ part: UInt64) -> Double {
        Double(StableHash.pair(index, part) >> 11) * 0x1p-53
      }
      let sensitivity = [0.8, -0.6, 0.3, 5, -40, 1e4][Int(index % 6)] * unit(1)
      let share = [0, 0.5, 1, unit(2)][Int(index % 4)]
      let (lasting, current) = (share.squareRoot(), (1 - share).squareRoot())
      let shift = [0, 0.5, -5, 300][Int(index / 4 % 4)] * unit(3)
      let (a, x) = (Float(14 * unit(4) - 7), Float(14 * unit(5) - 7))
      let early = index % 3 == 0 ? 14 * unit(6) : 0
      let e = lasting * Double(a) + current * Double(x) + shift
      // A hazard per step of moderate size at this engagement, so that chance decides.
      let target = -10 * unit(7)
      let logHazard = target - sensitivity * e + sensitivity * sensitivity / 2 - early
      var hazard = StepHazard()
      hazard.set(
        [logHazard], sensitivity: sensitivity, logStep: 0,
        reach: 16 * (lasting + current) + abs(shift), early: [early])
      let exact = hazard(0, e) + early
      // As the kernels compute it, in single precision all the way.
      let single = Float(lasting) * a + Float(current) * x + Float(shift)
      let bound = hazard.bound
      let base = bound.base?.pointee ?? .nan
      let h = base + bound.slope * single + Float(early * StepHazard.perLog)
      // The largest word that the exact decision takes, and a few smaller.
      let threshold = -expm1(-exp(exact)) * 0x1p32
      for back in 0..<3 as Range<UInt32> {
        let word = UInt32(max(0, min(threshold - 0.5, 4_294_967_295))) &- back
        guard gate.happens(exact, word) else { continue }
        taken += 1
        let u = Float(Int32(bitPattern: Float(word >> 1).bitPattern))
        #expect(
          u < h * 8388608 + Float(((127 + 31) << 23) + 512),
          "sensitivity \(sensitivity), e \(e), early \(early), word \(word)")
      }
    }
    #expect(taken > 80_000)
  }

  @Test("a business's hazards follow its conditions, and a funnel's loops are never")
  func business() throws {
    for isFunnel in [false, true] {
      let parameters = try TrialFixture.busy { $0.delight.isFunnel = isFunnel }
      var conditions = Conditions(parameters)
      conditions.logChurn[0] += 1
      var hazards = StepHazards()
      hazards.set(parameters, conditions)
      let churn = hazards.churn(0, 0)
      let expected =
        parameters.segments[0].churnLogHazard + 1 - log(24)
        - pow(parameters.engagement.churnSensitivity, 2) / 2
      #expect(abs(churn - expected) < 1e-12)
      let loops = [hazards.referral.isOn, hazards.testimonial.isOn]
      #expect(loops == [!isFunnel, !isFunnel])
      let rest = [hazards.expansion.isOn, hazards.contraction.isOn, hazards.ask.isOn]
      #expect(rest == [true, true, false])
      let (early, hasEarly) = (hazards.early(0), hazards.bounds.early != nil)
      #expect(early == 0 && !hasEarly)
    }
  }
}
