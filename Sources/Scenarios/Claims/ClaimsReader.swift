// The door for claims: from a file to its claims, and all its mistakes.
//
// A claim with a mistake is left out and told; the others are judged all the same.

/// What a claims file holds.
package enum ClaimsDocument: Sendable {
  /// A list of claims with checks.
  case list(ClaimsFile)
  /// A before, an after, and what is said about them.
  case slide(SlideClaim)
}

/// A claims file as far as it could be read.
package struct ClaimsReading: Sendable {
  /// What it holds; `nil` when nothing in it can be used.
  package var document: ClaimsDocument?
  /// Everything that is wrong, in the order of the file.
  package var problems: [Problem]
}

/// Reads claims files.
package enum ClaimsReader {
  /// Reads the file from disc.
  package static func read(_ file: String) -> ClaimsReading {
    switch ScenarioFiles.read(file) {
    case .success((let text, _)): return read(text: text, file: file)
    case .failure(let problem):
      let place = SourcePlace(file: file, line: 1, column: 1)
      return ClaimsReading(
        document: nil,
        problems: [Problem(at: place, key: "", message: problem.message, cure: problem.cure)])
    }
  }

  /// Reads `text` as if it stood in `file`; the files of its scenarios are found beside it.
  package static func read(text: String, file: String) -> ClaimsReading {
    if text.allSatisfy(\.isWhitespace) {
      let problem = Problem(
        at: SourcePlace(file: file, line: 1, column: 1), key: "", message: "the file is empty",
        cure: "write claims: and below it \"- id: B1\", statement and checks of each")
      return ClaimsReading(document: nil, problems: [problem])
    }
    let parsing = YAMLParsing(text, file: file)
    guard let tree = parsing.tree else {
      return ClaimsReading(document: nil, problems: parsing.problems)
    }
    if let problem = scenarioProblem(tree, file: file) {
      return ClaimsReading(document: nil, problems: [problem])
    }
    if SlideFileReading.isShort(tree) {
      let slide = SlideFileReading(tree, file: file)
      let problems = parsing.problems + slide.problems
      return ClaimsReading(
        document: problems.isEmpty ? .slide(slide.claim) : nil, problems: sorted(problems))
    }
    var list = ClaimsListReading(tree, file: file)
    list.read()
    return ClaimsReading(
      document: list.isUseless ? nil : .list(list.claims),
      problems: sorted(parsing.problems + list.problems))
  }

  /// Whether a file is one of claims, by its keys; a file that cannot be read is not.
  package static func holdsClaims(_ file: String) -> Bool {
    guard case .success((let text, _)) = ScenarioFiles.read(file),
      let tree = YAMLParsing(text, file: file).tree
    else { return false }
    return GroupReading(tree, path: "", known: []).keys.contains("claims")
      || SlideFileReading.isShort(tree)
  }

  /// What to say of a scenario that is given for claims; `nil` for anything else.
  private static func scenarioProblem(_ tree: YAMLTree, file: String) -> Problem? {
    let keys = GroupReading(tree, path: "", known: []).keys
    let isScenario =
      !keys.contains("claims") && keys.contains { ["attract", "engage", "delight"].contains($0) }
    return isScenario
      ? Problem(
        at: tree.place, key: "", message: "holds a scenario, not claims",
        cure: "write flywheel run \(file), or flywheel compare for two") : nil
  }

  private static func sorted(_ problems: [Problem]) -> [Problem] {
    problems.sorted {
      ($0.place?.line ?? 0, $0.place?.column ?? 0) < ($1.place?.line ?? 0, $1.place?.column ?? 0)
    }
  }
}

/// Reads the long form.
struct ClaimsListReading {
  /// What was read.
  private(set) var claims: ClaimsFile
  /// What is wrong.
  private(set) var problems: [Problem] = []
  /// Whether there is nothing to judge.
  var isUseless: Bool { claims.claims.isEmpty }

  private let tree: YAMLTree
  private static let keys = [
    "title", "currency", "sources", "scenarios", "trials", "seed", "claims",
  ]

  init(_ tree: YAMLTree, file: String) {
    self.tree = tree
    claims = ClaimsFile(file: file, title: ScenarioFiles.stem(file))
  }

  /// Reads everything.
  mutating func read() {
    var group = GroupReading(tree, path: "", known: Self.keys)
    if let title = group.words("title") { claims.title = title.text }
    group.value("currency", example: "EUR") { StructuralValues.currency($0) }
      .map { claims.currency = $0 }
    group.currency = claims.currency
    group.futures("trials").map { claims.trials = $0 }
    group.value("seed", example: "1") { StructuralValues.wholeNumber($0) }
      .map { claims.seed = $0 }
    if let sources = group.tree("sources") {
      var inner = GroupReading(sources, path: "sources", known: [])
      for name in inner.keys {
        if let words = inner.words(name) { claims.sources.append((name, words.text)) }
      }
      group.adopt(inner)
    }
    readScenarios(&group)
    readClaims(&group)
    problems += group.problems
  }

  private mutating func readScenarios(_ group: inout GroupReading) {
    guard let tree = group.tree("scenarios") else { return }
    var inner = GroupReading(tree, path: "scenarios", known: [])
    for alias in inner.keys {
      let place = inner.place(of: alias)
      guard ExpressionParser.isName(alias) else {
        inner.report(
          place, alias, ExpressionParser.whyNoName(alias),
          "use letters, digits and _, and no unit or word of the language")
        continue
      }
      var scenario = ClaimScenario(alias: alias, file: "", settings: [], place: place)
      if let tree = inner.tree(alias), case .mapping = tree.content {
        var named = GroupReading(
          tree, path: "scenarios.\(alias)", known: ["file", "variant", "set"])
        scenario.file = named.required("file", "before.yaml")?.text ?? ""
        scenario.variant = named.words("variant")?.text
        if let changes = named.tree("set") {
          var settings = GroupReading(changes, path: "scenarios.\(alias).set", known: [])
          for path in settings.keys {
            if let words = settings.words(path) {
              scenario.settings.append(ClaimScenario.Setting(path: path, value: words.text))
            }
          }
          named.adopt(settings)
        }
        inner.adopt(named)
      } else if let words = inner.words(alias) {
        scenario.file = words.text
      }
      if scenario.file.isEmpty { continue }
      scenario.file = Self.plain(ScenarioFiles.name(scenario.file, beside: claims.file))
      claims.scenarios[alias] = scenario
    }
    group.adopt(inner)
  }

  /// A path without "folder/..", as it would be typed.
  private static func plain(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/", omittingEmptySubsequences: false) {
      if part == "..", let last = parts.last, !last.isEmpty, last != "..", last != "." {
        parts.removeLast()
      } else {
        parts.append(part)
      }
    }
    return parts.joined(separator: "/")
  }

  private mutating func readClaims(_ group: inout GroupReading) {
    guard case .sequence(let items)? = group.tree("claims")?.content, !items.isEmpty else {
      if group.isMisspelt("claims") { return }
      group.report(
        group.place(of: "claims"), "claims", "holds no list of claims",
        "write claims: and below it \"- id: B1\", statement and checks of each")
      return
    }
    var seen: [String: SourcePlace] = [:]
    var ids: Set<String> = []
    for (index, item) in items.enumerated() {
      let reading = ClaimReading(item, number: index + 1, currency: claims.currency)
      problems += reading.problems
      ids.insert(reading.id)
      guard let claim = reading.claim else { continue }
      if let first = seen[claim.id] {
        group.report(
          claim.place, claim.id, "is stated twice, first in line \(first.line)",
          "give each claim a name of its own")
        continue
      }
      seen[claim.id] = claim.place
      claims.claims.append(claim)
    }
    checkReferences(&group, among: ids)
  }

  /// Links and `consistent_with` must name claims of the file; a short name must not mean two things.
  private func checkReferences(_ group: inout GroupReading, among ids: Set<String>) {
    for (alias, scenario) in claims.scenarios where ids.contains(alias) {
      group.report(
        scenario.place, "scenarios.\(alias)", "is the name of a claim too",
        "give the scenario another name")
    }
    for claim in claims.claims {
      var named = claim.links
      for check in claim.checks {
        if case .consistent(let consistency) = check.kind { named += consistency.claims }
      }
      for name in Set(named).sorted() where !ids.contains(name) {
        let near = NearestName.nearest(to: name, among: Array(ids))
        group.report(
          claim.place, claim.id,
          "speaks of a claim \(QuantityProblem.quoted(name)), which is not there",
          near.map { "did you mean \($0)?" } ?? "name claims of this file")
      }
    }
  }
}
