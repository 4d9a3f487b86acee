// The words in which a generated scenario states a value: every form of certainty and uncertainty.

import Foundation

/// How the numbers of one key are written.
struct StatedForm {
  /// Written before each number: "EUR ".
  var prefix = ""
  /// Written behind each number: "%".
  var suffix = ""
  /// Written once behind all: " per month".
  var unit = ""
  /// Decimals of the numbers: at most 2, since three could be thousands.
  var decimals = 2
  /// How far apart the ends of a range are: the higher is the lower times 1 + this.
  var width = 0.3
  /// The largest number possible, so that no range goes beyond.
  var most = Double.infinity
  /// What the rounded numbers are multiplied by.
  var scale = 1.0
}

extension GeneratedScenario {
  /// A number of a key in one of the forms that a scenario may use.
  ///
  /// Its middle is `number`; it is a point when the scenario has no uncertainty, else in half of all cases.
  func words(_ number: Double, _ form: StatedForm, _ path: String) -> String {
    let kind = excluded.contains(.uncertainty) ? 1 : luck("form of \(path)")
    func written(_ value: Double) -> String {
      form.prefix + Self.digits(min(value, form.most), form.decimals, times: form.scale)
        + form.suffix
    }
    let (low, high) = (number / (1 + form.width), min(number * (1 + form.width), form.most))
    let isWide =
      number > 0 && written(low) != written(number) && written(number) != written(high)
      && low > 0
    let source = luck("source of \(path)") < 0.1 ? " (a guess)" : ""
    if !isWide || kind >= 0.5 { return written(number) + form.unit + source }
    let (l, m, h) = (written(low), written(number), written(high))
    let spread = written(number * form.width / 4)
    let plain =
      kind < 0.15
      ? "\(l) to \(h)"
      : kind < 0.22
        ? "between \(l) and \(h)"
        : kind < 0.27 && spread != written(0)
          ? "\(m) ± \(spread)"
          : kind < 0.33
            ? "\(l) / \(m) / \(h)"
            : kind < 0.37
              ? "pert(\(l), \(m), \(h))"
              : kind < 0.4
                ? "triangular(\(l), \(m), \(h))"
                : kind < 0.43
                  ? "uniform(low: \(l), high: \(h))"
                  : kind < 0.46 ? "choice(\(l), \(m), \(h))" : "lognormal(p5: \(l), p95: \(h))"
    return plain + form.unit + source
  }

  /// A share without period; counted cases in some.
  func share(_ value: Double, _ path: String, width: Double = 0.3) -> String {
    if !excluded.contains(.uncertainty), luck("counted \(path)") < 0.1 {
      let cases = 60 + Int(luck("cases of \(path)") * 200)
      return "\(Int((value * Double(cases)).rounded())) of \(cases)"
    }
    return words(
      value * 100, StatedForm(suffix: "%", width: width, most: 97), path)
  }

  /// A share of a year, in a period of its own.
  func annualShare(_ value: Double, _ path: String, width: Double = 0.3) -> String {
    let (unit, months) = pick(
      [
        (" per year", 12.0), (" per year", 12), (" per month", 1), (" per quarter", 3),
        (" in 6 months", 6), (" per week", 12 / 52.18),
      ], "period of \(path)")
    let share = 1 - pow(1 - value, months / 12)
    if !excluded.contains(.uncertainty), months >= 3, luck("counted \(path)") < 0.15 {
      let cases = 80 + Int(luck("cases of \(path)") * 200)
      let period = months == 12 ? "in 1 year" : "in \(Int(months)) months"
      return "\(max(1, Int((share * Double(cases)).rounded()))) of \(cases) \(period)"
    }
    return words(
      share * 100, StatedForm(suffix: "%", unit: unit, width: width, most: 97), path)
  }

  /// Money, in the scenario's currency.
  func money(
    _ value: Double, _ path: String, unit: String = "", decimals: Int = 0, times scale: Double = 1
  ) -> String {
    let isFirst = luck("currency before \(path)") < 0.2
    return words(
      value,
      StatedForm(
        prefix: isFirst ? currency + " " : "", unit: (isFirst ? "" : " \(currency)") + unit,
        decimals: decimals, scale: scale), path)
  }

  /// Money per month, stated per month or per year.
  func moneyPerMonth(_ value: Double, _ path: String, times scale: Double = 1) -> String {
    luck("yearly \(path)") < 0.2
      ? money(value * 12, path, unit: " per year", times: scale)
      : money(value, path, unit: " per month", times: scale)
  }

  /// Things per month.
  func perMonth(_ value: Double, _ path: String, times scale: Double = 1) -> String {
    words(value, StatedForm(unit: " per month", decimals: 1, scale: scale), path)
  }

  /// A number of things.
  func count(_ value: Double, _ path: String, times scale: Double = 1) -> String {
    words(value, StatedForm(decimals: 0, scale: scale), path)
  }

  /// A time of so many months, in a unit of its own.
  func duration(_ months: Double, _ path: String, width: Double = 0.2) -> String {
    let (unit, length) = pick(
      [(" months", 1.0), (" weeks", 7 * 12 / 365.25), (" days", 12 / 365.25)], "unit of \(path)")
    return words(months / length, StatedForm(unit: unit, width: width), path)
  }

  /// A number without needless zeros, rounded before it is multiplied, so that a scaled scenario states exact
  /// multiples.
  static func digits(_ value: Double, _ decimals: Int, times scale: Double = 1) -> String {
    let unit = pow(10, Double(decimals))
    let rounded = (value * unit).rounded() * scale / unit
    return rounded == rounded.rounded() ? "\(Int(rounded))" : "\(rounded)"
  }
}
