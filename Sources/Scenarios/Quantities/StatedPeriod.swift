// The period a share or an amount is stated for: per month, in 90 days, a year, monthly.

/// A length of time over which something is stated.
struct StatedPeriod: Hashable, Sendable {
  /// In months.
  var months: Double
  /// Its words: "per month", "in 90 days".
  var text: String
  /// Where they begin.
  var offset: Int
}

extension QuantityReader {
  /// Reads "per month", "/ month", "a month", "in 3 months", "monthly"; `nil` when none begins here.
  mutating func period() throws(QuantityProblem) -> StatedPeriod? {
    guard let first = peek else { return nil }
    if first.kind == .word, let unit = TimeUnit(adverb: first.lowercased) {
      position += 1
      return StatedPeriod(months: unit.months, text: first.text, offset: first.offset)
    }
    let isFirm = first.isWord("per", "every", "each", "in", "over")
    guard isFirm || first.isWord("a", "an") || first.isSign("/") else { return nil }
    var next = position + 1
    if isFirm, token(next)?.isWord("a", "an", "one") == true { next += 1 }
    var count: QuantityToken?
    if let number = token(next), number.number != nil {
      count = number
      next += 1
    }
    guard let unitToken = token(next), unitToken.kind == .word,
      let unit = TimeUnit(unitToken.lowercased), count == nil || isFirm
    else {
      if !isFirm { return nil }
      throw problem(
        "\(quoted(from: first.offset, to: token(next)?.end ?? endOffset)) is no period",
        "write a period such as \"per year\" or \"in 3 months\"", at: first.offset)
    }
    let months = (count?.number ?? 1) * unit.months
    guard months > 0 else {
      throw problem(
        "\(quoted(from: first.offset, to: unitToken.end)) is no time at all",
        "write a period such as \"per year\" or \"in 3 months\"", at: first.offset)
    }
    position = next + 1
    return StatedPeriod(
      months: months, text: words(from: first.offset, to: unitToken.end), offset: first.offset)
  }
}
