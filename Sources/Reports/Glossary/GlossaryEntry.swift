// One word of the glossary.

/// What kind of thing a glossary term is; the index is grouped by it.
package enum GlossaryKind: String, CaseIterable, Sendable {
  /// What a run measures.
  case metric = "Metrics"
  /// What a scenario file states.
  case key = "Keys of a scenario"
  /// How a number is written in a scenario file.
  case quantityForm = "Ways to write a number"
  /// A word of the output.
  case word = "Words"
}

/// A term with all that `explain` tells about it.
package struct GlossaryEntry: Sendable, Hashable {
  /// What it is called in files: a metric's ID, a key's path, a form, a word.
  package var term: String
  /// Other names under which it is found.
  package var aliases: [String]
  /// What kind of thing it is.
  package var kind: GlossaryKind
  /// Its name in plain words.
  package var title: String
  /// What it is and why it matters.
  package var meaning: String
  /// How it is computed or written.
  package var formula: String?
  /// Its unit.
  package var unit: String?
  /// What others mean by the same word, with the source.
  package var othersCallIt: String?
  /// Terms to read next.
  package var seeAlso: [String]

  /// An entry.
  package init(
    _ term: String, _ kind: GlossaryKind, _ title: String, aliases: [String] = [],
    meaning: String, formula: String? = nil, unit: String? = nil, others: String? = nil,
    seeAlso: [String] = []
  ) {
    self.term = term
    self.aliases = aliases
    self.kind = kind
    self.title = title
    self.meaning = meaning
    self.formula = formula
    self.unit = unit
    othersCallIt = others
    self.seeAlso = seeAlso
  }
}
