// Valid scenario files made from a number, for tests of what must hold for every scenario.
//
// Every choice is drawn at an address of its own (number, path), so that the same number always makes the same
// file, and leaving a feature out changes nothing else. Businesses are small and runs short, so that hundreds run in
// seconds: tens of customers, a few leads a month, months instead of years.

import RandomStreams

/// One scenario file in parts that a test may change before it is written.
package struct GeneratedScenario: Sendable {
  /// The number it was made from.
  package let number: Int
  /// What it does without.
  package let excluded: Set<ScenarioFeature>
  /// What all sizes are multiplied by: customers, budgets, spends, leads and articles. A power of two keeps the digits
  /// exact.
  package let scale: Double
  /// The values by path, in the order of a typical file.
  package var values: [(path: String, words: String)] = []
  /// The plan: the fields and changes of each entry, in order.
  package var plan: [[(key: String, words: String)]] = []
  /// Rank correlations.
  package var correlations: [(first: String, second: String, rank: String)] = []
  /// Variants: values by path, under a name.
  package var variants: [(name: String, values: [(path: String, words: String)])] = []

  /// The currency of all amounts.
  package let currency: String
  /// Months to simulate.
  package let months: Int
  /// Steps a month.
  package let stepsPerMonth: Int
  private let stream: RandomStream

  /// Scenario number `number`.
  ///
  /// - Parameters:
  ///   - number: which one.
  ///   - excluded: features it must not have; it has each of the others with some probability.
  ///   - scale: what all sizes are multiplied by.
  package init(_ number: Int, without excluded: Set<ScenarioFeature> = [], scale: Double = 1) {
    self.number = number
    self.excluded = excluded
    self.scale = scale
    let stream = RandomStream(seed: 0x5CE_4A21, trial: number)
    self.stream = stream
    func luck(_ topic: String) -> Double {
      stream.uniform(agent: StableHash.text(topic), step: 0, purpose: 0)
    }
    currency = ["EUR", "EUR", "USD", "GBP"][Int(luck("currency") * 4)]
    let steps = [1, 2, 3, 4, 4, 4, 5, 8][Int(luck("steps_per_month") * 8)]
    stepsPerMonth = excluded.contains(.steps) ? 4 : steps
    // One in eight is long enough for what is told of the last twelve months.
    months = luck("long") < 0.125 ? 13 + Int(luck("horizon") * 4) : 2 + Int(luck("horizon") * 7)
    writeStart()
    writeAttraction()
    writeEngagement()
    writeDelight()
    writeSurroundings()
    if has(.plan, 0.75) { writePlan() }
    if has(.correlations, 0.6) { writeCorrelations() }
  }

  /// A number strictly between 0 and 1 for a topic, always the same.
  package func luck(_ topic: String) -> Double {
    stream.uniform(agent: StableHash.text(topic), step: 0, purpose: 0)
  }

  /// A number between two others for a topic.
  func between(_ low: Double, _ high: Double, _ topic: String) -> Double {
    low + (high - low) * luck(topic)
  }

  /// One of several for a topic.
  func pick<Item>(_ items: [Item], _ topic: String) -> Item {
    items[Int(luck(topic) * Double(items.count))]
  }

  /// Whether a feature is there: never when excluded, else with probability `share`.
  func has(_ feature: ScenarioFeature, _ share: Double) -> Bool {
    !excluded.contains(feature) && luck("has \(feature)") < share
  }

  /// States a value.
  mutating func state(_ path: String, _ words: String) { values.append((path, words)) }

  /// The words stated at a path.
  package subscript(path: String) -> String? {
    get { values.first { $0.path == path }?.words }
    set {
      let index = values.firstIndex { $0.path == path }
      guard let newValue else {
        if let index { values.remove(at: index) }
        return
      }
      if let index { values[index].words = newValue } else { state(path, newValue) }
    }
  }

  /// The names under a group, in the order of the file: `names(under: "attract.channels")`.
  package func names(under group: String) -> [String] {
    var names: [String] = []
    for (path, _) in values where path.hasPrefix(group + ".") {
      let name = String(path.dropFirst(group.count + 1).prefix { $0 != "." })
      if !names.contains(name) { names.append(name) }
    }
    return names
  }
}
