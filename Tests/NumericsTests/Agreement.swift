// How far a computed number lies from the true one.

/// The distance in units in the last place of the true number, rounded as it is to a double.
func ulps(_ found: Double, from truth: Double) -> Double {
  found == truth ? 0 : abs(found - truth) / truth.ulp
}

/// Whether two numbers differ by at most `tolerance` of the second.
func agree(_ found: Double, _ truth: Double, within tolerance: Double) -> Bool {
  abs(found - truth) <= tolerance * abs(truth)
}

/// Numbers that lie evenly between two ends, both included.
func grid(_ low: Double, _ high: Double, _ count: Int) -> [Double] {
  (0...count).map { low + (high - low) * (Double($0) / Double(count)) }
}
