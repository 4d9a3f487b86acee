// A first word that is no command: what was meant by it.

internal import ArgumentParser
internal import Scenarios

/// Finds what somebody meant who wrote no command.
enum MistypedCommand {
  /// The commands' names.
  static var names: [String] {
    Flywheel.configuration.subcommands.map { $0.configuration.commandName ?? $0._commandName }
  }

  /// What to say about arguments whose first word is no command; `nil` when it is one, or an option.
  static func cure(for arguments: [String]) -> String? {
    if arguments.first == "learn", let word = arguments.dropFirst().first, !word.hasPrefix("-"),
      !LearnListCommand.names.contains(word)
    {
      return LearnListCommand.cure(for: word)
    }
    guard let word = arguments.first, !word.hasPrefix("-"), !(names + ["help"]).contains(word)
    else { return nil }
    if word.hasSuffix(".yaml") || word.hasSuffix(".yml") {
      return "There is no command in front of \(word); write flywheel run \(word)"
    }
    if word.hasSuffix(".csv") || word.hasSuffix(".tsv") {
      return "There is no command in front of \(word); write flywheel claims \(word)"
    }
    let near = KeyCatalogue.nearest(to: word, among: names).map { "did you mean \($0)? " } ?? ""
    return "There is no command \"\(word)\"; \(near)The commands: \(names.joined(separator: ", "))"
  }
}
