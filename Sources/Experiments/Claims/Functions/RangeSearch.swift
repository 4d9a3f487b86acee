// Where in the ranges of what is not known a condition holds.
//
// Branch and prune with interval arithmetic: a box in which the condition holds always or never is settled, any
// other is halved along its (relatively) longest side. A box too small to halve is settled at its middle, but for
// equalities, which are true on a line that no middle need lie on: they hold in a small box in which they are not
// ruled out. So "nowhere" is a proof where nothing else than equalities was left to small boxes, and everywhere else
// true to the size of a small box.
//
// Reference: Jaulin, Kieffer, Didrit, Walter (2001), Applied Interval Analysis, ch. 3 (SIVIA).

internal import Scenarios

/// Something that is known only within a range.
struct RangedName: Hashable, Sendable {
  /// Its name.
  var name: String
  /// The range, finite.
  var range: Measure
}

/// The part of a box of ranges in which a condition holds.
struct RangeSearch {
  /// The share of the box in which it holds, from 0 to 1.
  private(set) var share = 0.0
  /// For every name the parts of its range for which it holds with some values of the others, ascending.
  private(set) var parts: [[ClosedRange<Double>]]
  /// A point at which it holds; `nil` when there is none.
  private(set) var example: [Double]?

  private let names: [RangedName]
  /// Whether an equality was taken to hold in a small box without holding at its middle.
  private var hasLines = false
  /// Whether a small box stayed undecided at its middle: something else is known only within a range.
  private(set) var isOpen = false
  private var covered: [[ClosedRange<Double>]]

  /// The most boxes looked at.
  private static let mostBoxes = 6000

  /// Halvings of a side after which a box is small: exact for one range, coarse for many.
  private var mostHalvings: Int {
    switch names.count {
    case 1: 40
    case 2: 9
    default: 6
    }
  }

  /// Searches the box of `names`.
  ///
  /// - Parameters:
  ///   - names: what is known within a range, at least one, all ranges finite.
  ///   - outcomes: the comparisons in a box given by one range a name.
  /// - Throws: what `outcomes` throws.
  init<Failure: Error>(
    _ names: [RangedName], outcomes: ([Measure]) throws(Failure) -> [ComparisonOutcome]
  ) throws(Failure) {
    precondition(!names.isEmpty, "nothing to search")
    precondition(
      names.allSatisfy { $0.range.lower.isFinite && $0.range.upper.isFinite }, "a range without end"
    )
    self.names = names
    parts = names.map { _ in [] }
    covered = names.map { _ in [] }
    var queue = [
      Box(ends: names.map { $0.range.lower...$0.range.upper }, halvings: names.map { _ in 0 })
    ]
    var looked = 0
    var next = 0
    while next < queue.count {
      let box = queue[next]
      next += 1
      looked += 1
      let whole = try outcomes(measures(box.ends))
      switch Truth(whole) {
      case .always: settle(box)
      case .never: break
      case .undecided:
        if let halves = box.halved(atMost: mostHalvings), looked < Self.mostBoxes {
          queue.append(contentsOf: halves)
          continue
        }
        let middle = try outcomes(measures(box.ends.map { Self.middle($0)...Self.middle($0) }))
        settleSmall(box, whole, middle)
      }
    }
    parts = covered.map(Self.merged)
  }

  private func measures(_ ends: [ClosedRange<Double>]) -> [Measure] {
    zip(names, ends).map { name, ends in
      var measure = name.range
      measure.lower = ends.lowerBound
      measure.upper = ends.upperBound
      return measure
    }
  }

  /// Settles a box too small to halve by its comparisons over the whole of it and at its middle.
  private mutating func settleSmall(
    _ box: Box, _ whole: [ComparisonOutcome], _ middle: [ComparisonOutcome]
  ) {
    let isPossible = zip(whole, middle).allSatisfy { whole, middle in
      middle.truth == .always || (whole.relation == .equal && whole.truth != .never)
    }
    guard isPossible else {
      if Truth(middle) == .undecided { isOpen = true }
      return
    }
    if Truth(middle) != .always { hasLines = true }
    settle(box)
  }

  private static func middle(_ range: ClosedRange<Double>) -> Double {
    range.lowerBound / 2 + range.upperBound / 2
  }

  private mutating func settle(_ box: Box) {
    share += box.halvings.reduce(1.0) { $0 / Double(1 << $1) }
    for (index, ends) in box.ends.enumerated() { covered[index].append(ends) }
    if example == nil { example = box.ends.map(Self.middle) }
  }

  /// Ranges that touch made one.
  private static func merged(_ ranges: [ClosedRange<Double>]) -> [ClosedRange<Double>] {
    var result: [ClosedRange<Double>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      guard let last = result.last, range.lowerBound <= last.upperBound else {
        result.append(range)
        continue
      }
      result[result.count - 1] =
        last.lowerBound...max(last.upperBound, range.upperBound)
    }
    return result
  }

  /// A part of the box: its ends, and how often each side was halved.
  private struct Box {
    var ends: [ClosedRange<Double>]
    var halvings: [Int]

    /// Its halves along the side halved least often; `nil` when all sides are small.
    func halved(atMost most: Int) -> [Box]? {
      guard let least = halvings.min(), least < most, let side = halvings.firstIndex(of: least)
      else { return nil }
      let (low, high) = (ends[side].lowerBound, ends[side].upperBound)
      let middle = RangeSearch.middle(ends[side])
      return [low...middle, middle...high].map { part in
        var box = self
        box.ends[side] = part
        box.halvings[side] += 1
        return box
      }
    }
  }
}

// MARK: words

extension RangeSearch {
  /// Whether it holds in the whole box.
  var isEverywhere: Bool { share > 1 - 1e-9 && !hasLines }
  /// Whether it holds nowhere.
  var isNowhere: Bool { example == nil }

  /// The condition found: `baseline is at most 83.33%`; names whose whole range will do are left out.
  func condition(currency: String) -> String {
    // What a small box can miss at an edge is not told.
    let speck = names.count == 1 ? 1e-6 : 1.5 / Double(1 << mostHalvings)
    let telling = zip(names, parts).compactMap { name, parts in
      Self.words(name, parts, speck: speck, currency: currency)
    }
    if !telling.isEmpty { return telling.joined(separator: ", and ") }
    guard let example else { return "never" }
    let values = zip(names, example).map { name, value in
      var measure = name.range
      (measure.lower, measure.upper) = (value, value)
      return "\(name.name) \(measure.text(currency: currency))"
    }
    let part = "(\(Measure.share(share).text(currency: currency)) of what the ranges allow)"
    return
      "\(names.map(\.name).joined(separator: " and ")) fit together"
      + (hasLines ? "" : " \(part)") + ", e.g. " + values.joined(separator: ", ")
  }

  private static func words(
    _ name: RangedName, _ parts: [ClosedRange<Double>], speck: Double, currency: String
  ) -> String? {
    let (low, high) = (name.range.lower, name.range.upper)
    let speck = (high - low) * speck
    func text(_ value: Double) -> String {
      var measure = name.range
      (measure.lower, measure.upper) = (value, value)
      return measure.text(currency: currency)
    }
    let words = parts.prefix(3).compactMap { part -> String? in
      let (fromStart, toEnd) = (part.lowerBound <= low + speck, part.upperBound >= high - speck)
      switch (fromStart, toEnd) {
      case (true, true): return nil
      case (true, false): return "at most \(text(part.upperBound))"
      case (false, true): return "at least \(text(part.lowerBound))"
      case (false, false):
        let ends = [text(part.lowerBound), text(part.upperBound)]
        return ends[0] == ends[1] ? ends[0] : "between \(ends[0]) and \(ends[1])"
      }
    }
    if words.isEmpty { return nil }
    let more = parts.count > 3 ? " or in one of \(parts.count - 3) other parts of its range" : ""
    return "\(name.name) is " + words.joined(separator: " or ") + more
  }
}
