// Prospects and buyers in batches: those who enter a stage, or the base, in the same step.

internal import Lanes

/// Prospects about to enter the same stage together, as columns.
struct Entrants: ~Copyable {
  /// 0 aware, 1 interested, 2 considering.
  let stage: Int
  /// How many there are.
  private(set) var count = 0
  /// The halves of their names.
  private(set) var low = Column<UInt32>()
  private(set) var high = Column<UInt32>()
  /// z, standard normal; drawn on entering the first stage.
  private(set) var quality = Column<Float>()
  /// What entering a stage decides: how hard they are to win, and how many whole steps they stay.
  private(set) var resistance = Column<Float>()
  private(set) var stay = Column<Int32>()
  private(set) var origin = Column<LeadOrigin>()

  /// Nobody who enters `stage`.
  init(stage: Int) { self.stage = stage }

  /// Makes room for `more`, and for what kernels touch beyond the last.
  mutating func reserve(_ more: Int) {
    let needed = count + more + Int(LANES_PADDING)
    if needed <= origin.capacity { return }
    low.reserve(needed, keeping: count)
    high.reserve(needed, keeping: count)
    quality.reserve(needed, keeping: count)
    resistance.reserve(needed, keeping: count)
    stay.reserve(needed, keeping: count)
    origin.reserve(needed, keeping: count)
  }

  /// Adds one; there must be room.
  @inline(__always)
  mutating func append(_ id: UInt64, quality z: Float = 0, _ from: LeadOrigin) {
    low[count] = UInt32(truncatingIfNeeded: id)
    high[count] = UInt32(truncatingIfNeeded: id >> 32)
    quality[count] = z
    origin[count] = from
    count += 1
  }

  /// All of them enter the stage and wait in `prospects` for the step in which they leave it: `t` at the earliest.
  ///
  /// Draws `stage`. Lane 0: how many whole steps an exponential clock of the stage's hazard has not rung; lane 1: luck;
  /// lane 2: quality, where they are new.
  mutating func enter(
    at t: Int, isNew: Bool, _ journey: JourneyParameters, _ kernels: LanesKernels, _ key: LanesKey,
    into prospects: inout Calendar<Prospect>
  ) {
    if count == 0 { return }
    kernels.enter(
      Int32(count), low.base, high.base, key, UInt32(stage), DrawPurpose.stage,
      Float(1 / journey.leaveHazards[stage]), Float(journey.qualityWeight), isNew ? 1 : 0,
      quality.base, resistance.base, stay.base)
    for index in 0..<count {
      prospects.add(
        Prospect(
          id: UInt64(high[index]) << 32 | UInt64(low[index]), quality: quality[index],
          resistance: resistance[index], stage: UInt8(stage), origin: origin[index]),
        at: t + Int(stay[index]))
    }
    count = 0
  }
}

/// People about to become customers together, as columns: their names, and who they are.
struct Newcomers: ~Copyable {
  /// How many there are.
  private(set) var count = 0
  /// The halves of their names.
  private(set) var low = Column<UInt32>()
  private(set) var high = Column<UInt32>()
  /// Lasting engagement and engagement at purchase, standard deviations; drawn for all of them at once.
  private(set) var lasting = Column<Float>()
  private(set) var current = Column<Float>()

  /// Nobody.
  init() {}

  /// Nobody any more.
  mutating func removeAll() { count = 0 }

  /// Makes room for `more`, and for what kernels touch beyond the last.
  mutating func reserve(_ more: Int) {
    let needed = count + more + Int(LANES_PADDING)
    if needed <= current.capacity { return }
    low.reserve(needed, keeping: count)
    high.reserve(needed, keeping: count)
    lasting.reserve(needed, keeping: count)
    current.reserve(needed, keeping: count)
  }

  /// Adds one; there must be room.
  @inline(__always)
  mutating func append(_ id: UInt64) {
    low[count] = UInt32(truncatingIfNeeded: id)
    high[count] = UInt32(truncatingIfNeeded: id >> 32)
    count += 1
  }
}
