import Testing

@testable import Scenarios

@Suite("Did you mean")
struct NearestNameSuite {
  @Test("the distance counts insertions, deletions, substitutions and swaps")
  func counts() {
    let table = [
      ("", "", 0), ("abc", "abc", 0), ("", "abc", 3), ("abc", "", 3), ("abc", "abd", 1),
      ("abc", "ab", 1), ("abc", "acb", 1), ("kitten", "sitting", 3), ("ca", "abc", 3),
    ]
    for (first, second, edits) in table {
      #expect(NearestName.distance(Array(first), Array(second)) == edits, "\(first) \(second)")
      #expect(NearestName.distance(Array(second), Array(first)) == edits, "\(second) \(first)")
    }
  }

  @Test("a slip of the pen finds its key")
  func findsSlips() {
    let keys = ["engage.churn", "engage.price", "delight.reward", "attract.organic_leads"]
    let table: [(String, String?)] = [
      ("engage.chrun", "engage.churn"), ("engage.prise", "engage.price"),
      ("Engage.Price", "engage.price"), ("engage.reward", "delight.reward"),
      ("churn", "engage.churn"), ("organic-leads", "attract.organic_leads"),
      ("engage.xyzzyx", nil), ("", nil), ("zzzzzzzzzzzzzzzzz", nil),
    ]
    for (path, key) in table {
      #expect(NearestName.nearest(to: path, among: keys) == key, "\(path)")
    }
  }

  @Test("of equals the first in the alphabet wins, whatever their order")
  func breaksTies() {
    #expect(NearestName.nearest(to: "cat", among: ["car", "bat", "cap"]) == "bat")
    #expect(NearestName.nearest(to: "cat", among: ["cap", "bat", "car"]) == "bat")
  }

  @Test("of equals one with the same letters wins: two swapped are the commonest slip")
  func prefersAnagrams() {
    #expect(NearestName.nearest(to: "form", among: ["for", "from"]) == "from")
    #expect(NearestName.nearest(to: "acr", among: ["abr", "arc", "car"]) == "arc")
  }

  @Test("a very long name has no neighbours")
  func refusesLongNames() {
    let long = String(repeating: "a", count: 100_000)
    #expect(NearestName.nearest(to: long, among: ["a", long]) == nil)
  }
}
