// Columns keep what is in them when they grow.

import Testing

@testable import Simulation

@Suite("A column of values")
struct ColumnTests {
  @Test("values are read where they were written")
  func readAndWrite() {
    let column = Column<Double>(capacity: 4)
    for row in 0..<4 { column[row] = Double(row) / 2 }
    let values = (0..<4).map { column[$0] }
    #expect(values == [0, 0.5, 1, 1.5])
  }

  @Test("growing keeps the first values")
  func growth() {
    var column = Column<Int32>(capacity: 2)
    column[0] = 11
    column[1] = 22
    column.reserve(3, keeping: 2)
    column[2] = 33
    let values = (0..<3).map { column[$0] }
    #expect(values == [11, 22, 33])
    column.reserve(1000, keeping: 3)
    let kept = (0..<3).map { column[$0] }
    #expect(kept == [11, 22, 33])
    let capacity = column.capacity
    #expect(capacity >= 1000)
  }

  @Test("growing one by one moves the values only as often as the capacity doubles")
  func doubling() {
    var column = Column<Int>(capacity: 1)
    var capacities: Set<Int> = [1]
    for row in 0..<1000 {
      column.reserve(row + 1, keeping: row)
      column[row] = row * row
      capacities.insert(column.capacity)
    }
    #expect(capacities.count <= 11)
    let isRight = (0..<1000).allSatisfy { column[$0] == $0 * $0 }
    #expect(isRight)
  }

  @Test("room that is there is not made again")
  func enoughRoom() {
    var column = Column<UInt8>(capacity: 300)
    let base = column.base
    column.reserve(300, keeping: 0)
    let isSame = column.base == base
    #expect(isSame)
  }
}
