// `flywheel new NAME`: a first scenario from eight questions, each of which may be answered
// "unknown".

/// One question that a first scenario asks.
package struct StarterQuestion: Hashable, Sendable {
  /// The key it fills.
  package let key: String
  /// The question.
  package let words: String
  /// What an answer looks like.
  package let example: String
  /// What the file says when the answer is "unknown"; `nil` leaves the key out.
  package let whenUnknown: String?

  /// The answer as the file will state it; `nil` leaves the key out.
  ///
  /// - Throws: what is wrong with the answer, and the cure.
  package func value(of answer: String, currency: String) throws(QuantityProblem) -> String? {
    let words = answer.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if words.isEmpty || words.lowercased() == "unknown" { return whenUnknown }
    let path = key.replacing("*", with: StarterScenario.channel)
    guard let definition = KeyCatalogue.definition(for: path) else {
      preconditionFailure("a question about the unknown key \(path)")
    }
    _ = try QuantityParser.parse(words, for: definition, currency: currency)
    return words
  }
}

/// Writes first scenarios.
package enum StarterScenario {
  /// The name of the one channel of a first scenario.
  static let channel = "ads"

  /// The eight questions, in order. Answers are in euro unless they name the scenario's currency.
  package static let questions: [StarterQuestion] = [
    StarterQuestion(
      key: "start.customers", words: "How many customers do you have today?", example: "240",
      whenUnknown: "10 to 100 (not known yet)"),
    StarterQuestion(
      key: "start.cash", words: "How much money is in the bank?", example: "600000 EUR",
      whenUnknown: nil),
    StarterQuestion(
      key: "engage.price", words: "What does a customer pay?", example: "250 EUR per month",
      whenUnknown: "20 to 200 EUR per month (not known yet)"),
    StarterQuestion(
      key: "engage.churn", words: "What share of customers leaves?",
      example: "2% to 5% per month, or 22 of 236 in 3 months", whenUnknown: "unknown"),
    StarterQuestion(
      key: "attract.channels.*.budget", words: "What do you spend on advertising?",
      example: "8000 EUR per month", whenUnknown: "1000 to 10000 EUR per month (not known yet)"),
    StarterQuestion(
      key: "attract.channels.*.cac", words: "What does it cost to win a customer by advertising?",
      example: "700 to 1200 EUR", whenUnknown: "100 to 2000 EUR (not known yet)"),
    StarterQuestion(
      key: "delight.referral_rate", words: "What share of customers brings somebody?",
      example: "5% to 15% per year", whenUnknown: "unknown"),
    StarterQuestion(
      key: "costs.team", words: "What do salaries, rent and the rest cost?",
      example: "12 people at 5800 EUR per month", whenUnknown: nil),
  ]

  /// The scenario file for `answers` by key; a missing answer is the question's example.
  ///
  /// - Throws: the first answer that cannot be read.
  package static func text(
    name: String, answers: [String: String] = [:], currency: String = "EUR"
  ) throws(QuantityProblem) -> String {
    var values: [String: String] = [:]
    var shown: [String: String] = [:]
    var examples: Set<String> = []
    for question in questions {
      let first = question.example.split(separator: ", or ").first.map(String.init) ?? ""
      let example = first.replacing("EUR", with: currency)
      shown[question.key] = example
      if answers[question.key] == nil { examples.insert(question.key) }
      let value = try question.value(of: answers[question.key] ?? example, currency: currency)
      values[question.key] = value?.replacing("EUR", with: currency)
    }
    func line(_ indent: Int, _ key: String, _ question: String, _ comment: String) -> String {
      let stated = values[question]
      let words =
        (stated == nil ? "# " : "") + "\(key): "
        + YAMLWriting.scalar(stated ?? shown[question] ?? "")
      let note = examples.contains(question) ? "an example; " + comment : comment
      let line = String(repeating: " ", count: indent) + words
      return line + String(repeating: " ", count: max(2, 44 - line.count)) + "# \(note)"
    }
    return """
      # yaml-language-server: $schema=scenario.schema.json
      # What may stand here: flywheel explain. Is it sound: flywheel check. Simulate: flywheel run.
      # "A to B" means: 9 in 10 chances that it lies between. Any value may end with (its source).
      name: \(YAMLWriting.scalar(name))
      currency: \(currency)
      horizon: 24 months
      start:
      \(line(2, "customers", "start.customers", "customers at the start"))
      \(line(2, "cash", "start.cash", "without it, \"out of cash\" is not told"))
      attract:
        channels:
          \(channel):
      \(line(6, "budget", "attract.channels.*.budget", "spent on advertising"))
      \(line(6, "cac", "attract.channels.*.cac", "spent per customer won"))
        organic_leads: 0 per month                # leads that come by themselves
        lead_to_customer: unknown                 # the share of leads that buy
      engage:
      \(line(2, "price", "engage.price", "what a customer pays"))
      \(line(2, "churn", "engage.churn", "the share that leaves"))
        gross_margin: 80%                         # of the price, after the cost of serving
      delight:
      \(line(2, "referral_rate", "delight.referral_rate", "the share that brings somebody"))
        referral_conversion: unknown              # the share of those brought who buy
      costs:
      \(line(2, "team", "costs.team", "salaries, rent and the rest"))
      # plan:                                     # what you intend to do, for example:
      #   - { from: month 4, name: price rise, engage.price: +10%, engage.churn: x 1.05 }

      """ + (try correlation(cac: values["attract.channels.*.cac"], currency: currency))
  }

  /// Ties an uncertain CAC to the conversion: a cheap customer usually goes with a good conversion. A certain CAC
  /// has nothing to tie.
  private static func correlation(
    cac: String?, currency: String
  ) throws(QuantityProblem) -> String {
    let path = "attract.channels.\(channel).cac"
    guard let cac, let definition = KeyCatalogue.definition(for: path),
      try QuantityParser.parse(cac, for: definition, currency: currency).quantity.isUncertain
    else { return "" }
    return """
      correlations:
        # a cheap customer usually goes with a good conversion
        - { between: [\(path), attract.lead_to_customer], rank: -0.5 }

      """
  }
}
