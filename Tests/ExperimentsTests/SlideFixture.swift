import Scenarios
import Testing

@testable import Experiments

/// Slides for tests, small enough to be simulated in a debug build.
enum SlideFixture {
  /// A slide of one small business: nothing about it is left open but how many friends buy.
  static func text(
    referral: (String, String) = ("5%", "35%"),
    churn: (String, String) = ("15% per year", "3% per year"),
    cac: (String, String) = ("80 EUR", "20 EUR"), more: String = "", says: String = "cac: -75%",
    sample: String = ""
  ) -> String {
    """
    title: Small slide
    before: { cac: \(cac.0), referral_rate: \(referral.0), churn: \(churn.0), customers: 30,
      price: 10 EUR per month, budget: 240 EUR per month\(more) }
    after: { cac: \(cac.1), referral_rate: \(referral.1), churn: \(churn.1), customers: 30,
      price: 10 EUR per month, budget: 240 EUR per month\(more) }
    says: { \(says) }
    \(sample)
    """
  }

  /// The slide that a text states.
  static func slide(_ text: String) throws -> SlideClaim {
    let reading = ClaimsReader.read(text: text, file: "slide.yaml")
    try #require(reading.problems.isEmpty, "\(reading.problems)")
    guard case .slide(let slide)? = reading.document else {
      Issue.record("not a slide")
      return SlideClaim(file: "", title: "")
    }
    return slide
  }

  /// A slide and its statements as a file of claims.
  static func pair(_ text: String) throws -> (SlideClaim, ClaimsFile) {
    let slide = try slide(text)
    var file = ClaimsFile(file: slide.file, title: slide.title)
    file.claims = SlideStatements.claims(of: slide)
    return (slide, file)
  }
}
