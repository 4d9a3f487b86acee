// The engine against what is known without it: `flywheel check --engine`.

package import Simulation

/// What one world answered.
package struct KnownResult: Sendable {
  /// The world.
  package let world: KnownWorld
  /// Its answers, in the order of the questions.
  package let answers: [KnownAnswer]

  /// Whether the engine reproduces all of them.
  package var holds: Bool { answers.allSatisfy { $0.holds } }
}

/// Asks known worlds.
///
/// An answer fails when it is more than four standard errors off in two looks: the second has another seed and four
/// times the futures, and is taken only when the first is off. A false alarm then needs two deviations with a chance
/// of 6.3e-5 each, 4e-9 an answer under normality. Even if skewness made each ten times as likely, six hundred answers
/// together would raise a false alarm less than once in 4,000 checks.
package enum EngineCheck {
  /// Standard errors that an answer may be off.
  package static let tolerance = 4.0

  /// Worlds with known outcomes, in the order of the flywheel.
  package static var worlds: [KnownWorld] {
    KnownWorlds.attract + KnownWorlds.engage + KnownWorlds.loop + KnownWorlds.value
      + KnownWorlds.whole
  }

  /// Asks one world.
  ///
  /// - Parameters:
  ///   - world: the world.
  ///   - seed: the seed of its first look; the second adds 1. Worlds asked with one seed share their luck.
  ///   - threads: threads; they change no number.
  ///   - instructions: what the kernels are made of; they change no number either.
  ///   - shouldStop: asked before each future.
  /// - Returns: its answers; `nil` when it was stopped.
  /// - Throws: the failure of its run.
  package static func ask(
    _ world: KnownWorld, seed: UInt64, threads: Int, instructions: InstructionSet = .widest,
    shouldStop: @Sendable () -> Bool = { false }
  ) throws(RunFailure) -> KnownResult? {
    let model = KnownWorlds.model(of: world.text)
    // Forecasts take time; they are made where they are asked for.
    let field = KnownWorlds.field(of: world.text, forecasts: world.asksForecasts)
    func look(trials: Int, seed: UInt64, isSecond: Bool) throws(RunFailure) -> [KnownAnswer]? {
      let request = RunRequest(
        trials: trials, seed: seed, threads: threads, instructions: instructions)
      let result = try Runner.run(model, request, shouldStop: shouldStop)
      guard let result, result.record.isComplete else { return nil }
      return world.questions.map { question in
        var expected: Double?
        if case .mean(let metric) = question.reading { expected = field[metric] }
        guard let estimate = KnownEstimate(question.reading, result.table) else {
          preconditionFailure("\(world.title): no future answers \(question.title)")
        }
        return KnownAnswer(
          question, meanField: expected, engine: estimate, isSecondLook: isSecond)
      }
    }
    guard var answers = try look(trials: world.trials, seed: seed, isSecond: false) else {
      return nil
    }
    if answers.contains(where: { !$0.holds }) {
      let second = try look(trials: 4 * world.trials, seed: seed &+ 1, isSecond: true)
      guard let second else { return nil }
      for index in answers.indices where !answers[index].holds { answers[index] = second[index] }
    }
    return KnownResult(world: world, answers: answers)
  }
}
