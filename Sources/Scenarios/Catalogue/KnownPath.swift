// What may stand at a path: the one place that knows the shape of a scenario file.

/// What a path of a scenario file is for.
enum KnownPath {
  /// A quantity.
  case quantity(KeyDefinition)
  /// A value that is no quantity.
  case structural(StructuralKey)
  /// A list of entries: `plan` or `correlations`.
  case list
  /// The named patches of the file.
  case variants
  /// The values that anchored keys hold to.
  case anchors
  /// A group of keys.
  case section
  /// A path of the plan only (`attract.leads`).
  case planOnly
  /// The second half of a stated value (`engage.early_loss.within`), which is written with it.
  case companion(of: String)
  /// Nothing.
  case unknown

  /// What stands at `path`.
  init(_ path: String) {
    if let key = StructuralKey(rawValue: path) {
      self = .structural(key)
    } else if path == "plan" || path == "correlations" {
      self = .list
    } else if path == "variants" {
      self = .variants
    } else if path == "anchors" {
      self = .anchors
    } else if let definition = Self.definition(for: path) {
      self = definition.isPlanOnly ? .planOnly : .quantity(definition)
    } else if Self.isSection(path) {
      self = .section
    } else if let owner = Self.owner(of: path) {
      self = .companion(of: owner)
    } else {
      self = .unknown
    }
  }

  /// The definition of the numeric key at `path`, but for the plan's fields and companions.
  static func definition(for path: String) -> KeyDefinition? {
    path.hasPrefix("plan.") ? nil : KeyCatalogue.definition(for: path)
  }

  /// The key a companion path belongs to.
  private static func owner(of path: String) -> String? {
    guard KeyCatalogue.definition(for: path) == nil, KeyCatalogue.inputDefinition(for: path) != nil,
      let dot = path.lastIndex(of: ".")
    else { return nil }
    return String(path[..<dot])
  }

  /// The groups of keys that exist, component by component (`*` stands for any name).
  static let sections: Set<[String]> = {
    var result: Set<[String]> = []
    let paths =
      KeyCatalogue.all.filter { !$0.isPlanOnly }.map(\.pattern)
      .filter { !$0.hasPrefix("plan.") } + StructuralKey.allCases.map(\.rawValue)
    for path in paths {
      let components = path.split(separator: ".").map(String.init)
      for count in 1..<max(components.count, 1) { result.insert(Array(components.prefix(count))) }
    }
    return result
  }()

  private static func isSection(_ path: String) -> Bool {
    let components = path.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    return sections.contains { section in
      section.count == components.count
        && zip(section, components).allSatisfy { $0 == $1 || ($0 == "*" && !$1.isEmpty) }
    }
  }

  /// The known key nearest to an unknown `path`, with the names of `path` filled in.
  static func nearest(to path: String) -> String? {
    let components = path.split(separator: ".").map(String.init)
    guard let last = components.last else { return nil }
    let patterns =
      KeyCatalogue.all.filter { !$0.isPlanOnly }.map { $0.pattern.split(separator: ".") }
      .filter { $0.first != "plan" }
      + StructuralKey.allCases.map { $0.rawValue.split(separator: ".") }
      + sections.map { $0.map { Substring($0) } } + [["plan"], ["variants"], ["correlations"]]
    let candidates = patterns.filter { $0.last != "*" }.map { pattern in
      pattern.enumerated().map { index, part in
        part == "*" && index < components.count ? components[index] : String(part)
      }.joined(separator: ".")
    }.filter { !$0.contains("*") }.sorted()
    let elsewhere = candidates.filter { $0.hasSuffix("." + last) }
    if elsewhere.count == 1 { return elsewhere[0] }
    return KeyCatalogue.nearest(to: path, among: candidates)
  }
}
