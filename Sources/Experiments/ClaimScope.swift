// What the names of a claim stand for: its own figures, those of other claims, and what is being tried.

internal import Scenarios

/// Finds the values of names for one claim of a file.
struct ClaimScope {
  /// The claim whose figures single words mean.
  let claim: Claim
  /// The whole file.
  let file: ClaimsFile
  /// Values that stand instead of what the file says, by name (`K`, `B1.cost`).
  var tried: [String: Measure] = [:]
  /// The value of a scenario's metric; `nil` where simulations have no place.
  var metric: ((_ alias: String, _ words: [String]) throws(NameProblem) -> Measure)?

  /// A claim's names.
  init(_ claim: Claim, in file: ClaimsFile) {
    self.claim = claim
    self.file = file
  }

  /// The names and functions, for evaluating.
  var expressions: ExpressionScope {
    ExpressionScope(functions: ClaimFunctions.byName, currency: file.currency) {
      words throws(NameProblem) in try value(words, asked: [])
    }
  }

  /// The value of a name; `asked` are the names whose values are being worked out.
  private func value(_ words: [String], asked: [String]) throws(NameProblem) -> Measure {
    let name = words.joined(separator: ".")
    if let tried = tried[name] { return tried }
    if let (found, owner) = figure(words) {
      let full = Self.fullName(found.name, of: owner)
      if let tried = tried[full] { return tried }
      guard !asked.contains(full) else {
        throw NameProblem("\(name) is worked out from itself", cure: "state one of the figures")
      }
      return try figureValue(found, of: owner, asked: asked + [full])
    }
    if words.count > 1, file.scenarios[words[0]] != nil {
      guard let metric else {
        throw NameProblem(
          "\(name) is a metric of a scenario", cure: "compare it in simulate: or solve:")
      }
      return try metric(words[0], Array(words.dropFirst()))
    }
    throw unknown(words)
  }

  /// The stated figure that a name means, and the claim it belongs to.
  func figure(_ words: [String]) -> (NamedExpression, Claim)? {
    if words.count == 1 {
      return claim.values.first { $0.name == words[0] }.map { ($0, claim) }
    }
    guard words.count == 2, let owner = file.claims.first(where: { $0.id == words[0] }) else {
      return nil
    }
    return owner.values.first { $0.name == words[1] }.map { ($0, owner) }
  }

  /// How a claim's figure is called from anywhere in the file.
  static func fullName(_ name: String, of owner: Claim) -> String { "\(owner.id).\(name)" }

  private func figureValue(
    _ figure: NamedExpression, of owner: Claim, asked: [String]
  ) throws(NameProblem) -> Measure {
    var inner = ClaimScope(owner, in: file)
    inner.tried = tried
    let scope = ExpressionScope(functions: ClaimFunctions.byName, currency: file.currency) {
      words throws(NameProblem) in try inner.value(words, asked: asked)
    }
    do throws(ExpressionProblem) {
      return try figure.value.expression.value(in: scope)
    } catch {
      throw NameProblem("\(figure.name): \(error.problem.message)", cure: error.problem.cure)
    }
  }

  /// Everything in some expressions that is stated as a range: own figures, those of others, through all others.
  ///
  /// - Throws: the first that has no value or no end.
  func ranges(in names: [[String]]) throws(NameProblem) -> [RangedName] {
    var found: [RangedName] = []
    var seen: Set<String> = []
    try collect(names, into: &found, seen: &seen)
    return found
  }

  private func collect(
    _ names: [[String]], into found: inout [RangedName], seen: inout Set<String>
  ) throws(NameProblem) {
    for words in names {
      guard let (stated, owner) = figure(words), tried[words.joined(separator: ".")] == nil else {
        continue
      }
      let full = Self.fullName(stated.name, of: owner)
      guard seen.insert(full).inserted else { continue }
      let parts = stated.value.expression.names
      if !parts.isEmpty {
        try ClaimScope(owner, in: file).collect(parts, into: &found, seen: &seen)
        continue
      }
      let value = try figureValue(stated, of: owner, asked: [])
      if value.isExact { continue }
      guard value.lower.isFinite, value.upper.isFinite else {
        throw NameProblem("\(full) has no end", cure: "give it two ends: A to B")
      }
      found.append(RangedName(name: full, range: value))
    }
  }

  private func unknown(_ words: [String]) -> NameProblem {
    let name = words.joined(separator: ".")
    if words.count > 1 {
      if let other = file.claims.first(where: { $0.id == words[0] }) {
        let names = other.values.map { Self.fullName($0.name, of: other) }
        return NameProblem(
          "\(other.id) states no figure \"\(words[1])\"", cure: Self.cure(name, among: names))
      }
      let owners = file.scenarios.keys.sorted() + file.claims.map(\.id)
      return NameProblem(
        "\(words[0]) is neither a scenario nor a claim of this file",
        cure: Self.cure(words[0], among: owners))
    }
    let names = claim.values.map(\.name) + tried.keys.sorted()
    return NameProblem("\(name) is not stated", cure: Self.cure(name, among: names))
  }

  private static func cure(_ name: String, among names: [String]) -> String {
    KeyCatalogue.nearest(to: name, among: names).map { "did you mean \($0)?" }
      ?? (names.isEmpty
        ? "state it under values:" : "known: " + names.prefix(12).joined(separator: ", "))
  }
}
