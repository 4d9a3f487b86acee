// What a customer is worth, against published sums.

import Simulation
import Testing

@testable import Experiments

@Suite("Known worlds: value")
struct KnownWorldsValueTests {
  @Test("the closed forms are the mean field's numbers")
  func closedForms() {
    // The forecast of referrals ends after ten years of each customer, a little before the life that is lived.
    let lived = KnownWorlds.value.filter { $0.title.hasPrefix("Ten years") }
    let others = KnownWorlds.value.filter { !$0.title.hasPrefix("Ten years") }
    let found =
      KnownWorldsFixture.disagreements(others)
      + KnownWorldsFixture.disagreements(lived, within: 1e-3)
    #expect(found == [] && lived.count == 1)
  }

  @Test("payments of 80 with 5 % churn a month add up to the published sums, a month later")
  func published() {
    let known = KnownWorlds.value.flatMap(\.questions).compactMap(\.expected)
    // Σ 0.95^n over 12 terms, and 36 terms discounted by 1 % a month from an undiscounted first payment.
    #expect(abs(known[0] - 80 * 9.192798) < 1e-4)
    #expect(abs(known[2] - 80 * 14.977024 / 1.01) < 1e-4)
    // For ever: 20 and 16.833333; ten years hold nearly all of it.
    #expect(known[1] < 80 * 20 && known[1] > 80 * 19.97)
    #expect(abs(known[3] - 80 * 16.833333 / 1.01) < 0.2)
  }
}
