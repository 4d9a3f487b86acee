// What a trial counts while it runs.

/// The counts and sums of one month.
struct MonthTally: Sendable, Hashable {
  var leads = 0
  var newCustomers = 0
  var newFromChannels = 0
  var newReferred = 0
  var lost = 0
  var referrals = 0
  /// Σ over steps of customers active at the step's start, divided by k: months lived.
  var exposure = 0.0
  var revenue = 0.0
  var channelSpend = 0.0
  var articleSpend = 0.0
  var rewards = 0.0
  var acquisitionPlanCosts = 0.0
  // At the month end:
  var customers = 0
  var mrr = 0.0
  var cash = 0.0
}

/// Everything a trial counts.
struct TrialTally: Sendable {
  /// Months 1 … H at index 0 … H − 1.
  var months: [MonthTally] = []
  /// Customers and prospects that lived a step.
  var agentSteps = 0
  /// First-year buyers.
  var firstYearBuyers = 0
  /// Margin paid by first-year buyers in each tenure step (index = tenure), money.
  var marginByTenure: [Double] = []
  /// First churn of customers bought in the run, by tenure step.
  var firstChurnByTenure: [Int] = []
  /// Customers bought in the run and their first churn, by month of purchase.
  var cohorts: CohortTally
  /// Sum of drawn times to value of buyers, steps.
  var timeToValueSum = 0.0
  /// Revenue of the last month from referred customers.
  var lastMonthReferredRevenue = 0.0
  /// MRR 12 months before the end, and customers active then.
  var mrrAtMark = 0.0
  /// Lowest month-end cash and its month; first month end below 0.
  var lowestCash = Double.infinity
  var lowestCashMonth = 0
  var outOfCashMonth: Int?

  /// Zeroes for a run of `months` months of `k` steps.
  init(months count: Int, stepsPerMonth k: Int) {
    months = Array(repeating: MonthTally(), count: count)
    marginByTenure = Array(repeating: 0, count: count * k + 1)
    firstChurnByTenure = Array(repeating: 0, count: count * k + 1)
    cohorts = CohortTally(months: count)
  }
}
