// Names of folders.

import Scenarios
import Testing

@Suite("Slugs")
struct SlugTests {
  @Test("names become lower-case letters, digits and single hyphens")
  func examples() {
    #expect(Slug.make(from: "Two years") == "two-years")
    #expect(Slug.make(from: "  Two years (Größe L) ") == "two-years-grosse-l")
    #expect(Slug.make(from: "Før & efter: 15 %") == "for-efter-15")
    #expect(Slug.make(from: "a/../b") == "a-b")
  }

  @Test("no name can leave its folder, hide or be empty")
  func hostile() {
    for name in ["", ".", "..", "/", "../../etc/passwd", "漢字", "-rf", ".tmp-x", "\u{0}", "a\nb"] {
      let slug = Slug.make(from: name)
      #expect(!slug.isEmpty && !slug.hasPrefix("-") && !slug.hasSuffix("-"))
      #expect(slug.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") })
    }
    #expect(Slug.make(from: "..") == "scenario")
    #expect(Slug.make(from: "漢字") == "scenario")
  }

  @Test("long names are cut, not left with a hyphen at the end")
  func long() {
    #expect(Slug.make(from: String(repeating: "a", count: 500)).count == Slug.lengthLimit)
    #expect(Slug.make(from: String(repeating: "a", count: 59) + " b").count == 59)
  }
}
