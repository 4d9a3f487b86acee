// Buyers in a batch: those who enter the base in the same step.

internal import Lanes

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
  /// Where they lie among prices, standard normal, and their time to value relative to half its mean.
  private(set) var price = Column<Float>()
  private(set) var wait = Column<Float>()

  /// Nobody.
  init() {}

  /// Nobody any more.
  mutating func removeAll() { count = 0 }

  /// Makes room for `more`, and for what kernels touch beyond the last.
  mutating func reserve(_ more: Int) {
    let needed = count + more + Int(LANES_PADDING)
    if needed <= wait.capacity { return }
    low.reserve(needed, keeping: count)
    high.reserve(needed, keeping: count)
    lasting.reserve(needed, keeping: count)
    current.reserve(needed, keeping: count)
    price.reserve(needed, keeping: count)
    wait.reserve(needed, keeping: count)
  }

  /// Adds one; there must be room.
  @inline(__always)
  mutating func append(_ id: UInt64) {
    low[count] = UInt32(truncatingIfNeeded: id)
    high[count] = UInt32(truncatingIfNeeded: id >> 32)
    count += 1
  }

  /// The address of the draws of the one at `index`.
  @inline(__always)
  func id(_ index: Int) -> UInt64 { UInt64(high[index]) << 32 | UInt64(low[index]) }

  /// Draws who they are: `lastingEngagement` and `firstEngagement`, `price` where prices are spread, `timeToValue`.
  mutating func draw(_ kernels: LanesKernels, _ key: LanesKey, pricesAreSpread: Bool) {
    if pricesAreSpread {
      // The second number is of no purpose: the times to value take its place.
      kernels.people(
        Int32(count), low.base, high.base, key, DrawPurpose.price >> 2, price.base, wait.base)
    }
    kernels.people(
      Int32(count), low.base, high.base, key, DrawPurpose.lastingEngagement >> 2, lasting.base,
      current.base)
    kernels.waits(
      Int32(count), low.base, high.base, key, DrawPurpose.timeToValue >> 2, wait.base)
  }
}
