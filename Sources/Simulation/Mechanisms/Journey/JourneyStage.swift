// One stage of the journey: who enters it, who waits in it, who goes on.
//
// Prospects are touched twice a stage. On entry, in batches, a kernel draws how many whole steps each stays and how hard
// it is to win; then they wait in a calendar. When the stay is over a comparison decides, without a branch: half of them
// go either way, and a wrong guess would cost more than all the rest.

internal import Lanes

/// A prospect waiting to leave its stage.
struct Prospect: BitwiseCopyable {
  /// The halves of its name.
  var low: UInt32
  var high: UInt32
  /// z, standard normal.
  var quality: Float
  /// How hard it is to win: it advances iff this is less than the stage's log odds. It is the log odds of its luck, less
  /// what its quality is worth.
  var resistance: Float
  /// Where it comes from.
  var origin: LeadOrigin

  /// Address of all its draws.
  var id: UInt64 { UInt64(high) << 32 | UInt64(low) }
}

/// Where a lead comes from.
enum LeadOrigin: UInt8, BitwiseCopyable {
  case channel
  case unpaid
  case referral
}

/// One of the three stages.
struct JourneyStage: ~Copyable {
  /// 0 aware, 1 interested, 2 considering.
  let number: Int
  /// Prospects whose stay is not over, by the step in which it is.
  private(set) var waiting = Calendar<Prospect>()
  /// How many are about to enter.
  private(set) var entering = 0
  // The columns of those about to enter.
  private var low = Column<UInt32>()
  private var high = Column<UInt32>()
  private var quality = Column<Float>()
  private var resistance = Column<Float>()
  private var stay = Column<Int32>()
  private var origin = Column<LeadOrigin>()

  /// A stage in which nobody is.
  init(_ number: Int) { self.number = number }

  /// Forgets everybody and prepares for the steps `first` ..< `end`.
  mutating func reset(first: Int, end: Int) {
    waiting.reset(first: first, end: end)
    entering = 0
  }

  /// Makes room for `more` who are about to enter, and for what kernels touch beyond the last.
  mutating func reserve(_ more: Int) {
    let needed = entering + more + Int(LANES_PADDING)
    if needed <= origin.capacity { return }
    low.reserve(needed, keeping: entering)
    high.reserve(needed, keeping: entering)
    quality.reserve(needed, keeping: entering)
    resistance.reserve(needed, keeping: entering)
    stay.reserve(needed, keeping: entering)
    origin.reserve(needed, keeping: entering)
  }

  /// Adds a new lead to those about to enter; there must be room. Its quality is drawn on entry.
  @inline(__always)
  mutating func add(_ id: UInt64, _ from: LeadOrigin) {
    low[entering] = UInt32(truncatingIfNeeded: id)
    high[entering] = UInt32(truncatingIfNeeded: id >> 32)
    quality[entering] = 0
    origin[entering] = from
    entering += 1
  }

  /// Adds a prospect of the stage before if it advances; there must be room either way.
  @inline(__always)
  private mutating func add(_ prospect: Prospect, if advances: Bool) {
    low[entering] = prospect.low
    high[entering] = prospect.high
    quality[entering] = prospect.quality
    origin[entering] = prospect.origin
    entering += advances ? 1 : 0
  }

  /// All who are about to enter do so, and may first leave in step `t`.
  ///
  /// Draws `stage`, addressed by the stage, not by the step of entry: whoever stays longer in one stage keeps its luck in
  /// the next. Lane 0: how many whole steps an exponential clock of the stage's hazard has not rung; lane 1: luck; lane
  /// 2: quality, where they are new.
  mutating func enter(
    at t: Int, areNew: Bool, _ journey: JourneyParameters, _ kernels: LanesKernels, _ key: LanesKey
  ) {
    if entering == 0 { return }
    kernels.enter(
      Int32(entering), low.base, high.base, key, UInt32(number), DrawPurpose.stage,
      Float(1 / journey.leaveHazards[number]), Float(journey.qualityWeight), areNew ? 1 : 0,
      quality.base, resistance.base, stay.base)
    for index in 0..<entering {
      waiting.add(
        Prospect(
          low: low[index], high: high[index], quality: quality[index],
          resistance: resistance[index], origin: origin[index]),
        at: t + Int(stay[index]))
    }
    entering = 0
  }

  /// Everyone whose stay ends in step `t` is about to enter the `next` stage or drops out.
  ///
  /// - Returns: how many leave this stage.
  mutating func advance(at t: Int, odds: Float, to next: inout JourneyStage) -> Int {
    var left = 0
    waiting.takeAll(at: t) { leaving in
      left += leaving.count
      next.reserve(leaving.count)
      for prospect in leaving { next.add(prospect, if: prospect.resistance < odds) }
    }
    return left
  }

  /// Everyone whose stay ends in step `t` buys or drops out.
  ///
  /// - Parameters:
  ///   - t: the step.
  ///   - odds: log odds of an unreferred prospect.
  ///   - referredOdds: log odds of a referred one.
  ///   - purchases: where the purchases are added.
  /// - Returns: how many leave this stage.
  mutating func buy(
    at t: Int, odds: Float, referredOdds: Float, into purchases: inout [Purchase]
  ) -> Int {
    var left = 0
    waiting.takeAll(at: t) { leaving in
      left += leaving.count
      for prospect in leaving
      where prospect.resistance < (prospect.origin == .referral ? referredOdds : odds) {
        purchases.append(Purchase(id: prospect.id, origin: prospect.origin))
      }
    }
    return left
  }
}
