// Counters for a contiguous run of bins, growing in whole blocks at either end.

/// Counts per bin number, negative bin numbers included.
///
/// The run covers the blocks from the first to the last bin in use: equal counts have equal storage.
struct BinRun: Sendable, Hashable {
  private static let block = 128

  /// Sum of all counters.
  private(set) var total = 0
  private var first = 0
  private var counters: [Int] = []

  /// The count in one bin; 0 outside the run.
  subscript(bin: Int) -> Int {
    let index = bin - first
    return counters.indices.contains(index) ? counters[index] : 0
  }

  /// Adds `amount` > 0 to a bin; constant time, and now and then the length of the run.
  mutating func add(_ amount: Int, to bin: Int) {
    if !counters.indices.contains(bin - first) { cover(bin) }
    counters[bin - first] += amount
    total += amount
  }

  /// Adds all counters of `other`.
  mutating func merge(_ other: BinRun) {
    for (index, amount) in other.counters.enumerated() where amount > 0 {
      add(amount, to: other.first + index)
    }
  }

  /// The bin that holds the given rank, counting from 0 in ascending bins.
  func bin(ofRank rank: Int) -> Int {
    precondition(rank >= 0 && rank < total, "rank \(rank) of \(total) counts")
    var passed = 0
    for (index, amount) in counters.enumerated() {
      passed += amount
      if passed > rank { return first + index }
    }
    preconditionFailure("the counters sum to \(passed), not \(total)")
  }

  /// The sum of the counters of bins below `bin`.
  func count(below bin: Int) -> Int {
    counters.prefix(max(0, bin - first)).reduce(0, +)
  }

  private mutating func cover(_ bin: Int) {
    let blockStart = bin - Self.remainder(bin)
    if counters.isEmpty { first = blockStart }
    if blockStart < first {
      counters.insert(contentsOf: repeatElement(0, count: first - blockStart), at: 0)
      first = blockStart
    }
    let missing = blockStart + Self.block - (first + counters.count)
    if missing > 0 { counters.append(contentsOf: repeatElement(0, count: missing)) }
  }

  // The distance of `bin` from the start of its block, also for negative bins.
  private static func remainder(_ bin: Int) -> Int {
    let rest = bin % block
    return rest < 0 ? rest + block : rest
  }
}
