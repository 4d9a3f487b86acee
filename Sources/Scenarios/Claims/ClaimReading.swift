// One claim of a claims file, and its checks.

/// Reads one claim.
struct ClaimReading {
  /// Its name; `claim 3` for the third when it has none.
  private(set) var id: String
  /// The claim; `nil` when a mistake makes it useless.
  private(set) var claim: Claim?
  /// What is wrong.
  private(set) var problems: [Problem] = []

  private static let keys = [
    "id", "statement", "source", "values", "shows", "checks", "links", "expect",
  ]

  /// Reads `tree`, the claim number `number` of the file, counted from 1.
  init(_ tree: YAMLTree, number: Int, currency: String) {
    id = "claim \(number)"
    let stated = GroupReading(tree, path: "", known: []).tree("id")
    if case .scalar(let scalar)? = stated?.content, Self.isID(scalar.text) { id = scalar.text }
    var group = GroupReading(tree, path: id, known: Self.keys, currency: currency)
    guard group.isGroup else {
      problems = group.problems
      return
    }
    if let words = group.required("id", "B\(number)"), !Self.isID(words.text) {
      group.report(
        words.start, "id", "\(QuantityProblem.quoted(words.text)) is no short name",
        "use letters, digits, - and _, e.g. B\(number)")
    }
    let statement = group.required("statement", "what is claimed, in a sentence")
    var claim = Claim(id: id, statement: statement?.text ?? "", place: tree.place)
    claim.source = group.words("source")?.text
    claim.values = group.named("values", mustBeNames: true)
    claim.shows = group.named("shows", mustBeNames: false)
    claim.links = group.list("links").map(\.text)
    claim.expected = group.value("expect", example: "holds") { ClaimVerdict(rawValue: $0) }
    readChecks(&group, into: &claim)
    problems += group.problems
    if problems.isEmpty && !group.isBroken { self.claim = claim }
  }

  static func isID(_ text: String) -> Bool {
    text.count <= 60 && text.first?.isLetter == true
      && text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
  }

  private mutating func readChecks(_ group: inout GroupReading, into claim: inout Claim) {
    guard case .sequence(let items)? = group.tree("checks")?.content, !items.isEmpty else {
      if !group.has("checks") {
        _ = group.lacks("checks", "[ { arithmetic: after / before - 1 = change } ]")
        return
      }
      group.report(
        group.place(of: "checks"), "checks", "holds no list of checks",
        "write e.g. checks: [ { arithmetic: after / before - 1 = change } ]")
      return
    }
    for item in items {
      var reading = CheckReading(item, path: group.path, currency: group.currency)
      if let check = reading.check() { claim.checks.append(check) }
      group.adopt(reading.group)
    }
    for case .consistent(let check) in claim.checks.map(\.kind) {
      for unknown in check.unknowns where claim.values.contains(where: { $0.name == unknown.name })
      {
        group.report(
          unknown.value.words.start, "unknowns.\(unknown.name)",
          "is stated among the values too", "give the unknown another name")
      }
    }
  }
}

/// Reads one check.
struct CheckReading {
  private static let kinds = [
    "arithmetic", "simulate", "solve", "consistent_with", "sample_size", "untestable",
  ]
  private static let options = [
    "arithmetic": ["tolerance"],
    "simulate": ["by", "probability", "trials", "seed"],
    "solve": ["between", "so_that", "where"],
    "consistent_with": ["when", "unknowns"],
    "sample_size": [],
    "untestable": ["if"],
  ]

  /// Its keys, and what is wrong with them.
  private(set) var group: GroupReading
  private let kinds: [String]

  /// A check of the claim named by `path`.
  init(_ tree: YAMLTree, path: String, currency: String) {
    let stated = GroupReading(tree, path: "", known: []).keys
    kinds = stated.filter(Self.kinds.contains)
    let always = ["reading", "because", "shows"]
    let known: [String]
    if let kind = kinds.first, let options = Self.options[kind] {
      known = Self.kinds + options + always
    } else {
      known = Self.kinds + Self.options.values.joined().sorted() + always
    }
    group = GroupReading(
      tree, path: [path, kinds.first ?? "checks"].joined(separator: "."), known: known,
      currency: currency)
  }

  /// The check; `nil` when a mistake was told.
  mutating func check() -> ClaimCheck? {
    guard let kind = kinds.first, kinds.count == 1 else {
      if group.problems.isEmpty {
        group.report(
          group.place, "", kinds.isEmpty ? "says not how to check" : "checks two things at once",
          "give each item one of " + Self.kinds.joined(separator: ", "))
      }
      return nil
    }
    guard let content = content(kind) else { return nil }
    var check = ClaimCheck(kind: content, place: group.place)
    check.reading = group.words("reading")?.text
    check.because = group.words("because")?.text
    check.shows = group.named("shows", mustBeNames: false)
    return group.problems.isEmpty && !group.isBroken ? check : nil
  }

  private mutating func content(_ kind: String) -> ClaimCheck.Kind? {
    switch kind {
    case "arithmetic":
      return group.condition("arithmetic").map {
        .arithmetic($0, tolerance: group.expression("tolerance"))
      }
    case "simulate": return simulation()
    case "solve": return solving()
    case "consistent_with": return consistency()
    case "sample_size": return sampleSize()
    default:
      return group.words("untestable").map {
        .untestable(why: $0.text, if: group.condition("if"))
      }
    }
  }

  private mutating func simulation() -> ClaimCheck.Kind? {
    guard let condition = group.condition("simulate") else { return nil }
    var check = SimulateCheck(condition: condition)
    check.month = group.value("by", example: "month 24") { text in
      StructuralValues.instant(text).flatMap { Int(exactly: $0) }.flatMap { $0 >= 1 ? $0 : nil }
    }
    check.probability = group.expression("probability")
    check.trials = group.futures("trials")
    check.seed = group.value("seed", example: "1") { StructuralValues.wholeNumber($0) }
    return .simulate(check)
  }

  private mutating func solving() -> ClaimCheck.Kind? {
    let unknown = group.words("solve")
    let range = group.required("between", "0% to 100%")
      .flatMap { group.expression($0, "between") }
    let goal = group.required("so_that", "K * 800 EUR = 200 EUR")
      .flatMap { group.condition($0, "so_that") }
    let condition = group.condition("where")
    guard let unknown, let range, let goal else { return nil }
    let equalities = goal.condition.comparisons.filter { $0.relation == .equal }
    if goal.condition.comparisons.count != 1 || equalities.count != 1 {
      group.report(
        goal.words.start, "so_that", "is not one equality", "write e.g. K * 800 EUR = 200 EUR")
    }
    let words = unknown.text.split(separator: ".", omittingEmptySubsequences: false)
      .map(String.init)
    if words.count == 1, !ExpressionParser.isName(words[0]) {
      group.report(
        unknown.start, "", ExpressionParser.whyNoName(words[0]),
        "use letters, digits and _, or write alias.path.of.a.key")
    }
    return .solve(
      SolveCheck(
        unknown: words, place: unknown.start, range: range, goal: goal, condition: condition))
  }

  private mutating func consistency() -> ClaimCheck.Kind? {
    let isMissing = group.lacks("when", "B1.before * (1 - K) = B1.after")
    let conditions = group.list("when").compactMap { group.condition($0, "when") }
    if conditions.isEmpty && !isMissing && group.problems.isEmpty && !group.isBroken {
      group.report(
        group.place(of: "when"), "when", "holds no condition",
        "write e.g. when: B1.before * (1 - K) = B1.after")
    }
    return .consistent(
      ConsistencyCheck(
        claims: group.list("consistent_with").map(\.text),
        unknowns: group.named("unknowns", mustBeNames: true), conditions: conditions))
  }

  private mutating func sampleSize() -> ClaimCheck.Kind? {
    guard let tree = group.tree("sample_size") else { return nil }
    var inner = GroupReading(
      tree, path: group.path, known: ["before", "after", "power", "level", "given"],
      currency: group.currency)
    defer { group.adopt(inner) }
    guard inner.isGroup else { return nil }
    let before = inner.required("before", "15%").flatMap { inner.expression($0, "before") }
    let after = inner.required("after", "3%").flatMap { inner.expression($0, "after") }
    let options = ["power", "level", "given"].map { inner.expression($0) }
    guard let before, let after else { return nil }
    return .sampleSize(
      SampleSizeCheck(
        before: before, after: after, power: options[0], level: options[1], given: options[2]))
  }
}
