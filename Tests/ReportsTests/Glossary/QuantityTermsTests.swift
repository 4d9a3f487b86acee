import Foundation
import Scenarios
import Testing

@testable import Reports

@Suite("Glossary: ways to write a number")
struct QuantityTermsSuite {
  @Test("every form that scenario files know has an entry")
  func complete() {
    let forms = [
      "A to B", "between A and B", "A ± B", "A / B / C", "n of m in PERIOD", "unknown",
      "N people at AMOUNT", "lognormal", "beta", "gamma", "triangular", "choice", "per PERIOD",
      "number",
    ]
    for form in forms { #expect(Glossary.find(form)?.kind == .quantityForm, "\(form)") }
  }

  @Test("halving the hazard of 40 % a year leaves 22.5 %")
  func hazard() throws {
    let halved = String(format: "%.1f %%", 100 * (1 - pow(0.6, 0.5)))
    #expect(try #require(Glossary.find("x 0.5")).meaning.contains("gives \(halved), not 20 %"))
  }

  @Test("15 % per year is 1.345 % a month")
  func compounding() throws {
    let monthly = String(format: "%.3f %% a month", 100 * (1 - pow(0.85, 1.0 / 12)))
    #expect(try #require(Glossary.find("per month")).meaning.contains(monthly))
  }
}
