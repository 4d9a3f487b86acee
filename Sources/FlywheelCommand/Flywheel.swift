// The command line: argv in, words and an exit code out. No formula lives here.
//
// Exit codes: 0 done, 1 a check failed, 2 an error in the input or the environment, 130 stopped by Ctrl-C.

internal import ArgumentParser
internal import Foundation
internal import Simulation

/// The root command.
struct Flywheel: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "flywheel",
    abstract: "Decide about growth with honest numbers.",
    discussion: """
      A scenario file describes a business by figures you can look up. Flywheel simulates it in \
      thousands of futures and tells how likely what is, and what it hangs on.

      Examples:
        flywheel new "My shop"                 write a scenario by answering questions
        flywheel check shop.yaml               is it sound, and what is doubtful?
        flywheel run shop.yaml                 simulate it
        flywheel run shop.yaml --set "engage.churn=3% per month"
        flywheel compare shop.yaml plan-b.yaml what differs, and why?
        flywheel claims slide.yaml             can that be true? what to ask?
        flywheel report shop.yaml --open       the whole story as a page with charts
        flywheel explain velocity              what a word means
        flywheel learn                         pages that teach, and run
      """,
    version: "flywheel 0.1.0, model version \(ModelVersion.current)",
    subcommands: [
      NewCommand.self, CheckCommand.self, RunCommand.self, CompareCommand.self,
      ClaimsCommand.self, ReportCommand.self, ExplainCommand.self, LearnCommand.self,
      BenchCommand.self,
    ])
}

@main
enum Program {
  static func main() {
    Output.prepare()
    do {
      var command = try Flywheel.parseAsRoot()
      try command.run()
    } catch let failure as CommandFailure {
      Output.error(failure.message)
      exit(failure.exitCode)
    } catch {
      end(with: error)
    }
  }

  /// Tells what the parser has to say: help on standard output, a mistake on standard error.
  private static func end(with error: any Error) -> Never {
    let code = Flywheel.exitCode(for: error)
    if code == .success {
      Output.text(Flywheel.fullMessage(for: error))
      exit(0)
    }
    if code == .validationFailure {
      let cure = MistypedCommand.cure(for: Array(CommandLine.arguments.dropFirst()))
      Output.error(cure ?? Flywheel.fullMessage(for: error))
      exit(2)
    }
    let message = Flywheel.fullMessage(for: error)
    if !message.isEmpty { Output.error(message) }
    exit(code.rawValue)
  }
}
