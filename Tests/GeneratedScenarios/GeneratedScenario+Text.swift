// From a generated scenario to the text of its file.

import RandomStreams

extension GeneratedScenario {
  /// The scenario as a file.
  ///
  /// - Parameter shuffle: `nil` writes keys in their usual order; a number shuffles the keys of every group, plan
  ///   entries excepted, whose order means something.
  /// - Returns: YAML.
  package func text(shuffle: Int? = nil) -> String {
    var parts = ["name: Scenario \(number)", "currency: \(currency)", "horizon: \(months) months"]
    parts += Self.block(values, shuffle: shuffle)
    if !plan.isEmpty {
      let entries = plan.map { entry in
        "  - " + entry.map { "\($0.key): \(Self.quoted($0.words))" }.joined(separator: "\n    ")
      }
      parts.append((["plan:"] + entries).joined(separator: "\n"))
    }
    if !correlations.isEmpty {
      let pairs = correlations.map {
        "  - { between: [\($0.first), \($0.second)], rank: \($0.rank) }"
      }
      parts.append(
        (["correlations:"] + Self.shuffled(pairs, shuffle, "correlations")).joined(separator: "\n"))
    }
    if !variants.isEmpty {
      let written = variants.map { variant in
        "  \(variant.name):\n"
          + variant.values.map { "    \($0.path): \(Self.quoted($0.words))" }.joined(
            separator: "\n")
      }
      parts.append((["variants:"] + written).joined(separator: "\n"))
    }
    return Self.shuffled(parts, shuffle, "top").joined(separator: "\n") + "\n"
  }

  /// Values as nested keys: the lines of each top-level group in one text.
  package static func block(
    _ values: [(path: String, words: String)], shuffle: Int? = nil, topic: String = "",
    indent: String = ""
  ) -> [String] {
    var groups: [(key: String, inner: [(path: String, words: String)])] = []
    for (path, words) in values {
      let key = String(path.prefix { $0 != "." })
      let rest = String(path.dropFirst(key.count + 1))
      if let index = groups.firstIndex(where: { $0.key == key }) {
        groups[index].inner.append((rest, words))
      } else {
        groups.append((key, [(rest, words)]))
      }
    }
    return shuffled(groups, shuffle, topic).map { group in
      if group.inner.count == 1, group.inner[0].path.isEmpty {
        return "\(indent)\(group.key): \(quoted(group.inner[0].words))"
      }
      let inner = block(
        group.inner, shuffle: shuffle, topic: "\(topic).\(group.key)", indent: indent + "  ")
      return "\(indent)\(group.key):\n" + inner.joined(separator: "\n")
    }
  }

  /// Words that YAML would take for something else stand in quotation marks.
  private static func quoted(_ words: String) -> String {
    words.contains(":") || words.hasPrefix("- ") ? "\"\(words)\"" : words
  }

  /// Items in an order that a number and a topic decide; as they are without a number.
  private static func shuffled<Item>(_ items: [Item], _ number: Int?, _ topic: String) -> [Item] {
    guard let number else { return items }
    let stream = RandomStream(seed: 0x5_0FFE, trial: number)
    let agent = StableHash.text(topic)
    return items.enumerated().sorted {
      stream.uniform(agent: agent, step: Int32($0.offset), purpose: 0)
        < stream.uniform(agent: agent, step: Int32($1.offset), purpose: 0)
    }.map(\.element)
  }
}
