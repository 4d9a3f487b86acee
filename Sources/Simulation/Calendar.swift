// Who does something in which step: prospects that leave their stage, lost customers that come back.

/// Entries waiting for their step, as linked lists in one column; slots are reused.
struct Calendar<Entry: BitwiseCopyable>: ~Copyable {
  private var entries = Column<Entry>()
  private var next = Column<Int32>()
  private var heads: [Int32] = []
  private var used = 0
  private var free: Int32 = -1
  private var firstStep = 0

  /// An empty calendar without steps.
  init() {}

  /// Forgets all entries and prepares for the steps `first` ..< `end`.
  mutating func reset(first: Int, end: Int) {
    firstStep = first
    heads.removeAll(keepingCapacity: true)
    heads.append(contentsOf: repeatElement(-1, count: max(0, end - first)))
    used = 0
    free = -1
  }

  /// Notes an entry for `step`; one beyond the end is never heard of again.
  mutating func add(_ entry: Entry, at step: Int) {
    let index = step - firstStep
    if index >= heads.count { return }
    var slot = free
    if slot >= 0 {
      free = next[Int(slot)]
    } else {
      slot = Int32(used)
      used += 1
      entries.reserve(used, keeping: used - 1)
      next.reserve(used, keeping: used - 1)
    }
    entries[Int(slot)] = entry
    next[Int(slot)] = heads[index]
    heads[index] = slot
  }

  /// Takes one entry of `step`, the last noted first; `nil` when none is left.
  mutating func take(at step: Int) -> Entry? {
    let slot = heads[step - firstStep]
    if slot < 0 { return nil }
    heads[step - firstStep] = next[Int(slot)]
    next[Int(slot)] = free
    free = slot
    return entries[Int(slot)]
  }
}
