// Estimates read off futures, and when they count as off.

import Foundation
import Simulation
import Testing

@testable import Experiments

@Suite("Numbers known without the engine")
struct KnownAnswerTests {
  private let table = RunFixture.table(
    [], [.customers: [0, 2, 0, 4, 4], .mrr: [1, nil, 3, nil, 5], .cash: [7, 7, 7, 7, 7]])

  @Test("a mean has the standard error of a mean; missing values are left out")
  func mean() throws {
    let customers = try #require(KnownEstimate(.mean(.customers), table))
    // 0, 2, 0, 4, 4: mean 2, variance 16/4 = 4.
    #expect(customers.value == 2 && abs(customers.standardError - (4.0 / 5).squareRoot()) < 1e-12)
    let mrr = try #require(KnownEstimate(.mean(.mrr), table))
    #expect(mrr.value == 3 && abs(mrr.standardError - (4.0 / 3).squareRoot()) < 1e-12)
    #expect(KnownEstimate(.mean(.leads), table) == nil)
  }

  @Test("a variance has the standard error of its fourth moment")
  func variance() throws {
    let estimate = try #require(KnownEstimate(.variance(.customers), table))
    // Deviations −2, 0, −2, 2, 2: fourth moment 64/5.
    #expect(estimate.value == 4 && estimate.standardError == 0)
    let mrr = try #require(KnownEstimate(.variance(.mrr), table))
    // Deviations −2, 0, 2: variance 4, fourth moment 32/3 < 16.
    #expect(mrr.value == 4 && mrr.standardError == 0)
    let wide = RunFixture.table([], [.mrr: [-3, -1, -1, 1, 1, 3, 0, 0, 9, -9]])
    let spread = try #require(KnownEstimate(.variance(.mrr), wide))
    let fourth = (81.0 * 2 + 4 + 6561 * 2) / 10
    #expect(abs(spread.value - 184.0 / 9) < 1e-12)
    let expected = ((fourth - spread.value * spread.value) / 10).squareRoot()
    #expect(abs(spread.standardError - expected) < 1e-9)
  }

  @Test("a share of zeros has an error even when it is 0 or 1")
  func share() throws {
    let estimate = try #require(KnownEstimate(.shareOfZero(.customers), table))
    #expect(estimate.value == 0.4)
    let none = try #require(KnownEstimate(.shareOfZero(.cash), table))
    #expect(none.value == 0 && none.standardError > 0.1)
  }

  @Test("a number is off beyond four standard errors; one without chance, beyond rounding")
  func deviation() throws {
    let customers = try #require(KnownEstimate(.mean(.customers), table))
    func answer(_ expected: Double?, field: Double? = nil, _ estimate: KnownEstimate)
      -> KnownAnswer
    {
      KnownAnswer(
        KnownQuestion("x", .mean(.customers), expected), meanField: field, engine: estimate,
        isSecondLook: false)
    }
    #expect(answer(2 + 3.9 * customers.standardError, customers).holds)
    #expect(!answer(2 - 4.1 * customers.standardError, customers).holds)
    #expect(abs(answer(1, customers).deviation - 1 / customers.standardError) < 1e-12)
    let cash = try #require(KnownEstimate(.mean(.cash), table))
    #expect(answer(7 + 1e-9, cash).deviation == 0 && !answer(7.001, cash).holds)
    #expect(answer(nil, field: 7, cash).holds && !answer(nil, field: 8, cash).holds)
  }
}
