// Reading rank correlations, and whether they can hold all at once.
//
// Ranks are correlated through a Gaussian copula: Spearman's ρ is the normal correlation r = 2
// sin(πρ/6) (MODEL §2). Three pairs may contradict each other; then no joint distribution has them,
// which shows as a correlation matrix that is not positive definite.

internal import Numerics

/// Reads correlations and collects what is wrong with them.
struct CorrelationReading {
  /// The correlations, in file order.
  private(set) var correlations: [Correlation] = []
  /// What is wrong.
  private(set) var problems: [Problem] = []

  private let inputs: [String: Input]
  private let isTold: (String) -> Bool
  private let restated: Set<String>

  /// Reads correlations between `inputs`.
  ///
  /// Of paths that are told (`isTold`) without an input a mistake is known already. A key that a layer above the
  /// correlations made certain (`restated`, for example by `--set`) loses its correlations
  /// silently.
  init(
    _ inputs: [String: Input], isTold: @escaping (String) -> Bool = { _ in false },
    restated: Set<String> = []
  ) {
    self.inputs = inputs
    self.isTold = isTold
    self.restated = restated
  }

  /// Reads the list under `correlations:`.
  mutating func read(_ tree: YAMLTree) {
    guard case .sequence(let items) = tree.content else { return }
    for item in items {
      guard case .mapping(let keys) = item.content else {
        report(item.place, "needs keys, got \(item.kind)", Self.example)
        continue
      }
      read(keys, place: item.place)
    }
    if problems.isEmpty, !Self.isPositiveDefinite(correlations) {
      report(
        tree.place, "the ranks contradict each other (their matrix is not positive definite)",
        "bring them nearer to 0, or give fewer pairs")
    }
  }

  private static let fields = ["between", "rank"]
  private static let example = "write - { between: [KEY, OTHER KEY], rank: -0.4 }"

  /// Reads one pair. All its mistakes are told; it counts only when it has none.
  private mutating func read(_ keys: [YAMLEntry], place: SourcePlace) {
    var paths: [String]?
    var rank: Double?
    var suspected: Set<String> = []
    for key in keys {
      switch key.key {
      case "between": paths = self.paths(key)
      case "rank":
        let words = Statement(key)?.text ?? ""
        if let number = StructuralValues.number(words), abs(number) < 1 {
          rank = number
        } else {
          report(
            key.value.place, "the rank \"\(words)\" is not between -1 and 1",
            "write e.g. rank: -0.4 (1 and -1 themselves would make one key of two)")
        }
      default:
        let nearest = KeyCatalogue.nearest(to: key.key, among: Self.fields)
        if let nearest { suspected.insert(nearest) }
        report(
          key.place, "has no key \"\(key.key)\"",
          nearest.map { "did you mean \($0)?" } ?? Self.example)
      }
    }
    for needed in Self.fields
    where !suspected.contains(needed) && !keys.contains(where: { $0.key == needed }) {
      report(place, "has no \(needed)", Self.example)
    }
    guard let paths, let rank else { return }
    if correlations.contains(where: { Set($0.paths) == Set(paths) }) {
      report(place, "\(paths[0]) and \(paths[1]) are correlated twice", "keep one of the two")
      return
    }
    correlations.append(Correlation(paths[0], paths[1], rank: rank))
  }

  /// The two uncertain keys of `between`; `nil` when there is anything wrong with them.
  private mutating func paths(_ key: YAMLEntry) -> [String]? {
    guard case .sequence(let items) = key.value.content, items.count == 2 else {
      report(key.value.place, "between needs two keys", Self.example)
      return nil
    }
    var paths: [String] = []
    for item in items {
      guard case .scalar(let scalar) = item.content else {
        report(item.place, "between needs keys, got \(item.kind)", Self.example)
        continue
      }
      let path = scalar.text
      if let input = inputs[path] {
        if input.quantity.isUncertain {
          paths.append(path)
        } else if !restated.contains(path) {
          report(
            item.place, "\(path) is not uncertain (\(input.quantity.text))",
            "give it a range such as \"A to B\", or remove the correlation")
        }
      } else if !isTold(path) {
        let uncertain = inputs.filter { $0.value.quantity.isUncertain }.keys.sorted()
        let nearest = KeyCatalogue.nearest(to: path, among: uncertain)
        report(
          item.place, "\"\(path)\" is not a key of this scenario",
          nearest.map { "did you mean \($0)?" } ?? "give the full path of an uncertain key")
      }
    }
    guard paths.count == 2 else { return nil }
    if paths[0] == paths[1] {
      report(key.value.place, "\(paths[0]) is correlated with itself", "give two keys")
      return nil
    }
    return paths
  }

  private mutating func report(_ place: SourcePlace, _ message: String, _ cure: String) {
    problems.append(Problem(at: place, key: "correlations", message: message, cure: cure))
  }

  /// Whether the normal correlations of all pairs form a positive definite matrix (Cholesky's
  /// test).
  static func isPositiveDefinite(_ correlations: [Correlation]) -> Bool {
    let paths = Set(correlations.flatMap(\.paths)).sorted()
    let count = paths.count
    var matrix = (0..<count).map { row in (0..<count).map { $0 == row ? 1.0 : 0.0 } }
    for correlation in correlations {
      guard let row = paths.firstIndex(of: correlation.paths[0]),
        let column = paths.firstIndex(of: correlation.paths[1])
      else { preconditionFailure("a correlation of unknown paths \(correlation.paths)") }
      let normal = 2 * Double.sinPi(correlation.rank / 6)
      matrix[row][column] = normal
      matrix[column][row] = normal
    }
    for column in 0..<count {
      for row in column..<count {
        let sum = (0..<column).reduce(matrix[row][column]) {
          $0 - matrix[row][$1] * matrix[column][$1]
        }
        if row == column {
          if sum <= 1e-12 { return false }
          matrix[row][row] = sum.squareRoot()
        } else {
          matrix[row][column] = sum / matrix[column][column]
        }
      }
    }
    return true
  }
}
