// The glossary behind `explain`: every metric, series, key, way to write a number, and word.
//
// Entries stand in files by phase (AttractTerms and its neighbours); keys come from the catalogue
// that reads scenario files, so that no key can be without an entry.

internal import Scenarios

/// What every word means.
package enum Glossary {
  /// All entries, grouped by kind in the order of the index.
  package static let all: [GlossaryEntry] =
    attractTerms + engageTerms + delightTerms + valueTerms + moneyTerms + keyTerms + quantityTerms
    + wordTerms + claimTerms

  /// The entry of a term, whatever its case, spaces, underscores and hyphens.
  ///
  /// In this order: the term itself, an alias, a key with a name in it
  /// (`attract.channels.ads.cac`), the last word of a key (`doubles_at`).
  package static func find(_ term: String) -> GlossaryEntry? {
    let wanted = normalised(term)
    guard !wanted.isEmpty else { return nil }
    if let found = all.first(where: { normalised($0.term) == wanted }) { return found }
    if let found = all.first(where: { $0.aliases.contains { normalised($0) == wanted } }) {
      return found
    }
    if let key = KeyCatalogue.inputDefinition(for: term.lowercased()),
      let found = all.first(where: { $0.term == readable(key.pattern) })
    {
      return found
    }
    // Of several keys that end alike the one of the whole business, not that of a segment.
    return all.filter { entry in
      entry.kind == .key
        && entry.term.split(separator: ".").last.map { normalised(String($0)) } == wanted
    }.min { $0.term.count { $0 == "." } < $1.term.count { $0 == "." } }
  }

  /// The term that somebody who wrote `term` probably meant; `nil` when none is near.
  package static func nearest(_ term: String) -> String? {
    let names = all.flatMap { entry in [entry.term] + entry.aliases }
    guard let name = KeyCatalogue.nearest(to: term, among: names) else { return nil }
    return find(name)?.term
  }

  /// Lower case, without what is written in many ways.
  private static func normalised(_ term: String) -> String {
    let kept = term.lowercased().filter { !$0.isWhitespace && !"_-:".contains($0) }
    return kept.isEmpty ? term : kept
  }
}
