// A report that people want to look at: one HTML file of a run, a scenario, several scenarios or claims.

internal import ArgumentParser
internal import Foundation
internal import Reports
internal import Results
internal import Scenarios

/// `flywheel report`
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Make a report with charts: one HTML file that opens anywhere.",
    usage: "flywheel report [<run, scenario or claims> ...] [options]",
    discussion: """
      Without arguments: lists the runs that are kept. Of a run's folder or a scenario it tells the \
      answer, the flywheel, what decides, what was assumed and how sure it is; of two scenarios what \
      changed and why; of more who is best; of claims the verdicts. A scenario that has not been run \
      is simulated and kept first; several are simulated each time. The file needs no network and \
      prints on A4. Your own data in CSV: flywheel claims.

      Examples:
        flywheel report                                    the runs that are kept
        flywheel report shop.yaml --open
        flywheel report results/shop/6d68062306b8-1-1000
        flywheel report before.yaml after.yaml --out story.html
        flywheel report shop.yaml --variants
        flywheel report claims.yaml
        flywheel report shop.yaml --markdown --out shop.md
        flywheel report shop.yaml --terminal
      """)

  @Argument(
    help: ArgumentHelp(
      "A run's folder, scenarios, variants of the first, or a claims file.", valueName: "what"),
    completion: .file())
  var names: [String] = []

  @OptionGroup var asked: ComparisonArguments

  @Option(
    parsing: .unconditional, help: "Futures of a scenario (default: the file's, or 1000).",
    transform: WholeNumber.futures)
  var trials: Int?

  @OptionGroup var luck: SeedAndThreads

  @Option(
    help: ArgumentHelp(
      "Write to this file (default: NAME-report.html in this folder).", valueName: "file"),
    completion: .file())
  var out: String?

  @Option(
    help: ArgumentHelp("Write each chart as an SVG file into this folder too.", valueName: "dir"),
    completion: .directory)
  var charts: String?

  @Flag(help: "Open the report in the browser.")
  var open = false

  @Flag(help: "Write Markdown, with the charts as SVG files beside it.")
  var markdown = false

  @Flag(help: "Draw the fans and histograms of a run in the terminal and write no file.")
  var terminal = false

  @Flag(help: "With --terminal: plain characters only.")
  var ascii = false

  func validate() throws {
    if out?.isEmpty == true { throw ValidationError("--out is empty; give a file") }
    if out == "-" { throw ValidationError("--out -: a report is a file; give its name") }
    if charts?.isEmpty == true { throw ValidationError("--charts is empty; give a folder") }
    if ascii && !terminal { throw ValidationError("--ascii goes with --terminal") }
    if terminal && (markdown || open || out != nil || charts != nil) {
      throw ValidationError(
        "--terminal writes no file: leave out --out, --charts, --open and --markdown")
    }
    if terminal && (names.count != 1 || asked.variants || asked.rank != nil) {
      throw ValidationError("--terminal takes one run or scenario, and no --variants or --rank")
    }
    if markdown && open { throw ValidationError("--open shows HTML: leave out --markdown") }
    let isSaid =
      asked.isStated || trials != nil || luck.isStated || out != nil
      || charts != nil || open || markdown
    if names.isEmpty && isSaid {
      throw ValidationError("give a run's folder, a scenario or a claims file")
    }
  }

  func run() throws {
    if names.isEmpty {
      Output.text(KeptRunsList.text())
      return
    }
    Interruption.listen()
    let request = ReportRequest(
      names: names, asked: asked, trials: trials, luck: luck)
    if terminal {
      Output.text(try request.run().terminal(width: 80, isPlain: ascii))
      if Interruption.hasCome { throw ExitCode(130) }
      return
    }
    let destination = ReportDestination(out: out, charts: charts, isMarkdown: markdown)
    let report = try request.document(refuse: destination.check)
    let path = try destination.write(report.document, named: report.name)
    Output.text("Written to \(path)")
    if Interruption.hasCome { throw ExitCode(130) }
    if open { try Browser.show(path) }
  }
}
