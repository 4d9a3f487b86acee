// The scenarios of a comparison: files, and variants of the first file.

internal import Foundation
internal import Reports
internal import Scenarios

/// Two or more scenarios with the names they go by; the first is the base.
struct ComparedScenarios {
  /// The scenarios.
  var scenarios: [Scenario]
  /// What each is called: its variant's name, its own, or its file's where two have the same.
  var labels: [String]
  /// What names each on the command line.
  var arguments: [String]
  /// What is doubtful in the changes that all get.
  var doubts: [Problem]

  /// One side as the user named it.
  private struct Side {
    var scenario: Scenario
    var file: String
    var variant: String?
  }

  /// Reads what the user named.
  ///
  /// - Parameters:
  ///   - names: the first a file, the others files or variants of it.
  ///   - variants: whether all variants of the first file are meant besides.
  ///   - settings: changes that all get.
  /// - Throws: what is wrong with one of them, or with comparing them.
  init(_ names: [String], variants: Bool, settings: [Setting]) throws(CommandFailure) {
    let file = names[0]
    let base = Side(scenario: try ScenarioChanges.read(file, settings: settings), file: file)
    var sides = [base]
    if variants && base.scenario.variantNames.isEmpty { throw Self.withoutVariants(names) }
    for name in variants ? base.scenario.variantNames : [] {
      sides.append(try Self.variant(name, of: file, settings))
    }
    for name in names.dropFirst() {
      sides.append(try Self.side(name, base: base, settings))
    }
    if sides.count < 2 { throw Self.alone(base) }
    try Self.refuseTwins(sides)
    for side in sides.dropFirst() { try Self.refuseUnlike(base, side) }
    scenarios = sides.map { side in
      var scenario = side.scenario
      scenario.settings = base.scenario.settings
      return scenario
    }
    labels = Self.labels(sides)
    arguments = sides.map { $0.variant ?? $0.file }
    doubts = SharedChangeDoubts.of(settings.map(\.path), in: scenarios)
  }

  private static func variant(
    _ name: String, of file: String, _ settings: [Setting]
  ) throws(CommandFailure) -> Side {
    Side(
      scenario: try ScenarioChanges.read(file, variant: name, settings: settings), file: file,
      variant: name)
  }

  /// A variant of the base's file, or another file.
  private static func side(
    _ name: String, base: Side, _ settings: [Setting]
  ) throws(CommandFailure) -> Side {
    let variants = base.scenario.variantNames
    if variants.contains(name) { return try variant(name, of: base.file, settings) }
    if FileManager.default.fileExists(atPath: name) {
      return Side(scenario: try ScenarioChanges.read(name, settings: settings), file: name)
    }
    let folder = (name as NSString).deletingLastPathComponent
    let beside =
      (try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder))
    let files = (beside ?? []).filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }
    let isFile = name.contains("/") || name.hasSuffix(".yaml") || name.hasSuffix(".yml")
    let near =
      (isFile ? nil : KeyCatalogue.nearest(to: name, among: variants))
      ?? nearest(to: (name as NSString).lastPathComponent, among: files)
      .map { folder.isEmpty ? $0 : folder + "/" + $0 }
    throw CommandFailure(
      "\(name) is neither a file nor a variant of \(base.file)"
        + (near.map { "; did you mean \"\($0)\"?" } ?? listed(variants)))
  }

  /// The file whose name without its extension, which all share, is near.
  private static func nearest(to file: String, among files: [String]) -> String? {
    let stem = { (file: String) in
      (file as NSString).deletingPathExtension.replacing(".", with: "-")
    }
    let near = KeyCatalogue.nearest(to: stem(file), among: files.map(stem))
    return files.sorted().first { stem($0) == near }
  }

  private static func listed(_ variants: [String]) -> String {
    variants.isEmpty ? "" : "; its variants: \(variants.joined(separator: ", "))"
  }

  private static func withoutVariants(_ names: [String]) -> CommandFailure {
    names.count > 1
      ? told("\(names[0]) has no variants; leave out --variants")
      : told(
        "\(names[0]) has no variants; give another file, as in",
        "flywheel compare \(names[0]) other.yaml")
  }

  private static func alone(_ base: Side) -> CommandFailure {
    let variants = base.scenario.variantNames
    let cure =
      variants.isEmpty
      ? "give another file, as in flywheel compare \(base.file) other.yaml"
      : "give another file, or --variants for its variants (\(variants.joined(separator: ", ")))"
    return CommandFailure("There is only one scenario, \(base.file); \(cure)")
  }

  /// Refuses the same file, or variant of it, twice.
  private static func refuseTwins(_ sides: [Side]) throws(CommandFailure) {
    var seen: [String: String] = [:]
    for side in sides {
      let path = URL(fileURLWithPath: side.file).resolvingSymlinksInPath().standardizedFileURL.path
      let name = side.variant.map { "variant \"\($0)\"" } ?? side.file
      let key = path + "\n" + (side.variant ?? "")
      if seen[key] != nil {
        throw CommandFailure("\(name) is given twice; leave one of them out")
      }
      seen[key] = name
    }
  }

  /// Refuses what cannot be compared future by future.
  private static func refuseUnlike(_ base: Side, _ other: Side) throws(CommandFailure) {
    let (a, b) = (base.scenario, other.scenario)
    let named = (name(base), name(other))
    if a.horizonMonths != b.horizonMonths {
      let months = min(a.horizonMonths, b.horizonMonths)
      throw told(
        "\(named.0) has a horizon of \(a.horizonMonths) months, \(named.1) one of "
          + "\(b.horizonMonths); give both the same:", "--set \"horizon=\(months) months\"")
    }
    if a.currency != b.currency {
      throw told(
        "\(named.0) counts in \(a.currency), \(named.1) in \(b.currency); state the amounts of "
          + "both in one currency")
    }
    let steps = (a.settings.stepsPerMonth, b.settings.stepsPerMonth)
    if steps.0 != steps.1 {
      throw told(
        "\(named.0) has \(steps.0) steps a month, \(named.1) \(steps.1), so that they cannot have "
          + "the same luck; give both the same:",
        "--set \"simulation.steps_per_month=\(steps.0)\"")
    }
  }

  /// A refusal that keeps to 80 columns, its cure whole on a line of its own where it can be copied.
  private static func told(_ words: String, _ cure: String? = nil) -> CommandFailure {
    let lines = TextLines.wrap(words, width: 80) + (cure.map { ["  " + $0] } ?? [])
    return CommandFailure(lines.joined(separator: "\n"))
  }

  private static func name(_ side: Side) -> String {
    side.variant.map { "variant \"\($0)\"" } ?? side.file
  }

  /// Names that tell the sides apart.
  private static func labels(_ sides: [Side]) -> [String] {
    let plain = sides.map { $0.variant ?? $0.scenario.name }
    let stems = sides.map { side in
      side.variant
        ?? ((side.file as NSString).lastPathComponent as NSString).deletingPathExtension
    }
    if Set(plain).count == plain.count { return plain }
    let unlike = zip(plain, stems).map { name, stem in
      plain.count { $0 == name } > 1 ? stem : name
    }
    if Set(unlike).count == unlike.count { return unlike }
    return sides.map(\.file).enumerated().map { $1 + (sides[$0].variant.map { ":\($0)" } ?? "") }
  }
}
