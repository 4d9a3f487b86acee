// The audit of a slide on one page: the answer, every part of the claim, over which businesses, what to ask.

package import Experiments
internal import Scenarios

/// Words for a slide's verdict.
package struct SlideReport {
  /// Businesses simulated for each world unless asked otherwise.
  package static let usualBusinesses = 300
  private static let width = 80

  let verdict: SlideVerdict
  let businesses: Int

  /// A report on a verdict over so many businesses.
  package init(_ verdict: SlideVerdict, businesses: Int) {
    self.verdict = verdict
    self.businesses = businesses
  }

  var claims: ClaimsReport {
    var file = ClaimsFile(file: verdict.slide.file, title: verdict.slide.title)
    file.currency = verdict.slide.currency
    return ClaimsReport(verdict.audit, of: file)
  }

  /// The page for a terminal, 80 wide.
  package func text() -> String {
    func wrapped(_ text: String, _ indent: Int = 0) -> [String] {
      TextLines.wrap(text, width: Self.width, indent: indent)
    }
    var lines = wrapped(verdict.slide.title) + wrapped(verdict.answer)
    for judged in verdict.audit.claims { lines += [""] + claims.told(judged) }
    if isSimulated { lines += [""] + wrapped(ranges, 2) }
    if !verdict.questions.isEmpty { lines += ["", "Ask the vendor:"] }
    for (index, question) in verdict.questions.enumerated() {
      lines += TextLines.wrap(
        "\(index + 1). \(question.text)", width: Self.width, indent: 5, first: 2)
      lines += TextLines.wrap(question.effect, width: Self.width, indent: 5, first: 5)
    }
    return lines.joined(separator: "\n")
  }

  /// The page as Markdown.
  package func markdown() -> String {
    var lines = [claims.markdown(), "", verdict.answer]
    if isSimulated { lines += ["", ranges] }
    if !verdict.questions.isEmpty { lines += ["", "## Ask the vendor", ""] }
    for (index, question) in verdict.questions.enumerated() {
      lines.append("\(index + 1). **\(question.text)** \(question.effect)")
    }
    return lines.joined(separator: "\n")
  }

  var isSimulated: Bool {
    verdict.audit.claims.contains { $0.findings.contains { $0.simulation != nil } }
  }

  /// The ranges of what the slide does not tell.
  var ranges: String {
    let told = Set(verdict.slide.before.map(\.name))
    let names = [
      "start.customers": "customers", "engage.price": "price", "engage.churn": "churn",
      "attract.channels.paid.budget": "budget", "attract.channels.paid.cac": "cac",
      "delight.referral_conversion": "referral_conversion",
      "delight.referral_rate": "referral_rate",
    ]
    let open = BusinessRanges.all
      .filter { !told.contains(names[$0.path] ?? "") && $0.range.contains(" to ") }
      .map { "\($0.words) \($0.range.replacing("CUR", with: verdict.slide.currency))" }
    return
      "Simulated over \(businesses) businesses, \(BusinessRanges.horizon) months, all with the same luck in "
      + "every world. What the slide does not tell (9 in 10 between): \(open.joined(separator: "; "))."
  }
}
