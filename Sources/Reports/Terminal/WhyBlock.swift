// Why two scenarios differ: a row a key, a column a metric, bars for the first.

internal import Charts
internal import Experiments
internal import Scenarios
internal import Simulation

/// The split of a change as text.
struct WhyBlock {
  /// The split.
  let why: WhySplit
  /// Both scenarios.
  let words: DifferingKeyWords
  /// The currency's code.
  let currency: String
  /// The metrics shown, the first with bars; at most two have room.
  let metrics: [Metric]

  /// Blocks of the longest bar.
  private static let reach = 12

  /// Heading, rows, whole and notes, no line longer than `width`.
  func lines(width: Int) -> [String] {
    let splits = metrics.prefix(2).compactMap { wanted in
      why.metrics.first { $0.metric == wanted }
    }
    if let failure = why.failure { return TextLines.wrap(refusal(failure), width: width) }
    if why.keys.isEmpty {
      return TextLines.wrap("Why: the two scenarios say the same.", width: width)
    }
    guard let first = splits.first else {
      return TextLines.wrap("Why: too few futures have a value to split the change.", width: width)
    }
    let order = self.order
    let shown = order.count <= Self.listed ? order : Array(order.prefix(Self.listed - 1))
    let largest = first.parts.map(\.difference.magnitude).max() ?? 0
    let bars = Self.reach + 2
    let label = max(16, width - bars - Self.column * splits.count)
    let head =
      TextLines.left("  what changed", label + bars)
      + splits.map { TextLines.right(name($0.metric), Self.column) }.joined()
    let rows = shown.map { key in
      let bar = Self.bar(first.parts[key].difference, of: largest, isTold: first.parts[key].isTold)
      return "  " + TextLines.left(words.name(why.keys[key].path), label - 2)
        + " " + TextLines.left(bar, Self.reach + 1)
        + splits.map { TextLines.right(part($0.parts[key], $0.metric.unit), Self.column) }.joined()
    }
    let rest = order.dropFirst(shown.count)
    let more =
      TextLines.left("  \(rest.count) smaller ones", label + bars)
      + splits.map { split in
        let sum = rest.reduce(0.0) { $0 + split.parts[$1].difference }
        let error = split.parts[shown.last ?? 0].standardError
        return TextLines.right(
          split.metric.unit.figure(sum, error: error > 0 ? error : nil), Self.column)
      }.joined()
    let sum =
      TextLines.left("  together", label + bars)
      + splits.map { TextLines.right(whole($0), Self.column) }.joined()
    return TextLines.wrap("Why: " + heading(first), width: width)
      + ([head] + rows + (rest.isEmpty ? [] : [more]) + [sum]).map {
        TextLines.clip(TextLines.trimmed($0), to: width)
      }
      + notes(splits).flatMap { TextLines.wrap($0, width: width, indent: 2, first: 2) }
  }

  /// Columns of one metric.
  private static let column = 18

  /// What differs, as one paragraph.
  func differences(width: Int) -> [String] {
    let listed = why.keys.count <= Self.listed ? why.keys.count : Self.listed / 2
    let changes = order.prefix(listed).map { words.change(why.keys[$0]) }
    let more = why.keys.count > listed ? "; and \(why.keys.count - listed) more" : ""
    if changes.isEmpty { return [] }
    return TextLines.wrap(
      "What differs: " + changes.joined(separator: "; ") + more + ".", width: width)
  }

  /// The most keys with a row of their own.
  private static let listed = 15

  /// The keys, the largest part in the first metric first.
  var order: [Int] {
    let parts = why.metrics.first { $0.metric == metrics.first }?.parts
    return why.keys.indices.sorted { a, b in
      guard let parts else { return a < b }
      return (-parts[a].difference.magnitude, a) < (-parts[b].difference.magnitude, b)
    }
  }

  private func name(_ metric: Metric) -> String {
    if metric == .cash { return "cash, \(currency)" }
    let short = metric.words.split(separator: ",").first.map(String.init) ?? ""
    let sign = metric.unit.sign(currency: currency)
    let whole = sign.isEmpty || metric.unit == .moneyPerMonth ? short : "\(short), \(sign)"
    return TextLines.clip(whole, to: Self.column - 1)
  }

  func heading(_ split: MetricSplit) -> String {
    let how =
      why.keys.count == 1
      ? "one key differs"
      : why.isExact
        ? "all \(NumberText.count(1 << why.keys.count, "combination", "combinations"))"
        : "\(NumberText.count(why.hybrids, "combination", "combinations")) along random orders"
    return "what each change adds, on average over the orders in which they could be made "
      + "(\(how), \(NumberText.count(split.futures, "future", "futures")), ± 95 %)"
  }

  /// A bar: █ adds, ░ takes away; none for what is noise.
  static func bar(_ value: Double, of largest: Double, isTold: Bool) -> String {
    guard largest > 0, isTold else { return "" }
    let length = Int((value.magnitude / largest * Double(reach)).rounded())
    return String(repeating: value < 0 ? "░" : "█", count: max(1, length))
  }

  private func part(_ part: SplitPart, _ unit: MetricUnit) -> String {
    let text = ComparisonRows.difference(
      unit, part.difference, standardError: part.standardError)
    return part.isTold || part.difference == 0 ? text : "(\(text))"
  }

  private func whole(_ split: MetricSplit) -> String {
    ComparisonRows.difference(
      split.metric.unit, split.whole, standardError: split.wholeError)
  }

  private func notes(_ splits: [MetricSplit]) -> [String] {
    let parts = splits.flatMap(\.parts)
    var notes: [String] = []
    if let first = splits.first, first.parts.contains(where: { $0.isTold && $0.difference < 0 }) {
      notes.append("█ adds, ░ takes away.")
    }
    if parts.contains(where: { !$0.isTold && $0.difference != 0 }) {
      notes.append("In brackets: within noise.")
    }
    return notes.isEmpty ? [] : [notes.joined(separator: " ")]
  }

  func refusal(_ failure: HybridFailure) -> String {
    let taken = failure.taken.map(words.name).joined(separator: ", ")
    let rest = why.keys.map(\.path).filter { !failure.taken.contains($0) }.map(words.name)
      .joined(separator: ", ")
    return "Why: the change cannot be split. With \(taken) of \(words.second.name) but \(rest) of "
      + "\(words.first.name): \(failure.message)."
  }
}
