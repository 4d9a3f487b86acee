// The resolved scenario: what the user states, checked, with defaults filled in.
//
// Reading a file ends here and simulating starts here. A scenario is a table from paths to quantities; the same
// paths address plan entries, variants, `--set` and correlations.

/// Where a value comes from.
package enum Origin: Hashable, Sendable {
  /// Stated at this place.
  case given(SourcePlace)
  /// Stated as `unknown` at this place: our documented wide range.
  case unknown(SourcePlace)
  /// Not stated: our documented default.
  case byDefault

  /// Whether the value is ours and not the user's.
  package var isOurs: Bool {
    if case .given = self { false } else { true }
  }
}

/// One value of a scenario.
package struct Input: Hashable, Sendable {
  /// The number, its uncertainty, unit and source.
  package var quantity: Quantity
  /// Who says so.
  package var origin: Origin

  /// A value with its origin.
  package init(_ quantity: Quantity, origin: Origin) {
    self.quantity = quantity
    self.origin = origin
  }
}

/// A rank correlation between two uncertain inputs.
package struct Correlation: Hashable, Sendable {
  /// The two paths.
  package var paths: [String]
  /// Spearman's ρ, −1 < ρ < 1.
  package var rank: Double

  /// Correlates the inputs at two paths.
  package init(_ first: String, _ second: String, rank: Double) {
    paths = [first, second]
    self.rank = rank
  }
}

/// How to simulate.
package struct SimulationSettings: Hashable, Sendable {
  /// Futures to simulate, ≥ 1.
  package var trials = 1000
  /// The seed of all randomness.
  package var seed: UInt64 = 1
  /// Steps a month, 1 to 30.
  package var stepsPerMonth = 4
  /// Customers and prospects at one time beyond which a trial stops with an error.
  package var maximumAgents = 20_000_000

  /// The defaults.
  package init() {}
}

/// A calendar month.
package struct CalendarMonth: Hashable, Sendable {
  /// The year, for example 2026.
  package var year: Int
  /// The month, 1 to 12.
  package var month: Int

  /// A month of a year.
  package init(year: Int, month: Int) {
    self.year = year
    self.month = month
  }
}

/// A business, its plan and its surroundings, fully resolved.
package struct Scenario: Hashable, Sendable {
  /// The name that heads the output.
  package var name = "Scenario"
  /// The currency's code, for example "EUR".
  package var currency = "EUR"
  /// Months simulated, ≥ 1.
  package var horizonMonths = 12
  /// The calendar month that begins at time 0; without it the season starts in January.
  package var startMonth: CalendarMonth?
  /// Every numeric key that has a value, by path. Segment overrides stand under `engage.segments.NAME.`;
  /// the companions of a compound value stand under it (`engage.early_loss.within`,
  /// `attract.channels.NAME.cost_per_lead.at`).
  package var inputs: [String: Input] = [:]
  /// Channel names in ascending order.
  package var channels: [String] = []
  /// Segment names in ascending order; empty when all customers are alike.
  package var segments: [String] = []
  /// Names of the cost lines in ascending order.
  package var costLines: [String] = []
  /// The dated changes, in file order.
  package var plan: [PlanEntry] = []
  /// Rank correlations.
  package var correlations: [Correlation] = []
  /// Whether all loops are cut (referral, social proof, come-back).
  package var isFunnel = false
  /// Whether prospects under way at the start are built up first (`start.pipeline: steady`).
  package var startsWithPipeline = true
  /// Trials, seed, steps.
  package var settings = SimulationSettings()
  /// For each anchored key (`attract.channels.NAME.cac`, `…cost_per_lead`, `engage.early_loss`,
  /// `engage.segments.NAME.early_loss`) the inputs that held in the file that states it (MODEL §3).
  /// A key without an entry is anchored at `inputs`.
  package var anchors: [String: [String: Input]] = [:]
  /// The names of the variants in the file, for messages.
  package var variantNames: [String] = []

  /// A scenario with nothing in it.
  package init() {}
}
