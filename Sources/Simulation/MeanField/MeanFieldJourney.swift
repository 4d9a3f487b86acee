// The expected way from lead to purchase: masses by stage and lead quality.

internal import Numerics

/// Where expected leads come from; the order is that of all tables by origin.
enum MeanFieldOrigin: Int, CaseIterable {
  case channel, unpaid, referral
}

/// Prospects on their way, as masses.
struct MeanFieldJourney {
  private let journey: JourneyParameters
  private let qualities: [Double]
  private let weights: [Double]
  /// Masses by origin, stage and quality.
  private var masses: [[[Double]]]

  /// Nobody on the way yet.
  init(_ journey: JourneyParameters) {
    self.journey = journey
    let qualities = journey.qualityWeight == 0 ? [0] : (-26...26).map { Double($0) / 4 }
    let density = qualities.map { Double.exp(-$0 * $0 / 2) }
    let sum = density.reduce(0, +)
    self.qualities = qualities
    weights = density.map { $0 / sum }
    let nobody = qualities.map { _ in 0.0 }
    masses = MeanFieldOrigin.allCases.map { _ in [nobody, nobody, nobody] }
  }

  /// Prospects on their way.
  var count: Double {
    masses.reduce(0) { $0 + $1.reduce(0) { $0 + $1.reduce(0, +) } }
  }

  /// Leads arrive: referred ones at the last stage.
  mutating func arrive(_ leads: Double, from origin: MeanFieldOrigin) {
    let stage = origin == .referral ? 2 : 0
    for (node, weight) in weights.enumerated() {
      masses[origin.rawValue][stage][node] += leads * weight
    }
  }

  /// One step: who leaves a stage advances or drops out.
  ///
  /// - Parameters:
  ///   - shift: added to the log odds of leads that nobody referred.
  ///   - referredShift: added to those of referred leads.
  /// - Returns: purchases by origin.
  mutating func walk(shift: Double, referredShift: Double) -> [Double] {
    MeanFieldOrigin.allCases.map { origin in
      var bought = 0.0
      for stage in [2, 1, 0] {
        let logit = origin == .referral ? journey.referredLogit : journey.logits[stage]
        let added = origin == .referral ? referredShift : shift
        let leaves = -Double.expMinusOne(-journey.leaveHazards[stage])
        for (node, quality) in qualities.enumerated() {
          let leaving = masses[origin.rawValue][stage][node] * leaves
          masses[origin.rawValue][stage][node] -= leaving
          // Infinite log odds are beyond every shift.
          let odds = logit.isFinite ? logit + added + journey.qualityWeight * quality : logit
          let advancing = leaving / (1 + Double.exp(-odds))
          if stage == 2 {
            bought += advancing
          } else {
            masses[origin.rawValue][stage + 1][node] += advancing
          }
        }
      }
      return bought
    }
  }
}
