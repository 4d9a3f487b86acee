// Every kernel of every instruction set against the scalar reference, to the bit, on random columns of awkward lengths.

import Lanes
import RandomStreams
import Testing

@Suite("Kernels say what one agent at a time would")
struct KernelBitsTests {
  /// Lengths around registers and blocks.
  private static let lengths = [0, 1, 3, 4, 5, 15, 16, 17, 31, 33, 511, 512, 513, 1025]

  /// Random numbers that decide a case.
  private struct Case {
    let seed: UInt64
    let key: LanesKey
    let step: Int32
    let segments: Int
    let engagement: LanesEngagement
    let churn, early, expansion, referral: [Float]

    init(_ seed: UInt64) {
      self.seed = seed
      func unit(_ index: UInt64) -> Float {
        Float(StableHash.pair(seed, index) >> 40) * 0x1p-24
      }
      key = LanesKey(
        k0: UInt32(truncatingIfNeeded: StableHash.pair(seed, 1)),
        k1: UInt32(truncatingIfNeeded: StableHash.pair(seed, 2)))
      step = Int32(seed % 9)
      segments = [1, 2, 3, 7][Int(seed % 4)]
      engagement = LanesEngagement(
        persistence: unit(3), noise: unit(4), lasting: unit(5), current: unit(6),
        shift: 2 * unit(7) - 1)
      func bounds(_ index: UInt64, _ count: Int) -> [Float] {
        (0..<count).map { g in
          let u = unit(index + UInt64(g))
          return u < 0.1 ? -.infinity : u > 0.95 ? .infinity : -14 * u
        }
      }
      churn = bounds(20, segments)
      early = (0..<segments).map { 6 * unit(40 + UInt64($0)) }
      expansion = bounds(60, segments)
      referral = bounds(80, segments)
    }
  }

  private func isSame(_ a: [Float], _ b: [Float]) -> Bool {
    a.map(\.bitPattern) == b.map(\.bitPattern)
  }

  @Test("a step of the customers: engagement, and who may churn, expand and refer")
  func live() {
    for seed in 0..<60 as Range<UInt64> {
      let c = Case(seed)
      let count = Self.lengths[Int(seed) % Self.lengths.count]
      let (hasEarly, hasExpansion) = (seed % 3 != 0, seed % 5 != 0)
      let first = count / 3
      let before = Population(count: count, segments: c.segments, seed: seed)
      var x = before.current
      var expected: [[[UInt32]]] = [[], [], []]
      let columns = before.columns
      for row in first..<count {
        let words = ScalarKernels.words(
          before.ids[row], step: UInt32(c.step), block: 7, key: c.key)
        x[row] =
          c.engagement.persistence * x[row]
          + c.engagement.noise * ScalarKernels.normal(words.w0)
        let e =
          c.engagement.lasting * columns.lasting[row] + c.engagement.current * x[row]
          + c.engagement.shift
        let g = Int(columns.segment[row])
        var churn = c.churn[g] + -1.2 * e
        if hasEarly { churn += columns.active_from[row] > c.step ? c.early[g] : 0 }
        let named = UInt32(row)
        if ScalarKernels.passes(churn, words.w1) { expected[0].append([named, words.w1]) }
        if hasExpansion, ScalarKernels.passes(c.expansion[g] + 0.4 * e, words.w2) {
          expected[1].append([named, words.w2])
        }
        if columns.asks_from[row] <= c.step,
          ScalarKernels.passes(c.referral[g] + 0.9 * e, words.w3)
        {
          expected[2].append([named, words.w3])
        }
      }
      for kernels in EverySet.kernels {
        let people = Population(count: count, segments: c.segments, seed: seed)
        let found = [Found(count), Found(count), Found(count)]
        var columns = people.columns
        c.churn.withUnsafeBufferPointer { churn in
          c.early.withUnsafeBufferPointer { early in
            c.expansion.withUnsafeBufferPointer { expansion in
              c.referral.withUnsafeBufferPointer { referral in
                kernels.live(
                  &columns, Int32(first), Int32(count), c.key, c.step, 7, c.engagement,
                  LanesStepBounds(
                    churn: LanesBound(base: churn.baseAddress, slope: -1.2),
                    early: hasEarly ? early.baseAddress : nil,
                    expansion: LanesBound(
                      base: hasExpansion ? expansion.baseAddress : nil, slope: 0.4),
                    referral: LanesBound(base: referral.baseAddress, slope: 0.9)),
                  &found[0].candidates, &found[1].candidates, &found[2].candidates)
              }
            }
          }
        }
        let name = String(cString: kernels.name)
        let isMoved = isSame(people.current, x)
        #expect(isMoved, "\(name), case \(seed)")
        #expect(found.map(\.list) == expected, "\(name), case \(seed)")
      }
    }
  }

  @Test("two rare decisions")
  func occasional() {
    for seed in 100..<140 as Range<UInt64> {
      let c = Case(seed)
      let count = Self.lengths[Int(seed) % Self.lengths.count]
      let people = Population(count: count, segments: c.segments, seed: seed)
      let columns = people.columns
      var expected: [[[UInt32]]] = [[], []]
      for row in 0..<count {
        let words = ScalarKernels.words(
          people.ids[row], step: UInt32(c.step), block: 1, key: c.key)
        let e =
          c.engagement.lasting * columns.lasting[row]
          + c.engagement.current * columns.current[row] + c.engagement.shift
        let g = Int(columns.segment[row])
        if ScalarKernels.passes(c.churn[g] + -0.3 * e, words.w0) {
          expected[0].append([UInt32(row), words.w0])
        }
        if seed % 2 == 0, ScalarKernels.passes(c.referral[g] + 0 * e, words.w1) {
          expected[1].append([UInt32(row), words.w1])
        }
      }
      for kernels in EverySet.kernels {
        let found = [Found(count), Found(count)]
        var columns = columns
        c.churn.withUnsafeBufferPointer { churn in
          c.referral.withUnsafeBufferPointer { referral in
            kernels.occasional(
              &columns, 0, Int32(count), c.key, c.step, 1, c.engagement,
              LanesBound(base: churn.baseAddress, slope: -0.3),
              LanesBound(base: seed % 2 == 0 ? referral.baseAddress : nil, slope: 0),
              &found[0].candidates, &found[1].candidates)
          }
        }
        #expect(found.map(\.list) == expected, "\(String(cString: kernels.name)), case \(seed)")
      }
    }
  }

  @Test("answers between 0 and 10, and not a byte beyond the padding")
  func answers() {
    for seed in 200..<230 as Range<UInt64> {
      let c = Case(seed)
      let count = Self.lengths[Int(seed) % Self.lengths.count]
      let people = Population(count: count, segments: 1, seed: seed)
      var columns = people.columns
      let centre = Float(seed % 15) - 2
      let expected = (0..<count).map { row -> UInt8 in
        let words = ScalarKernels.words(
          people.ids[row], step: UInt32(c.step), block: 1, key: c.key)
        let e =
          c.engagement.lasting * columns.lasting[row]
          + c.engagement.current * columns.current[row] + c.engagement.shift
        let raw = centre + 1.5 * e + ScalarKernels.normal(words.w2)
        return UInt8(max(min(raw, 10), 0) + 0.5)
      }
      for kernels in EverySet.kernels {
        let room = count + Int(LANES_PADDING)
        var answers = [UInt8](repeating: 77, count: room + 1)
        kernels.answers(
          &columns, Int32(count), c.key, c.step, 1, c.engagement, centre, 1.5, &answers)
        #expect(
          Array(answers[..<count]) == expected && answers[room] == 77,
          "\(String(cString: kernels.name)), case \(seed)")
      }
    }
  }

  @Test("sums by segment run in sixteen lanes, halved four times")
  func sums() {
    for seed in 300..<330 as Range<UInt64> {
      let segments = [1, 2, 5][Int(seed % 3)]
      let count = Self.lengths[Int(seed) % Self.lengths.count]
      let room = count + Int(LANES_PADDING)
      // What stands in the padding must not matter.
      let values = (0..<room).map {
        $0 < count ? Double(StableHash.pair(seed, UInt64($0)) >> 11) * 1e-9 : .nan
      }
      let segment = (0..<room).map { UInt8(StableHash.pair(seed, UInt64($0)) % UInt64(segments)) }
      let expected = (0..<segments).map { s -> Double in
        var lanes = [Double](repeating: 0, count: 16)
        for row in 0..<count where segments == 1 || segment[row] == s {
          lanes[row % 16] += values[row]
        }
        for half in [8, 4, 2, 1] { for i in 0..<half { lanes[i] += lanes[i + half] } }
        return lanes[0]
      }
      for kernels in EverySet.kernels {
        var sums = [Double](repeating: .nan, count: segments)
        kernels.sum(Int32(count), values, segment, Int32(segments), &sums)
        #expect(
          sums.map(\.bitPattern) == expected.map(\.bitPattern),
          "\(String(cString: kernels.name)), case \(seed)")
      }
    }
  }

  @Test("who enters a stage, and who enters the base")
  func entering() {
    for seed in 400..<440 as Range<UInt64> {
      let c = Case(seed)
      let count = Self.lengths[Int(seed) % Self.lengths.count]
      let people = Population(count: count, segments: 1, seed: seed)
      let columns = people.columns
      let mean: Float = [0, 0.7, 12, 5e5][Int(seed % 4)]
      let isNew = seed % 3 != 0
      var given: [Float] = (0..<(count + 16)).map { Float($0) * 0.01 - 2 }
      var expected: (quality: [Float], resistance: [Float], stay: [Int32]) = ([], [], [])
      var pairs: (first: [Float], second: [Float]) = ([], [])
      var waits: [Float] = []
      for row in 0..<count {
        let words = ScalarKernels.words(people.ids[row], step: 2, block: 4, key: c.key)
        let quality = isNew ? ScalarKernels.normal(words.w2) : given[row]
        expected.quality.append(quality)
        expected.resistance.append(ScalarKernels.logit(words.w1) - 0.6 * quality)
        let steps = min(-(ScalarKernels.logarithm(ScalarKernels.uniform(words.w0)) * mean), 1e6)
        expected.stay.append(Int32(max(steps, 0)))
        let person = ScalarKernels.words(people.ids[row], step: 0, block: 5, key: c.key)
        pairs.first.append(ScalarKernels.normal(person.w0))
        pairs.second.append(ScalarKernels.normal(person.w1))
        waits.append(
          -(ScalarKernels.logarithm(ScalarKernels.uniform(person.w0))
            + ScalarKernels.logarithm(ScalarKernels.uniform(person.w1))))
      }
      for kernels in EverySet.kernels {
        let name = String(cString: kernels.name)
        var resistance = [Float](repeating: .nan, count: count + 16)
        var stay = [Int32](repeating: -1, count: count + 16)
        let before = given
        kernels.enter(
          Int32(count), columns.low, columns.high, c.key, 2, 4, mean, 0.6, isNew ? 1 : 0, &given,
          &resistance, &stay)
        let isRight =
          isSame(Array(given[..<count]), expected.quality)
          && isSame(Array(resistance[..<count]), expected.resistance)
          && Array(stay[..<count]) == expected.stay
        #expect(isRight, "\(name), case \(seed)")
        given = before
        var (first, second) = (resistance, resistance)
        kernels.people(Int32(count), columns.low, columns.high, c.key, 5, &first, &second)
        let arePeople =
          isSame(Array(first[..<count]), pairs.first)
          && isSame(Array(second[..<count]), pairs.second)
        #expect(arePeople, "\(name), case \(seed)")
        kernels.waits(Int32(count), columns.low, columns.high, c.key, 5, &first)
        let areWaits = isSame(Array(first[..<count]), waits)
        #expect(areWaits, "\(name), case \(seed)")
      }
    }
  }

  @Test("a set that this machine lacks has no kernels, and the widest has")
  func choice() {
    #expect(lanes_kernels(lanes_widest()) != nil)
    #expect(!EverySet.kernels.isEmpty)
    #if arch(x86_64)
      #expect(lanes_kernels(LANES_NEON) == nil && lanes_kernels(LANES_BASE) != nil)
    #endif
  }
}
