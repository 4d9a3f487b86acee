// Texts that may or may not be quantities, for tests that nothing crashes the parser.

@testable import Scenarios

/// Texts made of the grammar's own pieces and of rubbish, the same on every machine.
struct Fuzz {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  private static let pieces = [
    "5", "0", "1", "2.5", "0.02", "100", "8k", "1.5M", "1e6", "1e15", "1e-12", "8 000", "1.000",
    "3,5", "22", "236", "30", "0.5", "%", "EUR", "€", "$", "USD", "per month", "per year",
    "per week", "per day", "in 3 months", "/", "±", "+-", "-", "−", "+", "x", "to", "between",
    "and", "of", "out of", "at", "within", "unknown", "people", "customers", "days", "weeks",
    "months", "years", "beta(", "lognormal(", "gamma(", "triangular(", "pert(", "uniform(",
    "normal(", "choice(", "(", ")", ",", ":", "median:", "p95:", "mean:", "sd:", "logit", "sd",
    "points", "million", "NaN", ".inf", "(guess)", "\n", "🤑", "é", "\u{0}", "x0.5", "a", "per",
  ]

  /// A number from 0 to below `count` (SplitMix64, Steele et al. 2014).
  mutating func next(_ count: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(count))
  }

  /// A form that may well be readable, or up to nine pieces in any order.
  mutating func text() -> String {
    func pick(_ index: Int) -> String { Self.pieces[index % 18] }
    let (a, b, c) = (pick(next(18)), pick(next(18)), pick(next(18)))
    let units = [
      "", "%", " EUR", " EUR per month", "% per month", " per month", " weeks", "% per year",
    ]
    let unit = units[next(units.count)]
    let forms = [
      "\(a)\(unit)", "\(a) to \(b)\(unit)", "between \(a) and \(b)\(unit)", "\(a) ± \(b)\(unit)",
      "\(a) / \(b) / \(c)\(unit)", "\(a) of \(b)\(unit)", "beta(\(a), \(b))\(unit)",
      "gamma(\(a), \(b))\(unit)", "lognormal(\(a), \(b))\(unit)", "pert(\(a), \(b), \(c))\(unit)",
      "lognormal(median: \(a), p95: \(b))\(unit)", "normal(\(a), \(b))\(unit)",
      "triangular(\(a), \(b), \(c))\(unit)", "\(a) people at \(b)\(unit)", "x \(a)", "+\(a)\(unit)",
      "-\(a) to \(b)\(unit)", "\(a)\(unit) within \(b) days", "\(a)\(unit) at \(b) EUR per month",
    ]
    let choice = next(forms.count * 2)
    if choice < forms.count { return forms[choice] }
    var text = ""
    for _ in 0...next(9) {
      text += Self.pieces[next(Self.pieces.count)] + (next(3) == 0 ? "" : " ")
    }
    return text
  }

  /// What is wrong with `text`, if anything.
  static func problem(_ text: String, _ definition: KeyDefinition) -> QuantityProblem? {
    do {
      _ = try QuantityParser.parse(text, for: definition, currency: "EUR")
      return nil
    } catch { return error }
  }
}
