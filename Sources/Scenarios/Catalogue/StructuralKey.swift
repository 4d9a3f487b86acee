// The keys that are no quantities: names, dates, switches and counts.

/// A key whose value is not a quantity with a unit.
package enum StructuralKey: String, CaseIterable, Sendable {
  /// The name that heads the output.
  case name
  /// The currency of all amounts.
  case currency
  /// A file this one is merged over.
  case extends
  /// How long to simulate.
  case horizon
  /// The calendar month at the start.
  case startMonth = "start.month"
  /// Whether prospects are under way at the start.
  case startPipeline = "start.pipeline"
  /// Whether all loops are cut.
  case funnel
  /// How many futures.
  case trials = "simulation.trials"
  /// The seed of all randomness.
  case seed = "simulation.seed"
  /// Steps a month.
  case stepsPerMonth = "simulation.steps_per_month"
  /// The most agents at one time.
  case maximumAgents = "simulation.max_agents"

  /// What the key says, for the schema and the glossary.
  package var meaning: String {
    switch self {
    case .name: "The name that heads the output; the file's name when left out."
    case .currency: "The currency of all amounts, as its three-letter code; EUR when left out."
    case .extends: "A scenario file this one is merged over, key by key; lists replace lists."
    case .horizon: "How long to simulate, 1 month to 600 months."
    case .startMonth: "The calendar month that begins at time 0 (for the season)."
    case .startPipeline: "Whether prospects are under way at the start: steady (default) or empty."
    case .funnel: "true cuts all loops (referral, social proof, come-back): the classic funnel."
    case .trials: "How many futures to simulate; 1000 when left out."
    case .seed: "The seed of all randomness, a whole number; 1 when left out."
    case .stepsPerMonth: "Steps a month, 1 to 30; 4 when left out."
    case .maximumAgents: "Customers and prospects at one time beyond which a future is stopped."
    }
  }

  /// An example of its value.
  package var example: String {
    switch self {
    case .name: "Two years"
    case .currency: "EUR"
    case .extends: "before.yaml"
    case .horizon: "24 months"
    case .startMonth: "2026-03"
    case .startPipeline: "steady"
    case .funnel: "true"
    case .trials: "1000"
    case .seed: "1"
    case .stepsPerMonth: "4"
    case .maximumAgents: "20M"
    }
  }
}
