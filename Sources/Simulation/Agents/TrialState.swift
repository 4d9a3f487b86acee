// A trial in progress: its world, and the memory it works in.

internal import Lanes
internal import RandomStreams

/// A lost customer who will come back.
struct Returner: BitwiseCopyable {
  var customer: Customer
  /// The price factor for everyone when it left.
  var priceFactor: Double
}

/// A purchase, between the journey and the end of its step.
struct Purchase: BitwiseCopyable {
  var id: UInt64
  var origin: LeadOrigin
}

/// Everything that changes while a trial runs. One a worker: the memory is used again by the next trial.
struct TrialState: ~Copyable {
  var parameters: TrialParameters
  var stream: RandomStream
  /// What is done to many agents at a time.
  let kernels: LanesKernels
  let gate = EventGate.shared

  var customers = CustomerTable()
  var returners = Calendar<Returner>()
  /// Rows that churned in this step, ascending.
  var leaving: [Int] = []
  /// Purchases of this step.
  var purchases: [Purchase] = []
  /// Referred leads that arrive in the next step.
  var referredLeads: [UInt64] = []
  // The journey.
  var aware = JourneyStage(0)
  var interested = JourneyStage(1)
  var considering = JourneyStage(2)
  /// Buyers who enter the base in this step.
  var newcomers = Newcomers()
  /// Prospects in the journey.
  var prospectCount = 0

  var conditions: Conditions
  /// What may happen to customers in this step.
  var hazards = StepHazards()
  /// Carry-over A_c of each channel, money per month.
  var carriedSpend: [Double] = []
  /// Content stock Q, articles.
  var contentStock = 0.0
  /// Everyone who ever became a lead, and the customers at the start.
  var reached = 0
  /// Social proof stock Y.
  var proofStock = 0.0
  var cash = 0.0
  /// Rewards of the running month that the books have already paid.
  var rewardsBooked = 0.0
  var tally: TrialTally

  /// A state for the given parameters; `begin` sets it to the start.
  init(
    _ parameters: TrialParameters, stream: RandomStream,
    instructions: InstructionSet = .widest
  ) {
    self.parameters = parameters
    self.stream = stream
    kernels = instructions.kernels
    conditions = Conditions(parameters)
    tally = TrialTally(months: parameters.months, stepsPerMonth: parameters.stepsPerMonth)
  }

  /// The share of the market that nobody has reached yet, 0 to 1.
  var headroom: Double {
    parameters.marketSize == .infinity ? 1 : max(0, 1 - Double(reached) / parameters.marketSize)
  }
}
