// What the check of the engine tells: known, mean field and engine side by side.

internal import Charts
package import Experiments
internal import Foundation

/// Lines about known worlds and about random businesses.
package struct EngineCheckReport {
  /// Columns of a terminal.
  private let width: Int

  /// A report of at most `width` columns, at least 72.
  package init(width: Int = 80) {
    precondition(width >= 72, "no room for the table in \(width) columns")
    self.width = width
  }

  /// The heading of the table.
  package var head: String { line("", "known", "mean field", "engine", "±", "off") }

  /// One world: its title, its questions, where the numbers come from.
  package func text(_ result: KnownResult) -> String {
    let questions = result.answers.map { answer in
      line(
        "  " + answer.question.title, number(answer.question.expected),
        number(answer.meanField), number(answer.engine.value),
        answer.engine.standardError == 0 ? "0" : error(answer.engine.standardError),
        Self.off(answer))
    }
    let source = TextLines.wrap("(" + result.world.source + ")", width: width, indent: 3, first: 2)
    return ([TextLines.clip(result.world.title, to: width)] + questions + source)
      .joined(separator: "\n")
  }

  /// Random businesses, one line a figure; deviations in standard errors.
  package func text(businesses results: [KnownResult]) -> String {
    let answers = Dictionary(grouping: results.flatMap(\.answers), by: \.question.title)
    let lines = answers.keys.sorted().map { title -> String in
      let all = answers[title] ?? []
      let deviations = all.map(\.deviation)
      let typical =
        (deviations.reduce(0) { $0 + $1 * $1 } / Double(max(1, deviations.count))).squareRoot()
      let largest = deviations.map(abs).max() ?? 0
      return TextLines.left("  " + title, 22)
        + "\(all.count { $0.holds }) of \(all.count) hold; typically off by "
        + String(format: "%.2f, at most by %.1f", typical, largest)
    }
    return lines.joined(separator: "\n")
  }

  /// What it all comes to.
  package func verdict(_ results: [KnownResult]) -> String {
    let answers = results.flatMap(\.answers)
    let failed = answers.count { !$0.holds }
    let second = answers.count { $0.isSecondLook }
    let looks =
      second == 0
      ? ""
      : " \(NumberText.count(second, "number was", "numbers were")) off at first and looked at again."
    let sentence =
      failed == 0
      ? "The engine reproduces all \(answers.count) numbers."
      : "The engine is off in \(failed) of \(answers.count) numbers."
    return TextLines.wrap(
      sentence + looks
        + " A number is off when it is more than 4 standard errors away, and again with another"
        + " seed and four times the futures; a sound engine fails less than once in 4 000 checks.",
      width: width
    ).joined(separator: "\n")
  }

  /// Standard errors away, with their sign; "exact" within rounding, "OFF" when it does not hold.
  private static func off(_ answer: KnownAnswer) -> String {
    let text =
      answer.deviation == 0
      ? "exact"
      : answer.deviation.isFinite ? String(format: "%+.1f", answer.deviation) : "inf"
    return answer.holds ? text : text + " OFF"
  }

  private func line(
    _ title: String, _ known: String, _ field: String, _ engine: String, _ error: String,
    _ off: String
  ) -> String {
    TextLines.trimmed(
      TextLines.left(title, width - 48) + TextLines.right(known, 10)
        + TextLines.right(field, 11) + TextLines.right(engine, 10) + TextLines.right(error, 9)
        + TextLines.right(off, 8))
  }

  private func number(_ value: Double?) -> String {
    NumberText.number(
      value, decimals: value.map { max(0, NumberText.decimals(significant: 5, of: $0)) })
  }

  private func error(_ value: Double) -> String {
    NumberText.number(value, decimals: max(0, NumberText.decimals(significant: 2, of: value)))
  }
}
