// Numbers as text.

import Testing

@testable import Results

@Suite("Numbers as text")
struct NumberTextTests {
  @Test("numbers are as short as they can be and whole ones have no point")
  func shortest() {
    #expect(NumberText.shortest(0.1) == "0.1")
    #expect(NumberText.shortest(1000) == "1000")
    #expect(NumberText.shortest(-2.5) == "-2.5")
    #expect(NumberText.shortest(0.1 + 0.2) == "0.30000000000000004")
  }

  @Test("every number reads back as itself")
  func roundTrip() throws {
    for exponent in stride(from: -307, through: 307, by: 13) {
      for factor in [1.0, 1 / 3, -0.7] {
        let value = try #require(Double("\(factor)e\(exponent)"))
        #expect(NumberText.shortest(value).flatMap { Double($0) } == value)
      }
    }
  }

  @Test("what is no number has no text")
  func notFinite() {
    #expect(NumberText.shortest(.infinity) == nil)
    #expect(NumberText.shortest(.nan) == nil)
  }
}
