// From an amount as it stands in a text to a measure: units, percent, and how exactly it was written.

internal import Numerics

extension Measure {
  /// The measure that an amount states.
  ///
  /// - Throws: when it states a length of time and a period at once, or a unit that only keys have.
  init(_ amount: Amount, reader: QuantityReader) throws(QuantityProblem) {
    if let word = amount.unitWord, word != "points" {
      throw QuantityProblem(
        "\"\(word)\" is no unit of a figure", cure: "write a figure such as \(reader.example)",
        at: amount.offset)
    }
    var factor = amount.isPercent ? 0.01 : 1
    var dimension = MeasureDimension(money: amount.currency == nil ? 0 : 1, time: 0)
    var style = MeasureStyle(isPercent: amount.isPercent)
    if let unit = amount.time?.unit {
      dimension.time += 1
      factor *= unit.months
      style.months = unit.months
    }
    if let period = amount.period {
      dimension.time -= 1
      factor /= period.months
      if amount.time == nil { style.months = period.months }
    }
    let isShare = amount.isPercent && dimension == .rate
    self.init(
      amount.number * factor, amount.number * factor, dimension,
      period: isShare ? amount.period?.months : nil,
      rounding: abs(Self.lastDigit(of: amount) * factor) / 2, style: style)
  }

  /// One unit of the last digit written: 0.01 for "2.67", 1 for "700", 1000 for "8k", 0.1 million for "1.5 million".
  ///
  /// All digits written count, zeros at the end too.
  private static func lastDigit(of amount: Amount) -> Double {
    let letters = amount.text.lowercased()
    let mantissa = letters.prefix { $0 != "e" && $0 != "k" && $0 != "m" }
    let decimals = mantissa.firstIndex(of: ".").map {
      mantissa[mantissa.index(after: $0)...].count { $0.isNumber }
    }
    let digits = mantissa.filter { $0.isNumber || $0 == "." }
    let unit = 1 / Double.pow(10, Double(decimals ?? 0))
    // What "k", "M", "e6" and "million" made of the digits.
    guard let written = Double(digits), written != 0 else { return unit }
    return unit / written * abs(amount.number)
  }
}
