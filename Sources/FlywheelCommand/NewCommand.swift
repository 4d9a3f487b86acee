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

  @Option(help: "The currency's code.")
  var currency = "EUR"

  func run() throws {
    let target = StarterTarget(name)
    if target.file.isEmpty {
      throw CommandFailure("\"\(name)\" gives no file name; use letters or digits")
    }
    if FileManager.default.fileExists(atPath: target.file) {
      throw CommandFailure(
        "\(target.file) exists already and is left as it is; choose another name or remove it")
    }
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
    do {
      try Data(text.utf8).write(
        to: URL(fileURLWithPath: target.file), options: .withoutOverwriting)
    } catch {
      throw CommandFailure("\(target.file) cannot be written: \(error.localizedDescription)")
    }
    Output.text(
      "Wrote \(target.file). Next: flywheel check \(target.file), then flywheel run \(target.file)")
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

/// Where a new scenario goes, and what it is called.
struct StarterTarget {
  /// The file to write.
  let file: String
  /// The scenario's name.
  let title: String

  /// A target from what the user typed: a path that ends in .yaml, or a name.
  init(_ name: String) {
    let isFile = name.hasSuffix(".yaml") || name.hasSuffix(".yml")
    if isFile {
      file = name
      title = URL(fileURLWithPath: name).deletingPathExtension().lastPathComponent
      return
    }
    title = name
    let words = name.lowercased().split { !$0.isLetter && !$0.isNumber }
    file = words.isEmpty ? "" : words.joined(separator: "-") + ".yaml"
  }
}
