// The short form of a claim: a before, an after, and what is said about them.

/// A before/after claim as it stands on a vendor's slide.
package struct SlideClaim: Sendable {
  /// The file's name as given.
  package var file: String
  /// What heads the output.
  package var title: String
  /// The currency of all figures.
  package var currency = "EUR"
  /// Where it was seen, as stated.
  package var source: String?
  /// The figures of before, in file order.
  package var before: [NamedExpression] = []
  /// The figures of after, in file order.
  package var after: [NamedExpression] = []
  /// What is said to have changed, by figure.
  package var says: [NamedExpression] = []
  /// How many customers were looked at before and after; `nil`: not told.
  package var sample: Sample?

  /// Customers in each group.
  package struct Sample: Hashable, Sendable {
    /// Before.
    package var before: Int
    /// After.
    package var after: Int
  }

  /// The figures whose meaning is known here, by the names that slides use.
  package enum Figure: String, CaseIterable, Hashable, Sendable {
    /// What a new customer costs.
    case cac
    /// The share of customers who refer somebody: per period, or once.
    case referralRate = "referral_rate"
    /// The share of customers lost per period.
    case churn
    /// The time from purchase to first value.
    case timeToValue = "time_to_value"
    /// The share of referred friends who buy.
    case referralConversion = "referral_conversion"
    /// What a customer pays per month.
    case price
    /// What is spent on winning customers per month.
    case budget
    /// Customers at the start.
    case customers
  }

  /// A claim without figures.
  package init(file: String, title: String) {
    self.file = file
    self.title = title
  }

  /// What is stated for a figure; `nil` when it is not.
  package func stated(
    _ figure: Figure
  ) -> (before: PlacedExpression, after: PlacedExpression)? {
    guard let before = before.first(where: { $0.name == figure.rawValue }),
      let after = after.first(where: { $0.name == figure.rawValue })
    else { return nil }
    return (before.value, after.value)
  }
}

/// Reads the short form.
struct SlideFileReading {
  /// What was read.
  private(set) var claim: SlideClaim
  /// What is wrong.
  private(set) var problems: [Problem] = []

  private static let keys = [
    "title", "currency", "source", "before", "after", "says", "sample",
  ]

  /// Whether a file is meant to be a short form: it has a before or an after, and no list of claims.
  static func isShort(_ tree: YAMLTree) -> Bool {
    let keys = GroupReading(tree, path: "", known: []).keys
    return !keys.contains("claims") && keys.contains { ["before", "after", "says"].contains($0) }
  }

  /// Reads `tree`.
  init(_ tree: YAMLTree, file: String) {
    claim = SlideClaim(file: file, title: ScenarioFiles.stem(file))
    var group = GroupReading(tree, path: "", known: Self.keys)
    if let title = group.words("title") { claim.title = title.text }
    group.value("currency", example: "EUR") { StructuralValues.currency($0) }
      .map { claim.currency = $0 }
    group.currency = claim.currency
    claim.source = group.words("source")?.text
    for key in ["before", "after", "says"] where !group.has(key) {
      group.report(
        group.place, "", "has no \"\(key)\"", "write e.g. \(key): { \(Self.examples[key] ?? "") }")
    }
    claim.before = group.named("before", mustBeNames: true)
    claim.after = group.named("after", mustBeNames: true)
    claim.says = group.named("says", mustBeNames: true)
    readSample(&group)
    checkNames(&group)
    problems = group.problems
  }

  private static let examples = [
    "before": "cac: 800 EUR, churn: 15% per year", "after": "cac: 200 EUR, churn: 3% per year",
    "says": "cac: -75%, churn: -80%",
  ]

  private mutating func readSample(_ group: inout GroupReading) {
    guard let tree = group.tree("sample") else { return }
    var inner = GroupReading(tree, path: "sample", known: ["before", "after"])
    func count(_ key: String, _ inner: inout GroupReading) -> Int? {
      _ = inner.required(key, "33 customers")
      return inner.value(key, example: "33 customers") { text in
        let number = text.split(separator: " ").first.map(String.init) ?? text
        return StructuralValues.wholeNumber(number).flatMap {
          (1...1_000_000).contains($0) ? Int($0) : nil
        }
      }
    }
    let (before, after) = (count("before", &inner), count("after", &inner))
    if let before, let after {
      claim.sample = SlideClaim.Sample(before: before, after: after)
    }
    group.adopt(inner)
  }

  /// Names must stand on both sides, and a name that is nearly a known one is a slip.
  private func checkNames(_ group: inout GroupReading) {
    let known = SlideClaim.Figure.allCases.map(\.rawValue)
    // A figure that is stated but cannot be read is no missing one: its mistake is told already.
    func stated(_ side: String) -> [String] {
      group.tree(side).map { GroupReading($0, path: "", known: []).keys } ?? []
    }
    let sides = [
      ("before", claim.before, stated("after")), ("after", claim.after, stated("before")),
    ]
    for (side, own, other) in sides where group.has("before") && group.has("after") {
      for figure in own {
        let place = figure.value.words.start
        if !known.contains(figure.name),
          let near = NearestName.nearest(to: figure.name, among: known)
        {
          group.report(
            place, "\(side).\(figure.name)", "is not a known figure", "did you mean \(near)?")
        } else if !other.contains(figure.name) {
          let missing = side == "before" ? "after" : "before"
          group.report(
            place, "\(side).\(figure.name)", "is not told in \"\(missing)\"",
            "state it on both sides, or leave it out")
        }
      }
    }
    for said in claim.says where !said.value.expression.names.isEmpty {
      group.report(
        said.value.words.start, "says.\(said.name)", "\"\(said.value.words.text)\" is no change",
        "write -50%, +300%, +30% points or an amount such as -600 \(claim.currency)")
    }
    let told = stated("before") + stated("after")
    for said in claim.says where !told.contains(said.name) {
      let near = NearestName.nearest(to: said.name, among: claim.before.map(\.name))
      group.report(
        said.value.words.start, "says.\(said.name)", "has no before and after",
        near.map { "did you mean \($0)?" } ?? "state it on both sides")
    }
  }
}
