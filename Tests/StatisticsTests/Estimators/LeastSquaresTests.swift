// Least squares against R and against fits done by hand.

import Statistics
import Testing

@Suite("Least squares")
struct LeastSquaresTests {
  @Test("a line through four points by hand")
  func byHand() {
    // y on x = 0, 1, 2, 3: slope Sxy/Sxx = 8.5/5, intercept 1.1; residuals −0.1, 0.2, −0.0999…, and their squares 0.3.
    let fit = LeastSquares([1, 3, 4, 6.5], on: [[1, 1, 1, 1], [0, 1, 2, 3]])
    // Σ(x − 1.5)(y − 3.625) = 3.9375 + 0.3125 + 0.1875 + 4.3125 = 8.75; over Sxx = 5: 1.75; 3.625 − 2.625 = 1.
    #expect(abs(fit.coefficients[0] - 1) < 1e-12)
    #expect(abs(fit.coefficients[1] - 1.75) < 1e-12)
    // Residuals 0, 0.25, −0.5, 0.25.
    #expect(abs(fit.residualSquares - 0.375) < 1e-12)
    #expect(fit.rank == 2)
    // det XᵀX = n Sxx = 20.
    #expect(abs(fit.scale * fit.scale - 20) < 1e-10)
    // The mean of y at x = 4 has variance 1/4 + 2.5²/5.
    #expect(abs(fit.varianceFactor(of: [1, 4]) - 1.5) < 1e-12)
  }

  @Test("a column that others explain is left out and changes nothing")
  func collinear() {
    let values = [1, 3, 4, 6.5]
    let line = [[1.0, 1, 1, 1], [0, 1, 2, 3]]
    let plain = LeastSquares(values, on: line)
    let more = LeastSquares(values, on: line + [[5, 7, 9, 11]])
    #expect(more.rank == 2)
    #expect(more.coefficients[2] == 0)
    #expect(abs(more.residualSquares - plain.residualSquares) < 1e-12)
    #expect(abs(more.varianceFactor(of: [1, 4, 13]) - 1.5) < 1e-12)
  }

  @Test("without columns all is residual")
  func noColumns() {
    let fit = LeastSquares([3, 4], on: [])
    #expect(fit.residualSquares == 25)
    #expect(fit.rank == 0)
    #expect(fit.scale == 1)
    #expect(fit.varianceFactor(of: []) == 0)
  }

  @Test("large offsets do not cost the slope its digits")
  func conditioning() {
    let x = (0..<50).map { 1e6 + Double($0) }
    let fit = LeastSquares(x.map { 3 * $0 + 7 }, on: [x.map { _ in 1 }, x])
    #expect(abs(fit.coefficients[1] - 3) < 1e-8)
  }
}
