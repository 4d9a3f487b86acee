// Dates at which nothing happened.

import Testing

@testable import Evidence

@Suite("Placebo dates")
struct PlaceboDatesTests {
  static let quiet = (0..<24).map { (month: Int) -> Double in 10 + Double(month * 7 % 5) / 5 }

  @Test("a change far beyond the noise is matched by no earlier date")
  func none() throws {
    let values = Self.quiet.enumerated().map { $1 + ($0 >= 20 ? 8 : 0) }
    let series = try EffectModelTests.series(values, before: 20)
    let placebos = try #require(PlaceboDates(EffectModel(method: .level), series))
    #expect(placebos.asLarge == 0)
    // Eight months to learn from, four in each window: dates 8 to 16.
    #expect(placebos.window == 4)
    #expect(placebos.effects.count == 9)
    #expect(abs(placebos.real - 8) < 1)
  }

  @Test("no change at all is matched by many")
  func many() throws {
    let series = try EffectModelTests.series(Self.quiet, before: 20)
    let placebos = try #require(PlaceboDates(EffectModel(method: .level), series))
    #expect(placebos.asLarge > 0)
  }

  @Test(
    "the window is shortened so that dates remain, and the real change is judged on as many months")
  func window() throws {
    let series = try EffectModelTests.series(Self.quiet, before: 14)
    let placebos = try #require(PlaceboDates(EffectModel(method: .level), series))
    // Of 14 − 8 spare months half: windows of 3, dates 8 to 11.
    #expect(placebos.window == 3)
    #expect(placebos.effects.count == 4)
    let real = EffectModel(method: .level).estimate(series, before: 14, window: 3)
    #expect(placebos.real == real?.effect)
  }

  @Test("fewer than four dates are not worth telling")
  func few() throws {
    let series = try EffectModelTests.series(Self.quiet, before: 11)
    #expect(PlaceboDates(EffectModel(method: .level), series) == nil)
  }
}
