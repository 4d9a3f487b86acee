// Who does something in which step: prospects that leave their stage, lost customers that come back.

/// Entries waiting for their step, in chunks of neighbours; chunks are reused.
struct Calendar<Entry: BitwiseCopyable>: ~Copyable {
  private static var chunk: Int { 32 }
  private var entries = Column<Entry>()
  private var next = Column<Int32>()
  private var heads: [Int32] = []
  private var counts: [Int32] = []
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
    counts.removeAll(keepingCapacity: true)
    counts.append(contentsOf: repeatElement(0, count: max(0, end - first)))
    used = 0
    free = -1
  }

  /// Notes an entry for `step`; one beyond the end is never heard of again.
  @inline(__always)
  mutating func add(_ entry: Entry, at step: Int) {
    let index = step - firstStep
    if index >= heads.count { return }
    let place = Int(counts[index]) % Self.chunk
    if place == 0 { open(index) }
    entries[Int(heads[index]) * Self.chunk + place] = entry
    counts[index] += 1
  }

  /// The entries of `step`, chunk by chunk, the last noted chunk first; then they are gone.
  @inline(__always)
  mutating func takeAll(at step: Int, _ body: (UnsafeBufferPointer<Entry>) -> Void) {
    let index = step - firstStep
    var left = Int(counts[index])
    var head = heads[index]
    while head >= 0 {
      let count = (left - 1) % Self.chunk + 1
      body(UnsafeBufferPointer(start: entries.base + Int(head) * Self.chunk, count: count))
      left -= count
      let following = next[Int(head)]
      next[Int(head)] = free
      free = head
      head = following
    }
    counts[index] = 0
    heads[index] = -1
  }

  /// Takes one entry of `step`, the last noted first; `nil` when none is left.
  mutating func take(at step: Int) -> Entry? {
    let index = step - firstStep
    if counts[index] == 0 { return nil }
    counts[index] -= 1
    let place = Int(counts[index]) % Self.chunk
    let head = heads[index]
    let entry = entries[Int(head) * Self.chunk + place]
    if place == 0 {
      heads[index] = next[Int(head)]
      next[Int(head)] = free
      free = head
    }
    return entry
  }

  private mutating func open(_ index: Int) {
    var slot = free
    if slot >= 0 {
      free = next[Int(slot)]
    } else {
      slot = Int32(used)
      used += 1
      entries.reserve(used * Self.chunk, keeping: (used - 1) * Self.chunk)
      next.reserve(used, keeping: used - 1)
    }
    next[Int(slot)] = heads[index]
    heads[index] = slot
  }
}
