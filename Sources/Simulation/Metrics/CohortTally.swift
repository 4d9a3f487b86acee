// Who bought when, and how long they stayed: the counts behind a retention triangle.
//
// A trial touches it at events only, a purchase or a first churn. Customers there at the start belong to no cohort.

/// Customers bought in a run by month of purchase, and their first departures by month of purchase and of tenure.
///
/// Whoever comes back counts as left. Integers: sums of tallies are the same in every order.
package struct CohortTally: Sendable, Hashable {
  /// Months of the run, H.
  package let months: Int
  /// Customers bought in month c, at index c − 1.
  package private(set) var bought: [Int]
  // First departures of month c in tenure month j at index (c − 1, j − 1) of a triangle, row by row: row c has
  // H + 1 − c places, because the tenure of a customer bought in month c ends with the run.
  private var departures: [Int]

  /// A tally of nobody over `months` ≥ 0 months.
  package init(months: Int) {
    precondition(months >= 0, "a run of \(months) months")
    self.months = months
    bought = Array(repeating: 0, count: months)
    departures = Array(repeating: 0, count: Self.places(months))
  }

  /// Numbers a tally of `months` months holds for its departures.
  package static func places(_ months: Int) -> Int { months * (months + 1) / 2 }

  /// Counts a purchase in the month with index `month`, from 0.
  mutating func buy(in month: Int) { bought[month] += 1 }

  /// Counts the first departure of a customer bought in the month with index `month`, in the tenure month with index
  /// `tenure`, both from 0.
  mutating func leave(boughtIn month: Int, tenure: Int) {
    departures[Self.place(month, tenure, months)] += 1
  }

  /// Adds the counts of another run of as many months.
  package mutating func add(_ other: CohortTally) {
    precondition(months == other.months, "\(months) months and \(other.months)")
    for index in bought.indices { bought[index] += other.bought[index] }
    for index in departures.indices { departures[index] += other.departures[index] }
  }

  /// First departures of customers bought in the month with index `month`, by tenure month; also of the last tenure
  /// month, through which not everyone of the cohort was watched.
  package func departures(boughtIn month: Int) -> ArraySlice<Int> {
    let first = Self.place(month, 0, months)
    return departures[first..<(first + months - month)]
  }

  // Rows before `month` hold months + (months − 1) + … places.
  private static func place(_ month: Int, _ tenure: Int, _ months: Int) -> Int {
    month * (2 * months - month + 1) / 2 + tenure
  }
}
