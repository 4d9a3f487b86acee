// Engage: customers leave (MODEL §4, Churn, Come-back).

internal import RandomStreams

extension TrialState {
  /// Those whose hazard h·exp(−β·e − β²/2)·early strikes in step `t` leave at once.
  ///
  /// Decides for the candidates that `moveEngagement` found; draws `comeBackDelay` and lane 3 of `occasional` for whoever
  /// leaves.
  mutating func loseCustomers(_ t: Int) {
    leaving.removeAll(keepingCapacity: true)
    for index in 0..<customers.mayChurn.count {
      let (row, word) = customers.mayChurn[index]
      let segment = Int(customers.segment[row])
      var logHazard = hazards.churn(segment, engagement(row))
      if t < customers.activeFrom[row] { logHazard += hazards.early(segment) }
      if gate.happens(logHazard, word) { leaving.append(row) }
    }
    tally.months[month(t)].lost += leaving.count
    for row in leaving {
      let customer = customers.customer(row)
      if customer.flags.contains(.bought) && !customer.flags.contains(.returned) {
        noteFirstChurn(boughtAt: Int(customer.purchaseStep), step: t)
      }
      planReturn(customer, step: t)
    }
    customers.remove(leaving)
  }

  // Tenure step n, from 1, belongs to the tenure month with index (n − 1)/k.
  private mutating func noteFirstChurn(boughtAt purchase: Int, step t: Int) {
    tally.firstChurnByTenure[t - purchase] += 1
    tally.cohorts.leave(
      boughtIn: max(0, purchase) / parameters.stepsPerMonth,
      tenure: (t - purchase - 1) / parameters.stepsPerMonth)
  }

  /// Decides whether and when a lost customer comes back: once, at the end of the first step by whose end the
  /// delay, counted from the start of step `t`, is over.
  private mutating func planReturn(_ customer: Customer, step t: Int) {
    let comeBack = parameters.comeBack
    if comeBack.share <= 0 || parameters.delight.isFunnel || customer.flags.contains(.returned) {
      return
    }
    let step = Int32(truncatingIfNeeded: t)
    let word = stream.words(agent: customer.id, step: step, block: DrawPurpose.occasional).w3
    if (Double(word) + 0.5) * 0x1p-32 >= comeBack.share { return }
    let u = stream.uniform(agent: customer.id, step: step, purpose: DrawPurpose.comeBackDelay)
    let delay = comeBack.earliest + (comeBack.latest - comeBack.earliest) * u
    let wait = max(0, Int(min(1e6, delay.rounded(.up))) - 1)
    returners.add(
      Returner(
        customer: customer, priceFactor: conditions.priceFactor[Int(customer.segment)]),
      at: t + wait)
  }

  /// Lost customers return at the end of step `t`: same a, MRR and origin, fresh x, past every threshold.
  ///
  /// Draws `comeBackEngagement`, once a returner. MRR follows the price changes for everyone made meanwhile.
  mutating func welcomeBack(_ t: Int) {
    while let returner = returners.take(at: t) {
      var customer = returner.customer
      customer.flags.insert(.returned)
      customer.current = stream.normal(
        agent: customer.id, step: Int32(truncatingIfNeeded: t),
        purpose: DrawPurpose.comeBackEngagement)
      customer.mrr *=
        conditions.priceFactor[Int(customer.segment)] / returner.priceFactor
      customer.asksFrom = .min
      customer.activeFrom = .min
      customer.answer = Customer.noAnswer
      customers.append(customer)
    }
  }
}
