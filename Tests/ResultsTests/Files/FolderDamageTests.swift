// The words of damage: each is the end of a sentence about the folder.

import Results
import Testing

@Suite("What is wrong with a kept folder")
struct FolderDamageTests {
  @Test("each names the file and what is wrong with it")
  func words() {
    let cases: [(FolderDamage, String)] = [
      (.unverifiable, "it has no cksum.txt, so that nothing can be verified"),
      (.missing(file: "trials.csv"), "trials.csv is missing"),
      (.size(file: "trials.csv", expected: 9, found: 4), "trials.csv has 4 bytes instead of 9"),
      (.checksum(file: "series.csv"), "series.csv is not what was written"),
      (
        .unreadable(file: "summary.json", reason: "it is no JSON"),
        "summary.json cannot be read (it is no JSON)"
      ),
      (.schema(found: 2), "its summary has layout 2, this version reads layout 1"),
    ]
    for (damage, words) in cases { #expect(damage.description == words) }
  }
}
