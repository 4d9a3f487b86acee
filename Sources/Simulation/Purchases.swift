// From prospect to customer: who a new customer is (MODEL §4, Segment, Price, Onboarding).

internal import Numerics
internal import Lanes
internal import RandomStreams

extension TrialState {
  /// Purchases of step `t` become customers at its end; their first step is the next.
  ///
  /// Draws, once a buyer and at step 0: `segment`, `price`, `lastingEngagement`, `firstEngagement`, `timeToValue`. A
  /// referred buyer's reward is due, whoever referred it still being there or not.
  mutating func welcomeBuyers(_ t: Int) {
    let month = month(t)
    let isFirstYear = (0..<(12 * parameters.stepsPerMonth)).contains(t)
    newcomers.removeAll()
    newcomers.reserve(purchases.count)
    for purchase in purchases { newcomers.append(purchase.id) }
    drawPeople()
    for (index, purchase) in purchases.enumerated() {
      let isReferred = purchase.origin == .referral
      tally.months[month].newCustomers += 1
      tally.cohorts.buy(in: month)
      if purchase.origin == .channel { tally.months[month].newFromChannels += 1 }
      if isReferred {
        tally.months[month].newReferred += 1
        tally.months[month].rewards += parameters.delight.reward
      }
      var flags: CustomerFlags = isReferred ? [.bought, .referred] : .bought
      if isFirstYear {
        flags.insert(.firstYear)
        tally.firstYearBuyers += 1
      }
      let segment = drawSegment(purchase.id)
      let timeToValue = drawTimeToValue(purchase.id, mean: conditions.timeToValue[Int(segment)])
      tally.timeToValueSum += timeToValue
      customers.append(
        Customer(
          id: purchase.id, lasting: Double(newcomers.lasting[index]),
          current: Double(newcomers.current[index]), mrr: drawPrice(purchase.id, segment),
          purchaseStep: Int32(t),
          asksFrom: Int32(t + parameters.segments[Int(segment)].asksAfter),
          // Unactivated in tenure step n iff T > n − ½.
          activeFrom: Int32(t + Int(min(1e6, (timeToValue + 0.5).rounded(.up)))),
          segment: segment, flags: flags))
    }
    purchases.removeAll(keepingCapacity: true)
  }

  /// The customers at the start: activated, past every threshold; the same draws as a buyer's but `timeToValue`.
  mutating func welcomeFirstCustomers() {
    let count = parameters.startCustomers
    customers.reserve(count)
    let portion = 1024
    for first in stride(from: 0, to: count, by: portion) {
      let size = min(portion, count - first)
      newcomers.removeAll()
      newcomers.reserve(size)
      for index in first..<(first + size) {
        newcomers.append(StableHash.pair(Self.startSource, UInt64(index)))
      }
      drawPeople()
      for index in 0..<size {
        let id = StableHash.pair(Self.startSource, UInt64(first + index))
        let segment = drawSegment(id)
        customers.append(
          Customer(
            id: id, lasting: Double(newcomers.lasting[index]),
            current: Double(newcomers.current[index]), mrr: drawPrice(id, segment),
            purchaseStep: .min, asksFrom: .min, activeFrom: .min,
            segment: segment, flags: []))
      }
    }
    reached = count
  }

  /// Draws who the newcomers are: `lastingEngagement` and `firstEngagement`, neighbours in one block.
  private mutating func drawPeople() {
    kernels.people(
      Int32(newcomers.count), newcomers.low.base, newcomers.high.base, stream.lanesKey,
      DrawPurpose.lastingEngagement >> 2, newcomers.lasting.base, newcomers.current.base)
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
    return price * .exp(sigma * z - sigma * sigma / 2)
  }

  /// Gamma with shape 2 as the sum of two exponentials; in steps.
  private func drawTimeToValue(_ id: UInt64, mean: Double) -> Double {
    if mean <= 0 { return 0 }
    let words = stream.words(agent: id, step: 0, block: DrawPurpose.timeToValue >> 2)
    let first = RandomStream.uniform(words.w0, words.w1)
    let second = RandomStream.uniform(words.w2, words.w3)
    return -mean / 2 * .log(first * second)
  }
}
