// Welch's test against the two data sets everybody has.

import Statistics
import Testing

@Suite("Welch's test")
struct WelchTestTests {
  // Extra hours of sleep under two drugs (Student 1908; R's `sleep`).
  static let drug1 = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2]
  static let drug2 = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]

  @Test("sleep: t −1.8608, 17.776 degrees, p 0.07939, −3.3654832 to 0.2054832")
  func sleep() throws {
    let test = try #require(WelchTest(Self.drug1, Self.drug2))
    #expect(abs(test.t + 1.8608) < 5e-5)
    #expect(abs(test.degrees - 17.776) < 5e-4)
    #expect(abs(test.probability - 0.07939) < 5e-6)
    let interval = test.interval()
    #expect(abs(interval.lowerBound + 3.365_483_2) < 5e-8)
    #expect(abs(interval.upperBound - 0.205_483_2) < 5e-8)
  }

  @Test("mtcars, miles per gallon by transmission: t −3.7671, 18.332 degrees, p 0.001374")
  func cars() throws {
    // Henderson & Velleman (1981), Biometrics 37:391–411; R's `mtcars`.
    let automatic = [
      21.4, 18.7, 18.1, 14.3, 24.4, 22.8, 19.2, 17.8, 16.4, 17.3, 15.2, 10.4, 10.4, 14.7, 21.5,
      15.5, 15.2, 13.3, 19.2,
    ]
    let manual = [21, 21, 22.8, 32.4, 30.4, 33.9, 27.3, 26, 30.4, 15.8, 19.7, 15, 21.4]
    let test = try #require(WelchTest(automatic, manual))
    #expect(abs(test.t + 3.7671) < 5e-5)
    #expect(abs(test.degrees - 18.332) < 5e-4)
    #expect(abs(test.probability - 0.001374) < 5e-7)
    #expect(abs(test.interval().lowerBound + 11.280_194) < 5e-7)
  }

  @Test("swapping the samples turns the difference round")
  func swapped() throws {
    let test = try #require(WelchTest(Self.drug1, Self.drug2))
    let other = try #require(WelchTest(Self.drug2, Self.drug1))
    #expect(abs(test.t + other.t) < 1e-12)
    #expect(abs(test.probability - other.probability) < 1e-12)
  }

  @Test("one number, or numbers that never vary, cannot be compared")
  func untestable() {
    #expect(WelchTest([1], [1, 2, 3]) == nil)
    #expect(WelchTest([], []) == nil)
    #expect(WelchTest([2, 2, 2], [3, 3]) == nil)
    #expect(WelchTest([2, 2, 2], [3, 4]) != nil)
  }
}
