// One stated number with the units that stand around it: "€8k", "2.5 % per month", "in 90 days".
//
// Units are read whatever the key is and judged afterwards (StatedUnits), so that "4 weeks" for a price is told to be a
// time, not "an unknown word".

/// A number and its units as they were written.
struct Amount: Sendable {
  /// The number, sign and "million" applied, percent not.
  var number: Double
  /// The number's own letters, without sign.
  var text: String
  /// Where the number begins.
  var offset: Int
  /// Where its last unit ends.
  var end: Int
  /// Whether "%" follows.
  var isPercent = false
  /// The currency's letters, if any.
  var currency: String?
  /// The unit of time that follows: "weeks".
  var time: (unit: TimeUnit, text: String)?
  /// The period that follows.
  var period: StatedPeriod?
  /// What is counted: "customers".
  var noun: String?
  /// "logit", "sd" or "points".
  var unitWord: String?

  /// The number without units.
  init(_ number: Double, text: String, offset: Int, end: Int) {
    self.number = number
    self.text = text
    self.offset = offset
    self.end = end
  }

  /// The months of its unit of time or of its period.
  var months: Double? { time?.unit.months ?? period?.months }
}

extension QuantityReader {
  /// What may be counted without a unit of its own.
  private static let nouns: Set<String> = [
    "customer", "customers", "client", "clients", "people", "person", "persons", "lead", "leads",
    "prospect", "prospects", "article", "articles", "post", "posts", "video", "videos",
    "testimonial", "testimonials", "user", "users", "subscriber", "subscribers", "account",
    "accounts", "company", "companies", "firm", "firms", "household", "households",
  ]

  /// Reads a number with the units before and behind it.
  mutating func amount() throws(QuantityProblem) -> Amount {
    var sign: Double?
    var currencyBefore: QuantityToken?
    var start: Int?
    while let token = peek, token.number == nil {
      if start == nil { start = token.offset }
      if sign == nil, token.isSign("-") || token.isSign("+") {
        sign = token.isSign("-") ? -1 : 1
      } else if currencyBefore == nil, try isCurrency(token) {
        currencyBefore = token
      } else {
        throw notANumber(token)
      }
      position += 1
    }
    guard let token = peek, let number = token.number else {
      throw problem("a number is missing", "write \(example)", at: endOffset)
    }
    position += 1
    var amount = Amount(
      (sign ?? 1) * number, text: token.text, offset: start ?? token.offset, end: token.end)
    amount.currency = currencyBefore?.text
    try units(of: &amount)
    return amount
  }

  /// Reads the units that follow, as far as they go.
  ///
  /// They end at a word or sign that joins two parts of a value ("to", "±"), at a number, or at the end.
  mutating func units(of amount: inout Amount) throws(QuantityProblem) {
    while let token = peek, !isConnective(token) {
      if try !unit(token, of: &amount) { return }
      amount.end = tokens[position - 1].end
    }
  }

  // MARK: one unit

  /// Reads one unit; `false` when `token` begins none.
  ///
  /// Order matters in two places: "/ month" and "a month" are periods before "month" is a time, and "mo" is looked
  /// up as a unit of time before words are refused.
  private mutating func unit(
    _ token: QuantityToken, of amount: inout Amount
  ) throws(QuantityProblem) -> Bool {
    if token.isSign("%") || token.isWord("percent") {
      if amount.isPercent { throw twice(token) }
      amount.isPercent = true
    } else if let period = try period() {
      if amount.period != nil { throw twice(token) }
      amount.period = period
      return true
    } else if try isCurrency(token) {
      if amount.currency != nil { throw twice(token) }
      amount.currency = token.text
    } else if token.kind != .word {
      return false
    } else if let factor = Self.powers[token.lowercased] {
      amount.number = try NumberReading.checked(
        amount.number * factor, amount.text + " " + token.text, isZero: amount.number == 0,
        at: amount.offset)
    } else if let unit = TimeUnit(token.lowercased) {
      if amount.time != nil { throw twice(token) }
      amount.time = (unit, token.text)
    } else if token.isWord("logit", "sd", "points", "point") {
      if amount.unitWord != nil { throw twice(token) }
      amount.unitWord = token.isWord("point") ? "points" : token.lowercased
    } else if Self.nouns.contains(token.lowercased) {
      amount.noun = token.text
    } else {
      throw unknownWord(token)
    }
    position += 1
    return true
  }

  /// Powers of ten in words.
  private static let powers: [String: Double] = [
    "thousand": 1e3, "million": 1e6, "mio": 1e6, "billion": 1e9,
  ]

  /// Whether `token` is the scenario's currency.
  ///
  /// Throws when it is another one.
  private func isCurrency(_ token: QuantityToken) throws(QuantityProblem) -> Bool {
    guard token.number == nil else { return false }
    guard let isOwn = CurrencyNames.isOwn(token.text, currency: currency) else { return false }
    if !isOwn {
      throw problem(
        "\(QuantityProblem.quoted(token.text)) is not the scenario's currency, \(currency)",
        "convert the amount into \(currency), or change \"currency\" for the whole file",
        at: token.offset)
    }
    return true
  }

  /// Whether the token joins two parts of a quantity.
  private func isConnective(_ token: QuantityToken) -> Bool {
    if token.isSign("/") {
      guard let next = self.token(position + 1) else { return true }
      return next.kind != .word || TimeUnit(next.lowercased) == nil
    }
    if knowsOnce && token.isWord("once") { return true }
    if token.isWord("to", "and", "of", "out", "at", "within") { return true }
    return [",", ")", "±", "-", "–", "—"].contains { token.isSign($0) }
  }

  // MARK: problems

  /// The complaint about a second unit of one kind.
  private func twice(_ token: QuantityToken) -> QuantityProblem {
    problem(
      "\(QuantityProblem.quoted(token.text)) is one unit too many",
      "write one unit, as in \(example)", at: token.offset)
  }

  /// The complaint about a word where a number should begin.
  private func notANumber(_ token: QuantityToken) -> QuantityProblem {
    // YAML writes them with a point: ".inf".
    let word = token.isSign(".") ? self.token(position + 1) ?? token : token
    if word.isWord("nan", "inf", "infinity", "infinite") {
      return problem(
        "\(quoted(from: token.offset, to: word.end)) is no number to compute with",
        "write a finite number, as in \(example)", at: token.offset)
    }
    if token.isWord("unknown") {
      return problem(
        "\"unknown\" stands alone", "write unknown with nothing else but a source, or \(example)",
        at: token.offset)
    }
    return unknownWord(token)
  }

  /// A word or sign that means nothing here.
  func unknownWord(_ token: QuantityToken) -> QuantityProblem {
    if token.isWord("k", "m") {
      return problem(
        "\(QuantityProblem.quoted(token.text)) is not understood here",
        "write 8k for thousands or 8M for millions, without a space, and months in full",
        at: token.offset)
    }
    let known = NearestName.nearest(to: token.lowercased, among: Self.vocabulary)
    let isUseful = token.kind == .word && token.text.count > 2 && known != token.lowercased
    let hint = isUseful ? known.map { "did you mean \"\($0)\"? " } ?? "" : ""
    return problem(
      "\(QuantityProblem.quoted(token.text)) is not understood here",
      hint + "write a value such as \(example)", at: token.offset)
  }

  /// The words people mistype.
  private static let vocabulary: [String] =
    [
      "unknown", "between", "within", "percent", "people", "per", "day", "days", "week", "weeks",
      "month", "months", "quarter", "quarters", "year", "years", "thousand", "million", "logit",
      "points", "customers", "leads", "articles", "euros",
    ] + NamedDistribution.allCases.map(\.rawValue)
}
