// What every command that simulates is told alike: from which seed, on how many threads.

internal import ArgumentParser
internal import Foundation

/// --seed and --threads.
struct SeedAndThreads: ParsableArguments {
  @Option(
    parsing: .unconditional, help: "The seed of all randomness (default: the file's, or 1).",
    transform: WholeNumber.seed)
  var seed: UInt64?

  @Option(
    parsing: .unconditional,
    help: "Threads (default: all cores). They change the time, never the numbers.",
    transform: WholeNumber.threads)
  var threads: Int?

  /// The threads to run on: those asked for, or one a core.
  var cores: Int { threads ?? ProcessInfo.processInfo.activeProcessorCount }
  /// Whether either was asked for.
  var isStated: Bool { seed != nil || threads != nil }
}
