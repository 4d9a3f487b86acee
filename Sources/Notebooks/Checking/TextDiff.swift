// What differs between two texts, as `diff -u` shows it: lines taken away, lines added, three lines around them.

/// The differences of two texts, line by line.
struct TextDiff {
  /// Lines of context on each side.
  private static let context = 3
  /// Changed middles with more lines than this are not aligned: the search is quadratic.
  private static let longestAligned = 600
  /// The most lines that are shown.
  private static let mostShown = 60
  /// The most lines that are shown of one side of a change, so that both sides are seen.
  private static let longestSide = 20
  /// The most characters that are shown of a line.
  private static let widest = 160
  /// How many of them stand before the first difference where a line is cut.
  private static let beforeDifference = 40

  /// Lines of one kind of a difference.
  private enum Step {
    case same(Substring)
    case gone(Substring)
    case come(Substring)
  }

  /// The differences in lines that begin with " ", "-" or "+", under headings that count lines; empty without any.
  ///
  /// - Parameters:
  ///   - old: what was expected.
  ///   - new: what came.
  ///   - first: the number of the first line of `old` in its file.
  /// - Returns: lines as `diff -u` writes them.
  static func lines(from old: String, to new: String, first: Int) -> [String] {
    let steps = steps(cut(old), cut(new))
    let changed = steps.indices.filter { if case .same = steps[$0] { false } else { true } }
    guard !changed.isEmpty else { return [] }
    var shown: [String] = []
    var (oldLine, newLine) = (first, 1)
    var (index, next) = (0, changed[...])
    while let start = next.first {
      var end = start
      while let following = next.first, following <= end + 2 * context {
        end = following
        next.removeFirst()
      }
      let hunk = max(index, start - context)...min(steps.count - 1, end + context)
      for step in steps[index..<hunk.lowerBound] { count(step, &oldLine, &newLine) }
      shown.append("@@ line \(oldLine) of the page, line \(newLine) of what is printed @@")
      shown += texts(steps[hunk])
      for step in steps[hunk] { count(step, &oldLine, &newLine) }
      index = hunk.upperBound + 1
    }
    if shown.count <= mostShown { return shown }
    return shown.prefix(mostShown) + [
      "… \(shown.count - mostShown) more lines differ or stand around"
    ]
  }

  private static func cut(_ text: String) -> [Substring] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  private static func steps(_ old: [Substring], _ new: [Substring]) -> [Step] {
    var head = 0
    while head < min(old.count, new.count), old[head] == new[head] { head += 1 }
    var tail = 0
    while tail < min(old.count, new.count) - head,
      old[old.count - 1 - tail] == new[new.count - 1 - tail]
    {
      tail += 1
    }
    let (gone, come) = (old[head..<(old.count - tail)], new[head..<(new.count - tail)])
    return old[..<head].map(Step.same) + middle(Array(gone), Array(come))
      + old[(old.count - tail)...].map(Step.same)
  }

  /// The middle part, aligned where it is short enough.
  private static func middle(_ old: [Substring], _ new: [Substring]) -> [Step] {
    guard old.count <= longestAligned, new.count <= longestAligned else {
      return old.map(Step.gone) + new.map(Step.come)
    }
    let difference = new.difference(from: old)
    let gone = Set(difference.removals.map(\.offset))
    let come = Set(difference.insertions.map(\.offset))
    var (steps, i, j): ([Step], Int, Int) = ([], 0, 0)
    while i < old.count || j < new.count {
      if i < old.count, gone.contains(i) {
        steps.append(.gone(old[i]))
        i += 1
      } else if j < new.count, come.contains(j) {
        steps.append(.come(new[j]))
        j += 1
      } else {
        steps.append(.same(old[i]))
        (i, j) = (i + 1, j + 1)
      }
    }
    return steps
  }

  private static func count(_ step: Step, _ old: inout Int, _ new: inout Int) {
    switch step {
    case .same: (old, new) = (old + 1, new + 1)
    case .gone: old += 1
    case .come: new += 1
    }
  }

  /// The lines of steps; what is gone and what comes in its place are held against each other.
  private static func texts(_ steps: ArraySlice<Step>) -> [String] {
    var (texts, gone, come): ([String], [Substring], [Substring]) = ([], [], [])
    let close = {
      texts += side("-", gone, beside: come, "the page")
      texts += side("+", come, beside: gone, "what is printed")
      (gone, come) = ([], [])
    }
    for step in steps {
      switch step {
      case .gone(let line): gone.append(line)
      case .come(let line): come.append(line)
      case .same(let line):
        close()
        texts.append(" " + part(of: visible(line), at: 0))
      }
    }
    close()
    return texts
  }

  /// One side of a change.
  ///
  /// - Parameters:
  ///   - mark: what its lines begin with.
  ///   - lines: its lines.
  ///   - others: the lines of the other side.
  ///   - place: where its lines stand.
  /// - Returns: the first of them, and how many more there are.
  private static func side(
    _ mark: String, _ lines: [Substring], beside others: [Substring], _ place: String
  ) -> [String] {
    let shown = lines.prefix(longestSide).enumerated().map { index, line in
      let text = visibleToItsEnd(line)
      guard index < others.count else { return mark + part(of: text, at: 0) }
      let same = zip(text, visibleToItsEnd(others[index])).prefix { $0 == $1 }
      return mark + part(of: text, at: same.count)
    }
    let rest = lines.count - shown.count
    return rest == 0 ? shown : shown + ["… \(rest) more line\(rest == 1 ? "" : "s") of \(place)"]
  }

  /// A line with signs for what a terminal would obey.
  private static func visible(_ line: Substring) -> String {
    var text = String.UnicodeScalarView()
    for scalar in line.unicodeScalars {
      let isControl = scalar.properties.generalCategory == .control
      let sign: UInt32 = scalar.value < 0x20 ? 0x2400 + scalar.value : 0x2421
      text.append(
        !isControl ? scalar : scalar.value > 0x7F ? "\u{FFFD}" : Unicode.Scalar(sign) ?? "\u{FFFD}")
    }
    return String(text)
  }

  /// A line with signs for the blanks at its end, too.
  private static func visibleToItsEnd(_ line: Substring) -> String {
    let text = visible(line)
    let blanks = text.reversed().prefix { $0 == " " }.count
    return text.dropLast(blanks) + String(repeating: "␠", count: blanks)
  }

  /// A line, a long one cut so that the character at `difference` is seen.
  private static func part(of text: String, at difference: Int) -> String {
    let count = text.count
    if count <= widest { return text }
    let start = difference < widest - beforeDifference ? 0 : difference - beforeDifference
    return (start > 0 ? "…" : "") + text.dropFirst(start).prefix(widest)
      + (start + widest < count ? "…" : "")
  }
}

extension CollectionDifference.Change {
  /// Where it is.
  fileprivate var offset: Int {
    switch self {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }
}
