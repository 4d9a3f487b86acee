// Expected lives under the run's conditions, computed once where they are alike.

/// What begins a wave, by lasting node; relative to the masses of its life, which are the nodes' weights at first.
struct MeanFieldAmounts {
  /// Customers.
  var count: [Double]
  /// Their list price, money per month, relative to the price factor in force.
  var money: [Double]
  /// Of it, of referred customers.
  var referredMoney: [Double]
  /// Of it, of first-year buyers, times (1+d) to the time of purchase: discounted to month 0, a payment is then worth
  /// what it is at purchase.
  var valueMoney: [Double]
}

extension MeanFieldAmounts? {
  /// Adds a part of `other`.
  mutating func add(_ other: MeanFieldAmounts, times part: Double) {
    func sum(_ a: [Double]?, _ b: [Double]) -> [Double] {
      guard let a else { return b.map { $0 * part } }
      return zip(a, b).map { $0 + $1 * part }
    }
    self = MeanFieldAmounts(
      count: sum(self?.count, other.count), money: sum(self?.money, other.money),
      referredMoney: sum(self?.referredMoney, other.referredMoney),
      valueMoney: sum(self?.valueMoney, other.valueMoney))
  }
}

extension ComeBackParameters {
  /// Whole steps between a loss and the end of the step of the return, with their probabilities: the wait is j when
  /// the delay lies in (j, j + 1], uniform from the earliest to the latest.
  var waits: [(steps: Int, probability: Double)] {
    if latest <= earliest { return [(max(0, Int(earliest.rounded(.up)) - 1), 1)] }
    return (Int(earliest)...Int(latest.rounded(.up))).compactMap { j in
      let overlap = min(latest, Double(j + 1)) - max(earliest, Double(j))
      return overlap > 0 ? (j, overlap / (latest - earliest)) : nil
    }
  }
}

/// Makes and keeps lives.
struct MeanFieldLives {
  private let parameters: TrialParameters
  private let grid: MeanFieldGrid
  private let conditions: [Conditions]
  /// Climates by segment and step; a single step's where nothing ever changes.
  private let climates: [[MeanFieldClimate]]
  /// Whether a life is the same whenever it begins.
  private let isTimeless: Bool
  private var kept: [[Bool: [MeanFieldMoment]]]

  /// No lives yet.
  init(_ p: TrialParameters, _ grid: MeanFieldGrid, _ conditions: [Conditions]) {
    parameters = p
    self.grid = grid
    self.conditions = conditions
    // With testimonials it matters when in a month a life begins.
    isTimeless = p.plan.isEmpty && !p.hasSocialProof
    let steps = p.plan.isEmpty ? conditions.prefix(1) : conditions[...]
    climates = p.segments.indices.map { g in
      steps.map { MeanFieldClimate(p, $0, segment: g, grid) }
    }
    kept = p.segments.map { _ in [:] }
  }

  /// The steps after `bought`, to the end of the run.
  mutating func life(segment g: Int, bought: Int, isFresh: Bool) -> [MeanFieldMoment] {
    if isTimeless, let life = kept[g][isFresh] { return life }
    // The life that is kept is the longest.
    let first = isTimeless ? -1 : bought
    let before = first < 0 ? Conditions(parameters) : conditions[first]
    var life = MeanFieldLife(
      parameters, grid, segment: g, timeToValue: before.timeToValue[g], isSettled: !isFresh)
    if bought < 0 { life.answer(MeanFieldClimate(parameters, before, segment: g, grid)) }
    var moments: [MeanFieldMoment] = []
    for t in (first + 1)..<max(first + 1, parameters.steps) {
      moments.append(
        life.live(
          climates[g][min(t, climates[g].count - 1)],
          endsMonth: (t + 1) % parameters.stepsPerMonth == 0))
    }
    if isTimeless { kept[g][isFresh] = moments }
    return moments
  }
}
