// What differs between two texts, as `diff -u` shows it: lines taken away, lines added, three lines around them.

/// The differences of two texts, line by line.
struct TextDiff {
  /// Lines of context on each side.
  private static let context = 3
  /// Changed middles with more lines than this are not aligned: the search is quadratic.
  private static let longestAligned = 600
  /// The most lines that are shown.
  private static let mostShown = 60

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
      for step in steps[hunk] {
        shown.append(text(step))
        count(step, &oldLine, &newLine)
      }
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

  private static func text(_ step: Step) -> String {
    switch step {
    case .same(let line): " " + line
    case .gone(let line): "-" + line
    case .come(let line): "+" + line
    }
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
