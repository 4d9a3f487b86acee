// ln h for any churn share, once a scenario's churn is uncertain: a table instead of a root per trial.

internal import Foundation

/// The inverse of `ChurnSolver.share`, tabulated over the whole range of hazards.
///
/// 257 nodes in ln h; between them Neville's interpolation through the six nearest in the complementary log-log of
/// the share, in which the curve is nearly straight. Error of the share below 1e-6 relative.
struct ChurnTable: Sendable {
  private let logHazards: [Double]
  private let links: [Double]

  /// Tabulates `solver` where the share is between 1e-8 and 1 − 1e-8; about 10 ms.
  init(_ solver: ChurnSolver) {
    let (low, high) = ChurnSolver.logRange
    var hazards: [Double] = []
    var links: [Double] = []
    for index in 0...256 {
      let logHazard = low + (high - low) * Double(index) / 256
      let share = solver.share(logHazard: logHazard)
      let link = ChurnSolver.complementaryLogLog(share)
      if share > 1e-8, share < 1 - 1e-8, link > (links.last ?? -.infinity) {
        hazards.append(logHazard)
        links.append(link)
      }
    }
    logHazards = hazards
    self.links = links
  }

  /// ln h for a share; `nil` outside the tabulated range (the solver decides there).
  func logHazard(share: Double) -> Double? {
    if share <= 0 { return -.infinity }
    if share >= 1 { return .infinity }
    let target = ChurnSolver.complementaryLogLog(share)
    guard let first = links.first, let last = links.last, target >= first, target <= last,
      links.count >= 6
    else { return nil }
    var (low, high) = (0, links.count)
    while low < high {
      let middle = (low + high) / 2
      if links[middle] < target { low = middle + 1 } else { high = middle }
    }
    let start = min(max(0, low - 3), links.count - 6)
    var values = Array(logHazards[start..<(start + 6)])
    for order in 1..<6 {
      for i in 0..<(6 - order) {
        let (a, b) = (links[start + i], links[start + i + order])
        values[i] = ((target - b) * values[i] - (target - a) * values[i + 1]) / (a - b)
      }
    }
    return values[0]
  }
}
