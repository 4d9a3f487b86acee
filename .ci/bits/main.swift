// An endless stream of the engine's random words, for a battery of tests outside of the product.
//
// usage: words ORDER [SEED]   writes raw 32-bit words to standard output until its reader has enough
//        words collisions     counts equal names among 40 million structured ones
//
// Every order walks through addresses (seed, trial, agent, step, block) in another direction; each address gives four
// words. A generator whose neighbouring addresses were related would show it in one of these directions.

internal import Foundation

/// What a trial asks for, in the order it asks: arrivals, prospects, new customers, everyone's step.
struct TrialOrder {
  let sources = ["attract.channels.ads", "attract.content", "attract.organic_leads"].map(
    StableHash.text)

  /// All words of one trial of 24 months and some 1,300 customers.
  func words(of stream: RandomStream, into emit: (RandomWords) -> Void) {
    let start = StableHash.text("start.customers")
    var customers = (0..<100).map { StableHash.pair(start, UInt64($0)) }
    for step: Int32 in 0..<96 {
      for source in sources {
        emit(stream.words(agent: source, step: step, block: 8))
        for index: UInt64 in 0..<4 {
          let id = StableHash.pair(source, UInt64(UInt32(bitPattern: step)) << 32 | index)
          for stage: Int32 in 0...2 { emit(stream.words(agent: id, step: stage, block: 4)) }
          for block: UInt32 in 5...7 { emit(stream.words(agent: id, step: 0, block: block)) }
          customers.append(id)
        }
      }
      for id in customers { emit(stream.words(agent: id, step: step, block: 0)) }
      // Somebody refers a friend in every step, and the friend's friends follow.
      let referrer = customers[Int(step) * 7 % customers.count]
      customers.append(
        StableHash.pair(referrer, UInt64(UInt32(bitPattern: step)) | 1 << 40))
    }
  }
}

/// Collects words and writes them out by the megabyte.
struct Writer: ~Copyable {
  private let buffer = UnsafeMutableBufferPointer<UInt32>.allocate(capacity: 1 << 18)
  private var count = 0

  deinit { buffer.deallocate() }

  @inline(__always)
  mutating func write(_ words: RandomWords) {
    for lane: UInt32 in 0..<4 { write(words[lane]) }
  }

  @inline(__always)
  mutating func write(_ hash: UInt64) {
    write(UInt32(truncatingIfNeeded: hash))
    write(UInt32(truncatingIfNeeded: hash >> 32))
  }

  @inline(__always)
  mutating func write(_ word: UInt32) {
    buffer[count] = word
    count += 1
    if count == buffer.count { flush() }
  }

  /// The program ends with its reader.
  private mutating func flush() {
    var rest = UnsafeRawBufferPointer(buffer)
    while !rest.isEmpty {
      let written = Foundation.write(1, rest.baseAddress, rest.count)
      if written <= 0 { exit(0) }
      rest = UnsafeRawBufferPointer(rebasing: rest[written...])
    }
    count = 0
  }
}

/// Equal names among those of a crowd that no run reaches, whole and by 40 of their 64 bits.
func countCollisions() {
  var ids: [UInt64] = []
  for source in 0..<10 {
    let hash = StableHash.text("attract.channels.channel \(source)")
    for step: UInt64 in 0..<500 {
      for index: UInt64 in 0..<4000 { ids.append(StableHash.pair(hash, step << 32 | index)) }
    }
  }
  // Everybody refers a friend.
  for place in 0..<20_000_000 {
    ids.append(StableHash.pair(ids[place], UInt64(place % 500) | 1 << 40))
  }
  let count = Double(ids.count)
  for (name, shift, bits) in [("whole", 0, 64), ("upper 40", 24, 40), ("lower 40", 0, 40)] {
    let mask: UInt64 = bits == 64 ? .max : 1 << UInt64(bits) - 1
    let sorted = ids.map { $0 >> UInt64(shift) & mask }.sorted()
    let equal = zip(sorted.dropFirst(), sorted).count { $0 == $1 }
    let expected = count * count / 2 / Double(sign: .plus, exponent: bits, significand: 1)
    print(name, "bits:", equal, "equal, expected of lots", expected)
  }
}

#if os(Linux)
  // A wide pipe, so that two programs at the lowest priority take turns less often. 1031 is F_SETPIPE_SZ.
  _ = fcntl(1, 1031, 1 << 20)
#endif
let arguments = CommandLine.arguments
let seed = arguments.count > 2 ? max(1, UInt64(arguments[2]) ?? 1) : 1
let stream = RandomStream(seed: seed, trial: 0)
// Where the orders begin that walk through seeds: far enough apart never to meet.
let first = (seed - 1) << 32
var out = Writer()
switch arguments.count > 1 ? arguments[1] : "" {
case "agents":
  for agent: UInt64 in 0... { out.write(stream.words(agent: agent, step: 7, block: 0)) }
case "steps":
  // 2³² steps of an agent are 64 gigabytes; then the next agent.
  for agent: UInt64 in 3... {
    for step in Int32.min...Int32.max {
      out.write(stream.words(agent: agent, step: step, block: 0))
    }
  }
case "purposes":
  for agent: UInt64 in 3... {
    for block in UInt32.min...UInt32.max {
      out.write(stream.words(agent: agent, step: 7, block: block))
    }
  }
case "trials":
  for trial in 0... {
    out.write(RandomStream(seed: seed, trial: trial).words(agent: 3, step: 7, block: 0))
  }
case "seeds":
  for other in first... {
    out.write(RandomStream(seed: other, trial: 0).words(agent: 3, step: 7, block: 0))
  }
case "engine":
  let order = TrialOrder()
  for trial in 0... {
    order.words(of: RandomStream(seed: seed, trial: trial)) { out.write($0) }
  }
case "stages":
  // What a lead draws on entering a stage: stay, luck and quality, of the leads of a source stage by stage.
  let source = StableHash.text("attract.channels.ads")
  for step: UInt64 in first... {
    for index: UInt64 in 0..<200 {
      let id = StableHash.pair(source, step << 32 | index)
      for stage: Int32 in 0...2 {
        let words = stream.words(agent: id, step: stage, block: 4)
        out.write(words.w0)
        out.write(words.w1)
        out.write(words.w2)
      }
    }
  }
case "churn":
  // One lane alone: the word that decides who leaves, of 1,000 customers step by step, trial by trial.
  let start = StableHash.text("start.customers")
  let customers = (0..<1000).map { StableHash.pair(start, UInt64($0)) }
  for trial in 0... {
    let stream = RandomStream(seed: seed, trial: trial)
    for step: Int32 in 0..<480 {
      for id in customers { out.write(stream.words(agent: id, step: step, block: 0).w1) }
    }
  }
case "ids":
  // The names of agents themselves, index by index, step by step, source by source.
  for source in first... {
    let hash = StableHash.mix(source)
    for step: UInt64 in 0..<480 {
      for index: UInt64 in 0..<64 {
        out.write(StableHash.pair(hash, step << 32 | index))
      }
    }
  }
case "keys":
  // The keys of trials themselves, trial by trial, seed by seed.
  for seed in first... {
    for trial: UInt64 in 0..<1000 {
      out.write(StableHash.pair(seed, trial))
    }
  }
case "collisions":
  countCollisions()
default:
  FileHandle.standardError.write(
    Data("words agents|steps|purposes|trials|seeds|engine|stages|churn|ids|keys [SEED]\n".utf8))
  exit(2)
}
