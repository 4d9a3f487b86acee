// How sure one may be that one share is larger than another, having seen both groups.
//
// Under Jeffreys' priors the shares are Beta(k + ½, n − k + ½) each, and P(p₁ > p₂) = ∫ f₁(x) F₂(x) dx. With
// x = sin²θ the density becomes 2 sin^{2k} θ cos^{2(n−k)} θ/B, smooth to both ends, of standard deviation near
// 1/(2√(n + 1)) wherever it lies; Gauss–Legendre panels over twelve of these on each side leave an error below 1e-10.
// The denser posterior is integrated over, so that the other's distribution function never looks like a step.

internal import CGSL
internal import Foundation

/// Posterior probabilities about two shares (Jeffreys 1946, Proc. R. Soc. A 186:453–461).
package enum PosteriorOrder {
  private static let panels = 32
  private static let nodes = 16

  /// P(share of `first` > share of `second`), 0 to 1; the same numbers on every run. Groups up to 10⁶ customers.
  package static func probability(_ first: GroupCount, above second: GroupCount) -> Double {
    first.customers >= second.customers
      ? overlap(of: first, above: second) : 1 - overlap(of: second, above: first)
  }

  // ∫ f(dense) F(other).
  private static func overlap(of dense: GroupCount, above other: GroupCount) -> Double {
    LibraryErrors.areReturned()
    let alpha = Double(dense.events) + 0.5
    let beta = Double(dense.customers - dense.events) + 0.5
    let centre = asin((alpha / (alpha + beta)).squareRoot())
    let reach = 6 / (alpha + beta).squareRoot()
    let low = max(0, centre - reach)
    let high = min(Double.pi / 2, centre + reach)
    let logScale = log(2) - gsl_sf_lnbeta(alpha, beta)
    guard let table = gsl_integration_glfixed_table_alloc(nodes) else {
      preconditionFailure("no memory for \(nodes) quadrature nodes")
    }
    defer { gsl_integration_glfixed_table_free(table) }
    let width = (high - low) / Double(panels)
    var sum = 0.0
    for panel in 0..<panels {
      let start = low + Double(panel) * width
      for node in 0..<nodes {
        var (angle, weight) = (0.0, 0.0)
        gsl_integration_glfixed_point(start, start + width, node, &angle, &weight, table)
        let (sine, cosine) = (sin(angle), cos(angle))
        let logDensity =
          logScale + 2 * Double(dense.events) * log(sine)
          + 2 * Double(dense.customers - dense.events) * log(cosine)
        let below = gsl_cdf_beta_P(
          sine * sine, Double(other.events) + 0.5, Double(other.customers - other.events) + 0.5)
        precondition(below.isFinite, "\(other) at \(sine * sine) is \(below)")
        sum += weight * exp(logDensity) * below
      }
    }
    return min(1, max(0, sum))
  }
}
