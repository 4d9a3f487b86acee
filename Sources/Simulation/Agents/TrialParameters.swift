// Every number one trial needs, solved and in the engine's units: what the user states is behind us here.

internal import Numerics

/// One segment's hidden parameters. Hazards are natural logarithms, per year; −∞ is never, +∞ at once.
struct SegmentParameters: Sendable, Hashable {
  /// Share of purchases and of the customers at the start.
  var share = 1.0
  /// List price, money per month.
  var price = 0.0
  /// Standard deviation of the logarithm of what a customer pays relative to the list price.
  var priceSigma = 0.0
  /// Gross margin, share.
  var grossMargin = 0.0
  /// Churn of an activated customer with average engagement.
  var churnLogHazard = -Double.infinity
  /// Logarithm of the factor on churn while unactivated, ≥ 0.
  var earlyLogMultiplier = 0.0
  /// Mean time to value, steps.
  var timeToValue = 0.0
  /// Expansion and by how much MRR then grows.
  var expansionLogHazard = -Double.infinity
  var uplift = 0.0
  /// Contraction and by how much MRR then shrinks.
  var contractionLogHazard = -Double.infinity
  var cut = 0.0
  /// Referral events of an eligible customer.
  var referralLogHazard = -Double.infinity
  /// A referral when asked, once: log hazard of the one ask, without a period.
  var askLogHazard = -Double.infinity
  /// First tenure step in which a customer may refer, and in which it is asked.
  var asksAfter = 0
}

/// One paid channel.
struct ChannelParameters: Sendable, Hashable {
  /// Hash of its path: the source of its leads.
  var source: UInt64
  /// Money per month.
  var budget: Double
  /// κ: cost per lead at low spend, money.
  var costPerLead: Double
  /// S: spend per month at which the cost per lead has doubled; ∞ is never.
  var doublesAt: Double
  /// θ: what carries over from one step to the next.
  var carryOver: Double
}

/// Content that keeps bringing leads.
struct ContentParameters: Sendable, Hashable {
  /// Articles per month.
  var articles: Double
  /// Leads per article in stock and month.
  var leadsPerArticle: Double
  /// What remains of the stock after one step.
  var retention: Double
  /// Money per article.
  var costPerArticle: Double
  /// The stock at the start, articles.
  var stock: Double
}

/// The way from lead to customer.
struct JourneyParameters: Sendable, Hashable {
  /// Log odds to advance from each of the three stages at quality 0; ±∞ is always or never.
  var logits: [Double]
  /// The same for referred leads, who enter at the last stage.
  var referredLogit: Double
  /// Hazard to leave each stage, per step; +∞ is at once.
  var leaveHazards: [Double]
  /// Weight of a lead's quality.
  var qualityWeight: Double
  /// Steps of burn-in before month 0.
  var burnIn: Int
}

/// How engagement wanders and what it does.
struct EngagementParameters: Sendable, Hashable {
  /// √φ.
  var lastingWeight: Double
  /// √(1−φ).
  var currentWeight: Double
  /// ρ, correlation of x over one step.
  var persistence: Double
  /// β, γ, γ_u.
  var churnSensitivity: Double
  var referralSensitivity: Double
  var expansionSensitivity: Double
}

/// Delight but for the referral hazard, which segments own.
struct DelightParameters: Sendable, Hashable {
  /// Whether the loops are closed.
  var isFunnel: Bool
  /// Paid to the referrer and to the friend when a referred lead buys, money together.
  var reward: Double
  /// c₀, centre of the would-recommend answer.
  var answerCentre: Double
  /// Testimonials of a promoter, log hazard per year.
  var testimonialLogHazard: Double
  /// Social proof: lift, half point, and what remains of the stock after one step.
  var proofLift: Double
  var proofHalfAt: Double
  var proofRetention: Double
}

/// Coming back after churn.
struct ComeBackParameters: Sendable, Hashable {
  /// Probability to return, once.
  var share: Double
  /// Delay bounds, steps.
  var earliest: Double
  var latest: Double
}

/// All numbers of one trial.
package struct TrialParameters: Sendable {
  // Time.
  var months: Int
  var stepsPerMonth: Int
  /// Season factor of month 0, 1, … 11 after the start, repeating.
  var season: [Double]
  // Start.
  var startCustomers: Int
  var startCash: Double
  /// Whether cash was stated.
  var tellsCash: Bool
  /// ∞ when unlimited.
  var marketSize: Double
  /// Customers and prospects beyond which the trial stops.
  var maximumAgents: Int
  var startsWithPipeline: Bool
  // Attract.
  var channels: [ChannelParameters]
  var content: ContentParameters?
  var organicLeads: Double
  var journey: JourneyParameters
  // Engage.
  var segments: [SegmentParameters]
  var engagement: EngagementParameters
  var comeBack: ComeBackParameters
  // Delight.
  var delight: DelightParameters
  // Books.
  /// Money per month of each cost line.
  var costs: [Double]
  /// d per year.
  var discountRate: Double
  /// The plan's entries that happen in this trial.
  var plan: [PlannedEntry]
  /// The grid of all expectations.
  var quadrature: EngagementQuadrature
  /// Where the forecasts at the end of the run come from.
  var forecasting = Forecasting.tables(nil)

  /// Steps of the run.
  var steps: Int { months * stepsPerMonth }
  /// The step at whose start the last 12 months begin; `nil` when the run is shorter.
  var markStep: Int? { months >= 12 ? (months - 12) * stepsPerMonth : nil }
  /// Whether testimonials are ever given.
  var givesTestimonials: Bool { !delight.isFunnel && delight.testimonialLogHazard > -.infinity }
  /// Whether testimonials move anybody's odds to buy.
  var hasSocialProof: Bool { givesTestimonials && delight.proofLift != 0 }
  /// Δ in years, and its logarithm.
  var stepInYears: Double { 1 / Double(12 * stepsPerMonth) }
  var logStepInYears: Double { -.log(Double(12 * stepsPerMonth)) }
}
