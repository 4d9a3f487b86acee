// Ignorance: every uncertain value is drawn once per trial, addressed by its path (MODEL §2).

internal import Numerics
internal import RandomStreams
internal import Scenarios

/// Draws the uncertain inputs of a scenario.
struct InputSampler: Sendable {
  /// Paths of everything uncertain, ascending: inputs, values they were anchored at, values of the plan.
  let paths: [String]
  private let correlated: [String]
  /// The addresses of their draws: hashes of the paths.
  private let addresses: [UInt64]
  private let correlatedAddresses: [UInt64]
  private let copula: GaussianCopula?

  /// A sampler for `scenario`.
  ///
  /// - Throws: `SolveFailure` when the rank correlations contradict each other.
  init(_ scenario: Scenario) throws(SolveFailure) {
    var uncertain = Set(scenario.inputs.filter { $0.value.quantity.isUncertain }.keys)
    for snapshot in scenario.anchors.values {
      uncertain.formUnion(snapshot.filter { $0.value.quantity.isUncertain }.keys)
    }
    for entry in scenario.plan {
      for (key, quantity) in entry.quantities where quantity.isUncertain {
        uncertain.insert(entry.drawPath(key))
      }
    }
    paths = uncertain.sorted()
    correlated = Set(scenario.correlations.flatMap(\.paths)).sorted()
    addresses = paths.map(StableHash.text)
    correlatedAddresses = correlated.map(StableHash.text)
    if correlated.isEmpty {
      copula = nil
      return
    }
    let position = Dictionary(uniqueKeysWithValues: correlated.enumerated().map { ($1, $0) })
    let ranks = scenario.correlations.compactMap { pair in
      position[pair.paths[0]].flatMap { a in
        position[pair.paths[1]].map { (first: a, second: $0, rank: pair.rank) }
      }
    }
    copula = GaussianCopula(count: correlated.count, ranks: ranks)
    if copula == nil {
      throw SolveFailure(
        "correlations", "contradict each other (the matrix is not positive definite)",
        cure: "weaken the strongest of them")
    }
  }

  /// The probability at which each uncertain value stands in a trial.
  func probabilities(_ stream: RandomStream) -> [String: Double] {
    func uniform(_ address: UInt64) -> Double {
      stream.uniform(agent: address, step: 0, purpose: DrawPurpose.input)
    }
    var drawn = Dictionary(uniqueKeysWithValues: zip(paths, addresses.map(uniform)))
    if let copula {
      let together = copula.correlate(correlatedAddresses.map(uniform))
      for (path, p) in zip(correlated, together) where drawn[path] != nil { drawn[path] = p }
    }
    return drawn
  }
}

extension PlanEntry {
  /// The entry's quantities by the key that addresses them.
  var quantities: [(key: String, quantity: Quantity)] {
    var all: [(key: String, quantity: Quantity)] = changes.map { ($0.path, $0.operand) }
    if let chance { all.append(("chance", chance)) }
    if let cost { all.append(("cost", cost)) }
    if let costPerMonth { all.append(("cost_per_month", costPerMonth)) }
    return all
  }
}

/// The values of one trial.
struct TrialInputs {
  let scenario: Scenario
  /// The probability of each uncertain path.
  let probabilities: [String: Double]
  /// Values that are known already, by path: those of all trials, and this one's own. Quantiles take longer than
  /// anything else here.
  private var certain: [String: Double] = [:]
  private var drawn: [String: Double] = [:]

  /// The values at given probabilities.
  init(scenario: Scenario, probabilities: [String: Double]) {
    (self.scenario, self.probabilities) = (scenario, probabilities)
  }

  /// The medians, with all that is certain found once for the trials that come of them.
  static func medians(_ scenario: Scenario) -> TrialInputs {
    var inputs = TrialInputs(scenario: scenario, probabilities: [:])
    for (path, input) in scenario.inputs where !input.quantity.isUncertain {
      inputs.certain[path] = input.quantity.value(at: 0.5)
    }
    return inputs
  }

  /// The same scenario at other probabilities.
  func at(_ probabilities: [String: Double]) -> TrialInputs {
    var inputs = TrialInputs(scenario: scenario, probabilities: probabilities)
    inputs.certain = certain
    inputs.drawn.reserveCapacity(probabilities.count)
    for (path, probability) in probabilities {
      if let input = scenario.inputs[path], input.quantity.isUncertain {
        inputs.drawn[path] = input.quantity.value(at: probability)
      }
    }
    return inputs
  }

  /// A quantity's value in this trial.
  func value(of quantity: Quantity, drawnAt path: String) -> Double {
    quantity.value(at: quantity.isUncertain ? probabilities[path, default: 0.5] : 0.5)
  }

  /// The value at a path, or `nil` when the scenario has none.
  ///
  /// - Parameters:
  ///   - path: the key's path.
  ///   - anchor: the key whose stating file counts (MODEL §3, anchors stay): what was absent there is absent.
  /// - Returns: the value in the engine's unit.
  func value(_ path: String, anchoredAt anchor: String? = nil) -> Double? {
    let anchored = anchor.flatMap { scenario.anchors[$0] }
    if anchored == nil, let value = certain[path] ?? drawn[path] { return value }
    let inputs = anchored ?? scenario.inputs
    guard let input = inputs[path] else { return nil }
    return value(of: input.quantity, drawnAt: path)
  }

  /// The value at a path that has a default or is required.
  func required(_ path: String) -> Double {
    guard let value = value(path) else {
      preconditionFailure("the scenario has no \(path), which the reader guarantees")
    }
    return value
  }

  /// The value of a key for a segment: its own, else the common one.
  func value(_ key: String, segment: String?, anchoredAt anchor: String? = nil) -> Double? {
    if let segment, let own = value(Self.path(key, segment: segment), anchoredAt: anchor) {
      return own
    }
    return value(key, anchoredAt: anchor)
  }

  /// The path of a segment's own value: `engage.churn` → `engage.segments.NAME.churn`.
  static func path(_ key: String, segment: String) -> String {
    let name = key.firstIndex(of: ".").map { key[$0...] } ?? ""
    return "engage.segments.\(segment)\(name)"
  }
}
