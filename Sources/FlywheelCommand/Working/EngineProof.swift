// `flywheel check --engine`: known answers, world by world, as they come.

internal import ArgumentParser
internal import Experiments
internal import Foundation
internal import Reports
internal import Simulation

/// Asks the engine for numbers that are known without it, and tells both.
struct EngineProof {
  /// Worlds whose answers are told one by one.
  var worlds = EngineCheck.worlds
  /// Random businesses whose answers are told together.
  var businesses = 100
  /// What the kernels are made of.
  var instructions = InstructionSet.widest
  /// Where the lines go.
  var tell: (String) -> Void = { Output.text($0) }

  /// Asks all, telling as it goes.
  ///
  /// - Parameter seed: of the first world; each has luck of its own.
  /// - Throws: exit code 1 when the engine is off, 130 when it was interrupted.
  func run(seed: UInt64) throws {
    let report = EngineCheckReport()
    tell(report.head)
    var results: [KnownResult] = []
    for (index, world) in worlds.enumerated() {
      let result = try ask(world, seed: seed &+ 2 &* UInt64(index))
      results.append(result)
      tell(report.text(result))
    }
    let random = StatedFigures.worlds(businesses, seed: seed)
    let progress = Progress(total: random.count, label: "businesses", unit: "worlds")
    var stated: [KnownResult] = []
    for (index, world) in random.enumerated() {
      stated.append(try ask(world, seed: seed &+ 2 &* UInt64(index)))
      progress.update(stated.count)
    }
    progress.finish()
    // A business that is off is shown whole, so that it can be run again.
    for result in stated where !result.holds {
      tell(report.text(result) + "\n" + result.world.text)
    }
    tell("Stated figures of \(businesses) random businesses, simulated (off in standard errors)")
    tell(report.text(businesses: stated))
    tell("\n" + report.verdict(results + stated))
    if !(results + stated).allSatisfy({ $0.holds }) { throw ExitCode(1) }
  }

  private func ask(_ world: KnownWorld, seed: UInt64) throws(CommandFailure) -> KnownResult {
    let result: KnownResult?
    do throws(RunFailure) {
      result = try EngineCheck.ask(
        world, seed: seed, threads: ProcessInfo.processInfo.activeProcessorCount,
        instructions: instructions, shouldStop: { Interruption.hasCome })
    } catch {
      // Ours, not the user's: these worlds can be run.
      throw CommandFailure(
        "The engine cannot run \"\(world.title)\" with seed \(seed): \(error)", exitCode: 1)
    }
    guard let result else {
      throw CommandFailure("Stopped before the check was finished.", exitCode: 130)
    }
    return result
  }
}
