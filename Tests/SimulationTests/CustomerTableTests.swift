// The table of customers against a plain array of customers.

import Testing

@testable import Simulation

@Suite("The table of customers")
struct CustomerTableTests {
  /// A customer all of whose values differ from those of any other.
  private func customer(_ number: Int) -> Customer {
    Customer(
      id: UInt64(number), lasting: Double(number) + 0.1, current: Double(number) + 0.2,
      mrr: Double(number) + 0.3, mrrAtMark: Double(number) + 0.4, purchaseStep: Int32(number),
      asksFrom: Int32(number + 1), activeFrom: Int32(number + 2), segment: UInt8(number % 200),
      flags: CustomerFlags(rawValue: UInt8(number % 64)), answer: UInt8(number % 11))
  }

  private func isSame(_ a: Customer, _ b: Customer) -> Bool {
    a.id == b.id && a.lasting == b.lasting && a.current == b.current && a.mrr == b.mrr
      && a.mrrAtMark == b.mrrAtMark && a.purchaseStep == b.purchaseStep
      && a.asksFrom == b.asksFrom && a.activeFrom == b.activeFrom && a.segment == b.segment
      && a.flags == b.flags && a.answer == b.answer
  }

  @Test("a customer comes out as it went in, also after the table has grown")
  func roundTrip() {
    var table = CustomerTable()
    for number in 0..<1000 { table.append(customer(number)) }
    let count = table.count
    #expect(count == 1000)
    let isRight = (0..<1000).allSatisfy { isSame(table.customer($0), customer($0)) }
    #expect(isRight)
  }

  @Test("whoever leaves, the others stay")
  func removal() {
    var table = CustomerTable()
    var expected: Set<UInt64> = []
    for number in 0..<500 {
      table.append(customer(number))
      expected.insert(UInt64(number))
    }
    // First, last, and every seventh from the end.
    for row in [0, 498] + (0..<490).reversed().filter({ $0 % 7 == 0 }) {
      expected.remove(table.customer(row).id)
      table.remove(row)
    }
    let rows = (0..<table.count).map { table.customer($0) }
    #expect(Set(rows.map(\.id)) == expected)
    #expect(rows.count == expected.count)
    let isRight = rows.allSatisfy { isSame($0, customer(Int($0.id))) }
    #expect(isRight)
  }

  @Test("the only customer may leave, and another come")
  func single() {
    var table = CustomerTable()
    table.append(customer(1))
    table.remove(0)
    let empty = table.count
    table.append(customer(2))
    let (count, id) = (table.count, table.customer(0).id)
    #expect(empty == 0 && count == 1 && id == 2)
  }

  @Test("a table that forgets everybody starts anew")
  func removeAll() {
    var table = CustomerTable()
    for number in 0..<300 { table.append(customer(number)) }
    table.removeAll()
    let empty = table.count
    for number in 300..<700 { table.append(customer(number)) }
    let count = table.count
    let isRight = (0..<400).allSatisfy { isSame(table.customer($0), customer($0 + 300)) }
    #expect(empty == 0 && count == 400 && isRight)
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
