// A first scenario: eight questions on a terminal, or a commented example.

internal import ArgumentParser
internal import Foundation
internal import Scenarios

/// `flywheel new`
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Write a first scenario file by answering eight questions.",
    discussion: """
      Each question may be answered "unknown"; Enter takes the example. The file is never \
      overwritten.

      Examples:
        flywheel new "My shop"                writes my-shop.yaml
        flywheel new "My shop" --yes          a commented example without questions
        flywheel new plans/shop.yaml --yes    writes that file
      """)

  @Argument(help: "The scenario's name, or the file to write.")
  var name: String

  @Flag(help: "Ask nothing: write a commented example.")
  var yes = false

  @Option(help: "The currency's three-letter code.")
  var currency = "EUR"

  func validate() throws {
    guard currency.count == 3, currency.allSatisfy({ $0.isASCII && $0.isUppercase }) else {
      throw ValidationError("--currency is \(currency); give a three-letter code, such as EUR")
    }
  }

  func run() throws {
    let target = StarterTarget(name)
    try target.check()
    if !yes && !Output.canAsk {
      throw CommandFailure(
        "There is no terminal to ask questions on; use --yes for a commented example")
    }
    let answers = yes ? [:] : try ask()
    let text: String
    do {
      text = try StarterScenario.text(name: target.title, answers: answers, currency: currency)
    } catch {
      throw CommandFailure("\(error.message); \(error.cure)")
    }
    try target.write(text)
    Output.text(
      """
      Wrote \(target.file). Next:
        flywheel check \(target.file)
        flywheel run \(target.file)
      """)
  }

  /// Asks until each answer can be read.
  private func ask() throws(CommandFailure) -> [String: String] {
    var answers: [String: String] = [:]
    for (index, question) in StarterScenario.questions.enumerated() {
      while true {
        let example = question.example.replacing("EUR", with: currency)
        Output.write(
          "\(index + 1)/\(StarterScenario.questions.count) \(question.words)\n"
            + "    for example \(example), or unknown: ", to: STDOUT_FILENO, lineEnd: "")
        guard let line = readLine() else {
          throw CommandFailure("\nThe answers ended early; nothing was written.")
        }
        if line.allSatisfy(\.isWhitespace) { break }
        do {
          _ = try question.value(of: line, currency: currency)
          answers[question.key] = line
          break
        } catch {
          Output.text("    \(error.message); \(error.cure)")
        }
      }
    }
    return answers
  }
}
