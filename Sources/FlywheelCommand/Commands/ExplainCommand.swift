// What a word means: metrics, keys, quantity forms.

internal import ArgumentParser
internal import Reports

/// `flywheel explain`
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain a metric, a key of the scenario file or a form of quantity.",
    discussion: """
      Without a term: the list of all. "keys", "metrics", "numbers" and "words" list their kind.

      Examples:
        flywheel explain
        flywheel explain keys
        flywheel explain velocity
        flywheel explain engage.churn
        flywheel explain "n of m"
      """)

  @Argument(help: "A metric, key or word.")
  var term: [String] = []

  func run() throws {
    let words = term.joined(separator: " ")
    let kind = Glossary.kind(called: words)
    if kind != nil || words.allSatisfy(\.isWhitespace) {
      Output.text(Glossary.index(of: kind))
      return
    }
    guard let entry = Glossary.find(words) else {
      let near = Glossary.nearest(words).map { "; did you mean \"\($0)\"?" } ?? ""
      throw CommandFailure(
        "There is no entry \"\(words)\"\(near) (flywheel explain lists all)")
    }
    Output.text(Glossary.text(entry))
  }
}
