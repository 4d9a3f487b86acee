// Type 7 against its definition.

import Statistics
import Testing

@Suite("Quantiles of a sample")
struct QuantileEstimateTests {
  @Test("the quantiles of 0, 1, …, 10 are ten times their probability")
  func ramp() {
    let ramp = (0...10).map(Double.init)
    for p in [0, 0.05, 0.25, 0.5, 0.777, 0.95, 1] {
      #expect(abs(QuantileEstimate.quantile(ofSorted: ramp, p) - 10 * p) < 1e-14)
    }
  }

  @Test("the quartiles of 1 2 4 8 are those of R's default")
  func quartiles() {
    // h = 3p: 0.75, 1.5, 2.25 → 1 + 0.75·1, 2 + 0.5·2, 4 + 0.25·4.
    let values: [Double] = [1, 2, 4, 8]
    #expect(QuantileEstimate.quantile(ofSorted: values, 0.25) == 1.75)
    #expect(QuantileEstimate.quantile(ofSorted: values, 0.5) == 3)
    #expect(QuantileEstimate.quantile(ofSorted: values, 0.75) == 5)
  }

  @Test("every quantile of one number is that number")
  func single() {
    for p in [0, 0.3, 1] { #expect(QuantileEstimate.quantile(ofSorted: [7], p) == 7) }
  }

  @Test("a quantile of no numbers, or at a probability over one, is refused")
  func refused() async {
    await #expect(processExitsWith: .failure) {
      _ = QuantileEstimate.quantile(ofSorted: [], 0.5)
    }
    await #expect(processExitsWith: .failure) {
      _ = QuantileEstimate.quantile(ofSorted: [1, 2], 1.01)
    }
  }

  @Test("the error that decides digits is 0.64 (P95 − P5) / √n, and none where nothing varies")
  func roughError() throws {
    let error = try #require(QuantileEstimate.roughError(p5: 5, p95: 95, count: 100))
    #expect(abs(error - 5.76) < 1e-12)
    #expect(QuantileEstimate.roughError(p5: 5, p95: 5, count: 100) == nil)
  }
}
