// Layers are merged in order: the extended file, the file, the variant, `--set`.
//
// Values replace values key by key; a plan or a list of correlations replaces the whole list
// beneath. When a layer states an anchored key, the values around it at that moment are remembered.

/// All layers of a scenario merged into one table.
struct LayerMerging {
  /// The statement in force at each path.
  private(set) var statements: [String: Statement] = [:]
  /// The plan in force.
  private(set) var plan: YAMLTree?
  /// The correlations in force.
  private(set) var correlations: YAMLTree?
  /// The paths stated in layers above the one that states the correlations.
  private(set) var restated: Set<String> = []
  /// For each anchored key, what its neighbours said in the layer that states it.
  private(set) var anchors: [String: [String: Statement]] = [:]
  /// Paths that are missing only because their key is mistyped or empty.
  private(set) var suspected: Set<String> = []
  /// What is wrong with the layers together.
  private(set) var problems: [Problem] = []

  /// Nothing yet.
  init() {}

  /// Puts `layer` on top of what is there.
  mutating func apply(_ layer: ScenarioLayer) {
    suspected.formUnion(layer.suspected)
    let anchored = layer.statements.keys.sorted().compactMap(AnchoredKey.init)
    for key in anchored {
      guard let rival = key.rival else { continue }
      if let other = layer.statements[rival] {
        if key.path.hasSuffix(".cac") {
          problems.append(
            Problem(
              at: other.keyPlace, key: rival, message: "is stated beside a cac",
              cure: "state one of the two: each follows from the other"))
        }
      } else {
        statements[rival] = nil
        anchors[rival] = nil
      }
    }
    statements.merge(layer.statements) { $1 }
    if let plan = layer.plan { self.plan = plan }
    restated.formUnion(layer.statements.keys)
    if let correlations = layer.correlations {
      self.correlations = correlations
      restated = []
    }
    let segments = anchored.isEmpty ? [] : names(under: "engage.segments")
    for key in anchored {
      let held = key.neighbours(segments: segments).compactMap { path in
        statements[path].map { (path, $0) }
      }
      anchors[key.path] = layer.anchors[key.path] ?? Dictionary(held) { $1 }
    }
  }

  /// Whether `path` may be missing only because its key, or the group it would stand in, is mistyped
  /// or empty. Under a mistyped `extends` anything might have stood.
  func isSuspected(_ path: String) -> Bool {
    suspected.contains {
      $0 == path || $0 == StructuralKey.extends.rawValue || path.hasPrefix($0 + ".")
    }
  }

  /// The names used in the place of `*` under `parent` (channels, segments, cost lines), ascending.
  func names(under parent: String) -> [String] {
    let prefix = parent + "."
    let names = statements.keys.filter { $0.hasPrefix(prefix) }.compactMap {
      $0.dropFirst(prefix.count).split(separator: ".", omittingEmptySubsequences: false).first
    }
    return Set(names.map(String.init)).sorted()
  }
}
