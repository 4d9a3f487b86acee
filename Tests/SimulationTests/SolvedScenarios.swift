// Generated scenarios, solved once for all the properties that are tested on them.

import GeneratedScenarios
import RandomStreams
import Scenarios

@testable import Simulation

/// The parameters of generated scenarios of which every value is certain.
enum SolvedScenarios {
  /// How many there are.
  static let count = 80

  private static let all = Result {
    try (0..<count).map { number in
      try TrialFixture.parameters(GeneratedScenario(number, without: [.uncertainty]).text())
    }
  }

  /// All of them, each changed as a law demands.
  static func parameters(
    _ change: (inout TrialParameters) -> Void = { _ in }
  ) throws -> [TrialParameters] {
    try all.get().map {
      var parameters = $0
      change(&parameters)
      return parameters
    }
  }

  /// A number between two others that is always the same for a scenario and a topic.
  static func between(_ low: Double, _ high: Double, _ number: Int, _ topic: String) -> Double {
    low + (high - low) * GeneratedScenario(number).luck(topic)
  }

  /// A change from a step on, as a plan would make it.
  static func entry(
    from step: Int, _ parameters: TrialParameters, _ target: PlanTarget, _ effect: PlannedEffect
  ) -> PlannedEntry {
    PlannedEntry(
      from: Double(step) / Double(parameters.stepsPerMonth), firstStep: step, over: 0,
      endStep: .max, cost: 0, costPerMonth: 0, isAcquisition: false, reachesEveryone: false,
      changes: [(target, effect)])
  }

  /// Everything a trial counts, and what is there at its end, bit for bit; a tenth of the work of an outcome, whose
  /// forecasts take most of the time.
  static func life(_ parameters: TrialParameters) throws -> Life {
    let state = try TrialFixture.lived(parameters)
    let customers = TrialFixture.everybody(state)
    return Life(
      months: state.tally.months, ids: customers.map(\.id), mrr: customers.map(\.mrr),
      engagement: customers.map(\.current), steps: state.tally.agentSteps,
      tenures: state.tally.firstChurnByTenure, margins: state.tally.marginByTenure)
  }

  /// The first trial of a scenario, bit for bit.
  struct Life: Hashable {
    var months: [MonthTally]
    var ids: [UInt64]
    var mrr: [Double]
    var engagement: [Double]
    var steps: Int
    var tenures: [Int]
    var margins: [Double]
  }

  /// What a trial of a text says, bit for bit.
  static func outcome(_ scenario: Scenario, trial: Int = 0) throws -> TrialOutcome {
    let model = try ScenarioModel(scenario)
    return try TrialWorker().run(
      model.trial(seed: 1, number: trial).solved, stream: RandomStream(seed: 1, trial: trial))
  }
}

extension TrialState {
  /// Who is a customer now.
  var customerIDs: Set<UInt64> { Set((0..<customers.count).map { customers.id($0) }) }
}
