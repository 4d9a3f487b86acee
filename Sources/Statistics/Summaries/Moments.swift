// Mean and variance of numbers that come one at a time.
//
// Welford's recurrence never subtracts two large sums of squares, so a small spread around a large mean keeps
// its digits. Two accumulators merge by the pairwise formula of Chan, Golub & LeVeque.
//
// References: Welford (1962), Technometrics 4(3):419–420; Chan, Golub & LeVeque (1979), STAN-CS-79-773.

/// Count, mean and variance of a stream of numbers, in constant memory.
///
/// Adding is deterministic but, as any sum of doubles, depends in its last bits on the order; whoever needs the
/// same bits on any number of threads adds in one order.
package struct Moments: Sendable, Hashable {
  /// How many numbers were added.
  package private(set) var count = 0
  private var runningMean = 0.0
  private var squaredDeviations = 0.0

  /// Moments of no numbers.
  package init() {}

  /// Moments of `values`, added in their order.
  package init(_ values: some Sequence<Double>) {
    for value in values { add(value) }
  }

  /// Adds one finite number: mₙ = mₙ₋₁ + (x − mₙ₋₁)/n, Sₙ = Sₙ₋₁ + (x − mₙ₋₁)(x − mₙ).
  package mutating func add(_ value: Double) {
    precondition(value.isFinite, "a number to be summarised is \(value)")
    count += 1
    let deviation = value - runningMean
    runningMean += deviation / Double(count)
    squaredDeviations += deviation * (value - runningMean)
  }

  /// Adds all numbers of `other`: with δ = m_B − m_A, m = m_A + δ·n_B/n and S = S_A + S_B + δ²·n_A·n_B/n.
  package mutating func merge(_ other: Moments) {
    guard other.count > 0 else { return }
    guard count > 0 else {
      self = other
      return
    }
    let (mine, theirs) = (Double(count), Double(other.count))
    let total = mine + theirs
    let shift = other.runningMean - runningMean
    runningMean += shift * (theirs / total)
    squaredDeviations += other.squaredDeviations + shift * shift * (mine * theirs / total)
    count += other.count
  }

  /// The mean; `nil` without numbers.
  package var mean: Double? { count > 0 ? runningMean : nil }

  /// The unbiased variance S/(n − 1), ≥ 0; `nil` below two numbers.
  package var variance: Double? {
    count > 1 ? max(0, squaredDeviations) / Double(count - 1) : nil
  }

  /// The square root of `variance`; `nil` below two numbers.
  package var standardDeviation: Double? { variance?.squareRoot() }

  /// s/√n, the Monte Carlo standard error of the mean of independent numbers; `nil` below two numbers.
  package var standardErrorOfMean: Double? {
    variance.map { ($0 / Double(count)).squareRoot() }
  }
}
