// All numeric keys of a scenario file, in one table.
//
// The reader, `--set`, the plan, the JSON Schema and `flywheel explain` all look here, so that a key is
// described once. The entries stand in files by phase: KeyCatalogue+Attract and its neighbours.

/// The numeric keys: what each means, in which unit, with which default.
package enum KeyCatalogue {
  /// Every key, in the order of a scenario file; then what only the plan has.
  package static let all: [KeyDefinition] =
    surroundings + attract + engage + segments + delight + money + expert + plan

  /// The key at `path`, names standing where the pattern has `*`.
  ///
  /// - Returns: `nil` when there is no such key. Companions (`engage.early_loss.within`) are no keys.
  package static func definition(for path: String) -> KeyDefinition? {
    let components = split(path)
    return byLength[components.count]?.first { matches($0.components, components) }?.definition
  }

  /// The description of an input of the resolved scenario: a key, or the companion of one
  /// (`engage.early_loss.within`, `attract.channels.NAME.cost_per_lead.at`).
  package static func inputDefinition(for path: String) -> KeyDefinition? {
    if let definition = definition(for: path) { return definition }
    guard let dot = path.lastIndex(of: "."),
      let owner = definition(for: String(path[..<dot]))?.companionDefinition,
      owner.pattern.hasSuffix(path[dot...])
    else { return nil }
    return owner
  }

  /// What the user probably meant by `path`; `nil` when nothing comes close.
  ///
  /// Cost: candidates × product of the lengths. See `NearestName`.
  package static func nearest(to path: String, among candidates: [String]) -> String? {
    NearestName.nearest(to: path, among: candidates)
  }

  // MARK: looking up

  /// A definition with its pattern taken apart.
  private struct Entry: Sendable {
    var components: [Substring]
    var definition: KeyDefinition
  }

  private static let byLength: [Int: [Entry]] = Dictionary(
    grouping: all.map { Entry(components: split($0.pattern), definition: $0) },
    by: \.components.count)

  private static func split(_ path: String) -> [Substring] {
    path.split(separator: ".", omittingEmptySubsequences: false)
  }

  private static func matches(_ pattern: [Substring], _ path: [Substring]) -> Bool {
    zip(pattern, path).allSatisfy { $0 == $1 || ($0 == "*" && !$1.isEmpty) }
  }
}
