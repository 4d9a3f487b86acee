// Rules on counts against sums of e^{−m}mˣ/x!.

import Foundation
import Statistics
import Testing

@Suite("Counts beyond a threshold by chance")
struct PoissonTailTests {
  @Test("a healthy customer with three logins a week falls below two in 19.9 % of weeks")
  func logins() {
    #expect(abs(PoissonTail.below(2, mean: 3) - 4 * exp(-3)) < 1e-12)
    #expect(abs(PoissonTail.below(2, mean: 3) - 0.199) < 5e-4)
  }

  @Test("a customer with 1.5 tickets a month has more than three in 6.6 % of months")
  func tickets() {
    let three = exp(-1.5) * (1 + 1.5 + 1.125 + 0.5625)
    #expect(abs(PoissonTail.above(3, mean: 1.5) - (1 - three)) < 1e-12)
    #expect(abs(PoissonTail.above(3, mean: 1.5) - 0.066) < 5e-4)
  }

  @Test("below and above a threshold leave the threshold itself")
  func parts() {
    for mean in [0.1, 3, 40, 1000] {
      let count = Int(mean)
      let logMass = Double(count) * log(mean) - mean - lgamma(Double(count) + 1)
      let rest = PoissonTail.below(count, mean: mean) + PoissonTail.above(count, mean: mean)
      #expect(abs(1 - rest - exp(logMass)) < 1e-10)
    }
  }

  @Test("thresholds that nothing or everything passes")
  func ends() {
    #expect(PoissonTail.below(0, mean: 3) == 0)
    #expect(PoissonTail.below(-5, mean: 3) == 0)
    #expect(PoissonTail.above(-1, mean: 3) == 1)
    #expect(PoissonTail.below(.max, mean: 3) == 1)
    #expect(PoissonTail.below(1, mean: 0) == 1)
    #expect(PoissonTail.above(0, mean: 0) == 0)
  }
}
