// Distributions by name, for experts: beta(2, 20) per month, lognormal(median: 800, p95: 2000) EUR.
//
// Arguments may be named; their units may stand with each or once behind the bracket. Shapes and logarithms have no
// unit.

/// A distribution that can be named.
enum NamedDistribution: String, CaseIterable, Sendable {
  case beta, lognormal, gamma, triangular, pert, uniform, normal, choice

  /// The lists of arguments it takes; the first is the one for arguments without names. Empty: any number of values.
  var parameters: [[String]] {
    switch self {
    case .beta: [["alpha", "beta"]]
    case .lognormal: [["mu", "sigma"], ["median", "p95"], ["p5", "p95"], ["mean", "sd"]]
    case .gamma: [["shape", "scale"]]
    case .triangular, .pert: [["low", "likely", "high"]]
    case .uniform: [["low", "high"]]
    case .normal: [["mean", "sd"]]
    case .choice: []
    }
  }

  /// How it is written.
  var usage: String {
    switch self {
    case .choice: "choice(a, b, c)"
    case .lognormal: "lognormal(median: 800, p95: 2000)"
    default: "\(rawValue)(\(parameters[0].joined(separator: ", ")))"
    }
  }

  /// Arguments without a unit: shapes and logarithms.
  static let pure: Set<String> = ["alpha", "beta", "shape", "mu", "sigma"]
  /// Arguments that are a distance: not held to the key's bounds.
  static let distances: Set<String> = ["sd", "scale"]
  /// Shapes outside are no knowledge anybody has.
  static let shapes = 0.01...1e5
  /// Logarithmic standard deviations above are no knowledge anybody has.
  static let largestSigma = 10.0
}
