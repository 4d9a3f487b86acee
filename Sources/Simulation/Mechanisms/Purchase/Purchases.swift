// From prospect to customer: who a new customer is (MODEL §4, Segment, Price, Onboarding).

internal import Lanes
internal import Numerics
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
    let sigmas = parameters.segments.map(\.priceSigma)
    newcomers.draw(kernels, stream.lanesKey, pricesAreSpread: sigmas.contains { $0 > 0 })
    let asksAfter = parameters.segments.map(\.asksAfter)
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
      let group = Int(segment)
      // Gamma with shape 2, in steps.
      let timeToValue = conditions.timeToValue[group] / 2 * Double(newcomers.wait[index])
      tally.timeToValueSum += timeToValue
      customers.append(
        Customer(
          id: purchase.id, lasting: Double(newcomers.lasting[index]),
          current: Double(newcomers.current[index]), mrr: price(index, group, sigmas[group]),
          purchaseStep: Int32(t), asksFrom: Int32(t + asksAfter[group]),
          // Unactivated in tenure step n iff T > n − ½.
          activeFrom: Int32(t + Int(min(1e6, (timeToValue + 0.5).rounded(.up)))),
          segment: segment, flags: flags))
    }
    purchases.removeAll(keepingCapacity: true)
  }

  /// The customers at the start: activated, past every threshold; the same draws as a buyer's.
  mutating func welcomeFirstCustomers() {
    let count = parameters.startCustomers
    customers.reserve(count)
    let sigmas = parameters.segments.map(\.priceSigma)
    let portion = 1024
    for first in stride(from: 0, to: count, by: portion) {
      newcomers.removeAll()
      newcomers.reserve(portion)
      for index in first..<min(count, first + portion) {
        newcomers.append(StableHash.pair(Self.startSource, UInt64(index)))
      }
      newcomers.draw(kernels, stream.lanesKey, pricesAreSpread: sigmas.contains { $0 > 0 })
      for index in 0..<newcomers.count {
        let id = newcomers.id(index)
        let segment = drawSegment(id)
        let group = Int(segment)
        customers.append(
          Customer(
            id: id, lasting: Double(newcomers.lasting[index]),
            current: Double(newcomers.current[index]), mrr: price(index, group, sigmas[group]),
            purchaseStep: .min, asksFrom: .min, activeFrom: .min, segment: segment, flags: []))
      }
    }
    reached = count
  }

  /// What the newcomer at `index` pays: the list price in force, spread lognormally with mean 1.
  private func price(_ index: Int, _ segment: Int, _ sigma: Double) -> Double {
    let price = conditions.price[segment]
    if sigma == 0 { return price }
    return price * .exp(sigma * Double(newcomers.price[index]) - sigma * sigma / 2)
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
}
