// Random columns for the kernels.

import Lanes
import RandomStreams

/// Customers whose columns are random; memory is owned.
final class Population {
  let count: Int
  let segments: Int
  let ids: [UInt64]
  private(set) var columns: LanesCustomers

  /// `count` customers of `segments` segments.
  init(count: Int, segments: Int, seed: UInt64) {
    self.count = count
    self.segments = segments
    let room = count + Int(LANES_PADDING)
    let low = UnsafeMutablePointer<UInt32>.allocate(capacity: room)
    let high = UnsafeMutablePointer<UInt32>.allocate(capacity: room)
    let lasting = UnsafeMutablePointer<Float>.allocate(capacity: room)
    let current = UnsafeMutablePointer<Float>.allocate(capacity: room)
    let activeFrom = UnsafeMutablePointer<Int16>.allocate(capacity: room)
    let asksFrom = UnsafeMutablePointer<Int16>.allocate(capacity: room)
    let segment = UnsafeMutablePointer<UInt8>.allocate(capacity: room)
    var ids: [UInt64] = []
    for row in 0..<room {
      // What stands in the padding must not matter: it is as random as the rest.
      let id = StableHash.pair(seed, UInt64(row))
      let hash = StableHash.mix(id)
      if row < count { ids.append(id) }
      low[row] = UInt32(truncatingIfNeeded: id)
      high[row] = UInt32(truncatingIfNeeded: id >> 32)
      lasting[row] = ScalarKernels.normal(UInt32(truncatingIfNeeded: hash))
      current[row] = ScalarKernels.normal(UInt32(truncatingIfNeeded: hash >> 32))
      activeFrom[row] = [Int16.min, 3, 7, 8, Int16.max][Int(hash >> 8 & 0xFF) % 5]
      asksFrom[row] = [Int16.min, 6, 7, 8, Int16.max][Int(hash >> 16 & 0xFF) % 5]
      segment[row] = UInt8(Int(hash >> 24 & 0xFF) % segments)
    }
    self.ids = ids
    columns = LanesCustomers(
      low: low, high: high, lasting: lasting, current: current, active_from: activeFrom,
      asks_from: asksFrom, segment: segment, segments: Int32(segments))
  }

  deinit {
    columns.low.deallocate()
    columns.high.deallocate()
    columns.lasting.deallocate()
    columns.current.deallocate()
    columns.active_from.deallocate()
    columns.asks_from.deallocate()
    columns.segment.deallocate()
  }

  /// x of everybody.
  var current: [Float] { (0..<count).map { columns.current[$0] } }
}

/// Candidates with room for `count`.
final class Found {
  private let memory: UnsafeMutablePointer<LanesCandidate>
  var candidates: LanesCandidates

  init(_ count: Int) {
    memory = .allocate(capacity: count + Int(LANES_PADDING))
    candidates = LanesCandidates(at: memory, count: 0)
  }

  deinit { memory.deallocate() }

  /// Rows and words.
  var list: [[UInt32]] {
    (0..<Int(candidates.count)).map { [UInt32(memory[$0].row), memory[$0].word] }
  }
}

/// The kernels of every set this machine has.
enum EverySet {
  static var kernels: [LanesKernels] {
    [LANES_BASE, LANES_AVX2, LANES_AVX512, LANES_NEON].compactMap { lanes_kernels($0)?.pointee }
  }
}
