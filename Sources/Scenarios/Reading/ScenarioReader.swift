// The door of this room: from a file (and a variant, and `--set`) to a scenario, or to all its
// mistakes at once.
//
// text → tree (YAMLParsing) → layer (LayerReading) → layers (LayerMerging) → ScenarioBuilder

/// Which scenario the user asks for.
package struct ScenarioRequest: Sendable {
  /// The file.
  package var file: String
  /// The variant of the file; `nil` is the file itself.
  package var variant: String?
  /// Changes from the command line, each a path and the words of its value.
  package var settings: [(path: String, value: String)]

  /// A request for a file, possibly with a variant and changes.
  package init(
    file: String, variant: String? = nil, settings: [(path: String, value: String)] = []
  ) {
    self.file = file
    self.variant = variant
    self.settings = settings
  }
}

/// Reads scenarios.
package enum ScenarioReader {
  /// Reads the requested scenario from disc.
  ///
  /// Layers are merged in order: the files it extends, the file, the variant, the settings. Values
  /// replace values key by key; a plan or a list of correlations replaces the whole list beneath.
  ///
  /// - Throws: every mistake of all files and all their variants at once, sorted by place.
  package static func read(_ request: ScenarioRequest) throws(ScenarioProblems) -> Scenario {
    try read(request, from: ScenarioFiles.read)
  }

  /// Reads a scenario from `text`, as if it stood in `file`.
  ///
  /// - Parameters:
  ///   - text: the file's text.
  ///   - file: the name for messages.
  ///   - variant: the variant of the file; `nil` is the file itself.
  ///   - settings: changes as from the command line.
  ///   - including: the text of a file named by `extends`; without it every such file is missing.
  /// - Returns: the resolved scenario.
  /// - Throws: every mistake at once, sorted by place.
  package static func read(
    text: String, file: String, variant: String? = nil,
    settings: [(path: String, value: String)] = [],
    including: (String) -> String? = { _ in nil }
  ) throws(ScenarioProblems) -> Scenario {
    let request = ScenarioRequest(file: file, variant: variant, settings: settings)
    return try read(request) { name in
      if name == file { return .success((text, name)) }
      guard let other = including(name) else {
        return .failure(
          FileProblem(message: "there is no such file", cure: "check its name and folder"))
      }
      return .success((other, name))
    }
  }

  private static func read(
    _ request: ScenarioRequest, from source: ScenarioSource
  ) throws(ScenarioProblems) -> Scenario {
    let chain = LayerChain(request.file, from: source)
    var problems = chain.problems
    var merged = LayerMerging()
    for layer in chain.layers { merged.apply(layer) }
    let variants = Set(chain.layers.flatMap(\.variants.keys)).sorted()
    func stack(_ variant: String?) -> LayerMerging {
      var all = merged
      guard let variant else { return all }
      for layer in chain.layers.compactMap({ $0.variants[variant] }) { all.apply(layer) }
      return all
    }
    func build(_ layers: LayerMerging) -> ScenarioBuilder {
      ScenarioBuilder(
        layers, file: request.file, name: ScenarioFiles.stem(request.file), variantNames: variants)
    }
    if let variant = request.variant, !variants.contains(variant), !chain.isIncomplete {
      problems.append(unknown(variant, among: variants, file: request.file))
    }
    var asked = stack(request.variant)
    let settings = SettingsReading(request.settings, onto: asked)
    problems += settings.problems
    asked.apply(settings.layer)
    let wanted = build(asked)
    if !chain.isIncomplete {
      problems += wanted.problems
      // The base and the variants of this file are checked too, so that no mistake waits for its
      // day.
      let own = chain.layers.last.map { $0.variants.keys.sorted() } ?? []
      for other in [nil] + own.map(Optional.some) { problems += build(stack(other)).problems }
    }
    guard problems.isEmpty else { throw ScenarioProblems(sorted(problems, files: chain.files)) }
    return wanted.scenario
  }

  private static func unknown(_ variant: String, among names: [String], file: String) -> Problem {
    let nearest = KeyCatalogue.nearest(to: variant, among: names)
    let list = names.map { "\"\($0)\"" }.joined(separator: ", ")
    return Problem(
      at: SourcePlace(file: file, line: 1, column: 1), key: "variants",
      message: "there is no variant \"\(variant)\"",
      cure: nearest.map { "did you mean \"\($0)\"?" }
        ?? (names.isEmpty ? "the file has no variants" : "the file has \(list)"))
  }

  /// Each problem once: the files in the order they were opened, then the command line; each by
  /// place.
  private static func sorted(_ problems: [Problem], files: [String]) -> [Problem] {
    var seen: Set<Problem> = []
    func rank(_ problem: Problem) -> (Int, Int, Int, String) {
      guard let place = problem.place else { return (-1, 0, 0, problem.key) }
      let file = files.firstIndex(of: place.file) ?? files.count
      return (file, place.line, place.column, problem.key)
    }
    return problems.filter { seen.insert($0).inserted }.sorted { rank($0) < rank($1) }
  }
}
