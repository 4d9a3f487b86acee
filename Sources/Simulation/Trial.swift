// One trial from start to end.

package import RandomStreams

/// The parameters of a trial with what they promise at the end of the run: solved once, used by every trial that has
/// the same parameters.
package struct SolvedTrial: Sendable {
  let parameters: TrialParameters
  let endOfRun: EndOfRun

  init(_ parameters: TrialParameters) {
    self.parameters = parameters
    endOfRun = EndOfRun(parameters)
  }
}

/// Runs trials one after the other in the same memory. One a worker; not to be shared.
package final class TrialWorker {
  private var state: TrialState?
  private let instructions: InstructionSet

  /// A worker without memory yet.
  ///
  /// - Parameter instructions: what its kernels are made of: one of `InstructionSet.available`. The outcome does not
  ///   depend on it.
  package init(_ instructions: InstructionSet = .widest) { self.instructions = instructions }

  /// Runs one trial.
  ///
  /// - Parameters:
  ///   - solved: the trial's parameters.
  ///   - stream: the trial's chance.
  /// - Returns: what the trial says.
  /// - Throws: `TrialFailure` when the trial explodes, or what it says is too large to be a number.
  package func run(
    _ solved: SolvedTrial, stream: RandomStream
  ) throws(TrialFailure) -> TrialOutcome {
    // Taken out while it runs: a trial that fails leaves nothing behind.
    var state =
      self.state.take() ?? TrialState(solved.parameters, stream: stream, instructions: instructions)
    try state.begin(solved.parameters, stream: stream)
    for t in 0..<solved.parameters.steps { try state.step(t) }
    let outcome = state.outcome(solved.endOfRun)
    self.state = consume state
    if let name = outcome.immeasurable { throw .immeasurable(name: name) }
    return outcome
  }
}

extension TrialState {
  /// Sets the world to the start: customers, stocks, the pipeline.
  mutating func begin(
    _ parameters: TrialParameters, stream: RandomStream
  ) throws(TrialFailure) {
    precondition(parameters.steps < Int(Int16.max), "\(parameters.steps) steps")
    self.parameters = parameters
    self.stream = stream
    conditions = Conditions(parameters)
    tally = TrialTally(months: parameters.months, stepsPerMonth: parameters.stepsPerMonth)
    customers.removeAll(
      segments: parameters.segments.count, firstYear: 12 * parameters.stepsPerMonth)
    leaving.removeAll(keepingCapacity: true)
    let burnIn = parameters.journey.burnIn
    aware.reset(first: -burnIn, end: parameters.steps)
    interested.reset(first: -burnIn, end: parameters.steps)
    considering.reset(first: -burnIn, end: parameters.steps)
    returners.reset(first: 0, end: parameters.steps)
    purchases.removeAll(keepingCapacity: true)
    referredLeads.removeAll(keepingCapacity: true)
    prospectCount = 0
    carriedSpend = parameters.channels.map(\.budget)
    contentStock = parameters.content?.stock ?? 0
    proofStock = 0
    cash = parameters.startCash
    rewardsBooked = 0
    if parameters.startCustomers > parameters.maximumAgents {
      throw .tooManyAgents(month: 0, limit: parameters.maximumAgents)
    }
    welcomeFirstCustomers()
    if burnIn > 0 { try self.burnIn() }
    // The customers at the start have answered once.
    if parameters.givesTestimonials { askEveryone(step: -1) }
  }
}
