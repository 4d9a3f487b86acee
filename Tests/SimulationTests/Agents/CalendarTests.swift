// The calendar against a dictionary of lists.

import Testing

@testable import Simulation

@Suite("A calendar of steps")
struct CalendarTests {
  @Test("an entry is taken once, in its step")
  func once() {
    var calendar = Calendar<Int>()
    calendar.reset(first: 0, end: 3)
    calendar.add(7, at: 1)
    let before = calendar.take(at: 0)
    let first = calendar.take(at: 1)
    let second = calendar.take(at: 1)
    #expect(before == nil)
    #expect(first == 7)
    #expect(second == nil)
  }

  @Test("steps may begin before 0")
  func negativeSteps() {
    var calendar = Calendar<Int>()
    calendar.reset(first: -5, end: 2)
    calendar.add(1, at: -5)
    calendar.add(2, at: 1)
    let (first, last) = (calendar.take(at: -5), calendar.take(at: 1))
    #expect(first == 1)
    #expect(last == 2)
  }

  @Test("an entry beyond the end is forgotten")
  func beyondTheEnd() {
    var calendar = Calendar<Int>()
    calendar.reset(first: 0, end: 2)
    calendar.add(1, at: 2)
    calendar.add(2, at: 1_000_000)
    let (first, second) = (calendar.take(at: 0), calendar.take(at: 1))
    #expect(first == nil && second == nil)
  }

  @Test("a step takes in entries while its entries are taken")
  func addWhileTaking() {
    var calendar = Calendar<Int>()
    calendar.reset(first: 0, end: 2)
    calendar.add(3, at: 0)
    var seen: [Int] = []
    while let entry = calendar.take(at: 0) {
      seen.append(entry)
      if entry > 0 { calendar.add(entry - 1, at: 0) }
    }
    #expect(seen == [3, 2, 1, 0])
  }

  @Test("thousands of entries come out in their steps, slots being used again")
  func many() {
    var calendar = Calendar<UInt64>()
    calendar.reset(first: 0, end: 100)
    var expected: [Int: Set<UInt64>] = [:]
    for t in 0..<100 {
      for index in 0..<40 {
        let entry = UInt64(t * 40 + index)
        // Some in this step, most later, some never.
        let step = t + (index * index + 3 * t) % 17
        calendar.add(entry, at: step)
        expected[step, default: []].insert(entry)
      }
      var taken: Set<UInt64> = []
      while let entry = calendar.take(at: t) { taken.insert(entry) }
      #expect(taken == expected[t, default: []])
    }
  }

  @Test("a reset forgets everything and takes new steps")
  func reset() {
    var calendar = Calendar<Int>()
    calendar.reset(first: 0, end: 2)
    calendar.add(1, at: 0)
    calendar.add(2, at: 1)
    calendar.reset(first: -1, end: 4)
    for t in -1..<4 {
      let entry = calendar.take(at: t)
      #expect(entry == nil)
    }
    calendar.add(5, at: 3)
    let entry = calendar.take(at: 3)
    #expect(entry == 5)
  }
}
