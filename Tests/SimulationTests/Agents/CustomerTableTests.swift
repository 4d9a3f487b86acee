// The table of customers against a plain array of customers.

import Lanes
import Testing

@testable import Simulation

@Suite("The table of customers")
struct CustomerTableTests {
  /// A customer all of whose values differ from those of any other.
  private func customer(_ number: Int) -> Customer {
    Customer(
      id: UInt64(number) << 30, lasting: Double(number) + 0.125, current: Double(number) + 0.25,
      mrr: Double(number) + 0.3, mrrAtMark: Double(number) + 0.5, purchaseStep: Int32(number),
      asksFrom: Int32(number + 1), activeFrom: Int32(number + 2), segment: UInt8(number % 200),
      flags: CustomerFlags(rawValue: UInt8(number % 64)), answer: UInt8(number % 11))
  }

  private static func empty() -> CustomerTable {
    var table = CustomerTable()
    table.removeAll(segments: 200, firstYear: 1000)
    return table
  }

  private func isSame(_ a: Customer, _ b: Customer) -> Bool {
    a.id == b.id && a.lasting == b.lasting && a.current == b.current && a.mrr == b.mrr
      && a.mrrAtMark == b.mrrAtMark && a.purchaseStep == b.purchaseStep
      && a.asksFrom == b.asksFrom && a.activeFrom == b.activeFrom && a.segment == b.segment
      && a.flags == b.flags && a.answer == b.answer
  }

  @Test("a customer comes out as it went in, also after the table has grown")
  func roundTrip() {
    var table = Self.empty()
    for number in 0..<1000 { table.append(customer(number)) }
    let count = table.count
    #expect(count == 1000)
    let isRight = (0..<1000).allSatisfy { isSame(table.customer($0), customer($0)) }
    #expect(isRight)
  }

  /// Sets of rows that leave together out of 500: alone and in crowds, in front, behind and on both sides of the new
  /// end, all.
  private static let leaving: [[Int]] = [
    [], [0], [499], [0, 499], [498, 499], Array(0..<500), Array(1..<500), Array(0..<499),
    (0..<500).filter { $0 % 7 == 0 }, (0..<500).filter { $0 % 3 != 0 }, [3, 10, 496, 497, 499],
    Array(250..<500), Array(0..<250), Array(200..<300),
  ]

  @Test("whoever leaves, the others stay")
  func removal() {
    for leaving in Self.leaving {
      var table = Self.empty()
      for number in 0..<500 { table.append(customer(number)) }
      table.remove(leaving)
      let rows = (0..<table.count).map { table.customer($0) }
      let expected = Set(0..<500).subtracting(leaving)
      #expect(rows.count == expected.count && Set(rows.map { Int($0.id >> 30) }) == expected)
      let isRight = rows.allSatisfy { isSame($0, customer(Int($0.id >> 30))) }
      #expect(isRight)
    }
  }

  @Test("candidates follow their rows, and who leaves is none any more")
  func candidates() {
    for leaving in Self.leaving {
      for step in [1, 2, 5] {
        var table = Self.empty()
        for number in 0..<500 { table.append(customer(number)) }
        let named = Array(stride(from: 0, to: 500, by: step))
        func name(_ candidates: inout Candidates) {
          candidates.extend(by: 500) { found in
            for row in named {
              found.at[Int(found.count)] = LanesCandidate(row: Int32(row), word: UInt32(row))
              found.count += 1
            }
          }
        }
        name(&table.mayChurn)
        name(&table.mayExpand)
        name(&table.mayRefer)
        name(&table.mayContract)
        name(&table.mayTestify)
        table.remove(leaving)
        func check(_ candidates: borrowing Candidates) {
          let found = (0..<candidates.count).map { candidates[$0] }
          // The word says who it was.
          let isRight = found.allSatisfy { table.customer($0.row).id >> 30 == UInt64($0.word) }
          #expect(isRight)
          #expect(found.count == Set(named).subtracting(leaving).count)
          #expect(Set(found.map { Int($0.word) }) == Set(named).subtracting(leaving))
        }
        check(table.mayExpand)
        check(table.mayRefer)
        check(table.mayContract)
        check(table.mayTestify)
      }
    }
  }

  @Test("what first-year buyers pay is what a look at all of them says, whatever befalls them")
  func firstYear() {
    var table = Self.empty()
    for number in 0..<500 { table.append(customer(number)) }
    table.remove((0..<500).filter { $0 % 7 == 0 })
    for row in stride(from: 0, to: table.count, by: 3) { table.multiplyMRR(row, by: 1.25) }
    table.append(customer(700))
    expectRight(table)
    table.multiplyEveryMRR(by: (0..<200).map { Double($0 % 5) })
    table.remove([1, 2, 50])
    expectRight(table)
  }

  /// What first-year buyers pay by the table's sums and by a look at all customers.
  private func expectRight(_ table: borrowing CustomerTable) {
    let rows = (0..<table.count).map { table.customer($0) }
    let margins = (0..<200).map { 0.5 + Double($0) / 400 }
    for t in 0..<1000 {
      let expected = rows.filter { $0.flags.contains(.firstYear) && $0.purchaseStep == t }
        .reduce(0) { $0 + $1.mrr * margins[Int($1.segment)] }
      let found = table.firstYear.margin(boughtAt: t, margins)
      #expect(abs(found - expected) <= 1e-12 * max(1, expected))
    }
  }

  @Test(
    "what somebody paid 12 months before the end is never less than it was, nor more than a float apart"
  )
  func mark() {
    var table = Self.empty()
    table.append(customer(1))
    for mrr in [0, 19.99, 120, 1e-9, 123_456_789.01, 1.0 / 3] {
      table.mark(0, mrr: mrr)
      let marked = table.mrr(atMark: 0)
      #expect(marked >= mrr && marked <= mrr * (1 + 0x1p-23))
    }
  }

  @Test("the only customer may leave, and another come")
  func single() {
    var table = Self.empty()
    table.append(customer(1))
    table.remove([0])
    let empty = table.count
    table.append(customer(2))
    let (count, id) = (table.count, table.customer(0).id >> 30)
    #expect(empty == 0 && count == 1 && id == 2)
  }

  @Test("a table that forgets everybody starts anew")
  func removeAll() {
    var table = Self.empty()
    for number in 0..<300 { table.append(customer(number)) }
    table.removeAll(segments: 200, firstYear: 1000)
    let empty = table.count
    for number in 300..<700 { table.append(customer(number)) }
    let count = table.count
    let isRight = (0..<400).allSatisfy { isSame(table.customer($0), customer($0 + 300)) }
    #expect(empty == 0 && count == 400 && isRight)
  }

  @Test("a sum that has lost its digits says so, and adding up anew mends it")
  func worn() {
    var table = Self.empty()
    var buyer = customer(9)
    buyer.flags = [.bought, .firstYear]
    for mrr in [1e12, 0.125, 0.25] {
      buyer.mrr = mrr
      table.append(buyer)
    }
    let before = table.firstYear.isWorn
    table.remove([0])
    let after = table.firstYear.isWorn
    table.recountFirstYear()
    let sum = table.firstYear.margin(boughtAt: 9, Array(repeating: 1, count: 200))
    let isMended = !table.firstYear.isWorn
    #expect(!before && after && isMended && sum == 0.375)
  }

  @Test("a customer who has not been asked is told apart from every answer")
  func noAnswer() {
    let fresh = Customer(
      id: 1, lasting: 0, current: 0, mrr: 1, purchaseStep: 0, asksFrom: 0, activeFrom: 0,
      segment: 0, flags: [])
    #expect(fresh.answer == Customer.noAnswer)
    #expect(!(0...10).contains(Customer.noAnswer))
  }

  @Test("each flag is one bit of its own")
  func flags() {
    let all: [CustomerFlags] = [
      .bought, .firstYear, .referred, .returned, .activeAtMark, .referredSinceMark,
    ]
    #expect(all.allSatisfy { $0.rawValue.nonzeroBitCount == 1 })
    #expect(all.reduce(into: CustomerFlags()) { $0.formUnion($1) }.rawValue.nonzeroBitCount == 6)
  }
}
