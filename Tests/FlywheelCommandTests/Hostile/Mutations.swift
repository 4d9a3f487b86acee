// One-place mistakes of every kind that people make, as mutants of a sound file.

import Scenarios

/// Breaks a sound file, once a mutant.
struct Mutations {
  private let keys: StatedKeys
  /// What came out, in the order of the file.
  private(set) var mutants: [Mutant] = []

  /// All mutants of `text`.
  init(of text: String) {
    keys = StatedKeys(text)
    for key in keys.keys {
      let stated = Stated(key, in: keys)
      misspell(stated)
      if key.value.isEmpty { continue }
      for (kind, value) in ValueMutations.broken(stated) { replace(kind, stated, by: value) }
      if !stated.isList { double(stated) }
    }
    indentWithTabs()
  }

  /// The file with characters `range` exchanged.
  private func text(_ range: Range<Int>, by words: String) -> String {
    String(keys.characters[..<range.lowerBound]) + words
      + String(keys.characters[range.upperBound...])
  }

  /// A value exchanged: told at the key or within the value.
  private mutating func replace(_ kind: String, _ stated: Stated, by value: String) {
    let key = keys.place(stated.key.key.lowerBound)
    let place = keys.place(stated.key.value.lowerBound)
    mutants.append(
      Mutant(
        kind: kind, text: text(stated.key.value, by: value), line: place.line,
        columns: [key.column...key.column, place.column...(place.column + value.count)],
        key: stated.name))
  }

  /// Two neighbouring letters swapped, in keys that are not names of the user's own.
  private mutating func misspell(_ stated: Stated) {
    guard stated.isFixed, stated.name.count > 3 else { return }
    var letters = Array(stated.name)
    let index = letters.count - 3
    guard letters[index] != letters[index + 1], letters[index + 1] != "." else { return }
    letters.swapAt(index, index + 1)
    let place = keys.place(stated.key.key.lowerBound)
    mutants.append(
      Mutant(
        kind: "misspelt", text: text(stated.key.key, by: String(letters)), line: place.line,
        columns: [place.column...place.column], key: String(letters), suggestion: stated.name))
  }

  /// The same key once more, behind itself.
  private mutating func double(_ stated: Stated) {
    let whole = stated.key.key.lowerBound..<stated.key.value.upperBound
    let words = keys.text(whole)
    let first = keys.place(whole.lowerBound)
    let indent = String(repeating: " ", count: first.column - 1)
    let joint = stated.key.isInBraces ? ", " : "\n" + indent
    let isSameLine = stated.key.isInBraces
    let end = whole.upperBound..<whole.upperBound
    // In lines, behind the end of the line, where a comment may stand.
    let lineEnd = keys.characters[whole.upperBound...].firstIndex(of: "\n") ?? whole.upperBound
    let column = isSameLine ? first.column + words.count + joint.count : first.column
    mutants.append(
      Mutant(
        kind: "doubled", text: text(isSameLine ? end : lineEnd..<lineEnd, by: joint + words),
        line: isSameLine ? first.line : first.line + 1, columns: [column...column],
        key: stated.name))
  }

  /// The indentation of each line in turn as a tab.
  private mutating func indentWithTabs() {
    for key in keys.keys where !key.isInBraces {
      let place = keys.place(key.key.lowerBound)
      let start = key.key.lowerBound - (place.column - 1)
      let indent = keys.text(start..<key.key.lowerBound)
      guard !indent.isEmpty, indent.allSatisfy({ $0 == " " }) else { continue }
      mutants.append(
        Mutant(
          kind: "tab", text: text(start..<key.key.lowerBound, by: "\t"), line: place.line,
          columns: [1...2], key: keys.text(key.key)))
    }
  }
}

/// A key with what is known about it.
struct Stated {
  /// The key.
  let key: StatedKey
  /// Its last component, or what stands before the colon.
  let name: String
  /// Its value.
  let value: String
  /// The quantity it states, if it does.
  let definition: KeyDefinition?
  /// Whether it is a change of the plan.
  let isChange: Bool
  /// Whether it belongs to a pair of the list of correlations.
  let isList: Bool
  /// Whether the product and not the user has chosen its name.
  let isFixed: Bool

  /// Looks up `key` of `keys`.
  init(_ key: StatedKey, in keys: StatedKeys) {
    self.key = key
    name = key.path.last ?? ""
    value = keys.text(key.value)
    isList = key.path[0] == "correlations"
    let isVariant = key.path[0] == "variants"
    let inPlan = key.path[0] == "plan" && key.path.count > 2
    let own = isVariant || inPlan ? Array(key.path.dropFirst(2)) : key.path
    let path = own.joined(separator: ".")
    definition =
      isList
      ? nil
      : KeyCatalogue.definition(for: inPlan && own.count == 1 ? "plan.\(path)" : path)
        ?? (inPlan ? KeyCatalogue.definition(for: path) : nil)
    isChange = inPlan && definition.map { !$0.pattern.hasPrefix("plan.") } == true
    let named = ["attract.channels.", "engage.segments.", "costs."]
    let isNamed = named.contains {
      path.hasPrefix($0) && !path.dropFirst($0.count).contains(".")
    }
    isFixed = !isNamed && !(isVariant && key.path.count == 2) && name != "small"
  }
}
