// Common luck: what an agent draws depends on who it is and when, not on who else is there (MODEL §2).

import Foundation
import RandomStreams
import Testing

@testable import Simulation

@Suite("The world of a trial")
struct TrialStateTests {
  /// The busy business with nothing that ties agents to one another but referral.
  private func independent(_ change: (inout TrialParameters) -> Void = { _ in }) throws
    -> TrialParameters
  {
    try TrialFixture.busy {
      $0.marketSize = .infinity
      $0.delight.proofLift = 0
      change(&$0)
    }
  }

  /// Everything about a customer that chance has decided.
  private struct Fate: Hashable {
    let lasting, current, mrr: Double
    let purchaseStep: Int32
    let segment: UInt8
    let flags: CustomerFlags
    let answer: UInt8

    init(_ customer: Customer) {
      (lasting, current, mrr) = (customer.lasting, customer.current, customer.mrr)
      (purchaseStep, segment) = (customer.purchaseStep, customer.segment)
      (flags, answer) = (customer.flags, customer.answer)
    }
  }

  private func fates(_ state: borrowing TrialState) -> [UInt64: Fate] {
    Dictionary(
      uniqueKeysWithValues: TrialFixture.everybody(state).map { ($0.id, Fate($0)) })
  }

  @Test("one more customer at the start changes nobody else's luck")
  func oneMore() throws {
    let parameters = try independent()
    let more = try independent { $0.startCustomers += 1 }
    var state = try TrialFixture.start(parameters)
    var other = try TrialFixture.start(more)
    // The newcomer, and whom it and its friends could ever bring: a lead's name is its referrer's and the step's.
    let newcomer = StableHash.pair(TrialState.startSource, UInt64(parameters.startCustomers))
    var family: Set<UInt64> = [newcomer]
    for t in 0..<parameters.steps {
      let members = TrialFixture.everybody(other).map(\.id).filter(family.contains)
      try state.step(t)
      try other.step(t)
      for id in members {
        family.insert(StableHash.pair(id, UInt64(UInt32(t)) | 1 << 40))
      }
      let (without, with) = (fates(state), fates(other))
      for (id, fate) in without { #expect(with[id] == fate, "step \(t)") }
      let added = Set(with.keys).subtracting(without.keys)
      #expect(added.isSubset(of: family), "step \(t)")
    }
    #expect(family.count > 1, "the newcomer has referred nobody: choose another seed")
  }

  @Test("who leaves in a step leaves the others their own draws of the step")
  func survivorsKeepTheirDraws() throws {
    func live(losing: Bool) throws -> (payments: [UInt64: Double], leads: Set<UInt64>) {
      let parameters = try TrialFixture.quiet {
        $0.startCustomers = 3000
        $0.segments[0].churnLogHazard = log(6)
        $0.segments[0].referralLogHazard = log(12)
        $0.segments[0].expansionLogHazard = log(12)
        $0.segments[0].uplift = 0.5
      }
      var state = try TrialFixture.start(parameters)
      state.moveEngagement(0)
      if losing { state.loseCustomers(0) }
      state.expandAndContract(0)
      state.inviteFriends(0)
      let all = TrialFixture.everybody(state).map { ($0.id, $0.mrr) }
      return (Dictionary(uniqueKeysWithValues: all), Set(state.referredLeads))
    }
    let everyone = try live(losing: false)
    let survivors = try live(losing: true)
    #expect(survivors.payments.count < 2900)
    for (id, mrr) in survivors.payments { #expect(everyone.payments[id] == mrr) }
    // A lead's name is its referrer's and the step's: the survivors' leads are those they would have had anyway.
    let own = Set(survivors.payments.keys.map { StableHash.pair($0, 1 << 40) })
    #expect(survivors.leads == everyone.leads.intersection(own))
    #expect(survivors.leads.count < everyone.leads.count)
  }

  @Test("more churn takes customers away and changes no other")
  func moreChurn() throws {
    let parameters = try independent { $0.comeBack.share = 0 }
    let worse = try independent {
      $0.comeBack.share = 0
      $0.segments[0].churnLogHazard += 0.5
    }
    let state = try TrialFixture.lived(parameters)
    let other = try TrialFixture.lived(worse)
    let (all, left) = (fates(state), fates(other))
    #expect(left.count < all.count)
    for (id, fate) in left { #expect(all[id] == fate) }
  }

  @Test("more leads add customers and change no other")
  func moreLeads() throws {
    let parameters = try independent()
    let more = try independent { $0.organicLeads += 25 }
    let state = try TrialFixture.lived(parameters)
    let other = try TrialFixture.lived(more)
    let (few, many) = (fates(state), fates(other))
    #expect(many.count > few.count)
    for (id, fate) in few { #expect(many[id] == fate) }
  }

  @Test("another price changes what is paid and nothing else")
  func anotherPrice() throws {
    let parameters = try independent()
    let dearer = try independent { $0.segments[0].price *= 2 }
    let state = try TrialFixture.lived(parameters)
    let other = try TrialFixture.lived(dearer)
    let (cheap, dear) = (fates(state), fates(other))
    #expect(cheap.keys == dear.keys)
    for (id, fate) in cheap { #expect(dear[id]?.mrr == 2 * fate.mrr) }
    let (leads, otherLeads) = (
      state.tally.months.map(\.leads), other.tally.months.map(\.leads)
    )
    #expect(leads == otherLeads)
  }

  @Test("every customer is somebody else, and so is every trial's")
  func identities() throws {
    let parameters = try independent()
    let state = try TrialFixture.lived(parameters)
    let other = try TrialFixture.lived(parameters, trial: 1)
    let all = TrialFixture.everybody(state)
    #expect(Set(all.map(\.id)).count == all.count)
    #expect(Set(all.map(\.lasting)).count > all.count * 99 / 100)
    let lasting = Set(all.map(\.lasting)).intersection(TrialFixture.everybody(other).map(\.lasting))
    #expect(lasting.count < all.count / 100)
  }

  @Test("the same seed and trial live the same life, bit for bit")
  func repeated() throws {
    let parameters = try TrialFixture.busy()
    let first = try TrialFixture.lived(parameters, seed: 9)
    let second = try TrialFixture.lived(parameters, seed: 9)
    let (months, again) = (first.tally.months, second.tally.months)
    #expect(months == again)
    let other = try TrialFixture.lived(parameters, seed: 10).tally.months
    #expect(months != other)
  }

  @Test("headroom is the share of the market not yet reached, never below 0")
  func headroom() throws {
    for (size, reached, expected) in [
      (Double.infinity, 1_000_000, 1.0), (100, 25, 0.75), (100, 100, 0), (100, 130, 0),
    ] {
      var state = try TrialFixture.start(TrialFixture.quiet { $0.marketSize = size })
      state.reached = reached
      #expect(state.headroom == expected)
    }
  }

  @Test("everyone who became a lead has been reached, and the customers at the start")
  func reached() throws {
    let parameters = try TrialFixture.busy { $0.journey.burnIn = 0 }
    let state = try TrialFixture.lived(parameters)
    let leads = state.tally.months.reduce(0) { $0 + $1.leads }
    #expect(state.reached == 60 + leads)
  }
}
