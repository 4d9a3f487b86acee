// The resolved scenario as YAML: what `check --show` prints and what a run keeps beside its
// results.
//
// Every value stands in the words it was stated in, so that reading the text again gives the same
// bits.

/// Writes resolved scenarios.
package enum ResolvedYAML {
  /// `scenario` as valid YAML; each value carries where it comes from in a comment.
  ///
  /// - Parameters:
  ///   - scenario: what to write.
  ///   - notes: more to say about a path, such as what was solved from it.
  /// - Returns: lines that `ScenarioReader` reads back to the same quantities.
  package static func text(_ scenario: Scenario, notes: [String: String] = [:]) -> String {
    var known = Set(scenario.inputs.keys)
    var lines = body(scenario, notes: notes) + simulation(scenario, withChance: true)
    known.insert("plan")
    for (path, note) in notes.sorted(by: { $0.key < $1.key }) where !known.contains(path) {
      lines.append(YAMLLine(depth: 0, comment: "\(path): \(note)"))
    }
    return lines.map { $0.text(comments: true) }.joined(separator: "\n") + "\n"
  }

  /// What decides the numbers, for the digest: no comments, no sources, no trials, no seed.
  static func essence(_ scenario: Scenario) -> String {
    var bare = scenario
    func stripped(_ input: Input) -> Input {
      var quantity = input.quantity
      quantity.source = nil
      return Input(quantity, origin: .given(SourcePlace(file: "", line: 0, column: 0)))
    }
    bare.inputs = bare.inputs.mapValues(stripped)
    bare.anchors = bare.anchors.mapValues { $0.mapValues(stripped) }
    for entry in bare.plan.indices {
      bare.plan[entry].chance?.source = nil
      bare.plan[entry].cost?.source = nil
      bare.plan[entry].costPerMonth?.source = nil
      for change in bare.plan[entry].changes.indices {
        bare.plan[entry].changes[change].operand.source = nil
      }
    }
    let lines = body(bare, notes: [:]) + simulation(bare, withChance: false)
    return lines.map { $0.text(comments: false) }.joined(separator: "\n")
  }

  /// Everything but the simulation settings, in the order of a scenario file.
  private static func body(_ scenario: Scenario, notes: [String: String]) -> [YAMLLine] {
    var lines = [
      YAMLLine(depth: 0, key: "name", value: YAMLWriting.scalar(scenario.name)),
      YAMLLine(depth: 0, key: "currency", value: scenario.currency),
      YAMLLine(depth: 0, key: "horizon", value: "\(scenario.horizonMonths) months"),
      YAMLLine(depth: 0, key: "funnel", value: "\(scenario.isFunnel)"),
      YAMLLine(depth: 0, key: "start"),
    ]
    if let month = scenario.startMonth {
      let words = month.month < 10 ? "0\(month.month)" : "\(month.month)"
      let year = String(repeating: "0", count: max(0, 4 - "\(month.year)".count)) + "\(month.year)"
      lines.append(YAMLLine(depth: 1, key: "month", value: "\(year)-\(words)"))
    }
    lines.append(
      YAMLLine(
        depth: 1, key: "pipeline", value: scenario.startsWithPipeline ? "steady" : "empty"))
    let open = ["start"]
    lines += inputs(scenario, after: open, notes: notes)
    lines += plan(scenario)
    if !scenario.correlations.isEmpty { lines.append(YAMLLine(depth: 0, key: "correlations")) }
    for correlation in scenario.correlations {
      let between = correlation.paths.map(YAMLWriting.scalar).joined(separator: ", ")
      lines.append(YAMLLine(depth: 2, key: "between", value: "[\(between)]", beginsEntry: true))
      lines.append(YAMLLine(depth: 2, key: "rank", value: "\(correlation.rank)"))
    }
    return lines + anchors(scenario)
  }

  /// The quantities in the order of the catalogue, group by group; the group `open` has its head
  /// already.
  private static func inputs(
    _ scenario: Scenario, after open: [String], notes: [String: String]
  ) -> [YAMLLine] {
    var lines: [YAMLLine] = []
    var group = open
    for path in paths(scenario) {
      guard let input = scenario.inputs[path] else { continue }
      let components = path.split(separator: ".").map(String.init)
      let shared = zip(group, components.dropLast()).prefix { $0 == $1 }.count
      for depth in shared..<(components.count - 1) {
        lines.append(YAMLLine(depth: depth, key: components[depth]))
      }
      group = Array(components.dropLast())
      let comment = [origin(input), notes[path]].compactMap { $0 }.joined(separator: "; ")
      lines.append(
        YAMLLine(
          depth: group.count, key: components.last, value: value(input),
          comment: comment.isEmpty ? nil : comment))
    }
    return lines
  }

  /// The stated and defaulted keys (no companions), each group in one piece.
  private static func paths(_ scenario: Scenario) -> [String] {
    let order = Dictionary(
      KeyCatalogue.all.enumerated().map { ($1.pattern, $0) }, uniquingKeysWith: min)
    let keys = scenario.inputs.keys.compactMap { path in
      KnownPath.definition(for: path).map { (path, order[$0.pattern] ?? 0) }
    }
    var firstOf: [String: Int] = [:]
    for (path, rank) in keys {
      var parent = path
      while let dot = parent.lastIndex(of: ".") {
        parent = String(parent[..<dot])
        firstOf[parent] = min(firstOf[parent] ?? rank, rank)
      }
    }
    /// The ranks of the groups a path stands in, outermost first, each with its name to part
    /// equals.
    func address(_ path: String, _ rank: Int) -> [(Int, String)] {
      var result = [(rank, path)]
      var parent = path
      while let dot = parent.lastIndex(of: ".") {
        parent = String(parent[..<dot])
        result.insert((firstOf[parent] ?? 0, parent), at: 0)
      }
      return result
    }
    return keys.map { (path: $0, address: address($0, $1)) }
      .sorted { $0.address.lexicographicallyPrecedes($1.address, by: <) }
      .map(\.path)
  }

  /// The value in its own words, with its source in brackets; a default's source says that it is one, so that
  /// reading it does not take it for the user's.
  private static func value(_ input: Input) -> String {
    switch input.origin {
    case .unknown: YAMLWriting.scalar(words("unknown", input.quantity.source))
    case .byDefault: YAMLWriting.scalar(words(input.quantity.text, SourceNote.ourDefault))
    case .given: YAMLWriting.scalar(words(input.quantity.text, input.quantity.source))
    }
  }

  private static func words(_ text: String, _ source: String?) -> String {
    source.map { "\(text) (\($0))" } ?? text
  }

  /// Where a value comes from, for its comment; a default says so itself.
  private static func origin(_ input: Input) -> String? {
    switch input.origin {
    case .given(let place):
      "given (\(place.file == "--set" ? "--set" : "\(place.file):\(place.line)"))"
    case .unknown(let place):
      "unknown (\(place.file):\(place.line)), our range: \(input.quantity.text)"
    case .byDefault: nil
    }
  }

  /// The plan, one key a line; names always stand, so that draws keep their addresses.
  private static func plan(_ scenario: Scenario) -> [YAMLLine] {
    var lines: [YAMLLine] = []
    if !scenario.plan.isEmpty { lines.append(YAMLLine(depth: 0, key: "plan")) }
    for entry in scenario.plan {
      func add(_ key: String, _ value: String?) {
        guard let value else { return }
        lines.append(YAMLLine(depth: 2, key: key, value: YAMLWriting.scalar(value)))
      }
      func words(_ quantity: Quantity?) -> String? {
        quantity.map { Self.words($0.text, $0.source) }
      }
      lines.append(
        YAMLLine(
          depth: 2, key: "name", value: YAMLWriting.scalar(entry.name),
          comment: entry.place.map { "\($0.file):\($0.line)" }, beginsEntry: true))
      add("from", "month \(entry.from.formatted)")
      add("until", entry.until.map { "month \($0.formatted)" })
      add("over", entry.over > 0 ? "\(entry.over.formatted) months" : nil)
      add("chance", words(entry.chance))
      add("cost", words(entry.cost))
      add("cost_per_month", words(entry.costPerMonth))
      add("counts_as", entry.isAcquisition ? "acquisition" : nil)
      add("for", entry.reachesEveryone ? "everyone" : nil)
      for change in entry.changes { add(change.path, words(change.operand)) }
    }
    return lines
  }

  /// The values that anchored keys hold to (MODEL §3). The spend behind `at` is left out: it stands
  /// in the anchored key's own words.
  private static func anchors(_ scenario: Scenario) -> [YAMLLine] {
    var lines: [YAMLLine] = []
    if !scenario.anchors.isEmpty {
      lines.append(
        YAMLLine(depth: 0, key: "anchors", comment: "what held where these keys were stated"))
    }
    for (path, held) in scenario.anchors.sorted(by: { $0.key < $1.key }) {
      lines.append(YAMLLine(depth: 1, key: path))
      for (neighbour, input) in held.sorted(by: { $0.key < $1.key })
      where KnownPath.definition(for: neighbour) != nil {
        lines.append(
          YAMLLine(depth: 2, key: neighbour, value: value(input), comment: origin(input)))
      }
    }
    return lines
  }

  /// How to simulate; trials and seed are chance and no part of what the scenario is.
  private static func simulation(_ scenario: Scenario, withChance: Bool) -> [YAMLLine] {
    let settings = scenario.settings
    let chance = [
      YAMLLine(depth: 1, key: "trials", value: "\(settings.trials)"),
      YAMLLine(depth: 1, key: "seed", value: "\(settings.seed)"),
    ]
    return [YAMLLine(depth: 0, key: "simulation")] + (withChance ? chance : []) + [
      YAMLLine(depth: 1, key: "steps_per_month", value: "\(settings.stepsPerMonth)"),
      YAMLLine(depth: 1, key: "max_agents", value: "\(settings.maximumAgents)"),
    ]
  }
}
