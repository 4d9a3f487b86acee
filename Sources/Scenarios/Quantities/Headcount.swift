// "12 people at 5800 EUR per month": a number of things times what one costs.

internal import RandomStreams

extension QuantityReader {
  /// Reads `N people at PRICE`; `nil` when the key is no money or no "at" stands here.
  ///
  /// One of the two may be uncertain: the product of two distributions has no name, so that both together are a
  /// problem.
  func headcount() throws(QuantityProblem) -> StatedDistribution? {
    let isMoney = definition.dimension == .money || definition.dimension == .moneyPerMonth
    guard isMoney, let at = index(ofWord: "at") else { return nil }
    if definition.pattern.hasSuffix(".cac") {
      throw problem(
        "a cac names no spend: it holds at the budget beside it",
        "leave out \"at\" and what follows, or state cost_per_lead: 24 \(currency) at 8000 "
          + "\(currency) per month", at: tokens[at].offset)
    }
    var end = at
    // The things counted may have any name, in one to three words.
    while end > 0, at - end < 3, tokens[end - 1].kind == .word, isThing(tokens[end - 1]) {
      end -= 1
    }
    let people = KeyDefinition(
      definition.pattern, .count, example: "12 people", meaning: "How many.")
    var countReader = part(0..<end, for: people)
    var priceReader = part((at + 1)..<tokens.count, for: definition)
    if end == 0 {
      throw problem(
        "nothing stands before \"at\"", "write it as in \(example)", at: tokens[at].offset)
    }
    if at + 1 == tokens.count {
      throw problem(
        "nothing stands behind \"at\"", "write what one costs, as in \(example)",
        at: tokens[at].end)
    }
    let count = try countReader.wholeValue()
    let price = try priceReader.wholeValue()
    guard case .affine(_, let unit) = price.conversion else { return nil }
    if case .point(let number) = count.distribution {
      return StatedDistribution(price.distribution, .affine(offset: 0, factor: number * unit))
    }
    if case .point(let number) = price.distribution {
      return StatedDistribution(count.distribution, .affine(offset: 0, factor: number * unit))
    }
    throw problem(
      "both the number and the price are uncertain",
      "write one of them as a single number, or the total as a range", at: startOffset)
  }

  /// Whether a word can be the name of what is counted.
  private func isThing(_ token: QuantityToken) -> Bool {
    CurrencyNames.isOwn(token.text, currency: currency) == nil
      && TimeUnit(token.lowercased) == nil
      && !token.isWord("per", "unknown", "to", "and", "of", "thousand", "million", "percent")
  }
}
