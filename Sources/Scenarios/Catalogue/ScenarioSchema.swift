// The JSON Schema of scenario files, made from the key catalogue, for editors and tests.
//
// Each group of keys is a definition. Since a dotted path means the same as nested groups, a group
// allows the relative path of everything beneath it: plain names as properties (which editors
// offer), dotted ones and names of the user's own as patterns.

/// Writes the schema of scenario files.
package enum ScenarioSchema {
  /// The schema, JSON Schema draft 2020-12. Values are checked for their form only: their words are
  /// what `flywheel check` is for.
  package static func json() -> String {
    let definitions =
      leaves.map { ($0.pattern, value($0)) }
      + StructuralKey.allCases.map { ($0.rawValue, structural($0)) }
      + groups.map { (name($0), group($0, extras: [])) }
      + [
        ("patch", group([], extras: [("plan", reference("plan")), correlationsProperty])),
        ("plan", plan), ("correlations", correlations), ("anchors", anchors),
      ]
    let variants = JSONText.object([
      ("description", .string("Named patches: flywheel run FILE --variant NAME.")),
      ("type", .strings("object", "null")), ("additionalProperties", reference("patch")),
    ])
    var root: [(String, JSONText)] = [
      ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
      ("title", .string("Flywheel scenario")),
    ]
    let extras: [(String, JSONText)] = [
      ("extends", reference("extends")), ("plan", reference("plan")), correlationsProperty,
      ("variants", variants), ("anchors", reference("anchors")),
    ]
    if case .object(let body) = group([], extras: extras) { root += body }
    root += SchemaRequirements.entries
    root.append(("$defs", .object(definitions)))
    return JSONText.object(root).text() + "\n"
  }

  private static var leaves: [KeyDefinition] { KeyCatalogue.all.filter { !$0.isPlanOnly } }
  private static var groups: [[String]] {
    KnownPath.sections.sorted { $0.lexicographicallyPrecedes($1) }
  }
  private static var correlationsProperty: (String, JSONText) {
    ("correlations", reference("correlations"))
  }

  private static func name(_ group: [String]) -> String { group.joined(separator: ".") + "." }

  private static func reference(_ name: String) -> JSONText {
    .object([("$ref", .string("#/$defs/\(name)"))])
  }

  /// The schema of a quantity. A bare number is allowed, because YAML takes `240` for one.
  private static func value(_ definition: KeyDefinition) -> JSONText {
    var entries: [(String, JSONText)] = [
      ("description", .string(definition.meaning)), ("type", .strings("string", "number")),
      ("examples", .strings(definition.example)),
    ]
    if let text = definition.defaultText { entries.append(("default", .string(text))) }
    return .object(entries)
  }

  /// The schema of a value that is no quantity; both what YAML makes of it and quoted words are
  /// allowed.
  private static func structural(_ key: StructuralKey) -> JSONText {
    let type: JSONText =
      switch key {
      case .funnel: .strings("boolean", "string")
      case .trials, .seed, .stepsPerMonth, .maximumAgents: .strings("integer", "string")
      case .name: .strings("string", "number")
      case .currency, .extends, .horizon, .startMonth, .startPipeline: .string("string")
      }
    var entries: [(String, JSONText)] = [
      ("description", .string(key.meaning)), ("type", type), ("examples", .strings(key.example)),
    ]
    // A pattern speaks of words only: those of a number begin with a digit.
    switch key {
    case .trials, .seed, .stepsPerMonth, .maximumAgents:
      entries.append(("pattern", .string("^[0-9]")))
    default: break
    }
    return .object(entries)
  }

  /// The schema of the group at `prefix` with `extras` beside what the catalogue knows.
  private static func group(_ prefix: [String], extras: [(String, JSONText)]) -> JSONText {
    var properties = extras
    var patterns: [(String, JSONText)] = []
    let known =
      leaves.map { ($0.pattern, $0.pattern) }
      + StructuralKey.allCases.filter { $0 != .extends }.map { ($0.rawValue, $0.rawValue) }
      + groups.map { ($0.joined(separator: "."), name($0)) }
    for (path, definition) in known {
      let components = path.split(separator: ".").map(String.init)
      guard components.count > prefix.count, components.starts(with: prefix) else { continue }
      let relative = Array(components.dropFirst(prefix.count))
      if relative.count == 1, relative[0] != "*" {
        properties.append((relative[0], reference(definition)))
      } else {
        patterns.append((pattern(relative), reference(definition)))
      }
    }
    return .object([
      ("type", prefix.isEmpty ? .string("object") : .strings("object", "null")),
      ("properties", .object(properties)), ("patternProperties", .object(patterns)),
      ("additionalProperties", .truth(false)),
    ])
  }

  /// The regular expression of a path, `*` standing for one name.
  private static func pattern(_ components: [String]) -> String {
    "^" + components.map { $0 == "*" ? "[^.]+" : $0 }.joined(separator: "\\.") + "$"
  }

  /// The plan: fields, dotted paths of what may change, and groups of such paths, which are not
  /// looked into.
  private static var plan: JSONText {
    let fields = KeyCatalogue.all.filter { $0.pattern.hasPrefix("plan.") }.map {
      (String($0.pattern.dropFirst("plan.".count)), value($0))
    }
    let changes = KeyCatalogue.all.filter { !$0.planOperations.isEmpty }.map { definition in
      (
        pattern(definition.pattern.split(separator: ".").map(String.init)),
        JSONText.object([
          ("description", .string(definition.meaning)), ("type", .strings("string", "number")),
        ])
      )
    }
    let words: (String) -> JSONText = {
      .object([("description", .string($0)), ("type", .string("string"))])
    }
    let nested = ["attract", "engage", "delight", "costs"].map {
      ($0, JSONText.object([("type", .string("object"))]))
    }
    let entry = JSONText.object([
      ("type", .string("object")), ("required", .strings("from")),
      (
        "properties",
        .object(
          [
            ("from", words("When it begins: month 4.")), ("until", words("When it ends: month 9.")),
            ("name", words("Its name, unique in the plan.")),
            ("for", .object([("const", .string("everyone"))])),
            ("counts_as", .object([("const", .string("acquisition"))])),
          ] + fields + nested)
      ),
      ("patternProperties", .object(changes)), ("additionalProperties", .truth(false)),
    ])
    return .object([
      ("description", .string("Dated changes, in order; each has from and what it changes.")),
      ("type", .strings("array", "null")), ("items", entry),
    ])
  }

  /// Correlations: two paths and a rank between -1 and 1.
  private static var correlations: JSONText {
    let between = JSONText.object([
      ("type", .string("array")), ("items", .object([("type", .string("string"))])),
      ("minItems", .whole(2)), ("maxItems", .whole(2)),
    ])
    let rank = JSONText.object([
      ("type", .string("number")), ("exclusiveMinimum", .whole(-1)),
      ("exclusiveMaximum", .whole(1)),
    ])
    let entry = JSONText.object([
      ("type", .string("object")), ("required", .strings("between", "rank")),
      ("properties", .object([("between", between), ("rank", rank)])),
      ("additionalProperties", .truth(false)),
    ])
    return .object([
      ("description", .string("Rank correlations between uncertain keys.")),
      ("type", .strings("array", "null")), ("items", entry),
    ])
  }

  /// Anchors, of which only the form is checked.
  private static var anchors: JSONText {
    let values = JSONText.object([
      ("type", .string("object")),
      ("additionalProperties", .object([("type", .strings("string", "number"))])),
    ])
    return .object([
      (
        "description",
        .string(
          "What held where anchored keys were stated; written by check --show, not by people.")
      ),
      ("type", .string("object")), ("additionalProperties", values),
    ])
  }
}
