// Engage: engagement wanders, and who may do something in the step is found (MODEL §4).

internal import Lanes
internal import RandomStreams

extension TrialState {
  /// Moves x once for everyone, x ← ρx + √(1−ρ²)ε, and finds to whom something may happen in step `t`.
  ///
  /// One block of random words a customer (`everyStep`), and one of `occasional` where contraction or testimonials are
  /// on. Nobody is left out to whom something does happen; the stages below decide exactly, for the few who are named.
  mutating func moveEngagement(_ t: Int) {
    hazards.set(parameters, conditions)
    customers.clearCandidates()
    let columns = customers.columns(segments: parameters.segments.count)
    let (key, step) = (stream.lanesKey, Int32(truncatingIfNeeded: t))
    let (engagement, bounds) = (laneEngagement, hazards.bounds)
    let (contraction, testimonial) = (hazards.contraction.bound, hazards.testimonial.bound)
    let hasOccasional = hazards.contraction.isOn || hazards.testimonial.isOn
    // In portions, so that there is room for all of a portion to become candidates, and no more; of whole registers.
    let portion = 512 * Int(LANES_PADDING)
    for first in stride(from: 0, to: customers.count, by: portion) {
      let end = min(customers.count, first + portion)
      withUnsafePointer(to: columns) { columns in
        customers.mayChurn.extend(by: end - first) { mayChurn in
          customers.mayExpand.extend(by: end - first) { mayExpand in
            customers.mayRefer.extend(by: end - first) { mayRefer in
              kernels.live(
                columns, Int32(first), Int32(end), key, step, DrawPurpose.everyStep, engagement,
                bounds, &mayChurn, &mayExpand, &mayRefer)
            }
          }
        }
        if !hasOccasional { return }
        customers.mayContract.extend(by: end - first) { mayContract in
          customers.mayTestify.extend(by: end - first) { mayTestify in
            kernels.occasional(
              columns, Int32(first), Int32(end), key, step, DrawPurpose.occasional, engagement,
              contraction, testimonial, &mayContract, &mayTestify)
          }
        }
      }
    }
  }

  /// How engagement moves and what it is, for kernels.
  var laneEngagement: LanesEngagement {
    let engagement = parameters.engagement
    let rho = engagement.persistence
    return LanesEngagement(
      persistence: Float(rho), noise: Float((1 - rho * rho).squareRoot()),
      lasting: Float(engagement.lastingWeight), current: Float(engagement.currentWeight),
      shift: Float(conditions.engagement))
  }

  /// Engagement e of the customer in `row`, standard deviations.
  @inline(__always)
  func engagement(_ row: Int) -> Double {
    parameters.engagement.lastingWeight * Double(customers.lasting[row])
      + parameters.engagement.currentWeight * Double(customers.current[row])
      + conditions.engagement
  }
}

extension RandomStream {
  /// The key, for kernels.
  var lanesKey: LanesKey { LanesKey(k0: key.0, k1: key.1) }
}
