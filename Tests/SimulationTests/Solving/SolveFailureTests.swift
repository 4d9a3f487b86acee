// How shares are told in messages about what cannot be solved.

import Scenarios
import Testing

@testable import Simulation

@Suite("What cannot be solved, in words")
struct SolveFailureTests {
  @Test("shares are told in percent with three digits")
  func percents() {
    let told = [0, 0.15, 0.024_909, 0.969_897, 1, 1.5, 0.000_123_4].map(percent)
    #expect(told == ["0%", "15%", "2.49%", "97%", "100%", "150%", "0.0123%"])
  }

  @Test("a failure keeps key, words and cure apart")
  func parts() {
    let failure = SolveFailure("engage.churn", "too much", cure: "give less")
    #expect(failure.path == "engage.churn" && failure.message == "too much")
    #expect(failure.cure == "give less")
  }

  @Test("what a plan's entry asks for is named by the entry")
  func planned() {
    let failure = SolveFailure("engage.churn", "too much", cure: "give less")
    #expect(failure.name == "engage.churn")
    #expect(failure.of(PlanEntry(name: "price rise")).name == "plan.price rise.engage.churn")
  }
}
