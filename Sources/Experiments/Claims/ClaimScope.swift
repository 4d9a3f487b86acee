// What the names of a claim stand for: its own figures, those of other claims, and what is being tried.

internal import Scenarios

/// Finds the values of names for one claim of a file.
struct ClaimScope {
  /// The claim whose figures single words mean.
  let claim: Claim
  /// The whole file.
  let file: ClaimsFile
  /// Values that stand instead of what the file says, each by its full name (`B1.cost`; `B2.K` for the K of B2).
  var tried: [String: Measure] = [:]
  /// The value of a scenario's metric; `nil` where simulations have no place.
  var metric: ((_ alias: String, _ words: [String]) throws(NameProblem) -> Measure)?

  /// A claim's names.
  init(_ claim: Claim, in file: ClaimsFile) {
    self.claim = claim
    self.file = file
  }

  /// The names and functions, for evaluating.
  var expressions: ExpressionScope { expressions(Working()) }

  /// The longest chain of figures that are worked out from each other.
  private static let longestChain = 20

  /// Figures worked out already, each once however often it is named, and those being worked out.
  private final class Working {
    var values: [String: Measure] = [:]
    var asked: [String] = []
  }

  private func expressions(_ working: Working) -> ExpressionScope {
    ExpressionScope(functions: ClaimFunctions.byName, currency: file.currency) {
      words throws(NameProblem) in try value(words, working)
    }
  }

  private func value(_ words: [String], _ working: Working) throws(NameProblem) -> Measure {
    let name = words.joined(separator: ".")
    if let tried = tried[fullName(words)] { return tried }
    if let (found, owner) = figure(words) {
      return try figureValue(found, of: owner, working)
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

  /// The same of a name as this claim writes it.
  func fullName(_ words: [String]) -> String {
    words.count == 1 ? Self.fullName(words[0], of: claim) : words.joined(separator: ".")
  }

  private func figureValue(
    _ figure: NamedExpression, of owner: Claim, _ working: Working
  ) throws(NameProblem) -> Measure {
    let name = Self.fullName(figure.name, of: owner)
    if let known = working.values[name] { return known }
    guard !working.asked.contains(name) else {
      throw NameProblem("\(name) is worked out from itself", cure: "state one of the figures")
    }
    guard working.asked.count < Self.longestChain else {
      throw NameProblem(
        "\(name) stands at the end of a chain of more than \(Self.longestChain) figures",
        cure: "state one of them")
    }
    working.asked.append(name)
    defer { working.asked.removeLast() }
    var inner = ClaimScope(owner, in: file)
    inner.tried = tried
    do throws(ExpressionProblem) {
      let value = try figure.value.expression.value(in: inner.expressions(working))
      working.values[name] = value
      return value
    } catch {
      throw NameProblem("\(name): \(error.problem.message)", cure: error.problem.cure)
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
      guard let (stated, owner) = figure(words), tried[fullName(words)] == nil else { continue }
      let full = Self.fullName(stated.name, of: owner)
      guard seen.insert(full).inserted else { continue }
      let parts = stated.value.expression.names
      if !parts.isEmpty {
        var inner = ClaimScope(owner, in: file)
        inner.tried = tried
        try inner.collect(parts, into: &found, seen: &seen)
        continue
      }
      let value = try figureValue(stated, of: owner, Working())
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
        "\(Self.short(words[0])) is neither a scenario nor a claim of this file that can be judged",
        cure: Self.cure(words[0], among: owners))
    }
    if !ExpressionParser.isName(name) {
      return NameProblem(
        "\(Self.short(name)) is a unit or a word of the language",
        cure: "give what is meant another name")
    }
    let names = claim.values.map(\.name) + tried.keys.sorted().map(shownName)
    return NameProblem("\(Self.short(name)) is not stated", cure: Self.cure(name, among: names))
  }

  /// A full name as this claim would write it: its own figures without its id.
  func shownName(_ full: String) -> String {
    full.hasPrefix("\(claim.id).") ? String(full.dropFirst(claim.id.count + 1)) : full
  }

  private static func short(_ name: String) -> String {
    name.count > 60 ? name.prefix(60) + "…" : name
  }

  private static func cure(_ name: String, among names: [String]) -> String {
    KeyCatalogue.nearest(to: name, among: names).map { "did you mean \($0)?" }
      ?? (names.isEmpty
        ? "state it under values:" : "known: " + names.prefix(12).joined(separator: ", "))
  }
}
