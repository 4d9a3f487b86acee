// The expected life of one customer, step by step: what a wave of buyers does on average.

internal import Numerics

/// What holds in each step of the run, seen from one segment.
struct MeanFieldClimate {
  /// Probabilities at every node of the grid.
  let stays: [Double]
  let staysUnactivated: [Double]
  /// Mean factor on MRR of those who stay.
  let grows: [Double]
  let refers: [Double]
  /// In the step of the ask, whether by itself or when asked: one event at most.
  let refersAsked: [Double]
  /// Answers of 9 and 10, and of 6 and less.
  let promotes: [Double]
  let detracts: [Double]

  /// The climate under `conditions`.
  init(_ p: TrialParameters, _ conditions: Conditions, segment g: Int, _ grid: MeanFieldGrid) {
    let segment = p.segments[g]
    let engagement = p.engagement
    let e = grid.engagement.map { $0 + conditions.engagement }
    func happens(_ hazard: Double, _ slope: Double, years: Double = p.stepInYears) -> [Double] {
      if hazard == 0 { return e.map { _ in 0 } }
      return e.map {
        -Double.expMinusOne(-hazard * years * Double.exp(slope * $0 - slope * slope / 2))
      }
    }
    stays = happens(conditions.churn[g], -engagement.churnSensitivity).map { 1 - $0 }
    staysUnactivated = happens(
      conditions.churn[g] * Double.exp(segment.earlyLogMultiplier), -engagement.churnSensitivity
    ).map { 1 - $0 }
    let expands = happens(conditions.expansion[g], engagement.expansionSensitivity)
    let contracts = happens(conditions.contraction[g], -engagement.expansionSensitivity)
    grows = zip(expands, contracts).map {
      (1 + segment.uplift * $0) * (1 - segment.cut * $1)
    }
    refers =
      p.delight.isFunnel
      ? e.map { _ in 0 } : happens(conditions.referral[g], engagement.referralSensitivity)
    let answersAsk =
      p.delight.isFunnel
      ? refers : happens(conditions.ask[g], engagement.referralSensitivity, years: 1)
    refersAsked = zip(refers, answersAsk).map { 1 - (1 - $0) * (1 - $1) }
    // The answer is rounded: 9 begins at 8½, 7 at 6½; its noise is standard normal.
    let centres = e.map { p.delight.answerCentre + RecommendationLaw.engagementWeight * $0 }
    promotes = centres.map { StandardNormal.cumulative($0 - 8.5) }
    detracts = centres.map { StandardNormal.cumulative(6.5 - $0) }
  }
}

/// What one customer is expected to do in a step of its life; every array by lasting node.
struct MeanFieldMoment {
  /// Still a customer at the end of the step, and MRR relative to the price at purchase.
  var alive: [Double]
  var mrr: [Double]
  /// Lost in the step, and the MRR lost.
  var lost: [Double]
  var lostMRR: [Double]
  /// Referral events.
  var events: [Double]
  /// Testimonials.
  var testimonials: [Double]
  /// Would-recommend answers of 9 and 10, and of 6 and less, at the end of the step.
  var promoters: [Double]
  var detractors: [Double]
  /// MRR at every node of the grid at the end of the step.
  var mrrAtNodes: [Double]
}

/// A customer's expected life: masses that sum to 1 at its beginning.
struct MeanFieldLife {
  private let grid: MeanFieldGrid
  private let asksAfter: Int
  private let testimonials: Double
  /// Masses of two stages of onboarding and of the activated: Gamma with shape 2 is two exponential waits in turn.
  private var waiting: [Double]
  private var nearly: [Double]
  private var activated: [Double]
  /// MRR of each; and those activated or not whose last answer was a promoter's.
  private var mrr: [[Double]]
  private var promoters: [[Double]]
  private let onboarding: Double
  private var tenure = 0

  /// A life that begins at a purchase, or (`settled`) activated and past every threshold.
  init(
    _ p: TrialParameters, _ grid: MeanFieldGrid, segment g: Int, timeToValue: Double,
    isSettled: Bool
  ) {
    self.grid = grid
    asksAfter = isSettled ? 0 : p.segments[g].asksAfter
    testimonials =
      p.hasSocialProof
      ? -Double.expMinusOne(-Double.exp(p.delight.testimonialLogHazard) * p.stepInYears) : 0
    onboarding = isSettled || timeToValue <= 0 ? .infinity : 2 / timeToValue
    let nobody = [Double](repeating: 0, count: grid.engagement.count)
    let everybody = grid.everybody
    (waiting, nearly, activated) =
      onboarding.isFinite ? (everybody, nobody, nobody) : (nobody, nobody, everybody)
    mrr = [waiting, nearly, activated]
    promoters = [nobody, nobody, nobody]
  }

  /// Asks for the first time, as the customers at the start have been.
  mutating func answer(_ climate: MeanFieldClimate) {
    promoters = [waiting, nearly, activated].map { zip($0, climate.promotes).map { $0 * $1 } }
  }

  /// Lives one step.
  ///
  /// - Parameters:
  ///   - climate: what holds in it.
  ///   - endsMonth: whether everybody is asked at its end.
  /// - Returns: what is expected of the step.
  mutating func live(_ climate: MeanFieldClimate, endsMonth: Bool) -> MeanFieldMoment {
    tenure += 1
    var masses = moved([waiting, nearly, activated])
    let tracksMRR = mrr != [waiting, nearly, activated]
    var money = tracksMRR ? moved(mrr) : masses
    let tracksAnswers = testimonials > 0
    if tracksAnswers { promoters = moved(promoters) }
    let before = (total(masses), total(money))
    stay(&masses, climate)
    stay(&money, climate)
    if tracksAnswers { stay(&promoters, climate) }
    let after = (total(masses), total(money))
    for index in money.indices {
      money[index] = zip(money[index], climate.grows).map { $0 * $1 }
    }
    (waiting, nearly, activated) = (masses[0], masses[1], masses[2])
    mrr = money
    let everyone = Self.sum(masses)
    func share(_ probabilities: [Double]) -> [Double] {
      grid.byLasting(zip(everyone, probabilities).map { $0 * $1 })
    }
    let nothing = grid.lastingWeights.map { _ in 0.0 }
    let moment = MeanFieldMoment(
      alive: after.0, mrr: total(money), lost: zip(before.0, after.0).map { $0 - $1 },
      lostMRR: zip(before.1, after.1).map { $0 - $1 },
      events: tenure < asksAfter
        ? nothing : share(tenure == asksAfter ? climate.refersAsked : climate.refers),
      testimonials: tracksAnswers ? total(promoters).map { $0 * testimonials } : nothing,
      promoters: share(climate.promotes), detractors: share(climate.detracts),
      mrrAtNodes: Self.sum(money))
    if endsMonth && tracksAnswers { answer(climate) }
    return moment
  }

  private func moved(_ masses: [[Double]]) -> [[Double]] {
    var masses = masses.map { $0.allSatisfy { $0 == 0 } ? $0 : grid.move($0) }
    if !onboarding.isFinite { return masses }
    // In tenure step n a wait of T steps is over when T ≤ n − ½: half a step has passed in the first.
    let passed = onboarding * (tenure == 1 ? 0.5 : 1)
    let remain = Double.exp(-passed)
    for node in masses[0].indices {
      let (first, second) = (masses[0][node], masses[1][node])
      masses[0][node] = first * remain
      masses[1][node] = second * remain + first * passed * remain
      masses[2][node] += first + second - masses[0][node] - masses[1][node]
    }
    return masses
  }

  private func stay(_ masses: inout [[Double]], _ climate: MeanFieldClimate) {
    for node in masses[0].indices {
      masses[0][node] *= climate.staysUnactivated[node]
      masses[1][node] *= climate.staysUnactivated[node]
      masses[2][node] *= climate.stays[node]
    }
  }

  private func total(_ masses: [[Double]]) -> [Double] { grid.byLasting(Self.sum(masses)) }

  private static func sum(_ masses: [[Double]]) -> [Double] {
    masses[0].indices.map { masses[0][$0] + masses[1][$0] + masses[2][$0] }
  }
}
