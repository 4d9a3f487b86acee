// One layer of a scenario: what one file, one variant or the command line states, by path.
//
// A nested group and a dotted path mean the same: `engage: { churn: 5% per month }` and
// `engage.churn: 5% per month` both state the path `engage.churn`.

/// What one file, variant or `--set` states.
struct ScenarioLayer {
  /// The scalars by path: quantities and structural values.
  var statements: [String: Statement] = [:]
  /// The plan; a layer's plan replaces the plan beneath.
  var plan: YAMLTree?
  /// The correlations; a layer's list replaces the list beneath.
  var correlations: YAMLTree?
  /// Explicit anchors: for each anchored path the values it holds to.
  var anchors: [String: [String: Statement]] = [:]
  /// The patches of the file, by name.
  var variants: [String: ScenarioLayer] = [:]
  /// The paths that mistyped keys were probably meant to be.
  var suspected: Set<String> = []
}

/// Turns a tree into a layer and tells every key that has no business there.
struct LayerReading {
  /// What was stated.
  private(set) var layer = ScenarioLayer()
  /// What is wrong.
  private(set) var problems: [Problem] = []

  private let isVariant: Bool
  private var anchorsPlace: SourcePlace?
  private var unknowns = 0
  /// For how many unknown keys the nearest known one is looked for.
  private static let mostGuesses = 100

  /// Reads a whole file (`isVariant` false) or the patch of a variant.
  init(_ tree: YAMLTree, isVariant: Bool = false) {
    self.isVariant = isVariant
    if case .mapping(let entries) = tree.content { read(entries, under: "") }
    checkAnchors()
  }

  /// Reads the keys of one group; what stands at each path decides what its value may be.
  private mutating func read(_ entries: [YAMLEntry], under parent: String) {
    for entry in entries {
      let path = parent.isEmpty ? entry.key : "\(parent).\(entry.key)"
      switch KnownPath(path) {
      case .quantity(let definition): state(entry, at: path, example: definition.example)
      case .structural(let key):
        if isVariant, key == .extends {
          refuse(entry, path, "does not stand in a variant", "put it at the top of the file")
        } else {
          state(entry, at: path, example: key.example)
        }
      case .list: readList(entry, at: path)
      case .variants: readVariants(entry)
      case .anchors: readAnchors(entry)
      case .section: readSection(entry, at: path)
      case .planOnly:
        refuse(entry, path, "is a path of the plan only", "put it in an entry under \"plan:\"")
      case .companion(let owner):
        let example = KnownPath.definition(for: owner)?.example ?? ""
        refuse(entry, path, "is written with \(owner)", "write for example \(owner): \(example)")
      case .unknown: refuseUnknown(entry, path)
      }
    }
  }

  /// A key with one value. A path may be reached in several ways (`engage.churn`, or `churn` under
  /// `engage`), so it is stated twice more often than YAML notices.
  private mutating func state(_ entry: YAMLEntry, at path: String, example: String) {
    guard case .scalar(let scalar) = entry.value.content else {
      refuse(
        entry, path, "needs a value, got \(entry.value.kind)",
        "write for example \(path): \(example)",
        at: entry.value.place)
      layer.suspected.insert(path)
      return
    }
    if scalar.text.isEmpty {
      refuse(
        entry, path, "has no value", "write for example \(path): \(example), or remove the key")
      layer.suspected.insert(path)
      return
    }
    if let first = layer.statements[path] {
      refuse(
        entry, path, "is stated twice, first in line \(first.keyPlace.line)", "keep one of them")
      return
    }
    layer.statements[path] = Statement(
      scalar: scalar, place: entry.value.place, keyPlace: entry.place)
  }

  /// A group of keys. One whose keys are all commented out reads as nothing and is no mistake.
  private mutating func readSection(_ entry: YAMLEntry, at path: String) {
    switch entry.value.content {
    case .mapping(let entries): read(entries, under: path)
    case .scalar(let scalar) where scalar.text.isEmpty: break
    default:
      refuse(
        entry, path, "is a group of keys, got \(entry.value.kind)",
        "write its keys in lines below it, indented", at: entry.value.place)
    }
  }

  /// A list is kept as it stands: what its entries mean depends on the other layers.
  private mutating func readList(_ entry: YAMLEntry, at path: String) {
    switch entry.value.content {
    case .sequence where path == "plan":
      if layer.plan != nil { refuse(entry, path, "is stated twice", "keep one of them") }
      layer.plan = entry.value
    case .sequence: layer.correlations = entry.value
    case .scalar(let scalar) where scalar.text.isEmpty: break
    default:
      let example =
        path == "plan"
        ? "- { from: month 4, engage.price: +10% }"
        : "- { between: [engage.churn, delight.referral_rate], rank: -0.4 }"
      refuse(
        entry, path, "is a list, got \(entry.value.kind)",
        "write lines below it such as \(example)", at: entry.value.place)
    }
  }

  /// Each variant is a layer of its own, read by the same rules.
  private mutating func readVariants(_ entry: YAMLEntry) {
    if isVariant {
      return refuse(entry, "variants", "does not stand in a variant", "give it a name of its own")
    }
    guard case .mapping(let entries) = entry.value.content else {
      if case .scalar(let scalar) = entry.value.content, scalar.text.isEmpty { return }
      return refuse(
        entry, "variants", "is a group of named variants, got \(entry.value.kind)",
        "write for example more ads: { attract.channels.ads.budget: 12000 EUR per month }",
        at: entry.value.place)
    }
    for variant in entries {
      guard case .mapping = variant.value.content else {
        refuse(
          variant, "variants.\(variant.key)",
          "needs the keys it changes, got \(variant.value.kind)",
          "write for example { engage.churn: 3% per month }", at: variant.value.place)
        continue
      }
      let reading = LayerReading(variant.value, isVariant: true)
      layer.variants[variant.key] = reading.layer
      problems += reading.problems
    }
  }

  /// Anchors are written by `check --show`; they make a resolved file mean what its origin meant.
  private mutating func readAnchors(_ entry: YAMLEntry) {
    guard !isVariant, case .mapping(let entries) = entry.value.content else {
      return refuse(
        entry, "anchors", "is a group of paths at the top of a file", "remove it",
        at: entry.value.place)
    }
    for anchor in entries {
      guard AnchoredKey(anchor.key) != nil, case .mapping(let values) = anchor.value.content else {
        refuse(
          anchor, "anchors.\(anchor.key)", "is not the path of an anchored key with its values",
          "remove it: \"check --show\" writes anchors, people need not")
        continue
      }
      var inner = LayerReading(YAMLTree(content: .mapping([]), place: anchor.place))
      inner.read(values, under: "")
      layer.anchors[anchor.key] = inner.layer.statements
      problems += inner.problems
    }
    anchorsPlace = entry.place
  }

  /// An anchor without its key would be ignored silently: told instead.
  private mutating func checkAnchors() {
    for path in layer.anchors.keys.sorted() where layer.statements[path] == nil {
      problems.append(
        Problem(
          at: anchorsPlace, key: "anchors.\(path)",
          message: "anchors a key this file does not state",
          cure: "remove it, or state \(path)"))
    }
  }

  /// A key nobody knows. What it was probably meant to be is remembered, so that it is not called
  /// missing.
  private mutating func refuseUnknown(_ entry: YAMLEntry, _ path: String) {
    unknowns += 1
    let nearest = unknowns <= Self.mostGuesses ? KnownPath.nearest(to: path) : nil
    if let nearest { layer.suspected.insert(nearest) }
    let cure =
      entry.key.contains(".") && path != entry.key
      ? "names and keys inside a group hold no full stop"
      : "remove it; \"flywheel explain keys\" lists all keys"
    refuse(entry, path, "is not a key", nearest.map { "did you mean \($0)?" } ?? cure)
  }

  private mutating func refuse(
    _ entry: YAMLEntry, _ path: String, _ message: String, _ cure: String,
    at place: SourcePlace? = nil
  ) {
    problems.append(Problem(at: place ?? entry.place, key: path, message: message, cure: cure))
  }
}
