// A name that every file system, shell and web address takes.

internal import Foundation

/// Folder names made from scenario names.
package enum Slug {
  /// The longest slug, in characters.
  package static let lengthLimit = 60

  /// `name` in lower-case ASCII letters, digits and single hyphens: "Two years (Größe L)" → `two-years-grosse-l`.
  ///
  /// Accents are dropped, everything else becomes a hyphen; never empty (`scenario` instead), never with a hyphen
  /// or dot at either end. Different names may share a slug; the digest in the run's folder tells them apart.
  package static func make(from name: String) -> String {
    var slug = ""
    let plain = name.lowercased().replacing("ß", with: "ss").replacing("æ", with: "ae")
      .replacing("ø", with: "o").folding(options: .diacriticInsensitive, locale: nil)
    for scalar in plain.unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": slug.unicodeScalars.append(scalar)
      default: if !slug.isEmpty && !slug.hasSuffix("-") { slug += "-" }
      }
    }
    slug = String(slug.prefix(lengthLimit))
    while slug.hasSuffix("-") { slug.removeLast() }
    return slug.isEmpty ? "scenario" : slug
  }
}
