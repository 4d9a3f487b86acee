// From prospect to customer: who a new customer is (MODEL §4, Segment, Price, Onboarding).

internal import RandomStreams
internal import Foundation

extension TrialState {
  /// Purchases of step `t` become customers at its end; their first step is the next.
  ///
  /// Draws, once a buyer and at step 0: `segment`, `price`, `lastingEngagement`, `firstEngagement`, `timeToValue`. A
  /// referred buyer's reward is due, whoever referred it still being there or not.
  mutating func welcomeBuyers(_ t: Int) {
    let month = month(t)
    for purchase in purchases {
      let isReferred = purchase.origin == .referral
      tally.months[month].newCustomers += 1
      tally.cohorts.buy(in: month)
      if purchase.origin == .channel { tally.months[month].newFromChannels += 1 }
      if isReferred {
        tally.months[month].newReferred += 1
        tally.months[month].rewards += parameters.delight.reward
      }
      var flags: CustomerFlags = isReferred ? [.bought, .referred] : .bought
      if t < 12 * parameters.stepsPerMonth {
        flags.insert(.firstYear)
        tally.firstYearBuyers += 1
      }
      customers.append(newCustomer(purchase.id, flags: flags, step: t))
    }
    purchases.removeAll(keepingCapacity: true)
  }

  /// The customers at the start: activated, past every threshold; the same draws as a buyer's but `timeToValue`.
  mutating func welcomeFirstCustomers() {
    for index in 0..<parameters.startCustomers {
      let id = StableHash.pair(Self.startSource, UInt64(index))
      let segment = drawSegment(id)
      customers.append(
        Customer(
          id: id, lasting: lasting(id), current: firstCurrent(id), mrr: drawPrice(id, segment),
          purchaseStep: .min / 2, asksFrom: .min, activeFrom: .min, segment: segment, flags: []))
    }
    reached = parameters.startCustomers
  }

  private mutating func newCustomer(_ id: UInt64, flags: CustomerFlags, step t: Int) -> Customer {
    let segment = drawSegment(id)
    let timeToValue = drawTimeToValue(id, mean: conditions.timeToValue[Int(segment)])
    tally.timeToValueSum += timeToValue
    // Unactivated in tenure step n iff T > n − ½.
    let activated = t + Int(min(1e6, (timeToValue + 0.5).rounded(.up)))
    return Customer(
      id: id, lasting: lasting(id), current: firstCurrent(id), mrr: drawPrice(id, segment),
      purchaseStep: Int32(t), asksFrom: Int32(t + parameters.segments[Int(segment)].asksAfter),
      activeFrom: Int32(activated), segment: segment, flags: flags)
  }

  private func lasting(_ id: UInt64) -> Double {
    normal(stream.word(agent: id, step: 0, purpose: DrawPurpose.lastingEngagement))
  }

  private func firstCurrent(_ id: UInt64) -> Double {
    normal(stream.word(agent: id, step: 0, purpose: DrawPurpose.firstEngagement))
  }

  private func drawSegment(_ id: UInt64) -> UInt8 {
    if parameters.segments.count == 1 { return 0 }
    var u = stream.uniform(agent: id, step: 0, purpose: DrawPurpose.segment)
    for (index, segment) in parameters.segments.enumerated() {
      if u < segment.share { return UInt8(index) }
      u -= segment.share
    }
    return UInt8(parameters.segments.count - 1)
  }

  /// The list price in force, spread lognormally with mean 1.
  private func drawPrice(_ id: UInt64, _ segment: UInt8) -> Double {
    let price = conditions.price[Int(segment)]
    let sigma = parameters.segments[Int(segment)].priceSigma
    if sigma == 0 { return price }
    let z = normal(stream.word(agent: id, step: 0, purpose: DrawPurpose.price))
    return price * exp(sigma * z - sigma * sigma / 2)
  }

  /// Gamma with shape 2 as the sum of two exponentials; in steps.
  private func drawTimeToValue(_ id: UInt64, mean: Double) -> Double {
    if mean <= 0 { return 0 }
    let words = stream.words(agent: id, step: 0, block: DrawPurpose.timeToValue >> 2)
    let first = RandomStream.uniform(words.w0, words.w1)
    let second = RandomStream.uniform(words.w2, words.w3)
    return -mean / 2 * log(first * second)
  }
}
