// A growable column of plain values, the building block of the agent tables.

/// Owned memory for plain values; grows by doubling, never shrinks, never copies on write.
///
/// Hot loops take `base` once and index it; everything else goes through the subscript.
struct Column<Element: BitwiseCopyable>: ~Copyable {
  /// The first element; valid until the next `reserve`.
  private(set) var base: UnsafeMutablePointer<Element>
  private(set) var capacity: Int

  /// An empty column with room for `capacity` values.
  init(capacity: Int = 256) {
    base = .allocate(capacity: capacity)
    self.capacity = capacity
  }

  deinit { base.deallocate() }

  /// Makes room for `needed` values, keeping the first `count`.
  mutating func reserve(_ needed: Int, keeping count: Int) {
    if needed <= capacity { return }
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: max(needed, 2 * capacity))
    larger.update(from: base, count: count)
    base.deallocate()
    base = larger
    capacity = max(needed, 2 * capacity)
  }

  /// The value in `row`.
  subscript(row: Int) -> Element {
    @inline(__always) get { base[row] }
    @inline(__always) nonmutating set { base[row] = newValue }
  }
}
