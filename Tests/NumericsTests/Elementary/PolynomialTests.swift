// Polynomials at places where their value is known.

import Testing

@testable import Numerics

@Suite("Polynomials")
struct PolynomialTests {
  @Test("coefficients stand from the constant upwards")
  func order() {
    #expect(Polynomial.value(at: 2, [1, 3, 5]) == 1 + 3 * 2 + 5 * 4)
    #expect(Polynomial.value(at: 0, [7, 1, 1]) == 7)
    #expect(Polynomial.value(at: 3, []) == 0)
  }
}
