// What a slide says of its own figures, as claims to be judged: "800 to 200 is -75%".

internal import Foundation
internal import Scenarios

/// Turns a slide's statements into claims.
enum SlideStatements {
  /// One claim a statement, with the figures as its values.
  static func claims(of slide: SlideClaim) -> [Claim] {
    slide.says.compactMap { said in
      guard let before = slide.before.first(where: { $0.name == said.name }),
        let after = slide.after.first(where: { $0.name == said.name })
      else { return nil }
      let (from, to) = (before.value.words.text, after.value.words.text)
      var claim = Claim(
        id: said.name,
        statement: "\(said.name) goes from \(from) to \(to), told as \(said.value.words.text).",
        place: said.value.words.start)
      claim.source = slide.source
      claim.values = [
        NamedExpression(name: "before", value: before.value),
        NamedExpression(name: "after", value: after.value),
        NamedExpression(name: "told", value: said.value),
      ]
      claim.checks = [check(said, currency: slide.currency)]
      return claim
    }
  }

  /// The change as it is told: in percent with or without a sign, in points, or as an amount.
  private static func check(_ said: NamedExpression, currency: String) -> ClaimCheck {
    let words = said.value.words.text.trimmed
    let isSigned = words.hasPrefix("+") || words.hasPrefix("-") || words.hasPrefix("−")
    let isPoints = words.hasSuffix("points") || words.hasSuffix("point")
    let isShare = words.contains("%")
    var change = isShare && !isPoints ? "change(before, after)" : "after - before"
    if !isSigned { change = "abs(\(change))" }
    let text = "\(change) = told"
    // Ours, not the user's: it can be read.
    guard let condition = try? ExpressionParser.condition(text, currency: currency) else {
      preconditionFailure("\(text) cannot be read")
    }
    let placed = PlacedCondition(
      words: PlacedText(text, at: said.value.words.start), condition: condition)
    return ClaimCheck(
      kind: .arithmetic(placed, tolerance: nil), place: said.value.words.start)
  }

  /// What the figures themselves leave open.
  static func questions(_ slide: SlideClaim, _ file: ClaimsFile) -> [VendorQuestion] {
    var questions: [VendorQuestion] = []
    let missing = (try? SlideReadings.missingPeriods(slide, file)) ?? []
    if missing.contains(.churn) {
      let before = try? slide.stated(.churn)?.before.expression.value(
        in: ClaimScope(Claim(id: "slide", statement: "", place: Self.start(slide)), in: file)
          .expressions)
      let share = before?.lower ?? 0.1
      func text(_ share: Double) -> String {
        Measure.share((share * 1000).rounded() / 1000).text(currency: slide.currency)
      }
      questions.append(
        VendorQuestion(
          text: "Is churn meant per month or per year?",
          effect: "\(text(share)) a month is \(text(1 - pow(1 - share, 12))) a year", size: 1))
    }
    if slide.stated(.timeToValue) != nil {
      questions.append(
        VendorQuestion(
          text: "How many customers left before they had seen any value?",
          effect: "without it, time to value changes nothing that can be worked out", size: nil))
    }
    return questions
  }
}

extension SlideStatements {
  /// Where a slide begins.
  private static func start(_ slide: SlideClaim) -> SourcePlace {
    SourcePlace(file: slide.file, line: 1, column: 1)
  }
}

extension String {
  /// The text without white space around it.
  fileprivate var trimmed: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
