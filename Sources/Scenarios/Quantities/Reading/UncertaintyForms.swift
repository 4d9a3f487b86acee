// The forms of a value in plain words: a number, A to B, between A and B, A ± B, A / B / C, n of m.
//
// A range in words says how sure its author is, so each form has one documented distribution (MODEL §2).

internal import Numerics
internal import RandomStreams

/// The distribution of a stated number, and how it becomes the engine's.
struct StatedDistribution: Hashable, Sendable {
  /// The distribution of the stated number.
  var distribution: Distribution
  /// From the stated number to the engine's unit.
  var conversion: Conversion

  /// A distribution of the stated number.
  init(_ distribution: Distribution, _ conversion: Conversion) {
    self.distribution = distribution
    self.conversion = conversion
  }
}

extension QuantityReader {
  /// Reads a whole value, in any form; nothing may follow it.
  mutating func wholeValue() throws(QuantityProblem) -> StatedDistribution {
    let stated = try value()
    if let token = peek { throw leftover(token) }
    return stated
  }

  private mutating func value() throws(QuantityProblem) -> StatedDistribution {
    if skip(word: "between") { return try between() }
    if let name = peek, name.kind == .word, token(position + 1)?.isSign("(") == true {
      return try named(name)
    }
    let first = try amount()
    guard let joint = peek else {
      let numbers = try numbers(of: [first])
      return StatedDistribution(.point(numbers.values[0]), numbers.conversion)
    }
    position += 1
    if joint.isWord("to") { return try range(first) }
    if joint.isSign("±") { return try plusMinus(first) }
    if joint.isSign("/") { return try lowLikelyHigh(first) }
    if joint.isWord("of") { return try counted(first) }
    if joint.isWord("out"), skip(word: "of") { return try counted(first) }
    if [Character("-"), "–", "—"].contains(where: { joint.isSign($0) }) {
      throw problem(
        "\(QuantityProblem.quoted(body)) is no range we read",
        "write \"A to B\" (9 in 10 lie between) or \"between A and B\" (all equally likely)",
        at: joint.offset)
    }
    position -= 1
    throw leftover(joint)
  }

  // MARK: ranges

  /// `A to B`: the middle 90 %, 5 % on either side.
  ///
  /// Logit-normal for shares (0 < A < B < 1), normal for what may be negative, lognormal for all else (0 < A < B).
  /// Mixed units have been converted by now, so that the promise holds in the engine's unit.
  private mutating func range(_ first: Amount) throws(QuantityProblem) -> StatedDistribution {
    let second = try amount()
    let numbers = try numbers(of: [first, second])
    let (low, high) = (numbers.values[0], numbers.values[1])
    try checkOrder(first, second, low, high, isMixed: numbers.isMixed)
    let isShare = definition.bounds == 0...1
    if definition.bounds.lowerBound < 0 {
      return StatedDistribution(.normal(middleNinety: low, high), numbers.conversion)
    }
    if low <= 0 || (isShare && high >= 1) {
      let limit = low <= 0 ? first : second
      throw problem(
        "\(QuantityProblem.quoted(body)) leaves 1 in 10 beyond its ends, and nothing lies beyond "
          + words(from: limit.offset, to: limit.end),
        "write \"between \(words(from: first.offset, to: first.end)) and "
          + "\(words(from: second.offset, to: second.end))\"", at: limit.offset)
    }
    return StatedDistribution(
      isShare ? .logitNormal(middleNinety: low, high) : .logNormal(middleNinety: low, high),
      numbers.conversion)
  }

  /// `between A and B`: all equally likely, nothing outside. The ends may be the ends of what is possible.
  private mutating func between() throws(QuantityProblem) -> StatedDistribution {
    let first = try amount()
    guard skip(word: "and") else {
      throw problem(
        "\"between\" lacks its \"and\"", "write \"between A and B\"",
        at: peek?.offset ?? endOffset)
    }
    let second = try amount()
    let numbers = try numbers(of: [first, second])
    try checkOrder(first, second, numbers.values[0], numbers.values[1], isMixed: numbers.isMixed)
    return StatedDistribution(
      .uniform(low: numbers.values[0], high: numbers.values[1]), numbers.conversion)
  }

  /// `A ± B`: normal, B one standard deviation, cut to the key's bounds.
  private mutating func plusMinus(_ first: Amount) throws(QuantityProblem) -> StatedDistribution {
    let second = try amount()
    let numbers = try numbers(of: [first, second], differences: [1])
    return try normal(
      mean: numbers.values[0], deviation: numbers.values[1], numbers.conversion, at: second.offset)
  }

  /// `A / B / C`: low, likely, high.
  private mutating func lowLikelyHigh(
    _ first: Amount
  ) throws(QuantityProblem) -> StatedDistribution {
    let second = try amount()
    guard skip(sign: "/") else {
      throw problem(
        "\(QuantityProblem.quoted(body)) lacks its third number",
        "write low / likely / high, or \"A to B\"", at: peek?.offset ?? endOffset)
    }
    let third = try amount()
    let numbers = try numbers(of: [first, second, third])
    let values = numbers.values
    try checkAscending(values, at: first.offset)
    return StatedDistribution(
      .pert(low: values[0], likely: values[1], high: values[2]), numbers.conversion)
  }

  // MARK: counts

  /// The largest number of cases that counts as evidence.
  static let mostCases = 1e6

  /// `n of m in PERIOD`: Jeffreys' posterior, Beta(n + ½, m − n + ½) (Brown, Cai and DasGupta 2001).
  ///
  /// Of the share in the stated period; the conversion compounds it to 12 months afterwards.
  private mutating func counted(_ first: Amount) throws(QuantityProblem) -> StatedDistribution {
    let second = try amount()
    let text = "\(first.text) of \(second.text)"
    guard definition.bounds == 0...1 else {
      throw problem(
        "\(QuantityProblem.quoted(text)) is a share; \(definition.dimension.inWords) is needed",
        "write it as in \(example)", at: first.offset)
    }
    let (n, m) = (first.number, second.number)
    for amount in [first, second] {
      let number = amount.number
      if number < 0 || number != number.rounded() || number > Self.mostCases || amount.isPercent
        || amount.currency != nil || amount.time != nil || amount.unitWord != nil
      {
        throw problem(
          "\(quoted(from: amount.offset, to: amount.end)) is no number of cases",
          "write whole numbers up to \(QuantityFormat.plain(Self.mostCases)), such as \"22 of 236\"; with more "
            + "cases the share itself is as good",
          at: amount.offset)
      }
    }
    if m == 0 {
      throw problem(
        "\(text) counts nothing", "write unknown, or the number of cases behind \"of\"",
        at: second.offset)
    }
    if n > m {
      throw problem(
        "\(text) counts more than all",
        "write \"\(second.text) of \(first.text)\" if that is meant: first the cases, then all",
        at: first.offset)
    }
    var unit = Amount(1, text: "", offset: second.offset, end: second.end)
    unit.period = second.period ?? first.period
    if definition.dimension == .annualShare, unit.period == nil {
      throw problem(
        "\(text) has no period", "write \"\(text) in 3 months\" or \"\(text) in 1 year\"",
        at: first.offset)
    }
    let numbers = try numbers(of: [], trailing: unit)
    return StatedDistribution(.beta(alpha: n + 0.5, beta: m - n + 0.5), numbers.conversion)
  }

  // MARK: checks

  /// The normal distribution, if at least half of it lies within the key's bounds.
  ///
  /// Less would leave mostly the bounds and little of what was stated. A mean at a bound (0 ± 100 EUR) leaves half.
  func normal(
    mean: Double, deviation: Double, _ conversion: Conversion, at offset: Int
  ) throws(QuantityProblem) -> StatedDistribution {
    guard deviation > 0 else {
      throw problem(
        "the spread is not more than 0", "write a spread above 0, or the number alone", at: offset)
    }
    let bounds = definition.bounds
    let below = StandardNormal.cumulative((bounds.lowerBound - mean) / deviation)
    let within = StandardNormal.cumulative((bounds.upperBound - mean) / deviation) - below
    guard within >= 0.499_999 else {
      throw problem(
        "more than half of \(QuantityProblem.quoted(body)) is impossible",
        "write a smaller spread, or a range such as \(example)", at: offset)
    }
    return StatedDistribution(.normal(mean: mean, standardDeviation: deviation), conversion)
  }

  /// Refuses swapped and equal ends of a range.
  private func checkOrder(
    _ first: Amount, _ second: Amount, _ low: Double, _ high: Double, isMixed: Bool
  ) throws(QuantityProblem) {
    if isNearlyEqual(low, high) {
      throw problem(
        "both ends of \(QuantityProblem.quoted(body)) are the same",
        "write one number, or two different ones", at: first.offset)
    }
    guard low > high else { return }
    let canSwap = !isMixed && first.number.sign == second.number.sign
    let swapped = canSwap ? swappedBody(first, second) : nil
    throw problem(
      "\(QuantityProblem.quoted(body)) runs from high to low",
      swapped.map { "write \"\($0)\"" } ?? "write the smaller end first", at: first.offset)
  }

  /// The body with the digits of two amounts exchanged; `nil` when a word such as "million" goes with one.
  private func swappedBody(_ first: Amount, _ second: Amount) -> String? {
    guard
      let one = tokens.first(where: { $0.number == abs(first.number) && $0.text == first.text }),
      let two = tokens.last(where: { $0.number == abs(second.number) && $0.text == second.text }),
      one.end <= two.offset
    else { return nil }
    return words(from: bodyRange.lowerBound, to: one.offset) + two.text
      + words(from: one.end, to: two.offset) + one.text
      + words(from: two.end, to: bodyRange.upperBound)
  }

  /// Refuses low, likely and high that do not ascend, or leave no room between them.
  func checkAscending(_ values: [Double], at offset: Int) throws(QuantityProblem) {
    let isAscending = zip(values, values.dropFirst()).allSatisfy { $0 <= $1 }
    guard isAscending, let low = values.first, let high = values.last, !isNearlyEqual(low, high)
    else {
      throw problem(
        "\(QuantityProblem.quoted(body)) does not ascend", "write the numbers in ascending order",
        at: offset)
    }
  }

  /// Whether two numbers are too close for a distribution to lie between them.
  func isNearlyEqual(_ low: Double, _ high: Double) -> Bool {
    abs(high - low) <= 1e-12 * max(abs(low), abs(high))
  }
}
